import type { Tables } from '../data/database.types.ts';

export type RoleViewRow = Tables<'staff_role_views'>;

const minutes = (from: string, to: string) => {
  const whole = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return whole < 1 ? 'less than a minute' : whole === 1 ? '1 minute' : `${whole} minutes`;
};

/** When a view stopped counting, or will: it ends by itself, whether or not that was written down. */
export const endOf = ({ ended_at, ends_at }: RoleViewRow) => ended_at ?? ends_at;

/** How a view ended, and how long it was: "Ended after 4 minutes", "Ran out after 15 minutes", "Running". */
export function endingOf(view: RoleViewRow, now: Date): string {
  const end = endOf(view);
  if (Date.parse(end) > now.getTime()) return 'Running';
  const wasEnded = Date.parse(end) < Date.parse(view.ends_at);
  return `${wasEnded ? 'Ended' : 'Ran out'} after ${minutes(view.started_at, end)}`;
}
