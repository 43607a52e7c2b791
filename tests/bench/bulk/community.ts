import { below, type Dice } from './dice.ts';
import { at, members } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

/** Members two by two, as far as both were there on the day that the later one joined. */
export const connectionsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.user_connections (id, user_id, connected_user_id, status, responded_at, created_at, updated_at)
  select ${dice.id('connection', 'a.n')}, a.id, b.id, 'accepted', greatest(a.joined_at, b.joined_at) + interval '2 hours',
    greatest(a.joined_at, b.joined_at) + interval '1 hour', greatest(a.joined_at, b.joined_at) + interval '2 hours'
  from ${members(options, 'n % 4 = 0').replace(/people$/, 'a')} join bulk_people b on b.n = a.n + 1`;

const inChallenge = ({ days }: BulkOptions) => `n % 10 = 0 and active_days >= ${Math.min(14, days)}`;

export const challengesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.community_challenges (id, title, metric, target_value, starts_on, ends_on, participant_count, status, created_at, updated_at)
  select ${dice.id('challenge', '1')}, 'A week on foot', 'steps', 50000, date '${options.until}' - 6, date '${options.until}', count(*), 'published',
    min(joined_at), min(joined_at)
  from ${members(options, inChallenge(options))} having count(*) > 0`;

export const participantsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.challenge_participants (id, challenge_id, user_id, progress_value, joined_at, created_at, updated_at)
  select ${dice.id('participant', 'n')}, ${dice.id('challenge', '1')}, id, 0, joined_at, joined_at, joined_at
  from ${members(options, inChallenge(options))}`;

/** Experience of a day's use; the level is the schema's own function of it. */
export const pointsSql = (options: BulkOptions): string => `
  insert into public.user_points (user_id, points, experience, level, created_at, updated_at)
  select id, 5 * active_days, 10 * active_days, private.level_of(10 * active_days), joined_at, ${at('22:00', 'last_day')} from ${members(options)}`;

/** Runs only while the member's days go on to the end of the period. */
export const streaksSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.user_streaks (id, user_id, streak_type, current_streak_days, longest_streak_days, last_activity_on, started_on, created_at, updated_at)
  select ${dice.id('streak', 'n')}, id, 'logging', case when runs then long else 0 end, long, last_day,
    case when runs then last_day - long + 1 end, joined_at, ${at('22:00', 'last_day')}
  from (select *, last_day = date '${options.until}' as runs, least(active_days, 1 + ${below('h', 5, 60)}) as long from ${members(options)}) lasting`;

export const goalsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.goals (id, user_id, title, goal_type, target_value, target_unit, start_value, status, created_at, updated_at)
  select ${dice.id('goal', 'n')}, id, 'A weight to feel well at', 'weight', 50 + h % 40, 'kg', 55 + h % 60, 'active', joined_at, joined_at
  from ${members(options)}`;
