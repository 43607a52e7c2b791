import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** Grey rows as high as the real ones, so that nothing moves when they come. */
export const RowsLoading = ({ height, rows = 6 }: { height: number; rows?: number }) => (
  <Box aria-busy="true">
    {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
      <Box key={key} sx={{ height, px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
        <Skeleton width="50%" />
        <Skeleton width="70%" />
      </Box>
    ))}
  </Box>
);
