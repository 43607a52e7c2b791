import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { JsonSearch } from '../data/index.ts';
import { words } from '../fields/words.ts';
import { referenceOf } from './columnModel.ts';
import type { FilterInputProps } from './filterInput.ts';
import { operatorsOf } from './filterModel.ts';
import { RangeInputs } from './RangeInputs.tsx';
import { ReferenceFilter } from './ReferenceFilter.tsx';
import { useTable } from './useTable.ts';

/** The inputs for a column's kind. Several that are filled narrow together. */
export const FilterInputs = (props: FilterInputProps) => {
  const { table } = useTable();
  const reference = referenceOf(table, props.column);
  const operators = operatorsOf(props.column, reference !== undefined);
  return (
    <>
      {reference ? <ReferenceFilter {...props} reference={reference} /> : <KindInputs {...props} />}
      {operators.includes('null') && (
        <Choice
          {...props}
          operator="null"
          label="Empty"
          options={[
            ['yes', 'Only empty'],
            ['no', 'Only not empty'],
          ]}
        />
      )}
    </>
  );
};

const KindInputs = (props: FilterInputProps) => {
  switch (props.column.kind) {
    case 'text':
      return (
        <>
          <Text {...props} operator="contains" label="Contains" />
          <Text {...props} operator="eq" label="Is exactly" />
        </>
      );
    case 'choice':
      return <Several {...props} operator="in" label="Is one of" />;
    case 'array':
      return <Several {...props} operator="has" label="Has all of" />;
    case 'boolean':
      return (
        <Choice
          {...props}
          operator="is"
          label="Is"
          options={[
            ['true', 'Yes'],
            ['false', 'No'],
          ]}
        />
      );
    case 'uuid':
      return <Text {...props} operator="eq" label="Is exactly" />;
    case 'json':
      return <JsonInputs {...props} />;
    default:
      return <RangeInputs {...props} />;
  }
};

interface OperatorProps extends FilterInputProps {
  operator: string;
  label: string;
}

const Text = ({ column, draft, onChange, operator, label }: OperatorProps) => (
  <TextField
    label={label}
    value={draft[`${column.name}@${operator}`] ?? ''}
    onChange={(event) => onChange({ [`${column.name}@${operator}`]: event.target.value })}
  />
);

const Choice = ({
  column,
  draft,
  onChange,
  operator,
  label,
  options,
}: OperatorProps & { options: [string, string][] }) => (
  <TextField
    select
    label={label}
    value={draft[`${column.name}@${operator}`] ?? ''}
    onChange={(event) => onChange({ [`${column.name}@${operator}`]: event.target.value })}
  >
    <MenuItem value="">Either</MenuItem>
    {options.map(([value, text]) => (
      <MenuItem key={value} value={value}>
        {text}
      </MenuItem>
    ))}
  </TextField>
);

/** Several values: picked from a closed set, or typed, each ended with Enter. */
const Several = ({ column, draft, onChange, operator, label }: OperatorProps) => {
  const value = draft[`${column.name}@${operator}`];
  return (
    <Autocomplete
      multiple
      freeSolo={!column.values}
      autoSelect={!column.values}
      options={column.values ?? []}
      getOptionLabel={(option) => (column.values ? words(option) : option)}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(_event, chosen) => onChange({ [`${column.name}@${operator}`]: chosen })}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={column.values ? undefined : 'Enter after each'} />
      )}
    />
  );
};

const JsonInputs = (props: FilterInputProps) => {
  const { column, draft, onChange } = props;
  const key = `${column.name}@path`;
  const search = (draft[key] || { path: '', value: '' }) as JsonSearch;
  const change = (changes: Partial<JsonSearch>) => {
    const next = { ...search, ...changes };
    onChange({ [key]: next.path || next.value ? next : '' });
  };
  return (
    <>
      <TextField
        label="Path"
        required={search.value !== ''}
        helperText="Such as days.0.name"
        value={search.path}
        onChange={(event) => change({ path: event.target.value })}
      />
      <TextField
        label="Contains"
        required={search.path !== ''}
        value={search.value}
        onChange={(event) => change({ value: event.target.value })}
      />
      <Text {...props} operator="has" label="Or has this JSON inside" />
    </>
  );
};
