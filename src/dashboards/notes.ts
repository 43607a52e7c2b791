import type { ChartLine } from '../charts/timeSeries.ts';
import { formatCount } from '../fields/format.ts';

/** "12 days are withheld: fewer than 10 people." Nothing when none is. */
export const withheldNote = (howMany: number, what: string): string | undefined =>
  howMany > 0
    ? `${formatCount(howMany)} ${what}${howMany === 1 ? ' is' : 's are'} withheld: fewer than 10 people.`
    : undefined;

export const partialNote = (some: boolean): string | undefined =>
  some ? 'Dashed: not complete yet, or cut by the range.' : undefined;

/** Where several lines are compared, what the thin ones are. */
export const comparedNote = (lines: readonly ChartLine[]): string | undefined => {
  const [thin] = lines.filter(({ of }) => of !== undefined);
  return thin && `Thin lines: the ${thin.label.replace(/^.*, /, '')}.`;
};
