import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useListContext } from 'react-admin';
import { filterWords, withFilters } from './filterModel.ts';
import { useTable } from './useTable.ts';

/** What the list is narrowed by, each to be taken away. */
export const FilterChips = () => {
  const { table } = useTable();
  const { filterValues, setFilters } = useListContext();
  const entries = Object.entries(filterValues);
  if (entries.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label="Active filters"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1, alignItems: 'center' }}
    >
      {entries.map(([key, value]) => {
        const text = filterWords(table, key, value);
        return (
          <Chip
            key={key}
            size="small"
            label={text}
            aria-label={`${text}. Press Delete to remove`}
            onDelete={() => setFilters(withFilters(filterValues, { [key]: '' }), [])}
          />
        );
      })}
      <Button size="small" onClick={() => setFilters({}, [])}>
        Clear all
      </Button>
    </Box>
  );
};
