import * as words from '../catalog/mind.ts';
import { formatDay, localInstant } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import { isWorkday } from './moments.ts';

/** Habits tied to something that is done anyway, with the days on which they were kept. */
export function addHabits(tables: Tables, member: Member, lastActiveAt: string): void {
  const random = member.random('habit-stacks');
  const chosen = random.sample(words.habits, random.int(1, 2));
  for (const [name, anchor, habit, frequency, target] of chosen) {
    const start = member.life[random.int(1, 12)];
    const createdAt = start && localInstant(member.identity.timeZone, start.day, 700);
    if (!start || !createdAt || createdAt > lastActiveAt) continue;
    const id = member.rowId('habit_stacks', name);
    addRows(tables, 'public.habit_stacks', [
      {
        id,
        user_id: member.id,
        stack_name: name,
        anchor_habit: anchor,
        new_habit: habit,
        reward: random.pick(['A tick on the calendar', 'Ten minutes of reading', null]),
        cue_location: 'kitchen',
        frequency,
        target_per_week: target,
        difficulty: random.int(2, 6),
        is_active: member.leftAfter === undefined,
        started_on: formatDay(start.day),
        ended_on: member.leftAfter === undefined ? null : formatDay(member.leftAfter),
        created_at: createdAt,
        updated_at: createdAt,
      },
    ]);
    const days = member.life.filter(
      ({ day }) => day >= start.day && (frequency !== 'weekdays' || isWorkday(day)) && random.chance(0.75),
    );
    const completions = days.map(({ day, diligence }): Row => {
      const at = localInstant(member.identity.timeZone, day, random.int(720, 1290));
      const done = random.chance(diligence);
      return {
        id: member.rowId('habit_completions', name, day),
        user_id: member.id,
        habit_stack_id: id,
        completed_on: formatDay(day),
        completed_at: at,
        was_completed: done,
        difficulty: random.int(1, 6),
        satisfaction: done ? random.int(5, 10) : null,
        skip_reason: done ? null : random.pick(['No time', 'Forgot', 'Travelling']),
        created_at: at,
        updated_at: at,
      };
    });
    addRows(
      tables,
      'public.habit_completions',
      completions.filter(({ completed_at }) => String(completed_at) <= lastActiveAt),
    );
  }
}
