import type { TestBackend } from '../support/backend.ts';
import { addMembers } from './members.ts';

/**
 * Twenty-four members (half of them premium, four with a goal), each with a session and a meal a day for thirty days up to
 * today (UTC): everybody completes the sessions, the meals of odd members are skipped. So the rate is 75 %.
 */
export async function addAdherence(backend: TestBackend): Promise<void> {
  await addMembers(backend, 24);
  await backend.sql.query(
    `update public.profiles set primary_goal = 'build_muscle' where full_name in ('Person 001', 'Person 002', 'Person 003', 'Person 004')`,
  );
  await backend.sql.query(
    `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
     select p.id, k.kind::public.planned_entity_type, gen_random_uuid(), (now() at time zone 'UTC')::date - d,
       case when k.kind = 'session' or right(p.full_name, 3)::int % 2 = 0 then 'completed' else 'skipped' end::public.adherence_status
     from public.profiles p cross join generate_series(0, 29) d cross join (values ('session'), ('meal')) k (kind)
     where p.full_name like 'Person %'`,
  );
  await refreshMetrics(backend);
}

/** Recounts what is queued, until nothing is. */
export async function refreshMetrics(backend: TestBackend): Promise<void> {
  await backend.sql.query('select analytics.mark_all_dirty()');
  for (;;) {
    const [row] = await backend.sql.query<{ done: number }>('select analytics.refresh() as done');
    if (!row?.done) break;
  }
  await backend.sql.query('select analytics.refresh_at_risk()');
}

/**
 * Twenty-four members who signed up forty days ago; each logs a meal every other day from then on, the even ones on one day,
 * the odd ones on the next. So twelve are active on a day and all of them in a week.
 */
export async function addActivity(backend: TestBackend): Promise<void> {
  await addMembers(backend, 24);
  await backend.sql.query(
    `update public.profiles set created_at = date_trunc('day', now()) - interval '40 days' where full_name like 'Person %'`,
  );
  await backend.sql.query(
    `insert into public.user_behavior_events (user_id, event_type, occurred_at, local_day)
     select p.id, 'meal_logged', date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - d * interval '1 day' + interval '1 minute',
       (now() at time zone 'UTC')::date - d
     from public.profiles p cross join generate_series(0, 40) d
     where p.full_name like 'Person %' and right(p.full_name, 3)::int % 2 = d % 2`,
  );
  await refreshMetrics(backend);
}

const asReplica = (statements: string) =>
  `begin; set local session_replication_role = replica; ${statements} commit;`;

/**
 * Over the members of `addActivity`: this month's batch of 24 keys, all redeemed, half of the consultations finished, the others in section 2; last
 * month's batch of twelve, redeemed by the first twelve members. Seven posts, one of them viral. A mood of 6 a member last week,
 * three lapses. Model "tutor": version 1 with twenty calls a day from twelve to three days ago (a tenth timed out, half of the rest
 * judged, all of those accepted), version 2 with thirty calls two days ago.
 */
export async function addEverythingElse(backend: TestBackend): Promise<void> {
  await backend.sql.exec(
    asReplica(`
    create temporary table m as select id, right(full_name, 3)::int as n from public.profiles where full_name like 'Person %';
    create temporary table b as select gen_random_uuid() as id, quantity, at from (values
      (24, date_trunc('month', now()) + interval '1 second'), (12, date_trunc('month', now()) - interval '20 days')) v (quantity, at);
    insert into public.consultation_key_batches (id, name, quantity, created_at)
      select id, 'Batch of ' || quantity, quantity, at from b;
    create temporary table k as select gen_random_uuid() as id, b.id as batch, m.id as member, m.n, b.at, b.quantity,
        case when b.quantity = 24 then gen_random_uuid() end as session
      from b join m on m.n <= b.quantity;
    insert into public.consultation_keys (id, key_value, key_last4, batch_id, current_uses, created_at)
      select id, md5(id::text) || md5(batch::text), '0000', batch, 1, at from k;
    insert into public.consultation_sessions (id, user_id, consultation_key_id, status, current_section, progress_percentage, started_at, completed_at)
      select session, member, id, (case when n % 2 = 0 then 'completed' else 'active' end)::public.consultation_session_status,
        case when n % 2 = 0 then 7 else 2 end, case when n % 2 = 0 then 100 else 20 end, at + interval '1 hour',
        case when n % 2 = 0 then at + interval '3 hours' end
      from k where session is not null;
    insert into public.consultation_key_usage (key_id, user_id, session_id, idempotency_key, redeemed_at)
      select id, member, session, gen_random_uuid(), at + interval '1 hour' from k;
    drop table m, b, k;
    insert into public.social_media_posts (platform, status, approved_at, posted_at, platform_post_id, views_count, likes_count, went_viral)
      select (case when n <= 5 then 'tiktok' else 'x' end)::public.social_platform, 'live', now() - interval '3 days', now() - interval '2 days',
        'post' || n, n * 100, n, n = 5 from generate_series(1, 7) n;
    insert into public.mood_check_ins (user_id, checked_in_at, mood_level)
      select id, date_trunc('week', now() at time zone 'UTC') at time zone 'UTC' - interval '4 days', 6 from public.profiles where full_name like 'Person %';
    insert into public.lapses (user_id, occurred_at, lapse_type, severity)
      select id, date_trunc('week', now() at time zone 'UTC') at time zone 'UTC' - interval '4 days', 'other', 3 from public.profiles
      where full_name in ('Person 001', 'Person 002', 'Person 003');
    insert into public.ai_models (id, name, display_name, task) values ('00000000-0000-4000-8000-0000000000e1', 'tutor', 'Tutor', 'chat');
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model) values
      ('00000000-0000-4000-8000-0000000000e2', '00000000-0000-4000-8000-0000000000e1', '1', 'anthropic', 'some-model'),
      ('00000000-0000-4000-8000-0000000000e3', '00000000-0000-4000-8000-0000000000e1', '2', 'anthropic', 'some-model');
    insert into public.model_performance_logs (model_version_id, called_at, logged_at, latency_ms, input_tokens, output_tokens, cost_usd, error_code, accepted)
      select '00000000-0000-4000-8000-0000000000e2', at, at, 100 + i * 10, 100, 10, 0.01,
        case when i % 10 = 0 then 'timeout' end, case when i % 10 <> 0 and i % 2 = 1 then true end
      from generate_series(3, 12) d cross join generate_series(1, 20) i
      cross join lateral (select (now() at time zone 'UTC')::date::timestamp at time zone 'UTC' - d * interval '1 day' + i * interval '10 minutes' as at) t;
    insert into public.model_performance_logs (model_version_id, called_at, logged_at, latency_ms, cost_usd)
      select '00000000-0000-4000-8000-0000000000e3', at, at, 200, 0.02 from generate_series(1, 30) i
      cross join lateral (select (now() at time zone 'UTC')::date::timestamp at time zone 'UTC' - interval '2 days' + i * interval '10 minutes' as at) t;`),
  );
  await refreshMetrics(backend);
}
