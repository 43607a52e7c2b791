import type { StreakSummary } from '../member/streaks.ts';

/** The rule of a badge as the database keeps it; `rows/gamification.ts` evaluates the same object. */
export type Criteria = { readonly comparison: 'at_least'; readonly threshold: number } & (
  | { readonly metric: 'streak_days'; readonly streak_type: StreakSummary['type'] }
  | {
      readonly metric:
        | 'weigh_ins'
        | 'planned_sessions_completed'
        | 'planned_meals_completed'
        | 'trend_lost_kg'
        | 'trend_gained_kg'
        | 'trend_lost_pct'
        | 'goal_progress_pct';
    }
);

export interface AchievementSeed {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly badge: 'streak' | 'milestone' | 'achievement';
  readonly points: number;
  readonly criteria: Criteria;
}

const atLeast = (threshold: number) => ({ comparison: 'at_least', threshold }) as const;
const streak = (days: number, streak_type: StreakSummary['type'] = 'logging'): Criteria => ({
  metric: 'streak_days',
  streak_type,
  ...atLeast(days),
});
const rule = (metric: Exclude<Criteria['metric'], 'streak_days'>, threshold: number): Criteria => ({
  metric,
  ...atLeast(threshold),
});
const sessions = (completed: number) => rule('planned_sessions_completed', completed);

type Line = readonly [code: string, title: string, description: string, points: number, criteria: Criteria];

const lines: readonly Line[] = [
  ['first_weigh_in', 'First step', 'Step on the scale for the first time.', 10, rule('weigh_ins', 1)],
  [
    'halfway',
    'Halfway there',
    'Reach the middle between start and goal.',
    100,
    rule('goal_progress_pct', 50),
  ],
  [
    'goal_reached',
    'Goal reached',
    'Bring the trend of your weight to the goal that you set yourself.',
    250,
    rule('goal_progress_pct', 100),
  ],
  ['lost_5', 'Five kilograms', 'Lose five kilograms.', 75, rule('trend_lost_kg', 5)],
  ['lost_10', 'Ten kilograms', 'Lose ten kilograms.', 150, rule('trend_lost_kg', 10)],
  [
    'lost_5_pct',
    'Five percent',
    'Lose five percent of your starting weight.',
    100,
    rule('trend_lost_pct', 5),
  ],
  ['gained_2_5', 'Stronger frame', 'Gain two and a half kilograms.', 75, rule('trend_gained_kg', 2.5)],
  ['streak_7', 'One week', 'Log something on seven days in a row.', 25, streak(7)],
  ['streak_30', 'One month', 'Log something on thirty days in a row.', 100, streak(30)],
  ['streak_60', 'Two months', 'Log something on sixty days in a row.', 200, streak(60)],
  ['weigh_in_7', 'Week of weigh-ins', 'Weigh yourself on seven days in a row.', 25, streak(7, 'weigh_in')],
  ['sessions_1', 'Warmed up', 'Complete the first planned session.', 10, sessions(1)],
  ['sessions_10', 'Ten sessions', 'Complete ten planned sessions.', 30, sessions(10)],
  ['sessions_50', 'Fifty sessions', 'Complete fifty planned sessions.', 120, sessions(50)],
  [
    'meals_100',
    'A hundred meals',
    'Eat a hundred planned meals as planned.',
    60,
    rule('planned_meals_completed', 100),
  ],
];

const badgeOf = (criteria: Criteria): AchievementSeed['badge'] =>
  criteria.metric === 'streak_days'
    ? 'streak'
    : criteria.metric.startsWith('planned_')
      ? 'achievement'
      : 'milestone';

export const achievementSeeds: readonly AchievementSeed[] = lines.map(
  ([code, title, description, points, criteria]) => ({
    code,
    title,
    description,
    badge: badgeOf(criteria),
    points,
    criteria,
  }),
);
