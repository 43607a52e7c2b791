import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConsoleData } from '../../data/index.ts';
import { fromLocalInput } from '../localTime.ts';
import type { Plan } from './plan.ts';

/** Slots that are looked at for a free one: three weeks of a busy account. */
const SLOTS = 30;

/** When each account would post; undefined while it is asked for, null where there is no such time. */
export function useTimes(plan: Plan): (accountId: string) => Date | null | undefined {
  const data = useConsoleData();
  const opened = useMemo(() => new Date(), []);
  const slots = useQueries({
    queries: plan.accountIds.map((id) => ({
      queryKey: ['next_slots', id],
      queryFn: () => data.nextSlots(id, new Date(), SLOTS),
      enabled: plan.when === 'slot',
    })),
  });
  return (accountId) => {
    if (plan.when === 'now') return opened;
    if (plan.when === 'at') return fromLocalInput(plan.at) ?? null;
    const found = slots[plan.accountIds.indexOf(accountId)];
    if (!found?.data) return found?.isError ? null : undefined;
    const free = found.data.find(({ taken }) => !taken);
    return free ? new Date(free.at) : null;
  };
}
