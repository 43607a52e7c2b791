import { periodName } from '../../charts/periods.ts';
import type { EngagementPoint, MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { daysOf } from '../timeRows.ts';

const activeWindows = { dau: 1, wau: 7, mau: 30 } as const;
export type ActiveKey = keyof typeof activeWindows;

/** Opens the members that were active. The mean of several days is no set of people: only a day's own number has a list. */
export function useActiveDrill(query: MetricQuery) {
  const drill = useDrill();
  const grain = query.grain ?? 'day';
  return (point: EngagementPoint | undefined, key: ActiveKey) =>
    point?.[key] && (key !== 'dau' || grain === 'day')
      ? () =>
          drill({
            title: `Active in ${key === 'dau' ? 'a day' : `${activeWindows[key]} days`}, ${periodName(grain, point.period)}`,
            query: {
              metric: 'active',
              window: activeWindows[key],
              day: daysOf(grain, point.period, query).to,
              segment: query.segment,
            },
          })
      : undefined;
}
