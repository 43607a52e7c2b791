import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { CsvColumn } from '../data/index.ts';

/** A column of the table behind a chart, and of its CSV: the file has `value`, the page `text`. */
export interface NumbersColumn<Row> extends CsvColumn<Row> {
  text?: (row: Row) => string;
  /** Opens the list behind this number, where there is one. */
  open?: (row: Row) => (() => void) | undefined;
}

interface NumbersTableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly NumbersColumn<Row>[];
  /** As high as it may be; a table beside a chart has the chart's place. */
  height?: number;
}

/** A chart's numbers for those who read rather than look. The first column names the row. */
export function NumbersTable<Row>({ label, rows, columns, height = 420 }: NumbersTableProps<Row>) {
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={`${label} as a table`}
      sx={{ maxHeight: height, '@media print': { maxHeight: 'none', overflow: 'visible' } }}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {columns.map(({ heading }, index) => (
              <TableCell key={heading} align={index === 0 ? 'left' : 'right'}>
                {heading}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={String(columns[0]?.value(row)) + String(columns[1]?.value(row))}>
              {columns.map((column, index) => {
                const { heading, value, text, open } = column;
                const written = text ? text(row) : String(value(row) ?? '–');
                const onOpen = open?.(row);
                return (
                  <TableCell
                    key={heading}
                    align={index === 0 ? 'left' : 'right'}
                    sx={index === 0 ? { minWidth: 112 } : { whiteSpace: 'nowrap' }}
                    {...(index === 0 && { component: 'th', scope: 'row' })}
                  >
                    {onOpen ? (
                      <Link
                        component="button"
                        variant="inherit"
                        onClick={onOpen}
                        sx={{ textAlign: 'inherit' }}
                      >
                        {written}
                      </Link>
                    ) : (
                      written
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
