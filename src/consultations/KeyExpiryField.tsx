import { Tooltip, Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { exactInstant, relativeExpiry } from './keyExpiry.ts';
import type { KeyRow } from './keyRow.ts';

/** "in 3 months", with the exact instant for pointer, keyboard and screen reader. */
export function KeyExpiryField() {
  const row = useRecordContext<KeyRow>();
  if (!row) return null;
  if (!row.expires_at)
    return (
      <Typography variant="body2" color="textSecondary">
        never
      </Typography>
    );
  return (
    <Tooltip title={exactInstant(row.expires_at)} describeChild>
      <Typography component="time" variant="body2" dateTime={row.expires_at} tabIndex={0}>
        {relativeExpiry(row.expires_at, new Date())}
      </Typography>
    </Tooltip>
  );
}
