import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { roleLabel } from '../access/roles.ts';
import { useConsoleData } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { SecondFactorDialog } from './SecondFactorDialog.tsx';

/** Which roles need more than a password, and how many of their people have set it up. */
export const SecondFactorPanel = () => {
  const data = useConsoleData();
  const [changing, setChanging] = useState(false);
  const { data: roles, error } = useQuery({
    queryKey: ['secondFactorOverview'],
    queryFn: () => data.secondFactorOverview(),
  });
  return (
    <Panel
      title="Two-step sign-in"
      aside={
        <IfCan area="staff" verb="write">
          <Button size="small" disabled={!roles} onClick={() => setChanging(true)}>
            Change who needs it
          </Button>
        </IfCan>
      }
    >
      {error && <Quiet>Who needs it can’t be shown right now.</Quiet>}
      {!roles && !error && <RowsLoading height={37} />}
      {roles && (
        <Table size="small" aria-label="Two-step sign-in by role">
          <TableHead>
            <TableRow>
              <TableCell>Role</TableCell>
              <TableCell>Second step</TableCell>
              <TableCell align="right">Have set it up</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {roles.map(({ role, is_required, people, ready }) => (
              <TableRow key={role}>
                <TableCell component="th" scope="row">
                  {roleLabel(role)}
                </TableCell>
                <TableCell sx={{ fontWeight: is_required ? 650 : 400 }}>
                  {is_required ? 'Needed' : 'Up to them'}
                </TableCell>
                <TableCell align="right">{people === 0 ? '–' : `${ready} of ${people}`}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {changing && roles && <SecondFactorDialog roles={roles} onClose={() => setChanging(false)} />}
    </Panel>
  );
};
