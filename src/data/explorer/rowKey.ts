import type { Row } from './rowTypes.ts';

/**
 * A row's identity in an address: its primary key, or a JSON list of it where the key has several columns, in the key's order.
 */
export function encodeKey(key: readonly string[], row: Row): string {
  const parts = key.map((column) => String(row[column]));
  return parts.length === 1 ? (parts[0] ?? '') : JSON.stringify(parts);
}

/** The values of a key in its order. @throws RangeError when the address doesn't hold as many as the key has columns. */
export function decodeKey(key: readonly string[], id: string): string[] {
  if (key.length === 1) return [id];
  const parts = parseList(id);
  if (parts.length !== key.length) throw new RangeError(`Not a key of ${key.join(', ')}: ${id}`);
  return parts;
}

function parseList(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
