import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage } from '../data/errors.ts';
import { ReasonDialog } from '../fields/ReasonDialog.tsx';
import { useShortcuts } from '../fields/useShortcuts.ts';
import { nameOf } from '../studio/studioMember.ts';
import { DraftCard } from './DraftCard.tsx';
import { DraftPlayer } from './DraftPlayer.tsx';
import type { BatchItem } from './filmBatchModel.ts';
import { useReview } from './useReview.ts';

const commonReasons = ['Name or words do not fit', 'The story is not worth a film', 'The picture is wrong'];

/** Drafts in a grid, one of them playing: J and K move, A approves, R rejects with a reason, U takes the last one back. */
export function ReviewDesk({ items }: { items: readonly BatchItem[] }) {
  const { can } = useAccess();
  const mayDecide = Boolean(can?.('content', 'write'));
  const review = useReview();
  const [at, setAt] = useState<string>();
  const [rejecting, setRejecting] = useState<BatchItem>();
  const [last, setLast] = useState<BatchItem>();
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === at),
  );
  const item = items[index];
  const go = (step: number) => setAt(items[Math.min(items.length - 1, Math.max(0, index + step))]?.id);
  const decide = (decided: BatchItem, decision: 'approved' | 'rejected', reason?: string) => {
    if (!mayDecide || review.isPending) return;
    const next = items[index + 1] ?? items[index - 1];
    review.mutate(
      { item: decided, decision, ...(reason && { reason }) },
      {
        onSuccess: () => {
          setLast(decided);
          setRejecting(undefined);
          setAt(next?.id);
        },
      },
    );
  };
  const undo = () => {
    if (!last || review.isPending) return;
    review.mutate({ item: last, decision: 'pending' }, { onSuccess: () => setAt(last.id) });
    setLast(undefined);
  };
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    a: () => item && decide(item, 'approved'),
    r: () => mayDecide && setRejecting(item),
    u: undo,
  });
  if (!item) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' },
        gridTemplateAreas: { xs: '"stage" "grid"', md: '"grid stage"' },
      }}
    >
      <Box
        component="ul"
        aria-label="Drafts"
        sx={{
          gridArea: 'grid',
          m: 0,
          p: 0.5,
          listStyle: 'none',
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
        }}
      >
        {items.map((draft) => (
          <li key={draft.id}>
            <DraftCard item={draft} current={draft.id === item.id} onPick={() => setAt(draft.id)} />
          </li>
        ))}
      </Box>
      <Stack spacing={1.5} sx={{ gridArea: 'stage', position: { md: 'sticky' }, top: { md: 72 } }}>
        <Box sx={{ order: { md: 1 } }}>
          <DraftPlayer item={item} />
        </Box>
        <Typography variant="h3" component="h2" aria-live="polite" noWrap>
          <bdi>{nameOf(item)}</bdi>
        </Typography>
        {review.error && <Alert severity="error">{errorMessage(review.error)}</Alert>}
        {mayDecide && (
          <Stack direction="row" spacing={1}>
            <Button
              variant="contained"
              sx={{ flex: 1 }}
              loading={review.isPending}
              onClick={() => decide(item, 'approved')}
              aria-keyshortcuts="A"
            >
              Approve
            </Button>
            <Button
              variant="outlined"
              color="inherit"
              onClick={() => setRejecting(item)}
              aria-keyshortcuts="R"
            >
              Reject
            </Button>
            <Button color="inherit" disabled={!last} onClick={undo} aria-keyshortcuts="U">
              Undo
            </Button>
          </Stack>
        )}
        <Typography
          variant="caption"
          color="text.secondary"
          sx={{ order: 2, display: { xs: 'none', md: 'block' } }}
        >
          J and K move · A approves · R rejects · U takes the last decision back
        </Typography>
      </Stack>
      {rejecting && (
        <ReasonDialog
          title="Reject this draft"
          verb="Reject"
          missing="Say why: whoever mends the template reads it."
          common={commonReasons}
          busy={review.isPending}
          onCancel={() => setRejecting(undefined)}
          onConfirm={(reason) => decide(rejecting, 'rejected', reason)}
        />
      )}
    </Box>
  );
}
