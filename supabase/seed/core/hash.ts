/** Four independent 32-bit lanes; enough state to seed a generator or to fill a UUID. */
export type Words = readonly [number, number, number, number];

const starts = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x3c6ef372] as const;
const factors = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

function avalanche(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Hashes text to 128 bits: one multiplicative lane a factor, finished with MurmurHash3's avalanche.
 * Not cryptographic. Synchronous and the same in Node and in a browser, which `crypto.subtle` is not.
 */
export function hashWords(text: string): Words {
  let [a, b, c, d] = starts as unknown as [number, number, number, number];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, factors[0]);
    a ^= a >>> 15;
    b = Math.imul(b ^ code, factors[1]);
    b ^= b >>> 13;
    c = Math.imul(c ^ code, factors[2]);
    c ^= c >>> 16;
    d = Math.imul(d ^ code, factors[3]);
    d ^= d >>> 14;
  }
  const length = text.length;
  return [avalanche(a ^ length), avalanche(b + a), avalanche(c + b), avalanche(d + c)];
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** 32 lower-case hexadecimal digits. */
export function hashHex(text: string): string {
  return hashWords(text).map(hex).join('');
}

/**
 * A UUID that depends on its text alone: RFC 9562 version 8 (custom), variant 10.
 * The same key gives the same id in every run, so rows may refer to each other without a lookup.
 */
export function stableUuid(text: string): string {
  const digits = hashHex(text);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}
