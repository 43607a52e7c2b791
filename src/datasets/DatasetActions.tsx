import { Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useUpdate } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage, lineText, type Split, useConsoleData } from '../data/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { formatCount } from '../fields/format.ts';
import type { Dataset } from './datasetModel.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import { useSplits } from './useDatasetRows.ts';

/** What may be done with a data set as it is: gathering and freezing a draft; exporting, training on and archiving a frozen one. */
export const DatasetActions = ({ dataset }: { dataset: Dataset }) => (
  <IfCan area="ai" verb="write">
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1} alignItems="center" sx={{ mb: 2 }}>
      {dataset.state === 'draft' ? <DraftActions dataset={dataset} /> : <FrozenActions dataset={dataset} />}
      <Button component={Link} to={`/ai_training_datasets/${dataset.id}`}>
        Describe
      </Button>
    </Stack>
  </IfCan>
);

function DraftActions({ dataset }: { dataset: Dataset }) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const [freezing, setFreezing] = useState(false);
  const photos = useMutation({
    retry: false,
    mutationFn: () => data.collectFoodPhotos(dataset.id),
    onSuccess: (count) => {
      notify(count === 0 ? 'Every verified photo is in it already.' : `Added ${formatCount(count)} photos.`, {
        type: count === 0 ? 'info' : 'success',
      });
      refresh();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return (
    <>
      <Button variant="contained" onClick={() => setFreezing(true)}>
        Freeze
      </Button>
      {dataset.task === 'vision' ? (
        <Button onClick={() => photos.mutate()} loading={photos.isPending}>
          Add verified photos
        </Button>
      ) : (
        <Button component={Link} to="/review/corrections">
          Add reviewed answers
        </Button>
      )}
      {freezing && <FreezeDialog dataset={dataset} onClose={() => setFreezing(false)} />}
    </>
  );
}

const files: readonly { split?: Split; label: string }[] = [
  { label: 'Export JSONL' },
  { split: 'train', label: 'Training' },
  { split: 'validation', label: 'Validation' },
  { split: 'test', label: 'Test' },
];

function FrozenActions({ dataset }: { dataset: Dataset }) {
  const data = useConsoleData();
  const { data: splits } = useSplits(dataset);
  const refresh = useRefresh();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate();
  const archived = dataset.state === 'archived';
  const approved = (split?: Split) =>
    (splits ?? []).filter((one) => !split || one.split === split).reduce((sum, one) => sum + one.approved, 0);
  const move = () =>
    update(
      'ai_training_datasets',
      { id: dataset.id, data: { state: archived ? 'frozen' : 'archived' }, previousData: dataset },
      { onSuccess: refresh, onError: (error) => notify(errorMessage(error), { type: 'error' }) },
    );
  return (
    <>
      {!archived && (
        <Button
          variant="contained"
          component={Link}
          to={`/ai_finetuning_jobs/create?${new URLSearchParams({ source: JSON.stringify({ dataset_id: dataset.id }) })}`}
        >
          Train a model on it
        </Button>
      )}
      {files.map(({ split, label }) => (
        <ExportButton
          key={label}
          label={label}
          disabled={approved(split) === 0}
          fileName={`${dataset.name}-v${dataset.version}${split ? `-${split}` : ''}.jsonl`}
          text={lineText}
          start={() => data.exportDataset(dataset.id, approved(split), split)}
        />
      ))}
      <Button onClick={move} loading={isPending}>
        {archived ? 'Bring back' : 'Archive'}
      </Button>
    </>
  );
}
