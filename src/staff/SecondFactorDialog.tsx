import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { roleLabel } from '../access/roles.ts';
import { type SecondFactorRole, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { OwnFactorFirst, useSecondFactor } from './OwnFactorFirst.tsx';

interface SecondFactorDialogProps {
  roles: SecondFactorRole[];
  onClose: () => void;
}

/** Says which roles need more than a password. Holds from everybody's next click on. */
export const SecondFactorDialog = ({ roles, onClose }: SecondFactorDialogProps) => {
  const data = useConsoleData();
  const passed = useSecondFactor();
  const [needed, setNeeded] = useState(() =>
    roles.filter(({ is_required }) => is_required).map(({ role }) => role),
  );
  const waiting = roles.filter(({ role, people, ready }) => needed.includes(role) && ready < people);
  return (
    <GestureDialog
      title="Who needs a second step"
      verb="Change"
      reasonLength={3}
      problem={passed ? undefined : 'Set up your own second step first.'}
      run={(reason) => data.setSecondFactorRoles(needed, reason)}
      done="Who needs a second step is changed."
      onClose={onClose}
    >
      {passed === false && <OwnFactorFirst />}
      <Typography variant="body2" color="text.secondary">
        Who has one of these roles gets no further than to the second step until it is passed: those who have
        not set it up are led to do so.
      </Typography>
      <FormGroup>
        {roles.map(({ role }) => (
          <FormControlLabel
            key={role}
            label={roleLabel(role)}
            control={
              <Checkbox
                size="small"
                checked={needed.includes(role)}
                onChange={(_, checked) =>
                  setNeeded(checked ? [...needed, role] : needed.filter((one) => one !== role))
                }
              />
            }
          />
        ))}
      </FormGroup>
      {waiting.length > 0 && (
        <Typography variant="body2">
          Not set up yet:{' '}
          {waiting
            .map(({ role, people, ready }) => `${roleLabel(role)}, ${people - ready} of ${people}`)
            .join('; ')}
          .
        </Typography>
      )}
    </GestureDialog>
  );
};
