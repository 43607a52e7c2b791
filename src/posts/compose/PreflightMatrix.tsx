import CheckIcon from '@mui/icons-material/Check';
import ErrorIcon from '@mui/icons-material/ErrorOutline';
import WarningIcon from '@mui/icons-material/WarningAmber';
import {
  Alert,
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { type AccountRow, platformNames } from '../../accounts/accountModel.ts';
import { PlatformMark } from '../../accounts/PlatformMark.tsx';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { type Cell, type CheckRow, errorsIn } from './checks.ts';

const cellWords = {
  passes: 'passes',
  not_asked: 'not asked',
  warning: 'worth a look',
  error: 'forbids',
} as const;

/** Every rule on every chosen account. What is red says below why, and how to mend it. */
export const PreflightMatrix = ({
  rows,
  accounts,
  mend,
}: {
  rows: readonly CheckRow[];
  accounts: readonly AccountRow[];
  /** What mends a finding of a rule with one click, where something does. */
  mend?: Readonly<Record<string, ReactNode>>;
}) => {
  const errors = errorsIn(rows);
  const found = rows.flatMap(({ id, name, cells }) =>
    cells.flatMap((cell, place) => {
      const account = accounts[place];
      return 'message' in cell && account ? [{ id, key: `${id}/${account.id}`, name, account, cell }] : [];
    }),
  );
  if (accounts.length === 0)
    return (
      <Panel title="Check">
        <Quiet>Choose an account, and every rule of its platform is checked here as you write.</Quiet>
      </Panel>
    );
  return (
    <Panel title="Check">
      <Typography
        variant="body2"
        role="status"
        color={errors > 0 ? 'error' : 'success.main'}
        sx={{ mb: 1.5 }}
      >
        {errors > 0
          ? `${errors} ${errors === 1 ? 'thing forbids' : 'things forbid'} posting.`
          : 'Nothing forbids posting.'}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
        {found
          .sort((a, b) => a.cell.kind.localeCompare(b.cell.kind))
          .map(({ id, key, name, account, cell }) => (
            <Alert
              key={key}
              severity={cell.kind === 'error' ? 'error' : 'warning'}
              action={mend?.[id]}
              sx={{ py: 0 }}
            >
              <strong>
                {platformNames[account.platform]}, {account.handle}: {name}.
              </strong>{' '}
              {'message' in cell && cell.message}
            </Alert>
          ))}
      </Box>
      <TableContainer>
        <Table size="small" aria-label="Rules by account">
          <TableHead>
            <TableRow>
              <TableCell>Rule</TableCell>
              {accounts.map((account) => (
                <TableCell key={account.id} align="center" sx={{ px: 0.5 }} title={account.handle}>
                  <Box sx={{ display: 'grid', justifyItems: 'center', gap: 0.5 }}>
                    <PlatformMark platform={account.platform} size={24} />
                    <Typography variant="caption" noWrap sx={{ width: 72 }}>
                      {account.handle}
                    </Typography>
                  </Box>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ id, name, cells }) => (
              <TableRow key={id}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                {accounts.map((account, place) => (
                  <TableCell key={account.id} align="center" sx={{ px: 0.5 }}>
                    <Sign cell={cells[place] ?? { kind: 'not_asked' }} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};

function Sign({ cell }: { cell: Cell }) {
  const label = cellWords[cell.kind];
  if (cell.kind === 'error') return <ErrorIcon color="error" fontSize="small" titleAccess={label} />;
  if (cell.kind === 'warning') return <WarningIcon color="warning" fontSize="small" titleAccess={label} />;
  if (cell.kind === 'passes') return <CheckIcon color="success" fontSize="small" titleAccess={label} />;
  return (
    <Typography component="span" color="text.disabled" aria-label={label}>
      –
    </Typography>
  );
}
