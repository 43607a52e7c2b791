import { Alert, Box, Link, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetMany } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage, type NearDuplicate, useConsoleData } from '../data/index.ts';
import { formatShare } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { type Dataset, type Example, questionOf } from './datasetModel.ts';

const SHOWN = 50;
const thresholds = [1, 0.95, 0.85, 0.7];

/** Pairs of examples that say nearly the same; those across a split let a model be tested on what it was taught. */
export function DuplicatesPanel({ dataset }: { dataset: Dataset }) {
  const data = useConsoleData();
  const [threshold, setThreshold] = useState(0.85);
  const { data: pairs, error } = useQuery({
    queryKey: ['nearDuplicates', dataset.id, dataset.updated_at, threshold],
    queryFn: () => data.nearDuplicates(dataset.id, threshold, SHOWN),
  });
  const leaks = pairs?.filter(({ crosses_split }) => crosses_split).length ?? 0;
  return (
    <Panel
      title="Near duplicates"
      aside={
        <TextField
          select
          size="small"
          margin="none"
          label="Alike from"
          value={threshold}
          onChange={(event) => setThreshold(Number(event.target.value))}
          sx={{ minWidth: 104 }}
        >
          {thresholds.map((one) => (
            <MenuItem key={one} value={one}>
              {formatShare(one, 1)}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!pairs && !error && <RowsLoading height={56} rows={2} />}
      {pairs?.length === 0 && <Quiet>No two inputs are that alike.</Quiet>}
      {leaks > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {leaks === 1 ? 'One pair lies' : `${leaks} pairs lie`} across a split: results on them look better
          than they are. Reject one of each.
        </Alert>
      )}
      {pairs && pairs.length > 0 && <Pairs pairs={pairs} />}
      {pairs?.length === SHOWN && <Quiet>The {SHOWN} most alike are shown.</Quiet>}
    </Panel>
  );
}

function Pairs({ pairs }: { pairs: readonly NearDuplicate[] }) {
  const ids = [...new Set(pairs.flatMap(({ example_id, duplicate_id }) => [example_id, duplicate_id]))];
  const { data } = useGetMany<Example>('ai_training_examples', { ids });
  const find = (id: string) => data?.find((one) => one?.id === id);
  return (
    <Box
      component="ul"
      aria-label="Near duplicates"
      sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 320, overflowY: 'auto' }}
    >
      {pairs.map(({ example_id, duplicate_id, similarity, crosses_split }) => (
        <Box
          component="li"
          key={`${example_id} ${duplicate_id}`}
          sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Typography variant="body2" sx={{ flex: 1 }}>
              <ExampleLink id={example_id} example={find(example_id)} /> and{' '}
              <ExampleLink id={duplicate_id} example={find(duplicate_id)} />, {formatShare(similarity, 1)}{' '}
              alike
            </Typography>
            {crosses_split && <ToneChip label="Across a split" tone="warning" />}
          </Box>
          <Typography variant="caption" color="text.secondary" component="div" noWrap>
            <Question example={find(example_id)} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const Question = ({ example }: { example: Example | undefined }) => (example ? questionOf(example) : '');

const ExampleLink = ({ id, example }: { id: string; example: Example | undefined }) => (
  <Link component={RouterLink} to={`/ai_training_examples/${id}/show`}>
    {example ? `No. ${example.position}` : '…'}
  </Link>
);
