import FilterListIcon from '@mui/icons-material/FilterList';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useListContext } from 'react-admin';
import type { CatalogueColumn, RowFilter } from '../data/index.ts';
import { columnLabel, referenceOf } from './columnModel.ts';
import { FilterInputs } from './FilterInputs.tsx';
import { canFilter, operatorsOf, withFilters } from './filterModel.ts';
import { useTable } from './useTable.ts';

/** Narrows the list by any column, with inputs that fit its kind. */
export const FilterButton = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<FilterListIcon />} onClick={() => setOpen(true)}>
        Filter
      </Button>
      {open && <FilterDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const FilterDialog = ({ onClose }: { onClose: () => void }) => {
  const { table } = useTable();
  const { filterValues, setFilters } = useListContext();
  const [column, setColumn] = useState<CatalogueColumn | null>(null);
  const [draft, setDraft] = useState<RowFilter>({});
  const choose = (chosen: CatalogueColumn | null) => {
    setColumn(chosen);
    if (!chosen) return setDraft({});
    const keys = operatorsOf(chosen, referenceOf(table, chosen) !== undefined).map(
      (operator) => `${chosen.name}@${operator}`,
    );
    setDraft(Object.fromEntries(keys.map((key) => [key, filterValues[key] ?? ''])));
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    setFilters(withFilters(filterValues, draft), []);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="filter-title">
      <form onSubmit={apply}>
        <DialogTitle id="filter-title">Filter</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1 }}>
          <Autocomplete
            options={table.columns.filter(canFilter)}
            value={column}
            onChange={(_event, chosen) => choose(chosen)}
            getOptionLabel={columnLabel}
            getOptionKey={({ name }) => name}
            openOnFocus
            renderInput={(params) => <TextField {...params} label="Column" autoFocus />}
          />
          {column?.comment && (
            <Typography variant="caption" color="text.secondary">
              {column.comment}
            </Typography>
          )}
          {column && (
            <FilterInputs
              key={column.name}
              column={column}
              draft={draft}
              onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!column}>
            Apply
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
