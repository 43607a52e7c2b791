import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useListContext } from 'react-admin';
import type { CatalogueColumn } from '../data/index.ts';
import { columnLabel } from './columnModel.ts';
import { withFilters } from './filterModel.ts';

const PAUSE_MS = 350;

/** The search box: what rows are known by. It is the same filter that the filter dialog offers for that column. */
export const LabelSearch = ({ column }: { column: CatalogueColumn }) => {
  const { filterValues, setFilters } = useListContext();
  const key = `${column.name}@contains`;
  const applied = String(filterValues[key] ?? '');
  const [text, setText] = useState(applied);
  useEffect(() => setText(applied), [applied]);
  useEffect(() => {
    if (text === applied) return;
    const timer = setTimeout(() => setFilters(withFilters(filterValues, { [key]: text }), []), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, applied, key, filterValues, setFilters]);
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={`Search by ${columnLabel(column).toLowerCase()}`}
      slotProps={{ htmlInput: { 'aria-label': `Search by ${columnLabel(column).toLowerCase()}` } }}
      sx={{ width: { xs: '100%', sm: 240 }, my: 0 }}
    />
  );
};
