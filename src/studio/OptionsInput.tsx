import {
  FormControl,
  FormHelperText,
  FormLabel,
  MenuItem,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from '@mui/material';
import { useId } from 'react';
import { type ChoiceInputProps, optionLabel } from './choiceFields.ts';

const MOST_AS_BUTTONS = 4;

/** A few options as buttons, all to be seen at once; more of them as a list. */
export function OptionsInput({ field, value, error, onChange }: ChoiceInputProps<'options'>) {
  const id = useId();
  const note = error ?? field.help;
  if (field.options.length > MOST_AS_BUTTONS)
    return (
      <TextField
        select
        label={field.label}
        value={value ?? ''}
        error={Boolean(error)}
        helperText={note}
        onChange={(event) => onChange(event.target.value)}
      >
        {field.options.map((option) => (
          <MenuItem key={option} value={option}>
            {optionLabel(option)}
          </MenuItem>
        ))}
      </TextField>
    );
  return (
    <FormControl error={Boolean(error)} margin="none">
      <FormLabel id={id} sx={{ mb: 0.5, typography: 'body2' }}>
        {field.label}
      </FormLabel>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        aria-labelledby={id}
        value={value}
        onChange={(_, option: string | null) => option !== null && onChange(option)}
      >
        {field.options.map((option) => (
          <ToggleButton key={option} value={option} sx={{ textTransform: 'none' }}>
            {optionLabel(option)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {note && <FormHelperText sx={{ mx: 0 }}>{note}</FormHelperText>}
    </FormControl>
  );
}
