import { FormControl, FormControlLabel, FormHelperText, Switch } from '@mui/material';
import { useId } from 'react';
import type { ChoiceInputProps } from './choiceFields.ts';

export function SwitchInput({ field, value, error, onChange }: ChoiceInputProps<'switch'>) {
  const note = useId();
  return (
    <FormControl error={Boolean(error)} margin="none">
      <FormControlLabel
        label={field.label}
        control={
          <Switch
            size="small"
            checked={value === true}
            onChange={(_, checked) => onChange(checked)}
            slotProps={{ input: { 'aria-describedby': note } }}
          />
        }
        sx={{ gap: 1, ml: 0 }}
      />
      <FormHelperText id={note} sx={{ mx: 0, mt: 0.25 }}>
        {error ?? field.help}
      </FormHelperText>
    </FormControl>
  );
}
