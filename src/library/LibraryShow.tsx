import { Box, Skeleton, Stack } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { nameOf } from '../studio/studioMember.ts';
import { LibraryActions } from './LibraryActions.tsx';
import { LibraryForm } from './LibraryForm.tsx';
import { LibraryPlayer } from './LibraryPlayer.tsx';
import type { LibraryItem } from './libraryModel.ts';
import { Provenance } from './Provenance.tsx';

/** One film of the library: it plays, what is said with it, where it came from, and what can be done with it. */
const LibraryShow = () => (
  <ShowBase<LibraryItem> queryOptions={{ staleTime: 0 }}>
    <LibraryPage />
  </ShowBase>
);

function LibraryPage() {
  const item = useRecordContext<LibraryItem>();
  if (!item) return <Skeleton variant="rounded" height={480} sx={{ my: 2 }} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        py: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(260px, 340px) minmax(0, 1fr)' },
      }}
    >
      <Title title={`${item.template_used ?? 'Film'}, ${nameOf(item)}`} />
      <LibraryPlayer item={item} />
      <Stack spacing={2}>
        <LibraryActions item={item} />
        <LibraryForm key={item.id} item={item} />
        <Provenance item={item} />
      </Stack>
    </Box>
  );
}

export default LibraryShow;
