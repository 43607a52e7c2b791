import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ColumnsButton } from 'react-admin';
import { Link } from 'react-router-dom';
import { labelColumn } from './columnModel.ts';
import { FilterButton } from './FilterButton.tsx';
import { LabelSearch } from './LabelSearch.tsx';
import { TableExport } from './TableExport.tsx';
import { useTable } from './useTable.ts';

export const TableToolbar = ({ withColumns }: { withColumns: boolean }) => {
  const { table } = useTable();
  const label = labelColumn(table);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      {label && <LabelSearch column={label} />}
      <FilterButton />
      <Box sx={{ flex: 1 }} />
      {withColumns && <ColumnsButton />}
      <TableExport />
      {table.insert && (
        <Button
          component={Link}
          to={`/explorer/${table.name}/create`}
          variant="contained"
          size="small"
          startIcon={<AddIcon />}
        >
          New
        </Button>
      )}
    </Box>
  );
};
