import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import type { DrillTarget } from './DrillContext.ts';
import { type ListColumn, pathOfRow } from './drillColumns.ts';
import type { ListRow } from './drillList.ts';

const FirstCell = ({ path, text }: { path: string | undefined; text: string }) =>
  path ? (
    <IfCan area={path.startsWith('/profiles/') ? 'users' : 'content'} verb="read" fallback={text}>
      <Link component={RouterLink} to={path}>
        {text}
      </Link>
    </IfCan>
  ) : (
    text
  );

/** Rows of a list; each first cell leads to the row's member or film, for who may read it. */
export const DrillTable = ({
  target,
  rows,
  columns,
}: {
  target: DrillTarget;
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
          // A sum over months may have somebody twice, in two lists.
          <TableRow key={`${row.id ?? row.user_id} ${row.list}`}>
            {columns.map(({ heading, text }, index) => (
              <TableCell key={heading}>
                {index === 0 ? <FirstCell path={pathOfRow(target, row)} text={text(row)} /> : text(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);
