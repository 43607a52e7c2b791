import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import { type ContentLift, useConsoleData } from '../data/index.ts';
import { liftColumns } from './LiftPanel.tsx';
import {
  bestTimeText,
  byChance,
  dayNames,
  hourNames,
  intervalText,
  timeName,
  timePlace,
  timesText,
  verdictOf,
  verdictTexts,
} from './learningModel.ts';
import { PostsDialog, type PostsTarget } from './PostsDialog.tsx';

const HeatGrid = lazy(() => import('../charts/HeatGrid.tsx'));

/** Half the views is as far from the middle as twice the views; beyond four times nothing gets darker. */
const shade = ({ lift }: ContentLift) => 0.5 + Math.max(-0.5, Math.min(0.5, Math.log2(lift) / 4));
const said = (lift: ContentLift) =>
  `${timeName(lift.label)}: ${timesText(lift.lift)} (${intervalText(lift)}), ${lift.posts} posts. ${verdictTexts[verdictOf(lift)]}.`;

/** When posts were watched: the company's own data, with how many posts that is and what may not be said from them. */
export const BestTimePanel = ({ accountId, zone }: { accountId: string | undefined; zone: string }) => {
  const data = useConsoleData();
  const [target, setTarget] = useState<PostsTarget | null>(null);
  const asked = useQuery({
    queryKey: ['content_lifts', 'time', accountId, zone],
    queryFn: () => data.contentLifts('time', accountId, zone),
  });
  const lifts = asked.data ?? [];
  const open = (lift: ContentLift) => () =>
    setTarget({
      title: timeName(lift.label),
      query: { by: 'time', label: lift.label, accountId, zone },
    });
  return (
    <>
      <MetricPanel
        title="Best time"
        about={`By the clock of ${zone.replaceAll('_', ' ')}. Each square is a time of the week with its number of posts: darker was watched more, hatched has too few posts to say anything.`}
        asked={asked}
        rows={lifts}
        columns={liftColumns('time', ({ label }) => timeName(label), open)}
        empty="Not enough data: no post is three days old yet."
        notes={[
          byChance(lifts) >= 1 &&
            `With so many comparisons about ${byChance(lifts)} would look different by chance alone.`,
        ]}
      >
        <Typography sx={{ mb: 1.5 }}>{bestTimeText(lifts)}</Typography>
        <Box sx={{ overflowX: 'auto' }}>
          <HeatGrid
            rows={dayNames}
            columns={hourNames}
            cellWidth={46}
            labelWidth={40}
            cells={lifts.map((lift) => ({
              ...timePlace(lift.label),
              shade: verdictOf(lift) === 'few' ? null : shade(lift),
              text: String(lift.posts),
              title: said(lift),
              onClick: open(lift),
            }))}
          />
        </Box>
      </MetricPanel>
      {target && <PostsDialog target={target} onClose={() => setTarget(null)} />}
    </>
  );
};
