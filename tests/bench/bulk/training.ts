import { below, type Dice } from './dice.ts';
import { at, memberDays, members } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

/** A run or a strength training every third day, in the evening. */
export const activitiesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.activities (id, user_id, source, name, category, activity_type, start_time, end_time, performed_on, elapsed_time_seconds,
    moving_time_seconds, distance_meters, calories_burned, perceived_exertion, created_at, updated_at)
  select ${dice.id('activity', 'r')}, id, 'manual', case when runs then 'Evening run' else 'Strength' end,
    (case when runs then 'cardio_steady' else 'strength' end)::public.activity_category, case when runs then 'run' else 'strength_training' end,
    ${at('18:00')}, ${at('18:00')} + minutes * interval '1 minute', day, minutes * 60, minutes * 54, case when runs then minutes * 160 end,
    minutes * 8, 4 + ${below('b', 30, 5)}, ${at('20:00')}, ${at('20:00')}
  from (select *, b % 2 = 0 as runs, 20 + ${below('b', 15, 60)} as minutes from ${memberDays(options, dice, 56, 'd % 3 = 1')}) trained`;

const enrolled = 'n % 10 = 0';
const WEEKS = 4;

/** Every tenth member's program began with them: three sessions a week for four weeks. Its bundle is what the rows say, not a plan that was generated. */
export const programsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.programs (id, user_id, source, name, primary_goal, program_start_date, program_duration_weeks, full_bundle, status,
    activated_at, completed_at, created_at, updated_at)
  select ${dice.id('program', 'n')}, id, 'manual', 'Four steady weeks', 'improve_health', first_day, ${WEEKS},
    jsonb_build_object('weeks', ${WEEKS}, 'sessions_a_week', 3),
    (case when first_day + ${WEEKS * 7} <= last_day then 'completed' else 'active' end)::public.program_status, joined_at,
    case when first_day + ${WEEKS * 7} <= last_day then ${at('20:00', `first_day + ${WEEKS * 7}`)} end, joined_at, joined_at
  from ${members(options, enrolled)}`;

export const sessionsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.session_instances (id, program_id, week_index, day_index, session_kind, session_name, estimated_duration_minutes, created_at, updated_at)
  select ${dice.id('planned-session', 'n * 64 + week * 8 + weekday')}, ${dice.id('program', 'n')}, week, weekday, 'strength', 'Full body', 45, joined_at, joined_at
  from ${members(options, enrolled)} cross join generate_series(1, ${WEEKS}) week cross join unnest(array[1, 3, 5]) weekday`;

/** Every fourth of them slept badly at the end, and the day's training waits for a coach to say yes to less. */
export const overridesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.day_overrides (id, user_id, program_id, date, override_type, reason_code, training_override, status, created_at, updated_at)
  select ${dice.id('override', 'n')}, id, ${dice.id('program', 'n')}, last_day, 'training', 'poor_sleep', '{"intensity_factor": 0.8}', 'pending',
    ${at('07:45', 'last_day')}, ${at('07:45', 'last_day')}
  from ${members(options, 'n % 40 = 0')}`;
