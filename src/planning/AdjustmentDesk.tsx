import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { NoMatches } from '../fields/NoMatches.tsx';
import { ReasonDialog } from '../fields/ReasonDialog.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { AdjustmentDetail } from './AdjustmentDetail.tsx';
import { AdjustmentQueue } from './AdjustmentQueue.tsx';
import type { Adjustment } from './adjustment.ts';
import { useDecide } from './useDecide.ts';
import { useDeskKeys } from './useDeskKeys.ts';

/** The queue beside the one that is looked at. A decision takes it away and brings the next one. */
export const AdjustmentDesk = () => {
  const { data = [], isPending } = useListContext<Adjustment>();
  const [chosenId, choose] = useState<string | null>(null);
  // Where the chosen one stood: when it leaves the queue, whoever takes its place is looked at next.
  const place = useRef(0);
  const at = data.findIndex(({ id }) => id === chosenId);
  if (at >= 0) place.current = at;
  const index = at >= 0 ? at : Math.min(place.current, data.length - 1);
  const chosen = data[index];
  const decide = useDecide(chosen);
  const go = (step: number) => {
    const next = data[Math.min(Math.max(index + step, 0), data.length - 1)];
    if (next) choose(next.id);
  };
  useDeskKeys({
    next: () => go(1),
    previous: () => go(-1),
    decide: decide.begin,
    enabled: decide.asking === null,
  });

  if (isPending) return <RowsLoading height={64} />;
  if (!chosen) return <NoMatches what="adjustments" />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', md: 'minmax(260px, 340px) 1fr' },
        alignItems: 'start',
      }}
    >
      <AdjustmentQueue adjustments={data} chosenId={chosen.id} onChoose={choose} />
      <AdjustmentDetail adjustment={chosen} decide={decide} />
      {decide.asking && (
        <ReasonDialog
          title={decide.asking === 'reject' ? 'Reject this adjustment' : 'Take this adjustment back'}
          verb={decide.asking === 'reject' ? 'Reject' : 'Take back'}
          missing="Say why, so that the next one who looks knows."
          busy={decide.busy}
          onCancel={decide.cancel}
          onConfirm={decide.confirm}
        />
      )}
    </Box>
  );
};
