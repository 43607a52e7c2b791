import { Box, Typography } from '@mui/material';
import { CampaignMark } from './CampaignMark.tsx';
import { KeyActionsMenu } from './KeyActionsMenu.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import type { KeyActionId } from './keyActions.ts';
import { assigneeOf, type KeyRecord } from './keyRow.ts';

/** The actions that make sense for a key as it is now. The database decides again. */
function actionsOf(row: KeyRecord): KeyActionId[] {
  const ids: KeyActionId[] = [];
  if (!row.delivered_at) ids.push('deliver');
  if (row.expires_at) ids.push('extend');
  ids.push('reassign', 'set_max_uses');
  if (!row.campaign_code) ids.push('rotate');
  if (row.status === 'active' || row.status === 'exhausted') ids.push('expire');
  ids.push(row.is_active ? 'revoke' : 'reinstate');
  return ids;
}

export const KeyHeader = ({ row }: { row: KeyRecord }) => (
  <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center', minHeight: 36 }}>
    <KeyStatusChip status={row.status} />
    {row.campaign_code && <CampaignMark />}
    <Typography variant="body2" color="text.secondary" sx={{ flex: '1 1 200px', minWidth: 0 }} noWrap>
      {assigneeOf(row) ? `for ${assigneeOf(row)}` : 'for anyone who has it'}
    </Typography>
    <KeyActionsMenu
      actions={actionsOf(row)}
      scopes={[{ label: 'This key', selection: { filters: { ids: [row.id] } } }]}
    />
  </Box>
);
