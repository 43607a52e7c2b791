import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { SlotForm } from './SlotForm.tsx';
import { slotText } from './slotModel.ts';
import type { useSlots } from './useSlots.ts';

interface SlotsPanelProps {
  accountId: string;
  /** What a new slot starts with. */
  zone: string;
  slots: ReturnType<typeof useSlots>;
}

/** The weekly slots: each can be changed, rested and removed. Posts that are planned already keep their time. */
export const SlotsPanel = ({ zone, slots: { rows, isPending, error, change } }: SlotsPanelProps) => {
  const { can } = useAccess();
  const mayWrite = can?.('content', 'write') ?? false;
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <Panel title="Weekly slots">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {isPending && !error && <RowsLoading height={52} rows={3} />}
      {!isPending && rows.length === 0 && (
        <Quiet>No slots yet. A slot is a place of the week that a post can be put into.</Quiet>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((slot) => (
          <Box component="li" key={slot.id} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.5 }}>
            {edited === slot.id ? (
              <SlotForm
                start={{ ...slot, local_time: slot.local_time.slice(0, 5) }}
                verb="Save"
                busy={change.isPending}
                onCancel={() => setEdited(null)}
                onSave={(to) =>
                  change.mutate({ kind: 'change', slot, to }, { onSuccess: () => setEdited(null) })
                }
              />
            ) : (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
                <Box sx={{ flex: 1, minWidth: 0, color: slot.is_active ? 'text.primary' : 'text.disabled' }}>
                  <Typography>{slotText(slot)}</Typography>
                  <Typography variant="caption" color="text.secondary">
                    {slot.time_zone.replaceAll('_', ' ')}
                    {!slot.is_active && ', resting'}
                  </Typography>
                </Box>
                {mayWrite && (
                  <>
                    <Switch
                      checked={slot.is_active}
                      slotProps={{ input: { 'aria-label': `In use: ${slotText(slot)}` } }}
                      onChange={(_event, is_active) =>
                        change.mutate({ kind: 'change', slot, to: { is_active } })
                      }
                    />
                    <IconButton aria-label={`Change ${slotText(slot)}`} onClick={() => setEdited(slot.id)}>
                      <EditOutlined fontSize="small" />
                    </IconButton>
                    <IconButton
                      aria-label={`Remove ${slotText(slot)}`}
                      onClick={() => change.mutate({ kind: 'remove', slot })}
                    >
                      <DeleteOutlined fontSize="small" />
                    </IconButton>
                  </>
                )}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {change.error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {errorMessage(change.error)}
        </Alert>
      )}
      {mayWrite && edited === null && (
        <SlotForm
          key={rows.length}
          start={{ weekday: 1, local_time: '18:00', time_zone: zone }}
          verb="Add"
          busy={change.isPending}
          onSave={(slot) => change.mutate({ kind: 'add', slot })}
        />
      )}
    </Panel>
  );
};
