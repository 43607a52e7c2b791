import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { PromotionCheck } from '../data/index.ts';
import { checkName } from './modelModel.ts';

/** The evidence against the rule, requirement by requirement. */
export const ChecksTable = ({ checks }: { checks: readonly PromotionCheck[] }) => (
  <Table size="small" aria-label="Evidence checks" sx={{ '& td, & th': { px: 0.75 } }}>
    <TableHead>
      <TableRow>
        <TableCell>Check</TableCell>
        <TableCell>Asked</TableCell>
        <TableCell>Found</TableCell>
        <TableCell>Result</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {checks.map((check) => (
        <TableRow key={check.name}>
          <TableCell>{checkName(check.name)}</TableCell>
          <TableCell>{check.required}</TableCell>
          <TableCell>{check.measured ?? 'not measured'}</TableCell>
          <TableCell sx={{ color: check.passed ? 'success.main' : 'error.main', fontWeight: 560 }}>
            {check.passed ? 'met' : 'not met'}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
