import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { required, useInput } from 'react-admin';
import { roles } from '../access/roles.ts';

/** The six roles with what each is for: a choice that one shouldn't make from a bare word. */
export const RoleInput = ({ source, disabled }: { source: string; disabled?: boolean }) => {
  const { field, fieldState } = useInput({ source, validate: required('Choose a role') });
  return (
    <FormControl disabled={disabled} error={fieldState.invalid} fullWidth>
      <FormLabel id="role-label">Role</FormLabel>
      <RadioGroup {...field} value={field.value ?? ''} aria-labelledby="role-label">
        {roles.map(({ id, name, about }) => (
          <FormControlLabel
            key={id}
            value={id}
            control={<Radio size="small" />}
            label={
              <>
                {name}{' '}
                <Typography component="span" variant="body2" color="text.secondary">
                  {about}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      {disabled && <FormHelperText>Nobody changes their own role. Ask another admin.</FormHelperText>}
      {fieldState.invalid && <FormHelperText>Choose a role</FormHelperText>}
    </FormControl>
  );
};
