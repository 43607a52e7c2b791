import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { areaNames } from '../access/areaNames.ts';
import { roleLabel } from '../access/roles.ts';
import { useConsoleData } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';

const verbNames: Readonly<Record<string, string>> = {
  write: 'Changes',
  read: 'Reads',
  aggregate: 'Numbers only',
};

/** What each role may do, from the one table that decides it. */
export const PermissionsPanel = () => {
  const data = useConsoleData();
  const { data: cells, error } = useQuery({
    queryKey: ['permissionMatrix'],
    queryFn: () => data.permissionMatrix(),
  });
  const roles = [...new Set(cells?.map(({ role }) => role))];
  const areas = [...new Set(cells?.map(({ area }) => area))];
  const verbOf = (role: string, area: string) =>
    cells?.find((cell) => cell.role === role && cell.area === area)?.verb ?? null;
  return (
    <Panel
      title="What each role may do"
      aside={
        <Link component={RouterLink} to="/staff_role_views" variant="body2">
          Views as another role
        </Link>
      }
    >
      {!cells && !error && <Skeleton variant="rounded" height={320} />}
      {error && <Quiet>The permissions can’t be shown right now.</Quiet>}
      {cells && (
        <TableContainer tabIndex={0} role="region" aria-label="Permissions by area and role">
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>Area</TableCell>
                {roles.map((role) => (
                  <TableCell key={role}>{roleLabel(role)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {areas.map((area) => (
                <TableRow key={area}>
                  <TableCell component="th" scope="row">
                    {areaNames[area] ?? area}
                  </TableCell>
                  {roles.map((role) => {
                    const verb = verbOf(role, area);
                    return (
                      <TableCell
                        key={role}
                        sx={{
                          fontWeight: verb === 'write' ? 650 : 400,
                          color: verb === null ? 'text.secondary' : 'text.primary',
                        }}
                      >
                        {verb === null ? '–' : (verbNames[verb] ?? verb)}
                      </TableCell>
                    );
                  })}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
};
