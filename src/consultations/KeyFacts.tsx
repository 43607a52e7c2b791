import Link from '@mui/material/Link';
import { useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { CounterCheck } from './CounterCheck.tsx';
import { deliveryChannels } from './keyActions.ts';
import { relativeExpiry } from './keyExpiry.ts';
import type { KeyRecord } from './keyRow.ts';

function expiryText(row: KeyRecord): string {
  if (row.expires_at)
    return `${formatInstant(row.expires_at)} (${relativeExpiry(row.expires_at, new Date())})`;
  if (row.days_after_first_use) return `${row.days_after_first_use} days after its first use`;
  return 'never';
}

const deliveryText = ({ delivered_at, delivery_channel }: KeyRecord) =>
  delivered_at &&
  `${formatInstant(delivered_at)}, ${deliveryChannels.find(({ id }) => id === delivery_channel)?.name.toLowerCase() ?? 'redeemed'}`;

/** What the key may do, and the check that its counter is right. */
export const KeyFacts = ({ row }: { row: KeyRecord }) => {
  const createPath = useCreatePath();
  const member = row.assigned_user_id && (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'profiles', type: 'show', id: row.assigned_user_id })}
    >
      {row.assigned_user_name ?? 'A member'}
    </Link>
  );
  const batch = row.batch_id && (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'consultation_key_batches', type: 'show', id: row.batch_id })}
    >
      {row.batch_name}
    </Link>
  );
  return (
    <Panel title="About">
      <Facts
        facts={[
          { label: 'Uses', value: `${formatCount(row.current_uses)} of ${formatCount(row.max_uses)}` },
          { label: 'Counter', value: <CounterCheck of={{ keyId: row.id }} uses={row.current_uses} /> },
          { label: 'For', value: member ?? row.assigned_email ?? 'anyone' },
          { label: 'Batch', value: batch },
          { label: 'Expires', value: expiryText(row) },
          ...(row.not_before ? [{ label: 'Begins', value: formatInstant(row.not_before) }] : []),
          { label: 'First used', value: row.first_used_at && formatInstant(row.first_used_at) },
          { label: 'Handed out', value: deliveryText(row) },
          ...(row.rotated_at ? [{ label: 'Rotated', value: formatInstant(row.rotated_at) }] : []),
          ...(row.revoked_at
            ? [
                {
                  label: 'Revoked',
                  value: `${formatInstant(row.revoked_at)}: ${row.revoked_reason ?? 'no reason given'}`,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
};
