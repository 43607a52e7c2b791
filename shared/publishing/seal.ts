/**
 * A sealed box: anybody can close it with the worker's public key, only the worker can open it. WebCrypto alone, so that
 * the same code runs in the browser and in Node. An ephemeral P-256 key and the receiver's agree on a secret (ECDH), HKDF
 * makes an AES-256-GCM key of it. Form: `v1.<ephemeral public key>.<iv>.<ciphertext>`, base64url.
 */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const INFO = new TextEncoder().encode('keel publishing box v1');

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

async function boxKey(own: CryptoKey, theirs: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: INFO }, base, aes, false, [
    'encrypt',
    'decrypt',
  ]);
}

const publicKey = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', bytes, CURVE, false, []);

/** @param sealTo the receiver's public key, raw and base64url. @throws DOMException when it is no such key. */
export async function sealBox(text: string, sealTo: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await boxKey(pair.privateKey, await publicKey(toBytes(sealTo)), ephemeral);
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return ['v1', toText(ephemeral), toText(iv), toText(new Uint8Array(closed))].join('.');
}

/** @throws Error when the box is not for this key, or was changed. */
export async function openBox(box: string, privateKey: CryptoKey): Promise<string> {
  const [version, ephemeral, iv, closed] = box.split('.');
  if (version !== 'v1' || !ephemeral || !iv || !closed) throw new Error('This is no sealed box.');
  const salt = toBytes(ephemeral);
  const key = await boxKey(privateKey, await publicKey(salt), salt);
  const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(closed));
  return new TextDecoder().decode(open);
}
