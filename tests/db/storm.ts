import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { createRandom, type Random } from '../../supabase/seed/core/random.ts';

/** Seeded storms of writes of every kind against what metrics count. */
const firstDay = Date.parse('2026-01-01T00:00:00Z');
const dayMs = 86_400_000;
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Australia/Sydney',
  'UTC',
  'America/Los_Angeles',
];
const goals = ['lose_weight', 'build_muscle', 'maintain_weight', 'improve_health'];
const events = [
  'app_opened',
  'onboarding_completed',
  'meal_logged',
  'session_logged',
  'weigh_in_logged',
  'lesson_read',
];
const statuses = ['completed', 'partial', 'similar', 'skipped', 'unknown'];

const memberId = (writer: number, index: number) =>
  `00000000-0000-4000-9${String(writer).padStart(3, '0')}-${String(index).padStart(12, '0')}`;
const versionId = '00000000-0000-4000-8000-0000000000e2';

export const versionSql = `
  insert into public.ai_models (id, name, display_name, task) values ('00000000-0000-4000-8000-0000000000e1', 'storm-model', 'Storm', 'chat');
  insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
    values ('${versionId}', '00000000-0000-4000-8000-0000000000e1', '1', 'anthropic', 'some-model');`;

const day = (random: Random) => new Date(firstDay + random.int(0, 89) * dayMs).toISOString().slice(0, 10);
const instant = (random: Random) => new Date(firstDay + random.between(0, 90) * dayMs).toISOString();
const outcome = (random: Random) => {
  const status = random.pick(statuses);
  return `'${status}', ${status === 'similar' || status === 'partial' ? random.between(0.2, 0.95).toFixed(3) : 'null'}`;
};

/** Signs up a writer's members over the first two months, in many zones. */
export const membersSql = (writer: number, count: number): string => {
  const random = createRandom(`storm/${writer}/members`);
  return Array.from({ length: count }, (_, index) => {
    const id = memberId(writer, index);
    return `insert into auth.users (id, email, email_confirmed_at) values ('${id}', 'm${writer}.${index}@example.com', now());
      update public.profiles set time_zone = '${random.pick(zones)}', primary_goal = '${random.pick(goals)}',
        created_at = '${new Date(firstDay + random.between(0, 60) * dayMs).toISOString()}' where id = '${id}';`;
  }).join('\n');
};

/** One statement of the storm. A writer changes its own members only, as members do. */
export function stormStatement(random: Random, writer: number, members: number): string {
  const own = () => `'${memberId(writer, random.int(0, members - 1))}'`;
  const some = (table: string, count: number) =>
    `(select id from public.${table} where user_id::text like '%-9${String(writer).padStart(3, '0')}-%' order by md5(id::text || '${random.int(0, 1e9)}') limit ${count})`;
  const exists = (user: string) => `(select p.id from public.profiles p where p.id = ${user})`;
  const adherence = (count: number) =>
    `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score, assessed_at)
     select p.id, v.kind::public.planned_entity_type, gen_random_uuid(), v.day, v.status::public.adherence_status, v.score, v.at from public.profiles p
     join (values ${Array.from({ length: count }, () => `(${own()}::uuid, '${random.pick(['session', 'meal'])}', date '${day(random)}', ${outcome(random).replace('null', 'null::numeric')}, timestamptz '${instant(random)}')`).join(', ')})
       v (id, kind, day, status, score, at) on v.id = p.id`;
  const acts = (count: number) =>
    `insert into public.user_behavior_events (user_id, event_type, occurred_at)
     select p.id, v.type::public.behavior_event_type, v.at from public.profiles p
     join (values ${Array.from({ length: count }, () => `(${own()}::uuid, '${random.pick(events)}', timestamptz '${instant(random)}')`).join(', ')}) v (id, type, at) on v.id = p.id`;
  const kinds = {
    adherence: adherence(random.int(1, 12)),
    acts: acts(random.int(1, 12)),
    correct:
      `update public.adherence_records set (status, similarity_score) = row (${outcome(random)}) where id in ${some('adherence_records', 4)}`.replace(
        /row \('(\w+)', (.+?)\)/,
        "(select '$1'::public.adherence_status, $2::numeric)",
      ),
    move: `update public.adherence_records set planned_on = '${day(random)}' where id in ${some('adherence_records', 2)}`,
    late: `update public.user_behavior_events set occurred_at = '${instant(random)}' where id in ${some('user_behavior_events', 2)}`,
    forget: `delete from public.${random.pick(['adherence_records', 'user_behavior_events'])} where user_id = ${own()} and created_at is not null and md5(id::text) < '3'`,
    change: `update public.profiles set subscription_tier = '${random.pick(['free', 'premium'])}', primary_goal = '${random.pick(goals)}', time_zone = '${random.pick(zones)}' where id = ${own()}`,
    sign_up: `update public.profiles set created_at = '${instant(random)}' where id = ${own()}`,
    consult: `insert into public.consultation_sessions (user_id, started_at) select id, '${instant(random)}' from public.profiles where id = ${own()}
      and not exists (select from public.consultation_sessions s where s.user_id = ${exists(own())} and s.status = 'active') on conflict do nothing`,
    mood: `insert into public.mood_check_ins (user_id, mood_level, checked_in_at) select id, ${random.int(1, 10)}, '${instant(random)}' from public.profiles where id = ${own()}`,
    calls: `insert into public.model_performance_logs (model_version_id, called_at, latency_ms, error_code, accepted)
      select '${versionId}', timestamptz '${instant(random)}' + i * interval '7 minutes', 10 + (i * 7919 + ${random.int(0, 99999)}) % 60000,
        case when i % 9 = 0 then 'timeout' end, case when i % 3 = 0 then i % 2 = 0 end from generate_series(1, ${random.int(1, 8)}) i`,
    erase: `delete from auth.users where id = ${own()}`,
  };
  return kinds[
    random.weighted({
      adherence: 24,
      acts: 24,
      correct: 10,
      move: 8,
      late: 8,
      forget: 5,
      change: 6,
      sign_up: 3,
      consult: 3,
      mood: 3,
      calls: 4,
      erase: 1,
    })
  ];
}

/** Refreshes until nothing is queued. */
export async function drain(sql: Pick<SqlRunner, 'query'>): Promise<void> {
  for (;;) {
    const [row] = await sql.query<{ left: boolean }>(
      'select analytics.refresh() as n, exists (select from analytics.dirty) as left',
    );
    const [rest] = await sql.query<{ left: boolean }>('select exists (select from analytics.dirty) as left');
    if (!row || !rest?.left) return;
  }
}

/** Cells that differ from a recount of the raw rows, as text; exact aggregates have none. */
export const differences = async (sql: Pick<SqlRunner, 'query'>): Promise<string[]> =>
  (
    await sql.query<{ line: string }>(
      `select concat_ws(' ', topic, day, cell, kept, 'is', counted) as line from analytics.recount('2025-12-01', '2026-06-30')
       where kept is distinct from counted order by 1 limit 20`,
    )
  ).map(({ line }) => line);

/** How many cells were compared, so that a test cannot pass by comparing nothing. */
export const compared = async (sql: Pick<SqlRunner, 'query'>): Promise<number> =>
  (
    await sql.query<{ n: number }>(
      `select count(*)::int as n from analytics.recount('2025-12-01', '2026-06-30')`,
    )
  )[0]?.n ?? 0;
