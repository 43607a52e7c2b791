import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify, useRecordContext, useRedirect, useUpdate } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { type Source, stateAt, stateText } from '../knowledge/sourceModel.ts';

/** How far a source is, and the two things that a person decides: index it again, or answer from it no more. */
export function SourceState() {
  const source = useRecordContext<Source>();
  const [update, { isPending, error }] = useUpdate<Source>();
  const notify = useNotify();
  const redirect = useRedirect();
  if (!source) return null;
  const state = stateAt(source, new Date());
  const move = (next: 'pending' | 'retired', said: string) =>
    update(
      'ai_knowledge_sources',
      { id: source.id, data: { state: next }, previousData: source },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify(said, { type: 'success' });
          redirect('/knowledge');
        },
      },
    );
  return (
    <Box sx={{ flex: '1 1 260px' }}>
      <Panel title="State" aside={<ToneChip {...stateText[state]} />}>
        <Typography variant="body2" color="text.secondary">
          {formatCount(source.embedded_chunks_count)} of {formatCount(source.chunks_count)} chunks of{' '}
          {formatCount(source.documents_count)} documents are embedded.
        </Typography>
        {state === 'failed' && source.error_message && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {source.error_message}
          </Alert>
        )}
        {error && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {errorMessage(error)}
          </Alert>
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
          {state !== 'pending' && state !== 'indexing' && (
            <Button
              variant="outlined"
              disabled={isPending}
              onClick={() => move('pending', 'It waits to be indexed again.')}
            >
              {state === 'retired' ? 'Use it again' : 'Index it again'}
            </Button>
          )}
          {state !== 'retired' && (
            <Button
              color="error"
              disabled={isPending}
              onClick={() => move('retired', 'Retired: nothing is answered from it.')}
            >
              Retire it
            </Button>
          )}
        </Box>
      </Panel>
    </Box>
  );
}
