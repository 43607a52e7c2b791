import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ExplorerRecord } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { tableName } from '../fields/tableName.ts';
import { columnLabel } from './columnModel.ts';
import { ownPageOf } from './ownPages.ts';
import { type Pointer, pointersTo } from './pointers.ts';
import { useTable } from './useTable.ts';

/** The other direction of relations: which rows of which tables point at this one, with their number. */
export const PointsHere = ({ record }: { record: ExplorerRecord }) => {
  const { catalogue, table } = useTable();
  const pointers = pointersTo(catalogue, table, record.row);
  return (
    <Panel title="Points here">
      {pointers.length === 0 && <Quiet>No table that you read points at rows of this one.</Quiet>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', rowGap: 1 }}>
        {pointers.map((pointer) => (
          <PointerLine key={`${pointer.table.name}.${pointer.column.name}`} pointer={pointer} />
        ))}
      </Box>
    </Panel>
  );
};

const PointerLine = ({ pointer: { table, column, filter } }: { pointer: Pointer }) => {
  const { data, total, meta, error } = useGetList(`explorer/${table.name}`, {
    filter,
    sort: { field: table.key[0] ?? '', order: 'ASC' },
    pagination: { page: 1, perPage: 1 },
  });
  const name = tableName(table.name);
  const search = new URLSearchParams({ filter: JSON.stringify(filter), page: '1' });
  const linked = Boolean(data?.length) && !ownPageOf(table.name);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, typography: 'body2', alignItems: 'baseline' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {linked ? (
          <Link component={RouterLink} to={`/explorer/${table.name}?${search}`}>
            {name}
          </Link>
        ) : (
          name
        )}
        <Typography variant="caption" color="text.secondary" component="span" sx={{ ml: 0.75 }}>
          by {columnLabel(column).toLowerCase()}
        </Typography>
      </Box>
      <Typography variant="inherit" color="text.secondary">
        {error ? 'not counted' : (meta?.totalText ?? total ?? '…')}
      </Typography>
    </Box>
  );
};
