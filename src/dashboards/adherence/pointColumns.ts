import { percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { AdherencePoint, MetricQuery } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import type { NumbersColumn } from '../NumbersTable.tsx';
import type { usePointDrill } from './usePointDrill.ts';

const countText = (value: number | null) => (value === null ? WITHHELD : formatCount(value));

/** Period, planned, done and rate; a count opens the records of its period. */
export function pointColumns(
  query: MetricQuery,
  open: ReturnType<typeof usePointDrill>,
): NumbersColumn<AdherencePoint>[] {
  const grain = query.grain ?? 'day';
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
      open: (point) => open(point, 'planned'),
    },
    {
      heading: 'Done',
      value: ({ done }) => done,
      text: ({ done }) => countText(done),
      open: (point) => open(point, 'done'),
    },
    {
      heading: 'Rate',
      value: ({ rate }) => rate,
      text: ({ rate }) => (rate === null ? '–' : percent.text(rate)),
    },
    { heading: 'Withheld days', value: ({ withheld_days }) => withheld_days },
    { heading: 'Complete', value: ({ partial }) => (partial ? 'no' : 'yes') },
  ];
}
