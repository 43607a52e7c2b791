import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';

interface RowsColumn<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  number?: true;
  /** Left out on a phone. */
  roomy?: true;
}

interface RowsProps<Row> {
  title: string;
  rows: readonly Row[];
  columns: readonly RowsColumn<Row>[];
  keyOf: (row: Row) => string;
  /** Said in the place of no rows. */
  empty: string;
  aside?: ReactNode;
  /** As high as it may be before it scrolls. */
  height?: number;
}

/** The rows of one kind as a table in a panel, as many as fit; the rest by scrolling. The first column names the row. */
export function Rows<Row>({ title, rows, columns, keyOf, empty, aside, height = 340 }: RowsProps<Row>) {
  return (
    <Panel title={title} aside={aside}>
      {rows.length === 0 ? (
        <Quiet>{empty}</Quiet>
      ) : (
        <TableContainer
          tabIndex={0}
          role="region"
          aria-label={`${title} as a table`}
          sx={{ maxHeight: height, mx: -1, width: 'auto' }}
        >
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                {columns.map(({ heading, number, roomy }) => (
                  <TableCell
                    key={heading}
                    align={number ? 'right' : 'left'}
                    sx={{ px: 1, ...(roomy && { display: { xs: 'none', sm: 'table-cell' } }) }}
                  >
                    {heading}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={keyOf(row)}>
                  {columns.map(({ heading, cell, number, roomy }, index) => (
                    <TableCell
                      key={heading}
                      align={number ? 'right' : 'left'}
                      {...(index === 0 && { component: 'th', scope: 'row' })}
                      sx={{
                        px: 1,
                        verticalAlign: 'top',
                        fontVariantNumeric: 'tabular-nums',
                        // A day stays on one line beside however many columns, and no column becomes one letter wide.
                        ...(number
                          ? { whiteSpace: 'nowrap' }
                          : { minWidth: index === 0 ? { xs: 96, sm: 112 } : { xs: 72, sm: 100 } }),
                        ...(roomy && { display: { xs: 'none', sm: 'table-cell' } }),
                      }}
                    >
                      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                        {cell(row) ?? '–'}
                      </Box>
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
}
