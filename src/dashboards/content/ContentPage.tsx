import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { lazy } from 'react';
import { count, percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { BigNumbers } from '../BigNumbers.tsx';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { useDashboard, useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));
const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const steps = ['requested', 'made', 'approved', 'posted', 'viral'] as const;
const dimensions = { platform: 'Platform', template: 'Template', hour: 'Hour (UTC)' } as const;

/** Share videos from the request to the views. Videos and posts are counted, not people. */
const ContentPage = () => {
  const dashboard = useDashboard();
  const { query, state, set } = dashboard;
  const { from, to, grain = 'day' } = query;
  const by = state.by && state.by in dimensions ? (state.by as keyof typeof dimensions) : 'platform';
  const asked = useMetric('metricContent', { from, to, grain, by });
  const marks = useMarks(query);
  const answer = asked.data;
  const points = answer?.points ?? [];
  const groups = answer?.groups ?? [];
  const groupName = (series: string) => (by === 'hour' ? `${series}:00` : valueName(series));
  const overTime = (key: 'views' | 'engagements' | 'posts', label: string) =>
    answer && (
      <TimeSeriesChart
        rows={timeRows({ grain, from, to, points, values: (point) => ({ [key]: point[key] }) })}
        lines={[{ key, label }]}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
      />
    );
  const columns = [
    { heading: 'Period', value: ({ period }: (typeof points)[number]) => period },
    { heading: 'Posts', value: ({ posts }: (typeof points)[number]) => posts },
    { heading: 'Views', value: ({ views }: (typeof points)[number]) => views },
    { heading: 'Engagements', value: ({ engagements }: (typeof points)[number]) => engagements },
  ];
  const shown = points.some(({ posts }) => posts > 0) ? points : [];
  const shared = {
    asked,
    rows: shown,
    columns,
    empty: 'Nothing was posted in this range.',
    notes: [partialNote(points.some(({ partial }) => partial))],
  };
  return (
    <DashboardPage
      title="Content"
      name="content"
      dashboard={dashboard}
      options={{ grains: ['day', 'week', 'month'] }}
      asOf={answer?.as_of}
      zone="Days are UTC. Views and engagements are the newest readings of what was posted on a day."
    >
      <BigNumbers
        numbers={steps.map((step) => ({
          label: step === 'viral' ? 'Went viral' : valueName(step),
          value: answer ? count.text(answer.pipeline[step]) : asked.error ? '–' : undefined,
          note: step === 'viral' ? 'of those posted' : undefined,
        }))}
      />
      <Columns>
        <MetricPanel title="Views" {...shared}>
          {overTime('views', 'Views')}
        </MetricPanel>
        <MetricPanel title="Posts" {...shared}>
          {overTime('posts', 'Posts')}
        </MetricPanel>
      </Columns>
      <MetricPanel
        title="What is watched"
        about="Median views of a post: one viral post doesn’t move it."
        asked={asked}
        rows={groups}
        columns={[
          { heading: dimensions[by], value: ({ series }) => series, text: ({ series }) => groupName(series) },
          { heading: 'Posts', value: ({ posts }) => posts, text: ({ posts }) => count.text(posts) },
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
          { heading: 'Went viral', value: ({ viral }) => viral },
        ]}
        empty="Nothing was posted in this range."
        aside={
          <TextField
            select
            label="By"
            value={by}
            onChange={(event) => set({ by: event.target.value })}
            sx={{ m: 0, minWidth: 140, '@media print': { display: 'none' } }}
          >
            {Object.entries(dimensions).map(([id, name]) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        <RowBars
          rows={groups.map(({ series, median_views }) => ({
            label: groupName(series),
            values: [median_views],
          }))}
          format={count}
          labelWidth={150}
        />
      </MetricPanel>
    </DashboardPage>
  );
};

export default ContentPage;
