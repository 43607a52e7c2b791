import CheckIcon from '@mui/icons-material/Check';
import { Box, FormControl, FormHelperText, FormLabel, Stack } from '@mui/material';
import { type ChangeEvent, useId } from 'react';
import { series } from '../../remotion/design/tokens.ts';
import type { ChoiceInputProps } from './choiceFields.ts';

const swatches: readonly string[] = series.light;

const swatch = {
  width: 32,
  height: 32,
  p: 0,
  borderRadius: '50%',
  border: 1,
  borderColor: 'divider',
  cursor: 'pointer',
  display: 'grid',
  placeItems: 'center',
  color: '#fff',
} as const;

/** The house's colours as swatches, and the browser's own picker for any other. */
export function ColourInput({ field, value, error, onChange }: ChoiceInputProps<'colour'>) {
  const id = useId();
  const current = typeof value === 'string' ? value.toLowerCase() : '';
  const own = !swatches.some((colour) => colour.toLowerCase() === current);
  return (
    <FormControl error={Boolean(error)} margin="none">
      <FormLabel id={id} sx={{ mb: 0.75, typography: 'body2' }}>
        {field.label}
      </FormLabel>
      <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap" role="radiogroup" aria-labelledby={id}>
        {swatches.map((colour) => {
          const chosen = colour.toLowerCase() === current;
          return (
            <Box
              key={colour}
              component="button"
              type="button"
              role="radio"
              aria-checked={chosen}
              aria-label={colour}
              onClick={() => onChange(colour)}
              sx={{ ...swatch, bgcolor: colour }}
            >
              {chosen && <CheckIcon fontSize="small" />}
            </Box>
          );
        })}
        <Box
          component="input"
          type="color"
          aria-label={`${field.label}: another colour`}
          value={/^#[0-9a-f]{6}$/.test(current) ? current : '#000000'}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
          sx={{
            ...swatch,
            width: 56,
            borderRadius: 4,
            bgcolor: 'transparent',
            outline: own ? 2 : 0,
            outlineStyle: 'solid',
            outlineColor: 'primary.main',
          }}
        />
      </Stack>
      <FormHelperText sx={{ mx: 0 }}>{error ?? field.help}</FormHelperText>
    </FormControl>
  );
}
