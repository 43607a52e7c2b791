import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The page's place while its code or the permissions arrive. Appears after a moment, so that fast loads don't flash. */
export const PageLoading = () => (
  <Box
    aria-busy="true"
    sx={{
      opacity: 0,
      animation: 'appear 200ms 250ms forwards',
      '@keyframes appear': { to: { opacity: 1 } },
      maxWidth: 720,
    }}
  >
    <Skeleton variant="rounded" height={36} sx={{ mb: 2 }} />
    <Skeleton variant="rounded" height={220} />
  </Box>
);
