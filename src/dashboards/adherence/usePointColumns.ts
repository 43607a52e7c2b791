import { percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { AdherencePoint, MetricQuery } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import { useDrill } from '../DrillContext.ts';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { daysOf } from '../timeRows.ts';

const countText = (value: number | null) => (value === null ? WITHHELD : formatCount(value));

/** Period, planned, done and rate; a count opens the records of its period, those of `point.series` where it is broken down. */
export function usePointColumns(
  query: MetricQuery,
  only?: (point: AdherencePoint) => Pick<MetricQuery, 'kind' | 'segment'>,
): NumbersColumn<AdherencePoint>[] {
  const drill = useDrill();
  const grain = query.grain ?? 'day';
  const opened = (measure: 'planned' | 'done') => (point: AdherencePoint) =>
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
  return [
    {
      heading: 'Period',
      value: ({ period }) => period,
      text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
    },
    {
      heading: 'Planned',
      value: ({ planned }) => planned,
      text: ({ planned }) => countText(planned),
      open: opened('planned'),
    },
    { heading: 'Done', value: ({ done }) => done, text: ({ done }) => countText(done), open: opened('done') },
    {
      heading: 'Rate',
      value: ({ rate }) => rate,
      text: ({ rate }) => (rate === null ? '–' : percent.text(rate)),
    },
    { heading: 'Withheld days', value: ({ withheld_days }) => withheld_days },
    { heading: 'Complete', value: ({ partial }) => (partial ? 'no' : 'yes') },
  ];
}
