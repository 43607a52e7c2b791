import { Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useGetList, useReference } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import type { Model, ModelVersion, Move } from './modelModel.ts';

/** What each name of a model means now: “champion 2.1”. */
export function ModelNames({ model }: { model: Model }) {
  // One question for the whole list of models: every row asks the same.
  const { data: all, error } = useGetList<Move>('current_ai_model_aliases', {
    sort: { field: 'alias', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  if (error) return <Typography variant="body2">{errorMessage(error)}</Typography>;
  if (!all) return <Skeleton width={120} />;
  const data = all.filter(({ model_id }) => model_id === model.id);
  if (data.length === 0)
    return (
      <Typography variant="body2" color="text.secondary">
        No name points at a version
      </Typography>
    );
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.5}>
      {data.map((move) => (
        <NameChip key={move.id} move={move} />
      ))}
    </Stack>
  );
}

function NameChip({ move }: { move: Move }) {
  const { referenceRecord } = useReference<ModelVersion>({
    reference: 'ai_model_versions',
    id: move.version_id ?? '',
  });
  return (
    <Chip
      size="small"
      variant="outlined"
      color={move.kind === 'break_glass' ? 'error' : 'default'}
      title={move.kind === 'break_glass' ? 'Moved by broken glass, past its rule' : undefined}
      label={
        <>
          <b>{move.alias}</b> {referenceRecord?.version ?? '…'}
        </>
      }
    />
  );
}
