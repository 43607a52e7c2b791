import { TextField } from '@mui/material';
import { useState } from 'react';
import type { ChoiceInputProps } from './choiceFields.ts';

/** Hands on a number as soon as there is one; until then the text, for the schema to complain about. */
export function NumberInput({ field, value, error, onChange }: ChoiceInputProps<'number'>) {
  const [typed, setTyped] = useState(String(value ?? ''));
  const shown = typed !== '' && Number(typed) === value ? typed : String(value ?? '');
  return (
    <TextField
      label={field.label}
      value={shown}
      error={Boolean(error)}
      helperText={error ?? field.help}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange(text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text));
      }}
      slotProps={{ htmlInput: { inputMode: field.whole ? 'numeric' : 'decimal' } }}
    />
  );
}
