/** The rule of a badge as the database keeps it. `rows/gamification.ts` evaluates the same object. */
export type Criteria =
  | { readonly milestone: string }
  | { readonly streak_type: string; readonly days: number }
  | { readonly planned_entity_type: 'session' | 'meal'; readonly completed: number };

export interface AchievementSeed {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly badge: 'streak' | 'milestone' | 'achievement';
  readonly points: number;
  readonly criteria: Criteria;
}

const streak = (days: number, streak_type = 'logging'): Criteria => ({ streak_type, days });
const sessions = (completed: number): Criteria => ({ planned_entity_type: 'session', completed });
const meals = (completed: number): Criteria => ({ planned_entity_type: 'meal', completed });

type Line = readonly [code: string, title: string, description: string, points: number, criteria: Criteria];

const lines: readonly Line[] = [
  [
    'first_weigh_in',
    'First step',
    'Step on the scale for the first time.',
    10,
    { milestone: 'first_weigh_in' },
  ],
  ['halfway', 'Halfway there', 'Reach the middle between start and goal.', 100, { milestone: 'halfway' }],
  [
    'goal_reached',
    'Goal reached',
    'Reach the weight that you set yourself.',
    250,
    { milestone: 'goal_reached' },
  ],
  ['lost_5', 'Five kilograms', 'Lose five kilograms.', 75, { milestone: 'lost_5' }],
  ['lost_10', 'Ten kilograms', 'Lose ten kilograms.', 150, { milestone: 'lost_10' }],
  [
    'lost_5_pct',
    'Five percent',
    'Lose five percent of your starting weight.',
    100,
    { milestone: 'lost_5_pct' },
  ],
  ['gained_2_5', 'Stronger frame', 'Gain two and a half kilograms.', 75, { milestone: 'gained_2.5' }],
  ['streak_7', 'One week', 'Log something on seven days in a row.', 25, streak(7)],
  ['streak_30', 'One month', 'Log something on thirty days in a row.', 100, streak(30)],
  ['streak_60', 'Two months', 'Log something on sixty days in a row.', 200, streak(60)],
  ['weigh_in_7', 'Week of weigh-ins', 'Weigh yourself on seven days in a row.', 25, streak(7, 'weigh_in')],
  ['sessions_1', 'Warmed up', 'Complete the first planned session.', 10, sessions(1)],
  ['sessions_10', 'Ten sessions', 'Complete ten planned sessions.', 30, sessions(10)],
  ['sessions_50', 'Fifty sessions', 'Complete fifty planned sessions.', 120, sessions(50)],
  ['meals_100', 'A hundred meals', 'Eat a hundred planned meals as planned.', 60, meals(100)],
];

const badgeOf = (criteria: Criteria): AchievementSeed['badge'] =>
  'milestone' in criteria ? 'milestone' : 'streak_type' in criteria ? 'streak' : 'achievement';

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
