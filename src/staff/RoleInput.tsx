import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import { required, useInput } from 'react-admin';
import { RoleOptions } from '../access/RoleOptions.tsx';

/** The role of a member of staff. */
export const RoleInput = ({ source, disabled }: { source: string; disabled?: boolean }) => {
  const { field, fieldState } = useInput({ source, validate: required('Choose a role') });
  return (
    <FormControl disabled={disabled} error={fieldState.invalid} fullWidth>
      <FormLabel id="role-label">Role</FormLabel>
      <RadioGroup {...field} value={field.value ?? ''} aria-labelledby="role-label">
        <RoleOptions />
      </RadioGroup>
      {disabled && <FormHelperText>Nobody changes their own role. Ask another admin.</FormHelperText>}
      {fieldState.invalid && <FormHelperText>Choose a role</FormHelperText>}
    </FormControl>
  );
};
