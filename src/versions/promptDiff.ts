import { type Change, diffLines, diffWordsWithSpace } from 'diff';

/** Prompts may have 100,000 characters, and two that share nothing take the algorithm quadratic time. */
const LIMIT_MS = 400;

/**
 * What leads from one prompt to another, word by word; line by line where words would take too long, and undefined where lines would
 * too. Put together, what was not added is `before`, and what was not removed is `after`.
 */
export function promptDiff(before: string, after: string): Change[] | undefined {
  const options = { timeout: LIMIT_MS };
  return diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options);
}
