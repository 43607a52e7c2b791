import { Alert, Box, Link } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import { CopyValue } from '../explorer/CopyValue.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { taskText } from '../models/modelModel.ts';
import { type Dataset, datasetName, stateText } from './datasetModel.ts';
import { useVerified } from './useDatasetRows.ts';

/** What a data set is, and for a frozen one whether it still is what it was. */
export const DatasetFacts = ({ dataset }: { dataset: Dataset }) => (
  <Panel title="Facts" aside={<ToneChip {...stateText[dataset.state]} />}>
    <Facts
      facts={[
        { label: 'Task', value: taskText(dataset.task) },
        { label: 'Licence', value: dataset.license },
        { label: 'Made from', value: dataset.parent_id && <ParentLink id={dataset.parent_id} /> },
        { label: 'Started', value: formatInstant(dataset.created_at) },
        {
          label: 'Frozen',
          value: dataset.frozen_at && `${formatInstant(dataset.frozen_at)}, ${dataset.frozen_by_name}`,
        },
        {
          label: 'Examples when frozen',
          value: dataset.example_count && formatCount(dataset.example_count),
        },
        {
          label: 'Taken along by members',
          value: dataset.frozen_at && formatCount(dataset.erased_count),
        },
        { label: 'Hash (SHA-256)', value: dataset.content_hash && <Hash value={dataset.content_hash} /> },
      ]}
    />
    {dataset.state !== 'draft' && <Verified dataset={dataset} />}
  </Panel>
);

const Hash = ({ value }: { value: string }) => (
  <Box component="span" sx={{ fontFamily: 'monospace', fontSize: '0.8125rem' }}>
    {value.slice(0, 16)}…<CopyValue what="hash" text={value} />
  </Box>
);

function ParentLink({ id }: { id: string }) {
  const { data } = useGetOne<Dataset>('ai_training_datasets', { id });
  return (
    <Link component={RouterLink} to={`/ai_training_datasets/${id}/show`}>
      {data ? datasetName(data) : '…'}
    </Link>
  );
}

function Verified({ dataset }: { dataset: Dataset }) {
  const { data, error } = useVerified(dataset);
  if (error)
    return (
      <Alert severity="error" sx={{ mt: 1.5 }}>
        {errorMessage(error)}
      </Alert>
    );
  if (!data) return null;
  return data.ok ? (
    <Alert severity="success" sx={{ mt: 1.5 }}>
      Recounted just now: {formatCount(data.examples)} examples are as they were frozen.
    </Alert>
  ) : (
    <Alert severity="error" sx={{ mt: 1.5 }}>
      This is not what was frozen: {formatCount(data.changed)} examples were changed past every rule. Don’t
      train on it, and tell an admin.
    </Alert>
  );
}
