import { addMinutes, formatDay, localDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

const minutesPerDay = 1440;
const kinds = [
  { type: 'weekly', days: 7 },
  { type: 'custom', days: 14 },
  { type: 'monthly', days: 30 },
] as const;

/** For the paediatrician: growth as it stands and what was eaten; one without a meal in its days fails and says so. */
export function reportRows(member: Member, child: Row, meals: readonly Row[], lastActiveAt: string): Row[] {
  return kinds.flatMap(({ type, days }, index): Row[] => {
    const askedAt = addMinutes(lastActiveAt, -(index + 1) * 3 * minutesPerDay);
    const readyAt = addMinutes(askedAt, 2);
    const end = localDay(member.identity.timeZone, askedAt) - 1;
    const [from, to] = [formatDay(end - days + 1), formatDay(end)];
    if (askedAt < String(child.created_at)) return [];
    const eaten = meals.filter(({ logged_on }) => String(logged_on) >= from && String(logged_on) <= to);
    const told = new Set(eaten.map(({ logged_on }) => logged_on)).size;
    const energy = eaten.reduce((sum, { total_calories }) => sum + Number(total_calories), 0);
    const isReady = told > 0;
    return [
      {
        id: member.rowId('reports', type),
        child_id: child.id ?? null,
        user_id: member.id,
        report_type: type,
        title: `${String(child.name)}: ${days} days`,
        period_start: from,
        period_end: to,
        status: isReady ? 'ready' : 'failed',
        report_data: isReady
          ? {
              growth: { weight_kg: child.current_weight_kg ?? null, height_cm: child.height_cm ?? null },
              meals: { logged: eaten.length, days: told, calories_a_day: roundTo(energy / told, 0.1) },
            }
          : {},
        error_message: isReady ? null : 'No meals were logged in these days.',
        generated_at: isReady ? readyAt : null,
        created_at: askedAt,
        updated_at: readyAt,
      },
    ];
  });
}
