import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type StaffRole, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { areaNames } from './areaNames.ts';
import { useAccess } from './IfCan.tsx';
import { RoleOptions } from './RoleOptions.tsx';
import { roleLabel } from './roles.ts';
import { refreshAccess, tellTabs } from './roleView.ts';

const minutes = [15, 30, 60];
const rank = [null, 'aggregate', 'read', 'write'];

/** The areas that `role` reads and `own` doesn't: they stay closed in a view as `role`. */
function useClosedAreas(role: StaffRole | undefined, own: string | undefined, enabled: boolean): string[] {
  const data = useConsoleData();
  const { data: cells = [] } = useQuery({
    queryKey: ['permissionMatrix'],
    queryFn: () => data.permissionMatrix(),
    enabled,
  });
  const reads = (of: string | undefined, area: string) =>
    Math.min(2, rank.indexOf(cells.find((cell) => cell.role === of && cell.area === area)?.verb ?? null));
  const areas = [...new Set(cells.map(({ area }) => area))];
  return role ? areas.filter((area) => reads(role, area) > reads(own, area)) : [];
}

/** Asks as whom, for how long and why, and then shows the console so. */
const ViewAsDialog = ({ onClose }: { onClose: () => void }) => {
  const { staff } = useAccess();
  const data = useConsoleData();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [role, setRole] = useState<StaffRole>();
  const [span, setSpan] = useState(15);
  // The view may not read the matrix: from the start on it isn't asked for again.
  const [started, setStarted] = useState(false);
  const closed = useClosedAreas(role, staff?.role, !started);
  const start = async (reason: string) => {
    if (!role) return;
    await data.startRoleView(role, span, reason);
    setStarted(true);
    tellTabs({ role, endsAt: Date.now() + span * 60_000 });
    await refreshAccess(client, () => navigate('/'));
  };
  return (
    <GestureDialog
      title="View as role"
      verb="Start the view"
      reasonLength={3}
      problem={role ? undefined : 'Choose a role.'}
      run={start}
      done={`You view the console as ${roleLabel(role)}.`}
      onClose={onClose}
    >
      <Typography variant="body2" color="text.secondary">
        You see what this role sees, as far as your own role reads it. Nothing can be changed meanwhile, on
        any of your devices. The audit log says that you looked, for how long and why.
      </Typography>
      <FormControl>
        <FormLabel id="view-role">Role</FormLabel>
        <RadioGroup
          aria-labelledby="view-role"
          value={role ?? ''}
          onChange={(_, value) => setRole(value as StaffRole)}
        >
          <RoleOptions but={staff?.role} />
        </RadioGroup>
      </FormControl>
      {closed.length > 0 && (
        <Typography variant="body2">
          Stays closed, because your own role doesn’t read it:{' '}
          {closed.map((area) => areaNames[area] ?? area).join('; ')}.
        </Typography>
      )}
      <FormControl>
        <FormLabel id="view-span">For</FormLabel>
        <RadioGroup
          row
          aria-labelledby="view-span"
          value={span}
          onChange={(_, value) => setSpan(Number(value))}
        >
          {minutes.map((each) => (
            <FormControlLabel
              key={each}
              value={each}
              control={<Radio size="small" />}
              label={`${each} minutes`}
            />
          ))}
        </RadioGroup>
      </FormControl>
    </GestureDialog>
  );
};

export default ViewAsDialog;
