import type { ContentLift, LiftKind } from '../data/index.ts';

/** With fewer posts of a kind than this nothing is said about it, whatever its interval. */
export const LEAST_POSTS = 5;

export const liftKinds: Readonly<Record<LiftKind, { title: string; column: string; about: string }>> = {
  hashtag: {
    title: 'Hashtags',
    column: 'Hashtag',
    about: 'Posts with a hashtag against all posts without it.',
  },
  template: { title: 'Templates', column: 'Template', about: 'Each version of a template by itself.' },
  film: { title: 'Films', column: 'Film', about: 'The kind of film, whatever its template.' },
  hook: {
    title: 'Hooks',
    column: 'First line',
    about: 'The caption’s first line: what shows before “more”.',
  },
  time: { title: 'Best time', column: 'Time', about: 'Weekday and three hours of the day.' },
};

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const dayNames: readonly string[] = days;
export const hourNames = Array.from({ length: 8 }, (_, part) => `${String(3 * part).padStart(2, '0')}:00`);

export interface TimePlace {
  /** 0 is Monday. */
  row: number;
  /** Three hours each, 0 begins at midnight. */
  column: number;
}

/** The database's "2 18" is Tuesday, 18:00 to 21:00. */
export function timePlace(label: string): TimePlace {
  const [weekday = 1, hour = 0] = label.split(' ').map(Number);
  return { row: weekday - 1, column: Math.floor(hour / 3) };
}

export function timeName(label: string): string {
  const { row, column } = timePlace(label);
  return `${days[row]} ${hourNames[column]} – ${hourNames[column + 1] ?? '24:00'}`;
}

export type Verdict = 'better' | 'worse' | 'unclear' | 'few';
export const verdictTexts: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  unclear: 'No clear difference',
  few: 'Too few posts',
};

/** What may be said: only an interval that leaves 1 out is a difference. */
export function verdictOf({ posts, low, high }: Pick<ContentLift, 'posts' | 'low' | 'high'>): Verdict {
  if (posts < LEAST_POSTS || low === null || high === null) return 'few';
  return low > 1 ? 'better' : high < 1 ? 'worse' : 'unclear';
}

export const timesText = (times: number) => `${times >= 10 ? Math.round(times) : times.toFixed(2)}×`;
export const intervalText = ({ low, high }: Pick<ContentLift, 'low' | 'high'>) =>
  low === null || high === null ? '–' : `${timesText(low)} to ${timesText(high)}`;

/** How many of so many comparisons look different by chance alone at 95 %. */
export const byChance = (lifts: readonly ContentLift[]) =>
  Math.round(lifts.filter((lift) => verdictOf(lift) !== 'few').length * 0.05 * 10) / 10;

/** An honest sentence about when to post. */
export function bestTimeText(lifts: readonly ContentLift[]): string {
  const judged = lifts.filter((lift) => verdictOf(lift) !== 'few');
  if (judged.length < 2)
    return `Not enough data: a time needs ${LEAST_POSTS} posts before anything is said about it, and there have to be two such times.`;
  const [best] = judged
    .filter((lift) => verdictOf(lift) === 'better')
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0));
  return best
    ? `Best so far: ${timeName(best.label)}, ${timesText(best.lift)} the views of all other times (95 % sure of ${intervalText(best)}, ${best.posts} posts).`
    : 'Not enough data to call one time better than the others: every interval includes “no difference”.';
}
