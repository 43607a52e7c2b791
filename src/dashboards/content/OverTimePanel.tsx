import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { comparedLines } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote } from '../notes.ts';
import { daysOf, timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { ContentProps } from './contentProps.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

interface OverTimePanelProps extends ContentProps {
  measure: 'views' | 'engagements' | 'posts';
  title: string;
}

/** One count over time, with the range before behind it. */
export const OverTimePanel = ({ query, asked, before, compare, measure, title }: OverTimePanelProps) => {
  const marks = useMarks(query);
  const drill = useDrill();
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: before?.answer.points,
        previousFrom: before?.from,
        values: (point) => ({ [measure]: point[measure] }),
      })
    : [];
  const open = (point: (typeof points)[number] | undefined) =>
    point?.posts
      ? () =>
          drill({
            title: `Posted, ${periodName(grain, point.period)}`,
            query: { metric: 'content', stage: 'posted', ...daysOf(grain, point.period, query) },
          })
      : undefined;
  return (
    <MetricPanel
      title={title}
      asked={asked}
      rows={points.some(({ posts }) => posts > 0) ? points : []}
      columns={[
        {
          heading: 'Period',
          value: ({ period }) => period,
          text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
        },
        { heading: 'Posts', value: ({ posts }) => posts, text: ({ posts }) => count.text(posts), open },
        { heading: 'Views', value: ({ views }) => views, text: ({ views }) => count.text(views) },
        {
          heading: 'Engagements',
          value: ({ engagements }) => engagements,
          text: ({ engagements }) => count.text(engagements),
        },
      ]}
      empty="Nothing was posted in this range."
      notes={[partialNote(points.some(({ partial }) => partial))]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={comparedLines([{ key: measure, label: title }], rows, compare)}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={(period) => open(points.find((point) => point.period === period))}
      />
    </MetricPanel>
  );
};
