import { type MergeField, mergeFields } from '../../remotion/story/index.ts';

/** The opened field before the caret: from its brace to the caret. Undefined where none is being typed. */
function opened(text: string, caret: number): { from: number; typed: string } | undefined {
  const from = text.lastIndexOf('{', caret - 1);
  if (from === -1) return undefined;
  const typed = text.slice(from + 1, caret);
  return /^[\w ]*$/u.test(typed) ? { from, typed } : undefined;
}

/** Fields to offer at the caret: those that begin or are labelled like what stands behind the last brace. */
export function suggestions(text: string, caret: number, allowed: readonly string[]): MergeField[] {
  const place = opened(text, caret);
  if (!place) return [];
  const typed = place.typed.trim().toLowerCase();
  return mergeFields.filter(
    ({ name, label }) =>
      allowed.includes(name) && (name.startsWith(typed) || label.toLowerCase().includes(typed)),
  );
}

/** The text with the field in place of what was begun before the caret, or at the caret; and where the caret goes. */
export function withField(text: string, caret: number, name: string): { text: string; caret: number } {
  const from = opened(text, caret)?.from ?? caret;
  const rest = text.slice(caret).replace(/^\w*\}/u, '');
  const before = `${text.slice(0, from)}{${name}}`;
  return { text: before + rest, caret: before.length };
}
