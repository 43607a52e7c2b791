import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The user page's outline while its data come. */
export const UserSkeleton = () => (
  <Box aria-busy="true">
    <Skeleton width={260} height={36} />
    <Skeleton width={200} />
    <Box sx={{ mt: 3, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '2fr 1fr' } }}>
      <Skeleton variant="rounded" height={390} />
      <Skeleton variant="rounded" height={390} />
    </Box>
  </Box>
);
