import { lazy } from 'react';
import { count, percent } from '../../charts/chartFormats.ts';
import { Choice } from '../Choice.tsx';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { type ContentDimension, type ContentProps, contentDimensions } from './contentProps.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const brands: Readonly<Record<string, string>> = { tiktok: 'TikTok', x: 'X' };

interface WatchedPanelProps {
  asked: ContentProps['asked'];
  query: ContentProps['query'];
  by: ContentDimension;
  onBy: (by: ContentDimension) => void;
}

/** What does well: median views, so that one viral post doesn’t decide it. */
export const WatchedPanel = ({ asked, query, by, onBy }: WatchedPanelProps) => {
  const drill = useDrill();
  const found = asked.data?.groups ?? [];
  // Hours lie in the order of the day, everything else by its views.
  const groups = by === 'hour' ? found.toSorted((a, b) => Number(a.series) - Number(b.series)) : found;
  const groupName = (series: string) =>
    by === 'hour' ? `${series.padStart(2, '0')}:00` : (brands[series] ?? valueName(series));
  const open = ({ series, posts }: (typeof groups)[number], stage: 'posted' | 'viral') =>
    drill({
      title:
        stage === 'viral'
          ? `${groupName(series)}: went viral`
          : `${groupName(series)}: ${count.text(posts)} posted`,
      query: { metric: 'content', stage, by, series, from: query.from, to: query.to },
    });
  return (
    <MetricPanel
      title="What is watched"
      about="Median views of a post: one viral post doesn’t move it."
      asked={asked}
      rows={groups}
      columns={[
        {
          heading: contentDimensions[by],
          value: ({ series }) => series,
          text: ({ series }) => groupName(series),
        },
        {
          heading: 'Posts',
          value: ({ posts }) => posts,
          text: ({ posts }) => count.text(posts),
          open: (row) => () => open(row, 'posted'),
        },
        { heading: 'Views', value: ({ views }) => views, text: ({ views }) => count.text(views) },
        {
          heading: 'Median views',
          value: ({ median_views }) => median_views,
          text: ({ median_views }) => count.text(median_views),
        },
        {
          heading: 'Engagement',
          value: ({ engagement_rate }) => engagement_rate,
          text: ({ engagement_rate }) => (engagement_rate === null ? '–' : percent.text(engagement_rate)),
        },
        {
          heading: 'Went viral',
          value: ({ viral }) => viral,
          open: (row) => (row.viral ? () => open(row, 'viral') : undefined),
        },
      ]}
      empty="Nothing was posted in this range."
      aside={<Choice label="By" value={by} names={contentDimensions} onChange={onBy} />}
    >
      <RowBars
        rows={groups.map((row) => ({
          label: groupName(row.series),
          values: [row.median_views],
          open: [() => open(row, 'posted')],
          text: `${count.text(row.median_views)} · ${count.text(row.posts)} post${row.posts === 1 ? '' : 's'}`,
        }))}
        format={count}
        labelWidth={150}
      />
    </MetricPanel>
  );
};
