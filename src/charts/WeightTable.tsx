import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { WeightUnit } from '../../remotion/story/units.ts';
import { formatDay } from '../fields/format.ts';
import type { SeriesRow } from './weightSeries.ts';

/** The chart's numbers, newest first: for those who read rather than look. */
export const WeightTable = ({ rows, unit }: { rows: readonly SeriesRow[]; unit: WeightUnit }) => (
  // The same height as the chart, so that the switch moves nothing; focusable, so that the keyboard can scroll it.
  <TableContainer sx={{ height: 300 }} tabIndex={0} role="region" aria-label="Weigh-ins as a table">
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell>Day</TableCell>
          <TableCell align="right">Weight ({unit})</TableCell>
          <TableCell align="right">Trend ({unit})</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows
          .filter(({ weight }) => weight !== null)
          .toReversed()
          .map((row) => (
            <TableRow key={row.id}>
              <TableCell component="th" scope="row">
                {formatDay(new Date(row.time).toISOString())}
              </TableCell>
              <TableCell align="right">{row.weight?.toFixed(1)}</TableCell>
              <TableCell align="right">{row.trend?.toFixed(1)}</TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  </TableContainer>
);
