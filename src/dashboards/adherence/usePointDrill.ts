import type { OpenPoint } from '../../charts/ClickPlane.tsx';
import { periodName } from '../../charts/periods.ts';
import type { AdherencePoint, MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { daysOf } from '../timeRows.ts';

type Only = (point: AdherencePoint) => Pick<MetricQuery, 'kind' | 'segment'>;

/** Opens the records that a point counts; `only` narrows them to those of `point.series` where it is broken down. */
export function usePointDrill(query: MetricQuery, only?: Only) {
  const drill = useDrill();
  const grain = query.grain ?? 'day';
  return (point: AdherencePoint, measure: 'planned' | 'done') =>
    point[measure]
      ? () =>
          drill({
            title: `${measure === 'planned' ? 'Planned' : 'Done'}, ${periodName(grain, point.period)}`,
            query: {
              metric: 'adherence',
              measure,
              ...daysOf(grain, point.period, query),
              kind: query.kind,
              segment: query.segment,
              ...only?.(point),
            },
          })
      : undefined;
}

/** The same for a chart: a line of what was done opens that, any other what was planned, which is what a rate is of. */
export const openPoints =
  (points: readonly AdherencePoint[], open: ReturnType<typeof usePointDrill>): OpenPoint =>
  (period, key) => {
    const point = points.find((found) => found.period === period);
    return point && open(point, key === 'done' ? 'done' : 'planned');
  };
