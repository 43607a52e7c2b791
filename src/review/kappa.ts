import type { Agreement } from '../data/index.ts';

/** Under so many pairs the database does not call it enough. */
export const LEAST_PAIRS = 30;

/** κ with its interval, or why there is none. */
export function kappaText({ kappa, lower_95: lower, upper_95: upper, is_enough: enough }: Agreement): string {
  if (kappa === null || lower === null || upper === null) return 'κ can’t be told: everybody says the same';
  const number = `κ ${kappa.toFixed(2)}`;
  return enough ? `${number} (${lower.toFixed(2)} to ${upper.toFixed(2)})` : 'Not enough data';
}
