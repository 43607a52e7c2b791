import type postgres from 'postgres';
import type { RealPostgres } from '../support/postgres.ts';

export const KEY_STAFF = '00000000-0000-4000-8000-00000000000a';
export const keyMembers = { count: 20_000, email: 'waiting.4711' };

const syllable = `(array['ka','lo','mi','ren','sa','tor','vel','an','bri','cho','da','el','fin','go','hal','is','jo'])[1 + floor(random() * 17)::int]`;
const syllables = (count: number) => Array<string>(count).fill(syllable).join(' || ');

/** Members, batches of 10,000 keys over three years, keys in every state, and the floor that the list is compared with. */
export const fillKeysSql = (count: number) => `
  set session_replication_role = replica;
  select setseed(0.5);
  create temp table names as select i, ${syllables(2)} as first, ${syllables(3)} as last from generate_series(1, ${keyMembers.count}) i;
  insert into auth.users (id, aud, role, email, email_confirmed_at)
    select gen_random_uuid(), 'authenticated', 'authenticated', first || '.' || last || i || '@example.com', now() from names;
  insert into public.profiles (id, full_name, email, created_at)
    select id, initcap(replace(split_part(regexp_replace(email, '[0-9]', '', 'g'), '@', 1), '.', ' ')), email, now() from auth.users;
  insert into auth.users (id, aud, role, email, email_confirmed_at) values ('${KEY_STAFF}', 'authenticated', 'authenticated', 'bench@keel.example', now());
  insert into public.staff_members (user_id, full_name, email, role) values ('${KEY_STAFF}', 'Bench', 'bench@keel.example', 'admin');
  insert into public.consultation_key_batches (id, name, quantity, created_at)
    select gen_random_uuid(), 'Campaign ' || b, 10000, now() - b * interval '11 days' from generate_series(0, ${count} / 10000 - 1) b;
  create temp table people as select id, search_text, row_number() over () as place from public.profiles;
  create temp table batches as select id, created_at, row_number() over (order by created_at) as place from public.consultation_key_batches;
  insert into public.consultation_keys (key_value, key_prefix, key_last4, batch_id, max_uses, current_uses, expires_at, assigned_user_id,
      assigned_search, assigned_email, is_active, revoked_at, created_at)
    select md5(i::text) || md5('k' || i), case when i % 200 = 0 then 'CLINIC' else 'KEEL' end, translate(upper(right(md5('l' || i), 4)), 'ILOU', '1100'),
      b.id, 1 + i % 3, case when i % 10 < 4 then 1 else 0 end, case when i % 5 > 0 then b.created_at + interval '400 days' end,
      case when i % 4 = 0 then p.id end, case when i % 4 = 0 then p.search_text end, case when i % 50 = 1 then 'waiting.' || i || '@example.com' end,
      i % 500 <> 7, case when i % 500 = 7 then b.created_at end, b.created_at + (i / 10000.0) * interval '1 second'
    from generate_series(1, ${count}) i
    join batches b on b.place = 1 + i % (${count} / 10000) join people p on p.place = 1 + i % ${keyMembers.count};
  set session_replication_role = origin;
  create function private.bench_floor() returns json language plpgsql stable security definer set search_path = '' as $$
  declare v json; begin
    perform private.require('keys', 'read');
    select json_agg(p) into v from (select id, key_prefix, key_last4, campaign_code, max_uses, current_uses, not_before, expires_at,
      days_after_first_use, first_used_at, batch_id, assigned_user_id, assigned_email, delivered_at, delivery_channel, is_active, revoked_reason,
      rotated_at, tags, created_at from public.consultation_keys order by id limit 25) p;
    return v; end $$;
  create function public.bench_floor() returns json language sql stable set search_path = '' as $$ select private.bench_floor() $$;
  grant execute on function private.bench_floor(), public.bench_floor() to authenticated;
  analyze;`;

/** A connection on which every statement is asked by an admin. */
export const asKeyStaff = async (server: RealPostgres): Promise<postgres.ReservedSql> => {
  const session = await server.sql.reserve();
  await session.unsafe(
    `select set_config('request.jwt.claim.sub', '${KEY_STAFF}', false), set_config('request.jwt.claims', '{"sub":"${KEY_STAFF}"}', false)`,
  );
  return session;
};
