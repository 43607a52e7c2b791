import { addMinutes, formatDay, localDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

const minutesPerDay = 1440;
const kinds = [
  { type: 'weekly', days: 7 },
  { type: 'custom', days: 14 },
  { type: 'monthly', days: 30 },
] as const;

/** Reports for the paediatrician that wait for the worker, which makes their files; one without a meal in its days failed and says so. */
export function reportRows(member: Member, child: Row, meals: readonly Row[], lastActiveAt: string): Row[] {
  return kinds.flatMap(({ type, days }, index): Row[] => {
    const askedAt = addMinutes(lastActiveAt, -(index + 1) * 3 * minutesPerDay);
    const end = localDay(member.identity.timeZone, askedAt) - 1;
    const [from, to] = [formatDay(end - days + 1), formatDay(end)];
    if (askedAt < String(child.created_at)) return [];
    const waits = meals.some(({ logged_on }) => String(logged_on) >= from && String(logged_on) <= to);
    return [
      {
        id: member.rowId('reports', type),
        child_id: child.id ?? null,
        user_id: member.id,
        report_type: type,
        title: `${type.charAt(0).toUpperCase()}${type.slice(1)} report`,
        period_start: from,
        period_end: to,
        status: waits ? 'pending' : 'failed',
        error_message: waits ? null : 'No meals were logged in these days.',
        created_at: askedAt,
        run_after: askedAt,
        updated_at: addMinutes(askedAt, waits ? 0 : 2),
      },
    ];
  });
}
