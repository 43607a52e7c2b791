import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ExplorerRecord } from '../data/index.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { columnLabel, firstColumns, listColumns } from './columnModel.ts';
import { useTable } from './useTable.ts';
import { ValueCell } from './ValueCell.tsx';

const LINES = 5;

/** The list on a phone: one block a row, the first value as its heading, nothing to scroll sideways. */
export const TableCards = () => {
  const { table } = useTable();
  const { data, isPending } = useListContext<ExplorerRecord>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={120} />;
  if (!data?.length) return <NoMatches what="rows" />;
  const shown = firstColumns(table);
  const [heading, ...rest] = listColumns(table).filter(({ name }) => shown.includes(name));
  return (
    <List disablePadding>
      {data.map(({ id, row }) => (
        <ListItem key={id} disablePadding divider sx={{ display: 'block' }}>
          <ListItemButton
            component={Link}
            to={createPath({ resource: `explorer/${table.name}`, type: 'show', id })}
            sx={{ display: 'block', px: 2, pt: 1.25, pb: 0.25 }}
          >
            <Typography variant="body1" component="div" fontWeight={560} noWrap>
              {heading && <ValueCell column={heading} row={row} />}
            </Typography>
          </ListItemButton>
          <Box
            component="dl"
            sx={{
              m: 0,
              px: 2,
              pb: 1.25,
              display: 'grid',
              gridTemplateColumns: '118px minmax(0, 1fr)',
              columnGap: 1.5,
              rowGap: 0.25,
            }}
          >
            {rest.slice(0, LINES).map((column) => (
              <Box key={column.name} sx={{ display: 'contents', typography: 'body2' }}>
                <Typography component="dt" variant="caption" color="text.secondary" noWrap>
                  {columnLabel(column)}
                </Typography>
                <Box component="dd" sx={{ m: 0, minWidth: 0, overflow: 'hidden' }}>
                  <ValueCell column={column} row={row} />
                </Box>
              </Box>
            ))}
          </Box>
        </ListItem>
      ))}
    </List>
  );
};
