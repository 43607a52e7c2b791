import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { openBox } from '../../shared/publishing/seal.ts';

/** Opens and closes what the database keeps of tokens. Only the worker's environment has the key. */
export interface Vault {
  /** @param owner what the text belongs to; it opens for nothing else. */
  close(text: string, owner: string): string;
  /** @throws Error when the key, the owner or the text is another. */
  open(closed: string, owner: string): string;
  /** Opens what a browser sealed for this worker. */
  openBox(box: string): Promise<string>;
  /** The public key for it. */
  readonly sealTo: string;
}

const AES = 'aes-256-gcm';
const derive = (key: Buffer, use: string) =>
  Buffer.from(hkdfSync('sha256', key, '', `keel publishing ${use}`, 32));

/**
 * @param keys 32 bytes each, base64, separated by commas: the first closes, all of them open, so that a key can be changed
 * without connecting every account again. All workers of an installation have the same.
 * @throws Error when one is not 32 bytes.
 */
export function createVault(keys: string): Vault {
  const masters = keys.split(',').map((text) => Buffer.from(text.trim(), 'base64'));
  const [first] = masters;
  if (!first || masters.some((key) => key.length !== 32)) {
    throw new Error('PUBLISHING_KEY has to be 32 bytes in base64 (openssl rand -base64 32).');
  }
  const boxes = masters.map((key) => {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(derive(key, 'box'));
    const [d, raw] = [pair.getPrivateKey(), pair.getPublicKey()];
    const part = (bytes: Buffer) => bytes.toString('base64url');
    const [x, y] = [part(raw.subarray(1, 33)), part(raw.subarray(33))];
    const jwk = { kty: 'EC', crv: 'P-256', d: part(Buffer.concat([Buffer.alloc(32 - d.length), d])), x, y };
    return { raw, jwk };
  });
  const openWith = (key: Buffer, closed: string, owner: string): string => {
    const [iv, tag, text] = closed.split('.').map((part) => Buffer.from(part, 'base64url'));
    if (!iv || !tag || !text) throw new Error('The stored token is not readable.');
    const decipher = createDecipheriv(AES, derive(key, 'tokens'), iv);
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  };
  /** The first key's answer, or the one of a key that came before it. */
  const firstThatOpens = <T>(attempts: readonly (() => T)[]): T => {
    let reason: unknown;
    for (const attempt of attempts) {
      try {
        return attempt();
      } catch (error) {
        reason = error;
      }
    }
    throw new Error('The stored token does not open with PUBLISHING_KEY.', { cause: reason });
  };

  return {
    close(text, owner) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(AES, derive(first, 'tokens'), iv).setAAD(Buffer.from(owner));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [iv, cipher.getAuthTag(), closed].map((part) => part.toString('base64url')).join('.');
    },
    open: (closed, owner) => firstThatOpens(masters.map((key) => () => openWith(key, closed, owner))),
    async openBox(box) {
      for (const { jwk } of boxes) {
        const key = await webcrypto.subtle.importKey(
          'jwk',
          jwk,
          { name: 'ECDH', namedCurve: 'P-256' },
          false,
          ['deriveBits'],
        );
        const text = await openBox(box, key).catch(() => null);
        if (text !== null) return text;
      }
      throw new Error('The pasted token was sealed for another worker. Paste it again.');
    },
    sealTo: (boxes[0]?.raw ?? Buffer.alloc(0)).toString('base64url'),
  };
}
