import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { useTeam } from '../models/useTeam.ts';
import type { ErrorGroup, ErrorStatus } from './errorModel.ts';

type Change = Partial<Pick<ErrorGroup, 'status' | 'owner_id' | 'note'>>;

const asked = {
  resolved: {
    title: 'Resolve this error',
    verb: 'Resolve',
    reasonLength: 0,
    done: 'Resolved. If it comes back, it is open again.',
  },
  ignored: {
    title: 'Ignore this error',
    verb: 'Ignore',
    reasonLength: 3,
    done: 'Ignored. It is counted, and nobody is asked.',
  },
} as const satisfies Partial<Record<ErrorStatus, object>>;

/** Who looks after it, and what became of it. */
export const ErrorActions = ({ group }: { group: ErrorGroup }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const team = useTeam();
  const { staff } = useAccess();
  const [asking, ask] = useState<keyof typeof asked | null>(null);
  const [update, { isPending }] = useUpdate<ErrorGroup>();
  const params = (change: Change) => ({ id: group.id, data: change, previousData: group });
  const set = (change: Change) =>
    update('ai_error_groups', params(change), {
      mutationMode: 'pessimistic',
      onError: (error) => notify(errorMessage(error), { type: 'error' }),
    });
  const mine = staff?.user_id ?? null;
  const over = group.status === 'resolved' || group.status === 'ignored';
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
      <TextField
        select
        size="small"
        label="Owner"
        disabled={isPending}
        value={team.some(({ user_id }) => user_id === group.owner_id) ? group.owner_id : ''}
        onChange={(event) => set({ owner_id: event.target.value || null })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">Nobody</MenuItem>
        {team.map(({ user_id: id, full_name: name }) => (
          <MenuItem key={id} value={id}>
            {id === mine ? `${name} (you)` : name}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {group.status === 'open' && (
          <Button
            variant="contained"
            disabled={isPending}
            onClick={() => set({ status: 'investigating', owner_id: group.owner_id ?? mine })}
          >
            Investigate
          </Button>
        )}
        {!over && (
          <>
            <Button
              variant={group.status === 'open' ? 'outlined' : 'contained'}
              disabled={isPending}
              onClick={() => ask('resolved')}
            >
              Resolve…
            </Button>
            <Button disabled={isPending} onClick={() => ask('ignored')}>
              Ignore…
            </Button>
          </>
        )}
        {over && (
          <Button variant="outlined" disabled={isPending} onClick={() => set({ status: 'open' })}>
            Reopen
          </Button>
        )}
      </Box>
      {asking && (
        <GestureDialog
          {...asked[asking]}
          run={(note) => data.update('ai_error_groups', params({ status: asking, ...(note && { note }) }))}
          onClose={() => ask(null)}
        />
      )}
    </Box>
  );
};
