import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useGetManyReference } from 'react-admin';
import type { ReviewFilter } from '../data/index.ts';
import { type Model, type ModelVersion, taskChoices } from '../models/modelModel.ts';

interface ReviewFiltersProps {
  filter: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}

interface SelectProps {
  label: string;
  value: string | undefined;
  choices: readonly { id: string; name: string }[];
  onChange: (value: string | undefined) => void;
}

const Select = ({ label, value, choices, onChange }: SelectProps) => (
  <TextField
    select
    size="small"
    label={label}
    // A value that is not among the choices yet would be warned about.
    value={choices.some(({ id }) => id === value) ? value : ''}
    onChange={(event) => onChange(event.target.value || undefined)}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    sx={{ minWidth: 140 }}
  >
    <MenuItem value="">Any</MenuItem>
    {choices.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

const pagination = { page: 1, perPage: 200 };

/** Which answers one looks at: of a model, one of its versions, or a kind. */
export function ReviewFilters({ filter, onChange }: ReviewFiltersProps) {
  const { kind, modelId, versionId } = filter;
  const { data: models = [] } = useGetList<Model>('ai_models', {
    pagination,
    sort: { field: 'display_name', order: 'ASC' },
  });
  const { data: versions = [] } = useGetManyReference<ModelVersion>(
    'ai_model_versions',
    { target: 'model_id', id: modelId ?? '', pagination, sort: { field: 'created_at', order: 'DESC' } },
    { enabled: Boolean(modelId) },
  );
  const of = (next: { [Key in keyof ReviewFilter]: ReviewFilter[Key] | undefined }) =>
    onChange(
      Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value)) as ReviewFilter,
    );
  return (
    <>
      <Select
        label="Kind"
        value={kind}
        choices={taskChoices}
        onChange={(value) => of({ kind: value as ReviewFilter['kind'] })}
      />
      <Select
        label="Model"
        value={modelId}
        choices={models.map(({ id, display_name: name }) => ({ id, name }))}
        onChange={(value) => of({ modelId: value, versionId: undefined })}
      />
      {modelId && (
        <Select
          label="Version"
          value={versionId}
          choices={versions.map(({ id, version: name }) => ({ id, name }))}
          onChange={(value) => of({ versionId: value })}
        />
      )}
    </>
  );
}
