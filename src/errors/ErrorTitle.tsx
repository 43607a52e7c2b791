import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { type ErrorGroup, severityText } from './errorModel.ts';

/** The message, its code and how grave it is; a spike is marked. */
export const ErrorTitle = ({ group }: { group: ErrorGroup }) => {
  const { label, tone } = severityText[group.severity];
  return (
    <Box sx={{ minWidth: 0, py: 0.5 }}>
      <Typography variant="body2" fontWeight={560} sx={{ overflowWrap: 'anywhere' }}>
        {group.title}
      </Typography>
      <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="caption" color={tone === 'error' ? 'error' : 'text.secondary'}>
          {label} · {group.error_code}
        </Typography>
        {group.is_spike && <Chip size="small" color="error" label="Spike" />}
      </Box>
    </Box>
  );
};
