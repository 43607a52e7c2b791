import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { formatCount } from '../fields/format.ts';
import type { KeyRow } from './keyRow.ts';

/** "2 of 5": how often the key has been redeemed. */
export function KeyUsesField() {
  const row = useRecordContext<KeyRow>();
  if (!row) return null;
  return (
    <Typography variant="body2" noWrap sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatCount(row.current_uses)} of {formatCount(row.max_uses)}
    </Typography>
  );
}
