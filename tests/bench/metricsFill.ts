/** Who asks: an admin, who may see every dashboard that these benches read. */
export const STAFF = '00000000-0000-4000-8000-00000000000a';

/** Makes that admin. */
export const staffSql = `
  set session_replication_role = replica;
  insert into auth.users (id, aud, role, email, email_confirmed_at) values ('${STAFF}', 'authenticated', 'authenticated', 'bench@keel.example', now());
  insert into public.staff_members (user_id, full_name, email, role) values ('${STAFF}', 'Bench', 'bench@keel.example', 'admin');
  set session_replication_role = origin;`;

/** One event a record of adherence, at the same moment, as large as it; and half as many model calls, with a tail of timeouts. */
export const eventsSql = (rows: number, until: string): string[] => [
  `
  begin;
  set local session_replication_role = replica;
  set local work_mem = '256MB';
  drop index public.user_behavior_events_user_idx, public.user_behavior_events_time_idx;
  insert into public.user_behavior_events (user_id, event_type, occurred_at, local_day, local_hour, member_goal, member_tier, member_experience, cohort_month)
  select user_id, (case when planned_entity_type = 'meal' then 'meal_logged' else 'session_logged' end)::public.behavior_event_type, assessed_at, planned_on,
    local_hour, member_goal, member_tier, member_experience, cohort_month from public.adherence_records;
  create index user_behavior_events_user_idx on public.user_behavior_events (user_id, occurred_at desc);
  create index user_behavior_events_time_idx on public.user_behavior_events (occurred_at desc, id desc);
  insert into public.ai_models (id, name, display_name, task) values ('00000000-0000-4000-8000-0000000000e1', 'bench', 'Bench', 'chat');
  insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
    select ('00000000-0000-4000-8000-0000000000f' || i)::uuid, '00000000-0000-4000-8000-0000000000e1', i::text, 'self_hosted', 'bench' from generate_series(1, 3) i;
  insert into public.model_performance_logs (model_version_id, called_at, latency_ms, input_tokens, output_tokens, cost_usd, error_code, accepted)
  select ('00000000-0000-4000-8000-0000000000f' || 1 + i % 3)::uuid, timestamptz '${until} 00:00Z' - (i::float8 / ${Math.floor(rows / 2)}) * interval '365 days',
    case when h % 97 = 0 then 30000 else (120 * exp(((h / 7) % 1000) / 250.0))::integer end, 500 + h % 900, h % 400, 0.0004,
    case when h % 97 = 0 then 'timeout' end, case when h % 5 = 0 then h % 4 <> 0 end
  from (select i, hashint4(i)::bigint & 2147483647 as h from generate_series(1, ${Math.floor(rows / 2)}) i) x;
  commit;`,
  'vacuum analyze public.user_behavior_events',
  'vacuum analyze public.model_performance_logs',
];
