import { achievementSeeds, type Criteria } from '../catalog/achievements.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';

const achievementId = (seed: string, code: string): string => stableUuid(`${seed}/achievements/${code}`);

/** The catalogue of what can be earned; the same for every member. */
export function achievementRows({ seed }: DemoOptions, createdAt: string): Row[] {
  return achievementSeeds.map(({ code, title, description, badge, points, criteria }) => ({
    id: achievementId(seed, code),
    code,
    title,
    description,
    badge_type: badge,
    criteria: { ...criteria },
    points,
    icon: { streak: 'flame', milestone: 'flag', achievement: 'medal' }[badge],
    is_active: true,
    created_at: createdAt,
    updated_at: createdAt,
  }));
}

interface Earned {
  readonly at: string;
  readonly progress: { [key: string]: Json };
}

/** When a member's records first met a rule; undefined while they don't. */
function earned(member: Member, criteria: Criteria): Earned | undefined {
  if ('milestone' in criteria) {
    const hit = member.milestones.find(({ code }) => code === criteria.milestone);
    return hit?.achievedAt ? { at: hit.achievedAt, progress: { value: hit.achievedValue } } : undefined;
  }
  if ('streak_type' in criteria) {
    const at = member.streaks.find(({ type }) => type === criteria.streak_type)?.reached.get(criteria.days);
    return at === undefined ? undefined : { at, progress: { days: criteria.days } };
  }
  const done = member.adherence.filter(
    ({ kind, status }) => kind === criteria.planned_entity_type && status === 'completed',
  );
  const last = done[criteria.completed - 1];
  return last && { at: last.assessedAt, progress: { completed: criteria.completed } };
}

function streakRow(
  member: Member,
  { type, current, longest, lastActivityOn }: Member['streaks'][number],
): Row {
  return {
    id: member.rowId('user_streaks', type),
    user_id: member.id,
    streak_type: type,
    current_streak_days: current,
    longest_streak_days: longest,
    last_activity_on: lastActivityOn === null ? null : formatDay(lastActivityOn),
    started_on: lastActivityOn === null || current === 0 ? null : formatDay(lastActivityOn - current + 1),
    created_at: member.createdAt,
    updated_at: member.createdAt,
  };
}

/** Level 2 at 100 experience, 3 at 400, 4 at 900: each level asks more than the last. */
const levelOf = (experience: number): number => 1 + Math.floor(Math.sqrt(experience / 100));

/** Milestones, streaks, what was earned and the points that follow; all of it recounts from the member's records. */
export function addGamification(tables: Tables, member: Member, { seed }: DemoOptions): void {
  const hits = achievementSeeds.flatMap((achievement) => {
    const hit = earned(member, achievement.criteria);
    return hit ? [{ ...hit, code: achievement.code, points: achievement.points }] : [];
  });
  const points = hits.reduce((sum, hit) => sum + hit.points, 0);
  const experience = points + member.adherence.filter(({ status }) => status === 'completed').length;
  addRows(
    tables,
    'public.goal_milestones',
    member.milestones.map(({ code, type, title, target, achievedValue, achievedAt }) => ({
      id: member.rowId('goal_milestones', code),
      user_id: member.id,
      goal_id: type === 'weight' ? member.rowId('goals') : null,
      title,
      milestone_type: type,
      target_value: target,
      achieved_value: achievedValue,
      achieved_at: achievedAt,
      created_at: addMinutes(member.createdAt, 5),
      updated_at: achievedAt ?? addMinutes(member.createdAt, 5),
    })),
  );
  addRows(
    tables,
    'public.user_streaks',
    member.streaks.filter(({ longest }) => longest > 0).map((streak) => streakRow(member, streak)),
  );
  addRows(
    tables,
    'public.user_achievements',
    hits.map(({ code, at, progress }) => ({
      id: member.rowId('user_achievements', code),
      user_id: member.id,
      achievement_id: achievementId(seed, code),
      earned_at: at,
      progress,
      created_at: at,
    })),
  );
  const updatedAt =
    hits
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? member.createdAt;
  const row = { user_id: member.id, points, experience, level: levelOf(experience) };
  if (member.onboarded)
    addRows(tables, 'public.user_points', [{ ...row, created_at: member.createdAt, updated_at: updatedAt }]);
}
