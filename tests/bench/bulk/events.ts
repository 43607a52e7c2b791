import { below, type Dice } from './dice.ts';
import type { BulkOptions } from './options.ts';

/** What people do often stands often. */
const types = [
  ...[
    'app_opened',
    'app_opened',
    'app_opened',
    'app_opened',
    'meal_logged',
    'meal_logged',
    'meal_logged',
    'program_viewed',
  ],
  ...[
    'program_viewed',
    'session_logged',
    'session_logged',
    'weigh_in_logged',
    'mood_logged',
    'quick_entry_used',
    'notification_opened',
  ],
  ...['coach_messaged', 'lesson_read', 'milestone_viewed', 'video_shared', 'settings_changed'],
];

/**
 * Behaviour events between seven in the morning and ten at night of the member's days, more for the diligent. Each member keeps to one kind
 * of device; the events of a day are one stay in the app.
 */
export const eventsSql = ({ events }: BulkOptions, dice: Dice): string => `
  insert into public.user_behavior_events (id, user_id, event_type, occurred_at, session_id, platform, app_version, local_day, local_hour,
    member_goal, member_sex, member_tier, member_experience, cohort_month, created_at)
  select ${dice.id('event', 'r')}, user_id, (array['${types.join("','")}'])[1 + ${below('b', 15, types.length)}]::public.behavior_event_type, at,
    ${dice.id('stay', "n * 100000::bigint + (day - date '2000-01-01')")}, (array['ios', 'android', 'web'])[1 + n % 3]::public.client_platform,
    '2.' || ((day - date '2000-01-01') / 28) % 40, day, extract(hour from at at time zone p.time_zone), p.primary_goal, p.biological_sex,
    p.subscription_tier, p.experience_level, date_trunc('month', p.created_at at time zone 'UTC'), at
  from (
    select r, n, id as user_id, b, day, (day + time '07:00' + ${below('b', 30, 900)} * interval '1 minute') at time zone time_zone as at
    from (
      select p.*, p.n * 1048576::bigint + i as r, first_day + (i * active_days / rows)::integer as day,
        ${dice.bits('p.n * 1048576::bigint + i', 21)} as b
      from (
        select *, floor(active_days * diligence * ${events}::float8 / sum(active_days * diligence) over ())::integer as rows from bulk_people
      ) p
      cross join lateral generate_series(0, p.rows - 1) i
    ) numbered
  ) made
  join public.profiles p on p.id = user_id`;
