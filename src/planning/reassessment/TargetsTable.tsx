import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Reassessment } from '../../data/reassessment.ts';
import { targetRows } from './whatIf.ts';

/** The targets in force beside those that would follow; what changes is set in bold. */
export const TargetsTable = ({ proposal }: { proposal: Reassessment }) => (
  <Table size="small" aria-label="Targets before and after">
    <TableHead>
      <TableRow>
        <TableCell>Target</TableCell>
        <TableCell align="right">Now</TableCell>
        <TableCell align="right">Then</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {targetRows(proposal).map(({ name, unit, before, after }) => (
        <TableRow key={name}>
          <TableCell component="th" scope="row">
            {name}
          </TableCell>
          <TableCell align="right">{before === null ? '–' : `${before} ${unit}`}</TableCell>
          <TableCell align="right" sx={{ fontWeight: before === after ? 400 : 700 }}>
            {after === null ? '–' : `${after} ${unit}`}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
