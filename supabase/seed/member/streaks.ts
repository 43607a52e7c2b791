import type { DayNumber } from '../core/calendar.ts';
import type { AdherenceEntry } from './adherence.ts';
import type { WeighIn } from './weighIns.ts';

/** Days in a row on which something happened, in the member's own calendar. */
export interface StreakSummary {
  /** `nutrition` and `training`: meals and sessions of the plan done; `logging`: any of the others. */
  readonly type: 'logging' | 'weigh_in' | 'nutrition' | 'training';
  readonly current: number;
  readonly longest: number;
  readonly lastActivityOn: DayNumber | null;
  /** How many days there were at all. */
  readonly days: number;
  /** Instant at which the streak first was this many days long. */
  readonly reached: ReadonlyMap<number, string>;
}

interface Mark {
  readonly day: DayNumber;
  readonly at: string;
}

/** Later than this many days after its last day a streak has ended: yesterday's still counts, today isn't over. */
const graceDays = 1;

function runs(type: StreakSummary['type'], marks: readonly Mark[], today: DayNumber): StreakSummary {
  const firstMark = new Map<DayNumber, string>();
  for (const { day, at } of marks) {
    const known = firstMark.get(day);
    if (known === undefined || at < known) firstMark.set(day, at);
  }
  const reached = new Map<number, string>();
  let run = 0;
  let longest = 0;
  let last: DayNumber | null = null;
  for (const [day, at] of [...firstMark].sort(([a], [b]) => a - b)) {
    run = last !== null && day === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = day;
    if (!reached.has(run)) reached.set(run, at);
  }
  const alive = last !== null && today - last <= graceDays;
  return { type, current: alive ? run : 0, longest, lastActivityOn: last, days: firstMark.size, reached };
}

const isDone = ({ status }: AdherenceEntry): boolean => status !== 'skipped' && status !== 'unknown';

/** @param today the local day of the member at the end of the demo. */
export function deriveStreaks(
  weighIns: readonly WeighIn[],
  adherence: readonly AdherenceEntry[],
  today: DayNumber,
): StreakSummary[] {
  const weighed: Mark[] = weighIns.map(({ day, at }) => ({ day, at }));
  const done = (kind: AdherenceEntry['kind']): Mark[] =>
    adherence
      .filter((entry) => entry.kind === kind && isDone(entry))
      .map(({ day, assessedAt }) => ({ day, at: assessedAt }));
  const meals = done('meal');
  const sessions = done('session');
  return [
    runs('logging', [...weighed, ...meals, ...sessions], today),
    runs('weigh_in', weighed, today),
    runs('nutrition', meals, today),
    runs('training', sessions, today),
  ];
}
