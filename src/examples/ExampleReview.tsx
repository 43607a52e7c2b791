import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRedirect, useRefresh, useUpdate } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import type { Example } from '../datasets/datasetModel.ts';
import { Panel } from '../fields/Panel.tsx';

/** Approves or rejects an example of a draft, and goes on to the next one that waits. */
export function ExampleReview({ example }: { example: Example }) {
  const [note, setNote] = useState(example.review_note ?? '');
  const [update, { isPending, error }] = useUpdate<Example>();
  const provider = useDataProvider();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();

  const goOn = async () => {
    const { data } = await provider.getList<Example>('ai_training_examples', {
      filter: { dataset_id: example.dataset_id, review_state: 'pending' },
      sort: { field: 'position', order: 'ASC' },
      pagination: { page: 1, perPage: 1 },
    });
    const next = data[0];
    if (next) redirect('show', 'ai_training_examples', next.id);
    else {
      notify('That was the last one to review.', { type: 'success' });
      redirect('show', 'ai_training_datasets', example.dataset_id);
    }
  };
  const decide = (review_state: Example['review_state']) =>
    update(
      'ai_training_examples',
      {
        id: example.id,
        data: { review_state, review_note: note.trim() || null },
        previousData: example,
      },
      { mutationMode: 'pessimistic', onSuccess: () => (review_state === 'pending' ? refresh() : goOn()) },
    );
  return (
    <Panel title="Review">
      <TextField
        label="Note (optional)"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        {example.review_state !== 'approved' && (
          <Button variant="contained" onClick={() => decide('approved')} loading={isPending}>
            Approve
          </Button>
        )}
        {example.review_state !== 'rejected' && (
          <Button onClick={() => decide('rejected')} disabled={isPending}>
            Reject
          </Button>
        )}
        {example.review_state !== 'pending' && (
          <Button onClick={() => decide('pending')} disabled={isPending}>
            Review anew
          </Button>
        )}
      </Stack>
    </Panel>
  );
}
