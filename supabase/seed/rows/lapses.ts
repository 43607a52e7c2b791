import * as words from '../catalog/mind.ts';
import { addMinutes, localInstant } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import { emotionsOf } from './moments.ts';

/** The lapses of a day: what of the plan was skipped or done in part, sometimes with a word about it and the way back. */
export function lapses(member: Member, lastActiveAt: string): Row[] {
  const random = member.random('lapses');
  const open = member.adherence.filter(
    ({ status, kind }) => status === 'skipped' || (status === 'partial' && kind === 'meal'),
  );
  const told = new Set<number>();
  return open.flatMap(({ day, kind, assessedAt }): Row[] => {
    if (told.has(day) || !random.chance(0.22) || assessedAt > lastActiveAt) return [];
    told.add(day);
    const type =
      kind === 'session' ? 'skipped_training' : random.pick(['overeating', 'late_eating'] as const);
    const [description, situation, lesson] = words.lapseWords[type];
    const at = localInstant(member.identity.timeZone, day, random.int(1080, 1290));
    if (at > lastActiveAt) return [];
    const backAt = addMinutes(at, random.int(10, 40) * 60);
    return [
      {
        id: member.rowId('lapses', day),
        user_id: member.id,
        occurred_at: at,
        lapse_type: type,
        severity: random.int(2, 6),
        description,
        high_risk_situation: situation,
        triggers: [random.pick(['tiredness', 'work', 'company', 'boredom'])],
        emotions: emotionsOf(random, false),
        guilt_level: random.int(1, 6),
        abstinence_violation: random.chance(0.15),
        recovery_plan: 'The next planned meal or session, as it stands.',
        lessons_learned: lesson,
        recovered_at: backAt <= lastActiveAt ? backAt : null,
        created_at: at,
        updated_at: backAt <= lastActiveAt ? backAt : at,
      },
    ];
  });
}
