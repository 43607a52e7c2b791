const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD_MS = 30_000;
const SECRET_BYTES = 20;

/** A new secret in base32 (RFC 4648, without padding), as authenticator apps take it. */
export function newSecret(): string {
  let bits = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(SECRET_BYTES)))
    bits += byte.toString(2).padStart(8, '0');
  return bits.replace(/.{5}/g, (five) => ALPHABET[Number.parseInt(five, 2)] ?? '');
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/**
 * The six digits of RFC 6238 (SHA-1, steps of 30 seconds), which every authenticator app shows.
 * @param secret base32 without padding. @param at milliseconds since 1970.
 */
export async function totpCode(secret: string, at: number): Promise<string> {
  const step = new Uint8Array(8);
  let steps = Math.floor(at / PERIOD_MS);
  for (let index = step.length - 1; index >= 0; index -= 1) {
    step[index] = steps % 256;
    steps = Math.floor(steps / 256);
  }
  const hmac = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), hmac, false, ['sign']);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, step));
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.slice(offset, offset + 4).reduce((sum, byte) => sum * 256 + byte, 0);
  return String((number & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Whether the code is of this step, the one before or the one after: clocks differ, and people type slowly. */
export async function isTotpCode(secret: string, code: string, at: number): Promise<boolean> {
  const codes = await Promise.all([-1, 0, 1].map((steps) => totpCode(secret, at + steps * PERIOD_MS)));
  return codes.includes(code);
}
