const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkAlphabet = `${alphabet}*~$=U`;
const wellFormed = /^[0-9A-HJKMNP-TV-Z]{13}[0-9A-HJKMNP-TV-Z*~$=U]$/;

/** Crockford's check symbol of 13 symbols: the number that they spell, modulo 37. */
function checkSymbol(symbols: string): string {
  let sum = 0;
  for (const symbol of symbols) sum = (sum * 32 + alphabet.indexOf(symbol)) % 37;
  return checkAlphabet[sum] ?? '';
}

/**
 * The brand and the symbols of a key or campaign code, however it was typed: case, blanks and hyphens don't matter, O is
 * read as 0, I and L as 1. The database reads it the same way (`private.key_parts`).
 */
export function keyParts(typed: string): { prefix: string | null; symbols: string } {
  const text = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const compact = text.replaceAll('-', '');
  const separated = /^([A-Z][A-Z0-9]{1,7})-(.+)$/.exec(text);
  const rest = separated?.[2]?.replaceAll('-', '') ?? '';
  const [prefix = null, symbols = compact] =
    separated && rest.length >= 13 && rest.length <= 15
      ? [separated[1], rest]
      : ((/^(KEEL)(.{13,15})$/.exec(compact) ?? /^([A-Z][A-Z0-9]{1,7})(.{14})$/.exec(compact))?.slice(1) ??
        []);
  return { prefix, symbols: symbols.replace(/O/g, '0').replace(/[IL]/g, '1') };
}

/** What somebody typed: a `key` whose check symbol fits, one that is `mistyped`, a word that could be a `code`, or other `text`. */
export type TypedKind = 'key' | 'mistyped' | 'code' | 'text';

/** Tells a typo before it costs an attempt. Only a whole key can be mistyped: `text` may be the search for a person. */
export function typedKind(typed: string): TypedKind {
  const { prefix, symbols } = keyParts(typed);
  if (wellFormed.test(symbols) && checkSymbol(symbols.slice(0, 13)) === symbols[13]) return 'key';
  const grouped = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}-[0-9A-Z]{1,2}[0-9A-Z*~$=]?$/i.test(typed.trim());
  const keyLike = /\d/.test(typed) && /^[0-9A-Z*~$=]{13,15}$/.test(symbols);
  if (keyLike && (prefix !== null || grouped)) return 'mistyped';
  return /^[0-9A-Z]{6,12}$/.test(symbols) ? 'code' : 'text';
}

/** Grouped for reading aloud: `KEEL-XXXX-XXXX-XXXX-XC`. */
export function groupedKey(typed: string): string {
  const { prefix, symbols } = keyParts(typed);
  return [prefix, ...(symbols.match(/.{1,4}/g) ?? [])].filter(Boolean).join('-');
}
