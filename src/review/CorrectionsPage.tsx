import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Tables } from '../data/database.types.ts';
import { errorMessage } from '../data/index.ts';
import { listPath, rowPath } from '../explorer/ownPages.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { taskText } from '../models/modelModel.ts';
import { examples, useCollect } from './useCollect.ts';

type Dataset = Tables<'ai_training_datasets'>;

/** Reviewed answers become examples: of which data set, how many, and what may not go in. */
const CorrectionsPage = () => {
  const { data: drafts, error } = useGetList<Dataset>('ai_training_datasets', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'created_at', order: 'DESC' },
    filter: { state: 'draft' },
  });
  const [chosen, choose] = useState('');
  const target = drafts?.find(({ id }) => id === chosen) ?? drafts?.[0];
  const { waiting, problem, collect, collecting } = useCollect(target?.id);
  const failure = error ?? problem;

  return (
    <Panel title="Reviewed answers into a data set">
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 640 }}>
        <Quiet>
          Accepted and corrected answers become examples of a draft, with the prediction that they came from
          and the day on which the member agreed to training. Without that they stay out.
        </Quiet>
        {!drafts && !error && <Skeleton variant="rounded" height={120} />}
        {drafts && !target && (
          <Quiet>
            There is no draft to collect into.{' '}
            <Link component={RouterLink} to={listPath('ai_training_datasets')}>
              Start a data set
            </Link>{' '}
            first.
          </Quiet>
        )}
        {target && (
          <TextField
            select
            label="Data set"
            value={target.id}
            onChange={(event) => choose(event.target.value)}
          >
            {drafts?.map(({ id, name, version, task }) => (
              <MenuItem key={id} value={id}>
                {name} {version} · {taskText(task)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {target && waiting && (
          <Typography variant="body2" component="p" aria-label="What waits">
            <b>{formatCount(waiting.ready)} ready</b> · {formatCount(waiting.collected)} in it already ·{' '}
            {formatCount(waiting.without_consent)} without consent, which stay out
          </Typography>
        )}
        {Boolean(failure) && <Alert severity="error">{errorMessage(failure)}</Alert>}
        {target && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              disabled={!waiting?.ready}
              loading={collecting}
              onClick={() => collect()}
            >
              {waiting?.ready ? `Add ${examples(waiting.ready)}` : 'Nothing to add'}
            </Button>
            <Button component={RouterLink} to={rowPath('ai_training_datasets', target.id) ?? '/explorer'}>
              Open the data set
            </Button>
          </Box>
        )}
      </Box>
    </Panel>
  );
};

export default CorrectionsPage;
