import { achievementSeeds, type Criteria } from '../catalog/achievements.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import type { StreakSummary } from '../member/streaks.ts';
import { weightTrend } from '../member/weightTrend.ts';

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

/** A series of values with their instants: the first that reaches the threshold. */
const firstAt = (
  series: readonly { readonly at: string; readonly value: number }[],
  { metric, threshold }: Criteria,
): Earned | undefined => {
  const hit = series.find(({ value }) => value >= threshold);
  return hit && { at: hit.at, progress: { [metric]: hit.value } };
};

/** When a member's records first met a rule; undefined while they don't. As private.reward_values() measures. */
function earned(member: Member, criteria: Criteria): Earned | undefined {
  const trend = weightTrend(member.weighIns);
  const first = trend[0]?.kg ?? 0;
  const trendOf = (measure: (kg: number) => number) =>
    firstAt(
      trend.map(({ at, kg }) => ({ at, value: roundTo(measure(kg), 0.01) })),
      criteria,
    );
  const completed = (kind: 'session' | 'meal') =>
    firstAt(
      member.adherence
        .filter((entry) => entry.kind === kind && entry.status === 'completed')
        .map(({ assessedAt }, index) => ({ at: assessedAt, value: index + 1 })),
      criteria,
    );
  switch (criteria.metric) {
    case 'streak_days': {
      const at = member.streaks
        .find(({ type }) => type === criteria.streak_type)
        ?.reached.get(criteria.threshold);
      return at === undefined
        ? undefined
        : { at, progress: { [`streak_days:${criteria.streak_type}`]: criteria.threshold } };
    }
    case 'weigh_ins':
      return firstAt(
        member.weighIns.map(({ at }, index) => ({ at, value: index + 1 })),
        criteria,
      );
    case 'planned_sessions_completed':
      return completed('session');
    case 'planned_meals_completed':
      return completed('meal');
    case 'trend_lost_kg':
      return trendOf((kg) => first - kg);
    case 'trend_gained_kg':
      return trendOf((kg) => kg - first);
    case 'trend_lost_pct':
      return trendOf((kg) => (100 * (first - kg)) / first);
    case 'goal_progress_pct': {
      const goal = member.body.goalWeightKg;
      return Math.abs(goal - first) < 1 ? undefined : trendOf((kg) => (100 * (first - kg)) / (first - goal));
    }
  }
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

/** As private.day_experience(). */
const dayExperience: Record<StreakSummary['type'], number> = {
  logging: 1,
  weigh_in: 2,
  nutrition: 3,
  training: 5,
};

/** As private.level_of(): level 2 at 100 experience, 3 at 400, 4 at 900. */
const levelOf = (experience: number): number => 1 + Math.floor(Math.sqrt(experience / 100));

/** Milestones, streaks, what was earned and the points that follow; all of it recounts from the member's records. */
export function addGamification(tables: Tables, member: Member, { seed }: DemoOptions): void {
  const hits = achievementSeeds.flatMap((achievement) => {
    const hit = earned(member, achievement.criteria);
    return hit ? [{ ...hit, code: achievement.code, points: achievement.points }] : [];
  });
  const points = hits.reduce((sum, hit) => sum + hit.points, 0);
  const experience =
    points + member.streaks.reduce((sum, { type, days }) => sum + days * dayExperience[type], 0);
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
    hits.map(({ code, at, points: awarded, progress }) => ({
      id: member.rowId('user_achievements', code),
      user_id: member.id,
      achievement_id: achievementId(seed, code),
      earned_at: at,
      points_awarded: awarded,
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
