import type { Database } from '../data/database.types.ts';

/** A user's page. Health columns are null for roles that don't see health. */
export type UserRecord = Database['public']['Views']['member_profiles']['Row'];

/** A row of the users list (`users_page`). Weights are null for roles that don't see health. */
export type UserRow = Pick<
  UserRecord,
  | 'id'
  | 'full_name'
  | 'email'
  | 'subscription_tier'
  | 'primary_goal'
  | 'experience_level'
  | 'onboarding_completed'
  | 'consultation_completed'
  | 'current_weight_kg'
  | 'goal_weight_kg'
  | 'created_at'
  | 'last_active_at'
> & { tags?: readonly string[] };

/** What a file of users has in it, by column; weights only for roles that see health. */
export const exportedColumns = (health: boolean): (keyof UserRow)[] => [
  'id',
  'full_name',
  'email',
  'subscription_tier',
  'primary_goal',
  'experience_level',
  'onboarding_completed',
  'consultation_completed',
  ...(health ? (['current_weight_kg', 'goal_weight_kg'] as const) : []),
  'created_at',
  'last_active_at',
  'tags',
];

/** react-admin shows a row of the list until the record arrives; such a row lacks the columns that only the page reads. */
export const isWhole = (user: UserRow | UserRecord): user is UserRecord => 'time_zone' in user;

export const tiers = [
  { id: 'free', name: 'Free' },
  { id: 'premium', name: 'Premium' },
];

export const goals = [
  { id: 'lose_weight', name: 'Lose weight' },
  { id: 'build_muscle', name: 'Build muscle' },
  { id: 'maintain_weight', name: 'Maintain weight' },
  { id: 'improve_endurance', name: 'Improve endurance' },
  { id: 'improve_health', name: 'Improve health' },
];

export const experienceLevels = [
  { id: 'beginner', name: 'Beginner' },
  { id: 'intermediate', name: 'Intermediate' },
  { id: 'advanced', name: 'Advanced' },
];

const doneChoices = (done: string, open: string) => [
  { id: 'true', name: done },
  { id: 'false', name: open },
];
export const onboardingChoices = doneChoices('Finished', 'Not finished');
export const consultationChoices = doneChoices('Had one', 'Not yet');

export const riskChoices = doneChoices('At risk', 'Not at risk');

export const activityChoices = [
  { id: 7, name: 'In 7 days' },
  { id: 30, name: 'In 30 days' },
  { id: 90, name: 'In 90 days' },
];

/** The name of a choice's id; the id itself for one that a newer database knows, nothing for null. */
export const nameOf = (choices: readonly { id: string; name: string }[], id: string | null) =>
  id === null ? '' : (choices.find((choice) => choice.id === id)?.name ?? id);

/** What to call a person: some never gave a name. */
export const displayName = (user: Pick<UserRow, 'full_name' | 'email'>) => user.full_name || user.email;
