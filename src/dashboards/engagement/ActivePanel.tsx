import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparedLines } from '../comparison.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { comparedNote, partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { activeColumns } from './activeColumns.ts';
import type { EngagementProps } from './engagementProps.ts';
import { type ActiveKey, useActiveDrill } from './useActiveDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const own = [
  { key: 'dau', label: 'Day' },
  { key: 'wau', label: '7 days' },
  { key: 'mau', label: '30 days' },
];

/** Active members of a day, 7 and 30 days, with the range before behind them. */
export const ActivePanel = ({ query, asked, compare }: EngagementProps) => {
  const open = useActiveDrill(query);
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
        values: ({ dau, wau, mau }) => ({ dau, wau, mau }),
      })
    : [];
  const lines = comparedLines(own, rows, compare);
  return (
    <MetricPanel
      title="Active members"
      about="Members with at least one event in the app. By week and month, the line of a day is the mean of its days."
      asked={asked}
      rows={points}
      columns={activeColumns(grain, open)}
      empty="No member was active in this range."
      withheld={points.every(({ dau, wau, mau }) => dau === null && wau === null && mau === null)}
      notes={[
        partialNote(points.some(({ partial }) => partial)),
        withheldNote(
          points.reduce((sum, { withheld_days }) => sum + withheld_days, 0),
          'day',
        ),
        comparedNote(lines),
      ]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={lines}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={(period, key) =>
          open(
            points.find((point) => point.period === period),
            key as ActiveKey,
          )
        }
      />
    </MetricPanel>
  );
};
