import { useGetManyReference } from 'react-admin';
import type { Database } from '../data/database.types.ts';
import { localDay } from '../fields/localDay.ts';
import type { UserRecord } from './userModel.ts';

/** `achieved_at` is null while it isn't reached. */
export type MilestoneRow = Database['public']['Tables']['goal_milestones']['Row'];

/** More than anybody has: a plan sets a handful of milestones. */
const ALL = 500;

/** Every milestone of a user. */
export function useMilestones(userId: string) {
  return useGetManyReference<MilestoneRow>('goal_milestones', {
    target: 'user_id',
    id: userId,
    pagination: { page: 1, perPage: ALL },
    sort: { field: 'achieved_at', order: 'DESC' },
    filter: {},
  });
}

/** Reached ones first, the newest on top; then what is still to come. */
export const inOrder = (rows: readonly MilestoneRow[]) =>
  rows.toSorted((a, b) => (b.achieved_at ?? '').localeCompare(a.achieved_at ?? ''));

/** The reached ones with the user's local day, for the chart. */
export const reachedMilestones = (
  rows: readonly MilestoneRow[],
  { time_zone }: Pick<UserRecord, 'time_zone'>,
) =>
  rows.flatMap(({ title, achieved_at }) =>
    achieved_at ? [{ title, day: localDay(new Date(achieved_at), time_zone) }] : [],
  );
