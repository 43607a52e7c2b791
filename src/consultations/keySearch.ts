/** A whole key as somebody pastes it: after the brand however it is spaced, else in its groups of four. */
const branded = /^KEEL[0-9A-Z]{13}[0-9A-Z*~$=]$/;
const grouped = /^(?:[0-9A-Z]{4}-){3}[0-9A-Z][0-9A-Z*~$=]$/;
/** The end of a key as the list shows it: `…7Q-X2`. */
const shownEnd = /^…?([0-9A-Z]{2})-([0-9A-Z]{1}[0-9A-Z*~$=])$/;

/**
 * What to search the list for. Only a key's last four symbols are stored in the clear, so a whole key, or its end as the
 * list shows it, becomes those four; anything else stays as it was typed.
 */
export function keySearchTerm(typed: string): string {
  const text = typed.trim().toUpperCase();
  const end = shownEnd.exec(text.replace(/^KEEL-…/, ''));
  if (end) return `${end[1]}${end[2]}`;
  const compact = text.replace(/[\s-]/g, '');
  if (!branded.test(compact) && !grouped.test(text)) return typed;
  // Crockford reads O as 0, I and L as 1; the brand is not part of the code.
  return compact.slice(-4).replace(/O/g, '0').replace(/[IL]/g, '1');
}
