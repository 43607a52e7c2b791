import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { verdictText } from './reviewModel.ts';

const verdicts = Object.entries(verdictText);

/** What the one said against what the other said; the diagonal is agreement. */
export const VerdictTable = ({ counts }: { counts: readonly (readonly number[])[] }) => (
  <Table size="small" aria-label="Verdicts of two reviewers">
    <TableHead>
      <TableRow>
        <TableCell>One / other</TableCell>
        {verdicts.map(([id, name]) => (
          <TableCell key={id} align="right">
            {name}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {verdicts.map(([id, name], row) => (
        <TableRow key={id}>
          <TableCell component="th" scope="row">
            {name}
          </TableCell>
          {verdicts.map(([other], column) => (
            <TableCell key={other} align="right" sx={row === column ? { fontWeight: 650 } : undefined}>
              {counts[row]?.[column] ?? 0}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
