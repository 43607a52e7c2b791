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
