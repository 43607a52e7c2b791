import { lazy } from 'react';
import { percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparisonName } from '../comparison.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { activeColumns } from './activeColumns.ts';
import type { EngagementProps } from './engagementProps.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

/** How many of a month's members come on a day, with the range before behind it. */
export const StickinessPanel = ({ query, asked, compare }: EngagementProps) => {
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const compared = answer?.previous_points.some(({ stickiness }) => stickiness !== null) ?? false;
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: answer.previous_points,
        previousFrom: answer.previous_from,
        values: ({ stickiness }) => ({ stickiness }),
        previousValue: ({ stickiness }) => stickiness,
      })
    : [];
  return (
    <MetricPanel
      title="Stickiness"
      about="Active members of a day as a share of those of 30 days."
      asked={asked}
      rows={points}
      columns={activeColumns(grain)}
      empty="No member was active in this range."
      notes={[partialNote(points.some(({ partial }) => partial))]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={[
          { key: 'stickiness', label: 'Stickiness' },
          ...(compared ? [{ key: 'previous', label: comparisonName[compare], muted: true }] : []),
        ]}
        format={percent}
        nameOf={(period) => periodName(grain, period)}
      />
    </MetricPanel>
  );
};
