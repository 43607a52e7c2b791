import { formatCount } from '../fields/format.ts';

/** A count that somebody types, with the database's own sentence for one that is out of range. */
export interface CountRule {
  noun: string;
  max: number;
  outOfRange: string;
}

/** The limits of `issue_consultation_keys`, in its words. */
export const quantityRule: CountRule = {
  noun: 'keys',
  max: 100_000,
  outOfRange: 'Between 1 and 100,000 keys can be issued at a time.',
};
export const usesRule: CountRule = {
  noun: 'uses',
  max: 1_000_000,
  outOfRange: 'A key can be used between 1 and 1,000,000 times.',
};

export const batchRule: CountRule = {
  noun: 'uses',
  max: 1_000_000_000,
  outOfRange: 'A batch can be used between 1 and 1,000,000,000 times.',
};
export const daysRule: CountRule = {
  noun: 'days',
  max: 3650,
  outOfRange: 'A key can expire 1 to 3,650 days after its first use.',
};

export type CountReading = { ok: true; value: number } | { ok: false; message: string };

/**
 * Reads a count that a person typed. Digits may be grouped in threes with commas or spaces ("10,000").
 * A point is never a separator here: "1.5" is refused rather than guessed at.
 *
 * @returns the whole number from 1 to `max`, or one sentence that says what is wrong.
 */
export function readCount(text: string, { noun, max, outOfRange }: CountRule): CountReading {
  const refuse = (message: string): CountReading => ({ ok: false, message });
  const typed = text.trim();
  if (typed === '') return refuse(`Enter how many ${noun}, as a whole number.`);
  const digits = /^\d{1,3}([, ]\d{3})+$/.test(typed) ? typed.replace(/[, ]/g, '') : typed;
  if (/^[-−–]\s*\d+$/.test(digits)) return refuse(outOfRange);
  if (/^[-−–+]?\d*[.,]\d+$/.test(digits)) return refuse('Only a whole number works here, such as 25.');
  if (!/^\d+$/.test(digits)) return refuse(`“${typed.slice(0, 20)}” is not a number. Enter one such as 25.`);
  const value = Number(digits);
  return value >= 1 && value <= max ? { ok: true, value } : refuse(outOfRange);
}

/** "1 key", "2,500 keys": a count with its noun. */
export const countOf = (value: number, noun: string) =>
  `${formatCount(value)} ${noun}${value === 1 ? '' : 's'}`;
