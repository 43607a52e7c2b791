import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRefresh } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { batchStateText, durationText, type FilmBatch, paceText, selectionText } from './filmBatchModel.ts';

/** How far the drafts are, how long they still take, of whom, and the way to stop. */
export function BatchProgress({ batch }: { batch: FilmBatch }) {
  const data = useConsoleData();
  const refresh = useRefresh();
  const open = batch.state === 'drawing';
  const time = useQuery({
    queryKey: ['film_batches', 'time', batch.id, batch.open],
    queryFn: () => data.filmBatchTime(batch.id),
    enabled: open,
  });
  const cancel = useMutation({ mutationFn: () => data.cancelFilmBatch(batch.id), onSettled: refresh });
  const drawn = batch.films - batch.open;
  const percent = batch.films === 0 ? 100 : Math.round((100 * drawn) / batch.films);
  return (
    <Panel
      title={`${batch.template_name}, version ${batch.template_version}`}
      aside={<ToneChip {...batchStateText[batch.state]} />}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} alignItems={{ sm: 'center' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography>
            {formatCount(drawn)} of {formatCount(batch.films)} drafts
            {open && time.data?.seconds_left != null && ` · ${durationText(time.data.seconds_left)} left`}
          </Typography>
          <LinearProgress
            variant="determinate"
            value={percent}
            aria-label="Drafts that are drawn, percent"
            sx={{ my: 1 }}
          />
          <Typography variant="body2" color="text.secondary">
            {selectionText(batch.selection)} · asked for by {batch.requested_by_name ?? 'a rule'},{' '}
            {formatInstant(batch.created_at)}
            {open && time.data && ` · ${paceText(time.data)}`}
          </Typography>
        </Box>
        {open && (
          <IfCan area="content" verb="write">
            <Button
              color="inherit"
              variant="outlined"
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              Stop drawing
            </Button>
          </IfCan>
        )}
      </Stack>
      {cancel.error && <Alert severity="error">{errorMessage(cancel.error)}</Alert>}
      {batch.state === 'cancelled' && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          Stopped. Nothing more is drawn; films that were approved are still made.
        </Typography>
      )}
    </Panel>
  );
}
