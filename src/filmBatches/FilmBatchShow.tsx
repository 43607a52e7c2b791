import { Skeleton, Stack } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { BatchItems } from './BatchItems.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { type FilmBatch, isMoving } from './filmBatchModel.ts';

const POLL_MS = 2_000;

/** A batch: how far it is, and its drafts to look at. */
const FilmBatchShow = () => (
  <ShowBase<FilmBatch>
    queryOptions={{
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? POLL_MS : false),
    }}
  >
    <BatchPage />
  </ShowBase>
);

function BatchPage() {
  const batch = useRecordContext<FilmBatch>();
  if (!batch)
    return (
      <Stack spacing={2} sx={{ py: 2 }}>
        <Skeleton variant="rounded" height={140} />
        <Skeleton variant="rounded" height={420} />
      </Stack>
    );
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Title title={batch.name} />
      <BatchProgress batch={batch} />
      <BatchItems batch={batch} />
    </Stack>
  );
}

export default FilmBatchShow;
