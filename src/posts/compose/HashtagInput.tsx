import { Box, Chip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ContentLift, useConsoleData } from '../../data/index.ts';
import { NamesInput } from './NamesInput.tsx';
import type { PlanPart } from './planPart.ts';

const SUGGESTED = 8;

/** The interval decides the order: a lift that one lucky post made stands behind one that many have. */
const surest = (lifts: readonly ContentLift[]) =>
  lifts
    .filter(({ posts, lift }) => posts > 1 && lift > 1)
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0))
    .slice(0, SUGGESTED);

const times = (value: number) => `${value.toFixed(1)}×`;

/** What a chip says about a hashtag: how much better its posts did than all others, and how sure that is. */
export const liftText = ({ lift, low, high, posts }: ContentLift) =>
  low === null || high === null
    ? `${times(lift)}, too few posts to tell`
    : `${times(lift)} (${times(low)}–${times(high)}), ${posts} posts`;

/** Hashtags, with those offered that did well before and how sure that is. */
export const HashtagInput = ({ plan, change }: PlanPart) => {
  const data = useConsoleData();
  const { data: lifts = [] } = useQuery({
    queryKey: ['content_lifts', 'hashtag'],
    queryFn: () => data.contentLifts('hashtag'),
    staleTime: 10 * 60_000,
  });
  const used = new Set(plan.hashtags.map((tag) => tag.toLowerCase()));
  const offered = surest(lifts.filter(({ label }) => !used.has(label.toLowerCase())));
  return (
    <div>
      <NamesInput
        label="Hashtags"
        sign="#"
        pattern={/[^\p{L}\p{N}_]/gu}
        names={plan.hashtags}
        onChange={(hashtags) => change({ hashtags })}
        help="They come after the caption, unless it has them already"
      />
      {offered.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 0.5 }}>
            Views against all other posts, with the 95 % interval:
          </Typography>
          <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
            {offered.map((lift) => (
              <Chip
                key={lift.label}
                size="small"
                variant="outlined"
                label={`#${lift.label} ${liftText(lift)}`}
                onClick={() => change({ hashtags: [...plan.hashtags, lift.label] })}
              />
            ))}
          </Box>
        </Box>
      )}
    </div>
  );
};
