import { Autocomplete, TextField } from '@mui/material';
import type { ModelVersion } from '../models/modelModel.ts';

interface VersionPickerProps {
  label: string;
  versions: readonly ModelVersion[];
  value: ModelVersion | undefined;
  nameOf: (version: ModelVersion) => string;
  groupOf: (version: ModelVersion) => string;
  onChange: (id: string) => void;
}

/** One version of any model, under its model's name. */
export function VersionPicker({ label, versions, value, nameOf, groupOf, onChange }: VersionPickerProps) {
  const options = [...versions].sort((a, b) => groupOf(a).localeCompare(groupOf(b)));
  return (
    <Autocomplete
      options={options}
      value={value ?? null}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      groupBy={groupOf}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, version) => version && onChange(version.id)}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
