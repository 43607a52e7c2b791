import { type Theme, useMediaQuery } from '@mui/material';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { ListBase, Title } from 'react-admin';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { tableName } from '../fields/tableName.ts';
import { defaultSort } from './columnModel.ts';
import { FilterChips } from './FilterChips.tsx';
import { ListError } from './ListError.tsx';
import { TableCards } from './TableCards.tsx';
import { TableHeader } from './TableHeader.tsx';
import { TableRows } from './TableRows.tsx';
import { TableToolbar } from './TableToolbar.tsx';
import { useTable } from './useTable.ts';

/** Any table's rows. Search, filters, order and page are in the address. */
const TableList = () => {
  const { table } = useTable();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  return (
    <ListBase
      resource={`explorer/${table.name}`}
      sort={defaultSort(table)}
      perPage={25}
      exporter={false}
      queryOptions={{ onError: () => undefined }}
    >
      <Title title={tableName(table.name)} />
      <TableHeader />
      <TableToolbar withColumns={!phone} />
      <FilterChips />
      <ListError>
        <Card>
          <Box sx={{ overflowX: 'auto' }}>{phone ? <TableCards /> : <TableRows />}</Box>
          <CursorPagination />
        </Card>
      </ListError>
    </ListBase>
  );
};

export default TableList;
