import { lazy } from 'react';
import { percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparedLines } from '../comparison.ts';
import type { Comparison } from '../dashboardQuery.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { AdherenceProps } from './adherenceProps.ts';
import { pointColumns } from './pointColumns.ts';
import { openPoints, usePointDrill } from './usePointDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

/** The rate over time, with the range before behind it. */
export const RatePanel = ({ query, asked, compare }: AdherenceProps & { compare: Comparison }) => {
  const marks = useMarks(query);
  const open = usePointDrill(query);
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
        values: ({ rate }) => ({ rate }),
      })
    : [];
  const withheld = points.reduce((sum, { withheld_days }) => sum + withheld_days, 0);
  return (
    <MetricPanel
      title="Adherence rate"
      about="The mean score of what was planned and judged: completed is 1, similar and partial count as much as they were alike, skipped is 0."
      asked={asked}
      rows={points}
      columns={pointColumns(query, open)}
      empty="Nothing was planned for these members in this range."
      withheld={points.every(({ rate, planned }) => rate === null && planned === null)}
      notes={[partialNote(points.some(({ partial }) => partial)), withheldNote(withheld, 'day')]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={comparedLines([{ key: 'rate', label: 'Adherence' }], rows, compare)}
        format={percent}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={openPoints(points, open)}
      />
    </MetricPanel>
  );
};
