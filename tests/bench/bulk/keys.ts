import { below, type Dice, share } from './dice.ts';
import type { BulkOptions } from './options.ts';

/** Key k belongs to batch k / 1000; member n redeemed key 3 n, as long as there are both. */
const madeKeys = ({ users, days, until, keys }: BulkOptions, dice: Dice): string => `(
  select k, k / 1000 as batch, p.id as user_id, p.session, p.time_zone, ${dice.id('key', 'k')} as id, ${dice.bits('k', 21)} as b, issued_at,
    case when p.id is not null then greatest(issued_at, p.joined_at)
      + ${share(dice.bits('k', 22), 0)} * (timestamptz '${until} 00:00Z' - greatest(issued_at, p.joined_at)) end as redeemed_at
  from (
    select k, timestamptz '${until} 00:00Z' - interval '1 hour'
      - (1 - (k / 1000 + 1) / ${Math.floor(keys / 1000) + 1}.0::float8) * interval '${days} days' as issued_at
    from generate_series(1, ${keys}) k
  ) issued
  left join bulk_people p on k % 3 = 0 and k / 3 <= ${users} and p.n = k / 3
) made`;

export const batchesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.consultation_key_batches (id, name, quantity, created_at)
  select ${dice.id('batch', 'batch')}, 'Bulk ' || batch, count(*), min(issued_at)
  from ${madeKeys(options, dice)} group by batch`;

/** Of the keys that nobody redeemed some are revoked, some expired and some not valid yet. None can be redeemed: no key is known. */
export const keysSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.consultation_keys (id, key_value, key_last4, batch_id, max_uses, current_uses, not_before, expires_at, is_active,
    revoked_at, revoked_reason, tags, created_at, updated_at)
  select id, encode(sha256(convert_to('bulk/' || id, 'UTF8')), 'hex'), upper(left(id::text, 4)), ${dice.id('batch', 'batch')},
    1, count_used, case when fate = 1 then timestamptz '${options.until} 00:00Z' + interval '30 days' end,
    case when fate = 2 then issued_at + interval '90 days' end, fate <> 0,
    case when fate = 0 then issued_at + interval '3 days' end, case when fate = 0 then 'Printed twice' end,
    case when b % 10 = 0 then array['partner'] else '{}' end, issued_at, coalesce(redeemed_at, issued_at)
  from (select *, (user_id is not null)::integer as count_used, case when user_id is null then ${below('b', 0, 12)} end as chosen
    from ${madeKeys(options, dice)}) counted
  cross join lateral (select coalesce(chosen, 11) as fate) f`;

export const sessionsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.consultation_sessions (id, user_id, consultation_key_id, status, current_section, progress_percentage, started_at,
    last_activity_at, completed_at, abandoned_at, created_at, updated_at)
  select ${dice.id('session', 'k')}, user_id, id, session::public.consultation_session_status, section,
    case when session = 'completed' then 100 else (section - 1) * 14 end, redeemed_at, last_at,
    case when session = 'completed' then last_at end, case when session = 'abandoned' then last_at end, redeemed_at, last_at
  from (select *, case when session = 'completed' then 7 else 1 + ${below('b', 15, 6)} end as section, redeemed_at + interval '40 minutes' as last_at
    from ${madeKeys(options, dice)} where user_id is not null) opened`;

export const usageSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.consultation_key_usage (id, key_id, user_id, session_id, idempotency_key, ip_address, user_agent, redeemed_at)
  select ${dice.id('usage', 'k')}, id, user_id, ${dice.id('session', 'k')}, ${dice.id('token', 'k')},
    inet '198.18.0.0' + (b % 65536), 'Bulk app', redeemed_at
  from ${madeKeys(options, dice)} where user_id is not null`;
