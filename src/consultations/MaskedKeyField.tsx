import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { type KeyRow, maskedKey } from './keyRow.ts';

/** The key's beginning and end in a fixed-width face. */
export function MaskedKeyField() {
  const row = useRecordContext<KeyRow>();
  if (!row) return null;
  return (
    <Typography
      component="code"
      variant="body2"
      noWrap
      sx={{ fontFamily: 'monospace', letterSpacing: '0.04em' }}
    >
      {maskedKey(row)}
    </Typography>
  );
}
