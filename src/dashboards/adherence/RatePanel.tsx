import { lazy } from 'react';
import { percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparisonName } from '../comparison.ts';
import type { Comparison } from '../dashboardQuery.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { AdherenceProps } from './adherenceProps.ts';
import { usePointColumns } from './usePointColumns.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

/** The rate over time, with the range before behind it. */
export const RatePanel = ({ query, asked, compare }: AdherenceProps & { compare: Comparison }) => {
  const marks = useMarks(query);
  const columns = usePointColumns(query);
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const compared = answer?.previous_points.some(({ rate }) => rate !== null) ?? false;
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: answer.previous_points,
        previousFrom: answer.previous_from,
        values: ({ rate }) => ({ rate }),
        previousValue: ({ rate }) => rate,
      })
    : [];
  const withheld = points.reduce((sum, { withheld_days }) => sum + withheld_days, 0);
  return (
    <MetricPanel
      title="Adherence rate"
      about="The mean score of what was planned and judged: completed is 1, similar and partial count as much as they were alike, skipped is 0."
      asked={asked}
      rows={points}
      columns={columns}
      empty="Nothing was planned for these members in this range."
      notes={[partialNote(points.some(({ partial }) => partial)), withheldNote(withheld, 'day')]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={[
          { key: 'rate', label: 'Adherence' },
          ...(compared ? [{ key: 'previous', label: comparisonName[compare], muted: true }] : []),
        ]}
        format={percent}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
      />
    </MetricPanel>
  );
};
