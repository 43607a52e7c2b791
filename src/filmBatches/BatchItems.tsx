import { Box, Button, Skeleton, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { formatCount } from '../fields/format.ts';
import { Message } from '../layout/Message.tsx';
import { type BatchItem, type FilmBatch, type ItemState, isFilming, isMoving } from './filmBatchModel.ts';
import { ItemRows } from './ItemRows.tsx';
import { ReviewDesk } from './ReviewDesk.tsx';

type Shown = Extract<ItemState, 'to_review' | 'approved' | 'rejected' | 'failed' | 'left_out'> | 'open';

const tabs: readonly { id: Shown; label: string; count: (batch: FilmBatch) => number; states: string }[] = [
  { id: 'to_review', label: 'To review', count: (batch) => batch.to_review, states: '(to_review)' },
  { id: 'open', label: 'To draw', count: (batch) => batch.open, states: '(waiting,drawing)' },
  { id: 'approved', label: 'Approved', count: (batch) => batch.approved, states: '(approved)' },
  { id: 'rejected', label: 'Rejected', count: (batch) => batch.rejected, states: '(rejected)' },
  { id: 'failed', label: 'Failed', count: (batch) => batch.failed, states: '(failed)' },
  { id: 'left_out', label: 'Left out', count: (batch) => batch.left_out, states: '(left_out)' },
];

const PAGE = 24;
const POLL_MS = 2_000;

/** The members of a batch by state; drafts to look at come first. */
export function BatchItems({ batch }: { batch: FilmBatch }) {
  const [picked, setPicked] = useState<Shown>();
  const [pages, setPages] = useState(1);
  const shown = picked ?? (batch.to_review === 0 && batch.open > 0 ? 'open' : 'to_review');
  const tab = tabs.find(({ id }) => id === shown) ?? tabs[0];
  const list = useGetList<BatchItem>(
    'film_batch_items',
    {
      filter: { batch_id: batch.id, 'state@in': tab?.states },
      sort: { field: 'position', order: 'ASC' },
      pagination: { page: 1, perPage: PAGE * pages },
    },
    {
      staleTime: 0,
      placeholderData: keepPreviousData,
      // The batch is read by itself: who is listed may be as it was a moment before the batch came to rest.
      refetchInterval: ({ state: { data } }) =>
        isMoving(batch) || (data && (data.total !== tab?.count(batch) || data.data.some(isFilming)))
          ? POLL_MS
          : false,
    },
  );
  const items = list.data;
  return (
    <>
      <Box sx={{ overflowX: 'auto' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={shown}
          onChange={(_, next: Shown | null) => next && setPicked(next)}
          aria-label="Which members"
        >
          {tabs.map(({ id, label, count }) => (
            <ToggleButton key={id} value={id} sx={{ whiteSpace: 'nowrap' }}>
              {label} {formatCount(count(batch))}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {!items && <Skeleton variant="rounded" height={420} />}
      {items?.length === 0 && (
        <Message title="Nobody here">
          {shown === 'to_review'
            ? 'Every draft that was drawn has been decided on.'
            : 'No member of this batch is in this state.'}
        </Message>
      )}
      {items &&
        items.length > 0 &&
        (shown === 'to_review' ? <ReviewDesk items={items} /> : <ItemRows items={items} />)}
      {items && (list.total ?? 0) > items.length && (
        <Button sx={{ alignSelf: 'center' }} onClick={() => setPages(pages + 1)}>
          Show more
        </Button>
      )}
    </>
  );
}
