import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import type { NumbersColumn } from '../dashboards/NumbersTable.tsx';
import { type ContentLift, type LiftKind, useConsoleData } from '../data/index.ts';
import { LiftBar } from './LiftBar.tsx';
import { byChance, intervalText, liftKinds, timesText, verdictOf, verdictTexts } from './learningModel.ts';
import type { OpenPosts } from './PostsDialog.tsx';

const DRAWN = 10;

interface LiftPanelProps {
  kind: LiftKind;
  accountId: string | undefined;
  zone: string;
  onOpen: OpenPosts;
}

export const liftColumns = (
  kind: LiftKind,
  nameOf: (lift: ContentLift) => string,
  open: (lift: ContentLift) => () => void,
): NumbersColumn<ContentLift>[] => [
  { heading: liftKinds[kind].column, value: nameOf },
  { heading: 'Posts', value: ({ posts }) => posts, open },
  { heading: 'Against', value: ({ others }) => others },
  { heading: 'Views, times', value: ({ lift }) => lift, text: ({ lift }) => timesText(lift) },
  { heading: 'From', value: ({ low }) => low, text: ({ low }) => (low === null ? '–' : timesText(low)) },
  { heading: 'To', value: ({ high }) => high, text: ({ high }) => (high === null ? '–' : timesText(high)) },
  { heading: 'Reading', value: (lift) => verdictTexts[verdictOf(lift)] },
];

/** One thing that posts differ in, and how much the views differ with it, each with what is not known about it. */
export const LiftPanel = ({ kind, accountId, zone, onOpen }: LiftPanelProps) => {
  const data = useConsoleData();
  const { title, about } = liftKinds[kind];
  const asked = useQuery({
    queryKey: ['content_lifts', kind, accountId, zone],
    queryFn: () => data.contentLifts(kind, accountId, zone),
  });
  const lifts = asked.data ?? [];
  const drawn = lifts.slice(0, DRAWN);
  const nameOf = ({ name }: ContentLift) => (kind === 'hashtag' ? `#${name}` : name);
  const open = (lift: ContentLift) => () =>
    onOpen({ title: nameOf(lift), query: { by: kind, label: lift.label, accountId, zone } });
  const known = drawn.flatMap(({ low, high, posts }) =>
    low !== null && high !== null && posts > 2 ? [high, 1 / Math.max(low, 1e-3)] : [],
  );
  const reach = Math.min(20, Math.max(2, ...known));
  return (
    <MetricPanel
      title={title}
      about={`${about} Views against the median of the post’s own account; the bar is the 95 % interval.`}
      asked={asked}
      rows={lifts}
      columns={liftColumns(kind, nameOf, open)}
      empty="Nothing to compare: no two posts that are three days old differ in this."
      notes={[
        lifts.length > DRAWN && `The ${DRAWN} most used are drawn; the table has all ${lifts.length}.`,
        byChance(lifts) >= 1 &&
          `With so many comparisons about ${byChance(lifts)} would look different by chance alone.`,
      ]}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(96px, 2fr) 3fr auto',
          columnGap: 1.5,
          rowGap: 0.5,
        }}
      >
        {drawn.map((lift) => (
          <Box key={lift.label} sx={{ display: 'contents' }}>
            <Typography variant="body2" noWrap title={nameOf(lift)} dir="auto">
              {nameOf(lift)}
            </Typography>
            <LiftBar lift={lift} reach={reach} />
            <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', textAlign: 'end' }}>
              <span title={`${intervalText(lift)}: ${verdictTexts[verdictOf(lift)].toLowerCase()}`}>
                {timesText(lift.lift)}
              </span>{' '}
              <Link component="button" variant="body2" onClick={open(lift)}>
                {lift.posts} {lift.posts === 1 ? 'post' : 'posts'}
              </Link>
            </Typography>
          </Box>
        ))}
      </Box>
    </MetricPanel>
  );
};
