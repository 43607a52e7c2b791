import type { TestBackend } from '../support/backend.ts';

/** Adds members by SQL: much quicker than signing up each. Names are "Member 001" and so on, newest first by number. */
export async function addMembers(backend: TestBackend, count: number): Promise<void> {
  await backend.sql.query(
    `with account as (
       insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
       select gen_random_uuid(), format('person%s@example.com', to_char(n, 'FM000')), now(),
         jsonb_build_object('full_name', format('Person %s', to_char(n, 'FM000')))
       from generate_series(1, $1::int) n
       returning id, email
     ) select count(*) from account`,
    [count],
  );
  await backend.sql.query(
    `update public.profiles set
       created_at = timestamptz '2026-01-01 12:00+00' + (right(full_name, 3)::int || ' minutes')::interval,
       subscription_tier = case when right(full_name, 3)::int % 2 = 0 then 'premium' else 'free' end::public.subscription_tier,
       onboarding_completed = right(full_name, 3)::int % 3 = 0
     where full_name like 'Person %'`,
  );
}

/** One weigh-in a day for `days` days up to the one in `until`, from `first` downwards by 100 g. */
export async function addWeighIns(
  backend: TestBackend,
  userId: string,
  days: number,
  first = 90,
  until = '2026-01-30',
): Promise<void> {
  await backend.sql.query(
    `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
     select $1::uuid, d.day, d.day::timestamp at time zone 'UTC' + interval '7 hours', $3::numeric - n * 0.1
     from generate_series(0, $2::int - 1) n cross join lateral (select $4::date - ($2::int - 1) + n as day) d`,
    [userId, days, first, until],
  );
}
