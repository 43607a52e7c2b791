import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';

const startOfDay = () => new Date(new Date().setHours(0, 0, 0, 0));

/** How far the reviewer's day has got, and what is left of the queue. */
export function ReviewProgress() {
  const data = useConsoleData();
  const { data: day } = useQuery({
    queryKey: ['review_progress'],
    queryFn: () => data.reviewProgress(startOfDay()),
    placeholderData: keepPreviousData,
  });
  if (!day) return <Skeleton width={220} />;
  const { mine, accepted, corrected, rejected, median_seconds: seconds, team, waiting, objected } = day;
  const own =
    mine > 0
      ? `${formatCount(mine)} today (${accepted} accepted, ${corrected} corrected, ${rejected} rejected)`
      : 'none today yet';
  return (
    <Typography
      variant="body2"
      color="text.secondary"
      component="p"
      sx={{ ml: { md: 'auto' }, fontVariantNumeric: 'tabular-nums' }}
      aria-label="Progress of the day"
    >
      <b>{formatCount(waiting)} waiting</b>
      {objected > 0 && `, ${formatCount(objected)} with an objection`} · {own}
      {mine > 0 && seconds !== null && `, ${seconds} s each`}
      {team > mine && ` · team ${formatCount(team)}`}
    </Typography>
  );
}
