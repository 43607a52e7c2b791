import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useConsoleData } from '../data/index.ts';
import type { Slot } from './slotModel.ts';

export type NewSlot = Pick<Slot, 'weekday' | 'local_time' | 'time_zone'>;
type Change =
  | { kind: 'add'; slot: NewSlot }
  | { kind: 'change'; slot: Slot; to: Partial<NewSlot & Pick<Slot, 'is_active'>> }
  | { kind: 'remove'; slot: Slot };

/** An account's slots in the order of the week, and what can be done with them. */
export function useSlots(accountId: string | undefined) {
  const data = useConsoleData();
  const queries = useQueryClient();
  const asked = useGetList<Slot>(
    'posting_slots',
    {
      pagination: { page: 1, perPage: 500 },
      sort: { field: 'weekday', order: 'ASC' },
      filter: { 'account_id@eq': accountId },
    },
    { enabled: accountId !== undefined, staleTime: 0 },
  );
  const change = useMutation({
    mutationFn: async (asked: Change) => {
      if (asked.kind === 'add')
        await data.create('posting_slots', { data: { ...asked.slot, account_id: accountId } });
      else if (asked.kind === 'change')
        await data.update('posting_slots', {
          id: asked.slot.id,
          data: asked.to,
          previousData: asked.slot,
        });
      else await data.delete('posting_slots', { id: asked.slot.id, previousData: asked.slot });
    },
    onSettled: () =>
      Promise.all(
        ['posting_slots', 'next_slots', 'publishing_calendar'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const rows = [...(asked.data ?? [])].sort(
    (a, b) => a.weekday - b.weekday || a.local_time.localeCompare(b.local_time),
  );
  return { rows, isPending: asked.isPending, error: asked.error, change };
}
