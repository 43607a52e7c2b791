import { Box, Skeleton } from '@mui/material';
import { useListContext } from 'react-admin';
import { NoMatches } from '../fields/NoMatches.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import type { ContentTemplate } from './templateModel.ts';

const grid = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(210px, 1fr))' },
  py: 2,
};

export const TemplateCards = () => {
  const { data, isPending } = useListContext<ContentTemplate>();
  if (isPending)
    return (
      <Box sx={grid} aria-busy="true">
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} variant="rounded" sx={{ aspectRatio: '9 / 18', height: 'auto' }} />
        ))}
      </Box>
    );
  if (!data?.length) return <NoMatches what="templates" />;
  return (
    <Box component="ul" sx={{ ...grid, m: 0, px: 0, listStyle: 'none' }}>
      {data.map((template) => (
        <Box component="li" key={template.id} sx={{ minWidth: 0 }}>
          <TemplateCard template={template} />
        </Box>
      ))}
    </Box>
  );
};
