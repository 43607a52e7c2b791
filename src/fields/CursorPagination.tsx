import TablePagination from '@mui/material/TablePagination';
import { useListContext } from 'react-admin';
import { formatCount } from './format.ts';

const SMALLEST = 25;

/**
 * Forwards and back, as a list that seeks by cursor can. The total is exact, or "10,000+" where only an estimate is
 * known: then nobody is offered a last page that may not be there.
 */
export const CursorPagination = () => {
  const list = useListContext();
  const { page, perPage, total, data, hasNextPage, setPage, setPerPage } = list;
  const fits = page === 1 && !hasNextPage && (data?.length ?? 0) <= SMALLEST;
  if (!data?.length || total === undefined) return null;
  const estimate = Boolean(list.meta?.totalIsEstimate);
  const first = (page - 1) * perPage + 1;
  const range = `${formatCount(first)}–${formatCount(first + data.length - 1)}`;
  return (
    <TablePagination
      component="div"
      count={estimate ? -1 : total}
      page={page - 1}
      onPageChange={(_event, next) => setPage(next + 1)}
      rowsPerPage={perPage}
      rowsPerPageOptions={fits ? [] : [SMALLEST, 50, 100]}
      onRowsPerPageChange={(event) => setPerPage(Number(event.target.value))}
      labelRowsPerPage="Rows"
      labelDisplayedRows={() =>
        `${range} of ${list.meta?.totalText ?? (estimate ? '10,000+' : formatCount(total))}`
      }
      showFirstButton
      slotProps={{ actions: { nextButton: { disabled: !hasNextPage } } }}
      sx={{ '& .MuiTablePagination-toolbar': { px: 1 }, overflow: 'hidden' }}
    />
  );
};
