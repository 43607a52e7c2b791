import { localInstant } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import type { LifeDay } from '../member/life.ts';
import type { Member } from '../member/member.ts';
import { addHabits } from './habits.ts';
import { lapses } from './lapses.ts';
import {
  audit,
  craving,
  efficacy,
  fatigue,
  type Moment,
  mood,
  motivation,
  reflection,
  snapshot,
  thought,
} from './moments.ts';

/** Moods, thoughts, habits, cravings and their circumstances: hard weeks have more of what is hard. */
export function addMind(tables: Tables, member: Member, lastActiveAt: string): void {
  if (!member.onboarded) return;
  const rich = isRich(member.index);
  const tell = (
    table: string,
    instant: string,
    share: (life: LifeDay, index: number) => number,
    columns: (moment: Moment) => Row,
  ): void => {
    const random = member.random(table);
    const rows = member.life.flatMap((life, index): Row[] => {
      if (!random.chance(share(life, index))) return [];
      const at = localInstant(member.identity.timeZone, life.day, random.int(780, 1290));
      const row = columns({ life, at, random });
      if (at > lastActiveAt) return [];
      const own = { id: member.rowId(table, life.day), user_id: member.id, [instant]: at };
      return [{ ...own, ...row, created_at: at, updated_at: at }];
    });
    addRows(tables, `public.${table}`, rows);
  };
  tell('mood_check_ins', 'checked_in_at', () => (rich ? 0.35 : 0.03), mood);
  if (!rich || member.kind === 'minor') return;
  const monthly = (_life: LifeDay, index: number): number => (index % 28 === 6 ? 1 : 0);
  tell('cravings', 'occurred_at', ({ diligence }) => (1 - diligence) * 0.6, craving);
  tell('thought_records', 'recorded_at', ({ diligence }) => (1 - diligence) * 0.12, thought);
  tell('self_efficacy_assessments', 'assessed_at', monthly, efficacy);
  tell('motivation_assessments', 'assessed_at', monthly, motivation);
  tell(
    'voice_reflections',
    'recorded_at',
    () => 0.03,
    (moment) => reflection(member, moment),
  );
  tell('food_environment_audits', 'audited_at', (_life, index) => (index % 60 === 9 ? 1 : 0), audit);
  tell('decision_fatigue_tracking', 'tracked_at', ({ diligence }) => (1 - diligence) * 0.25, fatigue);
  tell(
    'context_snapshots',
    'captured_at',
    () => 0.12,
    (moment) => snapshot(member, moment),
  );
  addRows(tables, 'public.lapses', lapses(member, lastActiveAt));
  addHabits(tables, member, lastActiveAt);
}
