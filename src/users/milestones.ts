import type { MilestoneRow } from '../data/index.ts';
import { localDay } from '../fields/localDay.ts';
import type { UserRecord } from './userModel.ts';

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
