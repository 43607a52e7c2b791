import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparedLines } from '../comparison.ts';
import type { Comparison } from '../dashboardQuery.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { comparedNote, partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { AdherenceProps } from './adherenceProps.ts';
import { pointColumns } from './pointColumns.ts';
import { openPoints, usePointDrill } from './usePointDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const own = [
  { key: 'planned', label: 'Planned' },
  { key: 'done', label: 'Done' },
];

/** Planned against done, in records, with the range before behind them. */
export const PlannedPanel = ({ query, asked, compare }: AdherenceProps & { compare: Comparison }) => {
  const open = usePointDrill(query);
  const marks = useMarks(query);
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: answer.previous_points,
        previousFrom: answer.previous_from,
        values: ({ planned, done }) => ({ planned, done }),
      })
    : [];
  const lines = comparedLines(own, rows, compare);
  return (
    <MetricPanel
      title="Planned and done"
      about="Sessions and meals; done is completed, similar or partial."
      asked={asked}
      rows={points}
      columns={pointColumns(query, open)}
      empty="Nothing was planned for these members in this range."
      withheld={points.every(({ planned }) => planned === null)}
      notes={[partialNote(points.some(({ partial }) => partial)), comparedNote(lines)]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={lines}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={openPoints(points, open)}
      />
    </MetricPanel>
  );
};
