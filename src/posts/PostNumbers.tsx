import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useGetManyReference } from 'react-admin';
import { compact } from '../charts/chartFormats.ts';
import type { Tables } from '../data/database.types.ts';
import { errorMessage } from '../data/index.ts';
import { formatAgo, formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { PostRow } from './postModel.ts';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));
const HEIGHT = 220;
/** Six ages are read, and hourly ones while a takedown by hand is open. */
const MOST = 200;

type Reading = Tables<'content_analytics'>;

/** A post's counts so far, as the platform gave them, and how its views grew. */
export const PostNumbers = ({ post }: { post: PostRow }) => {
  const { data, error } = useGetManyReference<Reading>('content_analytics', {
    target: 'post_id',
    id: post.id,
    sort: { field: 'recorded_at', order: 'ASC' },
    pagination: { page: 1, perPage: MOST },
    meta: { since: post.updated_at },
  });
  const last = data?.at(-1);
  return (
    <Panel
      title="Numbers"
      aside={
        last && (
          <Typography variant="caption" color="text.secondary">
            read {formatAgo(last.recorded_at, new Date())}
          </Typography>
        )
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <Skeleton variant="rounded" height={HEIGHT} />}
      {data && !last && <Quiet>Read for the first time 15 minutes after it is live.</Quiet>}
      {last && (
        <>
          <Box
            component="dl"
            sx={{
              m: 0,
              mb: 1,
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: 'repeat(auto-fit, minmax(92px, 1fr))',
            }}
          >
            {countsOf(post, last).map(([label, value]) => (
              <div key={label}>
                <Typography component="dt" variant="caption" color="text.secondary">
                  {label}
                </Typography>
                <Typography component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 620 }}>
                  {value}
                </Typography>
              </div>
            ))}
          </Box>
          <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
            <TimeSeriesChart
              rows={readingRows(post, data ?? [])}
              lines={[{ key: 'views', label: 'Views' }]}
              format={compact}
              nameOf={formatInstant}
              height={HEIGHT}
              unlabelled
            />
          </Suspense>
        </>
      )}
    </Panel>
  );
};

function countsOf(post: PostRow, { engagement_rate: engagement, viral_score: velocity }: Reading) {
  return [
    ['Views', formatCount(post.views_count)],
    ['Likes', formatCount(post.likes_count)],
    ['Comments', formatCount(post.comments_count)],
    ['Shares', formatCount(post.shares_count)],
    ['Saves', formatCount(post.saves_count)],
    ['Engagement', engagement === null ? '–' : `${engagement.toFixed(1)} %`],
    // Fewer than five posts to compare with tell nothing.
    ['Against usual', velocity === null ? '–' : `${velocity.toFixed(1)}×`],
  ] as const;
}

/** Nobody has seen it when it goes live: the line begins there, at nothing. */
function readingRows({ posted_at: postedAt }: PostRow, readings: readonly Reading[]) {
  const start = postedAt ? [{ recorded_at: postedAt, views: 0 }] : [];
  return [...start, ...readings].map(({ recorded_at: at, views }) => ({
    period: at,
    time: Date.parse(at),
    partial: false,
    values: { views },
  }));
}
