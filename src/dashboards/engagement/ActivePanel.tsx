import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { activeColumns } from './activeColumns.ts';
import type { EngagementProps } from './engagementProps.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const lines = [
  { key: 'dau', label: 'Day' },
  { key: 'wau', label: '7 days' },
  { key: 'mau', label: '30 days' },
];

/** Active members of a day, 7 and 30 days. */
export const ActivePanel = ({ query, asked }: EngagementProps) => {
  const marks = useMarks(query);
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const values = ({ dau, wau, mau }: (typeof points)[number]) => ({ dau, wau, mau });
  return (
    <MetricPanel
      title="Active members"
      about="Members with at least one event in the app. By week and month, the line of a day is the mean of its days."
      asked={asked}
      rows={points}
      columns={activeColumns(grain)}
      empty="No member was active in this range."
      notes={[
        partialNote(points.some(({ partial }) => partial)),
        withheldNote(
          points.reduce((sum, { withheld_days }) => sum + withheld_days, 0),
          'day',
        ),
      ]}
    >
      <TimeSeriesChart
        rows={answer ? timeRows({ grain, from: answer.from, to: answer.to, points, values }) : []}
        lines={lines}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
      />
    </MetricPanel>
  );
};
