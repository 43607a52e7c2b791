import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import { localDay } from '../fields/localDay.ts';
import { WEEKS } from './adherence.ts';
import type { UserRecord } from './userModel.ts';

/** Every weigh-in of a user, oldest first. */
export function useWeighIns(userId: string) {
  const data = useConsoleData();
  return useQuery({ queryKey: ['weighIns', userId], queryFn: () => data.weighIns(userId) });
}

/** What was planned in the last four weeks, counted in the user's own days. */
export function useAdherence({ id, time_zone }: Pick<UserRecord, 'id' | 'time_zone'>) {
  const data = useConsoleData();
  const since = localDay(new Date(Date.now() - (WEEKS * 7 - 1) * 86_400_000), time_zone);
  return useQuery({ queryKey: ['adherence', id, since], queryFn: () => data.adherenceSince(id, since) });
}
