import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { formatCount } from '../fields/format.ts';
import { type HomeCount, listLink } from './counts.ts';
import { useCount } from './useCount.ts';

/** A number and the way to its rows. It is the list's own total, so that the two can't differ. */
export const CountTile = ({ count }: { count: HomeCount }) => {
  const { total, isEstimate, isPending } = useCount(count);
  const shown = total === undefined ? '–' : isEstimate ? '10,000+' : formatCount(total);
  return (
    <Box
      component={Link}
      to={listLink(count)}
      sx={{
        display: 'block',
        p: 2,
        borderRadius: 1.5,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Typography
        component="span"
        sx={{ fontSize: '1.75rem', fontWeight: 650, letterSpacing: '-0.02em', lineHeight: 1.2 }}
      >
        {isPending ? <Skeleton width={64} /> : shown}
      </Typography>
      <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block', mt: 0.5 }}>
        {count.label}
      </Typography>
    </Box>
  );
};
