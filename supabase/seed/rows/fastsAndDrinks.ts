import { addMinutes, formatDay, localInstant } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { Eating } from '../member/eating.ts';
import type { Member } from '../member/member.ts';

const fastHours = 16;

/** From after dinner to before lunch, for those who leave breakfast out; never over a meal that was logged. */
export function fastRows(member: Member, eating: Eating, lastActiveAt: string): Row[] {
  if (!eating.fasts) return [];
  const random = member.random('fasts');
  return [...new Set(eating.meals.map(({ day }) => day))].flatMap((day): Row[] => {
    if (!random.chance(0.6)) return [];
    const startedAt = localInstant(member.identity.timeZone, day, random.int(1195, 1212));
    const broken = random.chance(0.18);
    const minutes = broken ? random.int(11, 15) * 60 : fastHours * 60 + random.int(0, 25);
    const endedAt = addMinutes(startedAt, minutes);
    if (eating.meals.some(({ at }) => at > startedAt && at < endedAt) || startedAt > lastActiveAt) return [];
    const isOver = endedAt <= lastActiveAt;
    if (!isOver && Date.parse(lastActiveAt) - Date.parse(startedAt) > fastHours * 3_600_000) return [];
    return [
      {
        id: member.rowId('fasting_sessions', day),
        user_id: member.id,
        protocol: '16:8',
        target_hours: fastHours,
        started_at: startedAt,
        ended_at: isOver ? endedAt : null,
        status: isOver ? (broken ? 'broken' : 'completed') : 'active',
        energy_level: isOver ? random.int(4, 9) : null,
        hunger_level: isOver ? random.int(3, broken ? 9 : 7) : null,
        break_reason:
          isOver && broken
            ? random.pick([
                'Early breakfast with the family',
                'Long day, ate when hungry',
                'Training in the morning',
              ])
            : null,
        created_at: startedAt,
        updated_at: isOver ? endedAt : startedAt,
      },
    ];
  });
}

const cups = { water: 68, tea: 12, coffee: 12, milk: 3, juice: 3, sports_drink: 2 } as const;

/** Drinks of the days on which meals were logged. */
export function waterRows(member: Member, eating: Eating, lastActiveAt: string, isRich: boolean): Row[] {
  const random = member.random('water');
  const logs = random.chance(isRich ? 0.9 : 0.4);
  if (!logs) return [];
  const source = random.weighted({ manual: 80, smart_bottle: 14, import: 6 });
  return [...new Set(eating.meals.map(({ day }) => day))].flatMap((day): Row[] =>
    Array.from({ length: random.int(1, isRich ? 3 : 2) }, (_, index): Row => {
      const at = localInstant(member.identity.timeZone, day, 450 + index * 270 + random.int(0, 180));
      return {
        id: member.rowId('water_intake', day, index),
        user_id: member.id,
        logged_at: at,
        logged_on: formatDay(day),
        amount_ml: roundTo(random.between(200, 750), 50),
        beverage_type: random.weighted(cups),
        source,
        created_at: at,
      };
    }).filter(({ logged_at }) => String(logged_at) <= lastActiveAt),
  );
}
