import { MenuItem, TextField } from '@mui/material';
import { liveSpans } from './useLiveMetrics.ts';

/** How far back calls are counted. */
export const SpanSelect = ({ value, onChange }: { value: number; onChange: (days: number) => void }) => (
  <TextField
    select
    size="small"
    margin="none"
    label="Last"
    value={value}
    onChange={(event) => onChange(Number(event.target.value))}
    sx={{ minWidth: 110, displayPrint: 'none' }}
  >
    {liveSpans.map((days) => (
      <MenuItem key={days} value={days}>
        {days} days
      </MenuItem>
    ))}
  </TextField>
);
