import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { tableName } from '../fields/tableName.ts';
import { listPath } from './ownPages.ts';
import { useTable } from './useTable.ts';

/** Where the table belongs, and what it holds in its own words. From a row's page the way leads to the list as it was left. */
export const TableHeader = ({ ofRow = false }: { ofRow?: boolean }) => {
  const { catalogue, table } = useTable();
  const system = catalogue.systems.find(({ number }) => number === table.system);
  return (
    <Box sx={{ mb: 1.5, maxWidth: 900 }}>
      <Typography variant="caption" color="text.secondary" component="p">
        <Link component={RouterLink} to="/explorer">
          Explorer
        </Link>
        {' / '}
        {system?.name ?? 'Other'}
        {ofRow && (
          <>
            {' / '}
            <Link component={RouterLink} to={listPath(table.name)}>
              {tableName(table.name)}
            </Link>
          </>
        )}
      </Typography>
      {table.comment && (
        <Typography variant="body2" color="text.secondary">
          {table.comment}
        </Typography>
      )}
    </Box>
  );
};
