import { Stack, TextField } from '@mui/material';
import type { ChoiceInputProps } from './choiceFields.ts';

/** A line of text with its counter. More than fits can be typed, so that a pasted line can be shortened by hand. */
export function CountedTextInput({ field, value, error, onChange }: ChoiceInputProps<'text'>) {
  const text = typeof value === 'string' ? value : '';
  return (
    <TextField
      label={field.label}
      value={text}
      error={Boolean(error)}
      onChange={(event) => onChange(event.target.value)}
      multiline={(field.maxLength ?? 0) > 100}
      margin="none"
      helperText={
        <Stack component="span" direction="row" justifyContent="space-between" spacing={2}>
          <span>{error ?? field.help}</span>
          {field.maxLength !== undefined && (
            <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
              {text.length} of {field.maxLength}
            </span>
          )}
        </Stack>
      }
    />
  );
}
