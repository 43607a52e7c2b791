import { lazy } from 'react';
import { percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparedLines } from '../comparison.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { activeColumns } from './activeColumns.ts';
import type { EngagementProps } from './engagementProps.ts';
import { useActiveDrill } from './useActiveDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

/** How many of a month's members come on a day, with the range before behind it. */
export const StickinessPanel = ({ query, asked, compare }: EngagementProps) => {
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const marks = useMarks(query);
  const open = useActiveDrill(query);
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: answer.previous_points,
        previousFrom: answer.previous_from,
        values: ({ stickiness }) => ({ stickiness }),
      })
    : [];
  return (
    <MetricPanel
      title="Stickiness"
      about="Active members of a day as a share of those of 30 days."
      asked={asked}
      rows={points}
      columns={activeColumns(grain, open)}
      empty="No member was active in this range."
      withheld={points.every(({ stickiness }) => stickiness === null)}
      notes={[partialNote(points.some(({ partial }) => partial))]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={comparedLines([{ key: 'stickiness', label: 'Stickiness' }], rows, compare)}
        format={percent}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={(period) =>
          open(
            points.find((point) => point.period === period),
            'dau',
          )
        }
      />
    </MetricPanel>
  );
};
