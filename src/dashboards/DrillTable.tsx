import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import type { ListColumn, ListRow } from './drillList.ts';

/** Rows of a list; for who may read members, each first cell leads to the member. */
export const DrillTable = ({
  rows,
  columns,
}: {
  rows: readonly ListRow[];
  columns: readonly ListColumn[];
}) => (
  <TableContainer sx={{ maxHeight: 480 }}>
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          {columns.map(({ heading }) => (
            <TableCell key={heading}>{heading}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={String(row.id ?? row.user_id)}>
            {columns.map(({ heading, text }, index) => (
              <TableCell key={heading}>
                {index === 0 ? (
                  <IfCan area="users" verb="read" fallback={text(row)}>
                    <Link component={RouterLink} to={`/profiles/${row.user_id}/show`}>
                      {text(row)}
                    </Link>
                  </IfCan>
                ) : (
                  text(row)
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);
