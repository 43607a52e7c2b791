import type { Tables } from '../data/database.types.ts';

export type AttemptRow = Tables<'consultation_key_attempt_summaries'>;
export type Verdict = AttemptRow['verdict'];

interface VerdictText {
  label: string;
  meaning: string;
  tone: 'error' | 'warning' | 'default' | 'info';
}

/** What a refused redemption was. The tone only repeats what the label says. */
export const verdictText: Record<Verdict, VerdictText> = {
  real_key: { label: 'A key', meaning: 'It was a key, and a rule refused it.', tone: 'info' },
  mistyped: {
    label: 'Mistyped',
    meaning: 'One slip away from a key: a symbol wrong, missing or too many, or two swapped.',
    tone: 'warning',
  },
  guessed: { label: 'Guess', meaning: 'Near no key: a guess, or something else altogether.', tone: 'error' },
  throttled: {
    label: 'Throttled',
    meaning: 'Too many refusals before it; it was not looked at.',
    tone: 'default',
  },
};

export const verdictChoices = Object.entries(verdictText).map(([id, { label }]) => ({ id, name: label }));
