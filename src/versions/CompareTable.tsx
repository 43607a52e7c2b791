import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Fact } from '../fields/Facts.tsx';
import { Panel } from '../fields/Panel.tsx';
import { compareRows } from './compareRows.ts';

interface CompareTableProps {
  title: string;
  names: readonly [string, string];
  left: readonly Fact[];
  right: readonly Fact[];
  aside?: React.ReactNode;
  note?: React.ReactNode;
}

/** Facts of two versions, line by line; what differs stands out and says so. */
export const CompareTable = ({ title, names, left, right, aside, note }: CompareTableProps) => (
  <Panel title={title} aside={aside}>
    {note}
    <Table size="small" aria-label={title} sx={{ tableLayout: 'fixed', '& td, & th': { px: 0.75 } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '34%' }} />
          {(['left', 'right'] as const).map((side) => (
            <TableCell
              key={side}
              sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere', verticalAlign: 'bottom' }}
            >
              {names[side === 'left' ? 0 : 1]}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody sx={{ '& td': { overflowWrap: 'anywhere', verticalAlign: 'top' } }}>
        {compareRows(left, right).map((row) => (
          <TableRow key={row.label} sx={row.differs ? { bgcolor: 'action.hover' } : {}}>
            <TableCell
              component="th"
              scope="row"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'normal' }}
            >
              {row.label}
            </TableCell>
            {(['left', 'right'] as const).map((side) => (
              <TableCell key={side} sx={{ fontWeight: row.differs ? 600 : 400 }}>
                {row[side] || '–'}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Panel>
);
