import type { TestBackend } from '../support/backend.ts';

export const owner = '00000000-0000-4000-8000-0000000000b1';

/**
 * Nine keys of one batch, some handed out, some redeemed, with sessions that got to different sections; and another batch beside it.
 * Answers the first batch's id.
 */
export async function addKeyWorld(backend: TestBackend): Promise<string> {
  const sql = <Row>(text: string, params: unknown[] = []) => backend.sql.query<Row>(text, params);
  let batchId = '';
  await sql(`insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values ('${owner}', 'ona@example.com', now(), '{"full_name": "Ona Owner"}')`);
  for (const name of ['Spring', 'Other']) {
    const [batch] = await sql<{ id: string }>(
      `insert into public.consultation_key_batches (name, quantity) values ($1, 9) returning id`,
      [name],
    );
    await sql(
      `insert into public.consultation_keys (key_value, key_last4, batch_id, max_uses, current_uses, delivered_at, delivery_channel)
       select md5($2 || i), 'AAA' || i, $1, 3, case when i <= 5 then 1 else 0 end, case when i <= 7 then now() end,
         case when i <= 7 then 'email'::public.key_delivery_channel end from generate_series(1, 9) i`,
      [batch?.id, name],
    );
    await sql(
      `insert into public.consultation_sessions (user_id, consultation_key_id, current_section, status, started_at, last_activity_at)
       select '${owner}', k.id, 2 * right(k.key_last4, 1)::int - 1, 'active', now() - interval '9 days', now() - interval '5 days'
       from public.consultation_keys k where k.batch_id = $1 and right(k.key_last4, 1)::int <= 4`,
      [batch?.id],
    );
    await sql(
      `insert into public.consultation_sessions (user_id, consultation_key_id, status)
       select '${owner}', k.id, 'completed' from public.consultation_keys k where k.batch_id = $1 and k.key_last4 = 'AAA5'`,
      [batch?.id],
    );
    batchId ||= batch?.id ?? '';
  }
  await sql(`insert into public.consultation_key_usage (key_id, user_id, idempotency_key, address_tag, ip_address, user_agent)
    select id, '${owner}', gen_random_uuid(), 'abcdef12', '203.0.113.9', 'Browser 1' from public.consultation_keys where current_uses = 1`);
  await sql(`insert into public.programs (user_id, consultation_session_id, name, primary_goal, program_start_date, full_bundle)
    select user_id, id, 'Plan', 'lose_weight', '2026-01-05', '{}' from public.consultation_sessions where status = 'completed' limit 1`);
  return batchId;
}
