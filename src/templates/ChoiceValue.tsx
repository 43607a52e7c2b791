import { Box, Typography } from '@mui/material';
import { type ChoiceField, optionLabel } from '../studio/choiceFields.ts';

/** A choice as a person reads it. */
export const ChoiceValue = ({ field, value }: { field: ChoiceField; value: unknown }) => {
  if (value === '' || value === undefined)
    return (
      <Typography variant="body2" color="textSecondary">
        left to the story
      </Typography>
    );
  if (field.kind === 'colour')
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 16,
            height: 16,
            borderRadius: '50%',
            bgcolor: String(value),
            border: 1,
            borderColor: 'divider',
          }}
        />
        {String(value)}
      </Box>
    );
  if (field.kind === 'switch') return value ? 'Yes' : 'No';
  return field.kind === 'options' ? optionLabel(String(value)) : String(value);
};
