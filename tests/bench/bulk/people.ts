import { below, type Dice, share } from './dice.ts';
import type { BulkOptions } from './options.ts';

const oneOf = (values: readonly string[], bits: string, from: number): string =>
  `(array['${values.join("','")}'])[1 + ${below(bits, from, values.length)}]`;
const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Sydney',
];
const beginnings = ['Ka', 'Lo', 'Mi', 'Ren', 'Sa', 'Tor', 'Vel', 'An', 'Bri', 'Cho', 'Da', 'El', 'Fin', 'Go'];
const ends = ['ber', 'lin', 'mar', 'nash', 'quill', 'row', 'stone', 'thorn', 'ven', 'wick'];
const goals = ['lose_weight', 'build_muscle', 'maintain_weight', 'improve_endurance', 'improve_health'];

/**
 * `bulk_people`, a temporary table: one row a member with what all other tables need to know of them. A little more than
 * half of the members are active to the end of the period; the others left after 60 days in the mean.
 */
export const peopleSql = ({ users, days, until, keys }: BulkOptions, dice: Dice): string => `
  create temporary table bulk_people as
  select n, h, id, time_zone, first_day, last_day, last_day - first_day + 1 as active_days,
    (joined_on + time '06:00' + ${below('h', 0, 60)} * interval '1 minute') at time zone time_zone as joined_at,
    0.3 + 0.65 * ${share('h', 15)} as diligence,
    case when 3 * n > ${keys} then null
      else (array['completed', 'completed', 'completed', 'abandoned', 'active'])[1 + ${below('h', 30, 5)}] end as session
  from (
    select *, case when ${share('h', 45)} < 0.55 then date '${until}'
      else least(date '${until}', first_day + (-60 * ln(1 - ${share('g', 45)}))::integer) end as last_day
    from (
      select *, greatest(joined_on, date '${until}' - ${days - 1}) as first_day
      from (
        select n, h, g, ${dice.id('user', 'n')} as id, ${oneOf(zones, 'g', 0)} as time_zone,
          case when n % 2 = 0 then date '${until}' - ${days} - ${below('g', 15, 730)}
            else date '${until}' - (${share('g', 30)} * ${days - 1})::integer end as joined_on
        from (select n, ${dice.bits('n', 1)} as h, ${dice.bits('n', 2)} as g from generate_series(1, ${users}) n) numbered
      ) joined
    ) began
  ) stayed;
  create unique index on bulk_people (n);
  analyze bulk_people;`;

export const accountsSql = (): string => `
  insert into auth.users (id, aud, role, email, email_confirmed_at, created_at, updated_at)
  select id, 'authenticated', 'authenticated', 'member' || n || '@example.com', joined_at, joined_at, joined_at
  from bulk_people`;

export const profilesSql = (): string => `
  insert into public.profiles (id, full_name, email, subscription_tier, time_zone, birth_date, biological_sex, height_cm, current_weight_kg,
    goal_weight_kg, primary_goal, experience_level, onboarding_completed, consultation_completed, created_at, updated_at, last_active_at)
  select id, ${oneOf(beginnings, 'h', 0)} || ${oneOf(ends, 'h', 15)} || ' ' || ${oneOf(beginnings, 'h', 30)} || ${oneOf(ends, 'h', 45)},
    'member' || n || '@example.com', (case when h % 5 = 0 then 'premium' else 'free' end)::public.subscription_tier, time_zone,
    date '1950-01-01' + (h % 20000)::integer, (${oneOf(['female', 'male'], 'h', 25)})::public.biological_sex, 150 + h % 45, 55 + h % 60, 50 + h % 40, (${oneOf(goals, 'h', 20)})::public.primary_goal,
    (${oneOf(['beginner', 'intermediate', 'advanced'], 'h', 10)})::public.experience_level, true, session is not distinct from 'completed',
    joined_at, joined_at, (last_day + time '22:30') at time zone time_zone
  from bulk_people`;
