import Check from '@mui/icons-material/Check';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import { useFieldValue } from 'react-admin';

/** Done or not yet, as an icon with a word for those who don't see it. */
export const YesNoText = ({ source, yes, no }: { source: string; yes: string; no: string }) => {
  const value = Boolean(useFieldValue({ source }));
  const Icon = value ? Check : Remove;
  return (
    <Box
      component="span"
      role="img"
      aria-label={value ? yes : no}
      title={value ? yes : no}
      sx={{ display: 'inline-flex', color: value ? 'success.main' : 'text.secondary' }}
    >
      <Icon sx={{ fontSize: 18 }} />
    </Box>
  );
};
