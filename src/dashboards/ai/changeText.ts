import { countChange, rateChange } from '../comparison.ts';

/** A figure's change against the range before, in brackets behind it; nothing where that is unknown. */
export function changeText(now: number, before: number | null | undefined, asPoints: boolean): string {
  const change = asPoints ? rateChange(now, before) : countChange(now, before);
  return change ? ` (${change.text})` : '';
}
