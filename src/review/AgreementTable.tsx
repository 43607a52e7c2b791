import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Agreement } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { kappaText } from './kappa.ts';

/** Agreement of each two people, the most pairs first. */
export const AgreementTable = ({ pairs }: { pairs: readonly Agreement[] }) => (
  <Table size="small" aria-label="Agreement of pairs">
    <TableHead>
      <TableRow>
        <TableCell>Reviewers</TableCell>
        <TableCell align="right">Answers</TableCell>
        <TableCell align="right">The same</TableCell>
        <TableCell align="right">Beyond chance</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {pairs.map((pair) => (
        <TableRow key={`${pair.first_reviewer} ${pair.second_reviewer}`}>
          <TableCell>
            {pair.first_reviewer}, {pair.second_reviewer}
          </TableCell>
          <TableCell align="right">{formatCount(pair.n)}</TableCell>
          <TableCell align="right">{Math.round(pair.observed * 100)} %</TableCell>
          <TableCell align="right">{kappaText(pair)}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
