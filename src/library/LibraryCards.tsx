import { Box, Skeleton } from '@mui/material';
import { useListContext } from 'react-admin';
import { NoMatches } from '../fields/NoMatches.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import type { LibraryItem } from './libraryModel.ts';

const grid = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(170px, 1fr))' },
  p: 2,
};

export const LibraryCards = () => {
  const { data, isPending } = useListContext<LibraryItem>();
  if (isPending)
    return (
      <Box sx={grid} aria-busy="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} variant="rounded" sx={{ aspectRatio: '9 / 18', height: 'auto' }} />
        ))}
      </Box>
    );
  if (!data?.length) return <NoMatches what="films" />;
  return (
    <Box component="ul" sx={{ ...grid, m: 0, listStyle: 'none' }}>
      {data.map((item) => (
        <Box component="li" key={item.id} sx={{ minWidth: 0 }}>
          <LibraryCard item={item} />
        </Box>
      ))}
    </Box>
  );
};
