import { below, type Dice, share } from './dice.ts';
import type { BulkOptions } from './options.ts';

/**
 * Meals and sessions, spread evenly over each member's active days; the diligent complete more of them. One record in 128 was
 * assessed two days late. What was planned is a soft reference and not made: a bulk holds no programs.
 */
export const adherenceSql = ({ adherence, until }: BulkOptions, dice: Dice): string => `
  insert into public.adherence_records (id, user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score,
    assessed_at, created_at, updated_at, local_hour, member_goal, member_sex, member_tier, member_experience, cohort_month)
  select ${dice.id('adherence', 'r')}, user_id, kind::public.planned_entity_type, ${dice.id('planned', 'r')}, day, status::public.adherence_status,
    case when status in ('similar', 'partial') then (0.4 + ${below('b', 15, 60)} / 100.0)::numeric(4, 3) end, at, at, at,
    extract(hour from at at time zone p.time_zone), p.primary_goal, p.biological_sex, p.subscription_tier, p.experience_level,
    date_trunc('month', p.created_at at time zone 'UTC')
  from (
    select r, user_id, day, b, case when b % 4 = 0 then 'session' else 'meal' end as kind,
      case when luck < diligence then 'completed'
        else (array['similar', 'similar', 'partial', 'partial', 'skipped', 'skipped', 'skipped', 'unknown'])[1 + ${below('b', 30, 8)}] end as status,
      (day + case when (b >> 54) % 128 = 0 and day + 2 <= date '${until}' then 2 else 0 end
        + time '20:00' + ${below('b', 45, 120)} * interval '1 minute') at time zone time_zone as at
    from (
      select r, id as user_id, time_zone, diligence, first_day + (i * active_days / rows)::integer as day, b, ${share('b', 0)} as luck
      from (
        select p.*, i, p.n * 1048576::bigint + i as r, ${dice.bits('p.n * 1048576::bigint + i', 11)} as b
        from (
          select *, floor(active_days * ${adherence}::float8 / sum(active_days) over () + ${share('h', 8)})::integer as rows from bulk_people
        ) p
        cross join lateral generate_series(0, p.rows - 1) i
      ) numbered
    ) diced
  ) made
  join public.profiles p on p.id = user_id`;
