import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, useGetMany } from 'react-admin';
import type { CatalogueReference, CatalogueTable, ExplorerRecord } from '../data/index.ts';
import { labelColumn } from './columnModel.ts';
import type { FilterInputProps } from './filterInput.ts';
import { findTable, useTable } from './useTable.ts';
import { shortId } from './valueModel.ts';

interface ReferenceFilterProps extends FilterInputProps {
  reference: CatalogueReference;
}

/** A row of another table, picked by what it is known by; by its id where nothing names it. */
export const ReferenceFilter = (props: ReferenceFilterProps) => {
  const { catalogue } = useTable();
  const target = findTable(catalogue, props.reference.table);
  if (target && target.key.length === 1 && labelColumn(target)) return <PickRow {...props} target={target} />;
  const key = `${props.column.name}@eq`;
  return (
    <TextField
      label="Is exactly (ID)"
      value={props.draft[key] ?? ''}
      onChange={(event) => props.onChange({ [key]: event.target.value })}
    />
  );
};

const PickRow = ({ column, draft, onChange, target }: ReferenceFilterProps & { target: CatalogueTable }) => {
  const [search, setSearch] = useState('');
  const key = `${column.name}@eq`;
  const label = labelColumn(target)?.name ?? '';
  const resource = `explorer/${target.name}`;
  const { data: found = [], isFetching } = useGetList<ExplorerRecord>(resource, {
    filter: { [`${label}@contains`]: search },
    sort: { field: label, order: 'ASC' },
    pagination: { page: 1, perPage: 20 },
  });
  const id = String(draft[key] ?? '');
  const { data: [chosen] = [] } = useGetMany<ExplorerRecord>(resource, { ids: [id] }, { enabled: id !== '' });
  const value = id === '' ? null : (chosen ?? null);
  return (
    <Autocomplete
      options={found}
      loading={isFetching}
      filterOptions={(options) => options}
      value={value}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={({ id: rowId, row }) => String(row[label] ?? shortId(rowId))}
      getOptionKey={({ id: rowId }) => rowId}
      onInputChange={(_event, text, reason) => reason === 'input' && setSearch(text)}
      onChange={(_event, row) => onChange({ [key]: row?.id ?? '' })}
      renderInput={(params) => <TextField {...params} label="Is" />}
    />
  );
};
