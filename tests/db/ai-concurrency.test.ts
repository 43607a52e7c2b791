import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { type Actor, service, signedIn } from './actors.ts';
import { colleagueId, ownerId, peopleSql, staffIds } from './world.ts';

/** Many people and services at the registry at once, in twenty sessions of a real server. */
let server: RealPostgres;
let pool: postgres.Sql;
const model = '00000000-0000-4000-8000-0000000000e1';
const version = (n: number) => `00000000-0000-4000-8000-00000000e2${String(n).padStart(2, '0')}`;
const team = [staffIds.ml, staffIds.admin, colleagueId].map(signedIn);

beforeAll(async () => {
  server = await startPostgres();
  pool = postgres(server.url, { max: 20, onnotice: () => undefined });
  await server.runner.exec(peopleSql);
  await server.runner.exec(`
    update public.staff_members set role = 'ml' where user_id = '${colleagueId}';
    insert into public.ai_models (id, name, display_name, task) values ('${model}', 'coach-chat', 'Coach chat', 'chat');
    ${Array.from({ length: 20 }, (_, n) => `insert into public.ai_model_versions (id, model_id, version, provider, provider_model) values ('${version(n)}', '${model}', '${n}', 'x', 'y');`).join('\n')}
    insert into public.ai_predictions (model_version_id, prediction_type, input_payload, output_payload, confidence_score)
      select '${version(0)}', 'chat', '{}', '{}', 0.1 from generate_series(1, 60);
    update public.ai_predictions set reviews_needed = 1;`);
}, 120_000);
afterAll(async () => {
  await pool.end({ timeout: 5 });
  await server.close();
});

const as = <T>(actor: Actor, run: (tx: postgres.TransactionSql) => Promise<T>) =>
  pool.begin(async (tx) => {
    await tx`select set_config('request.jwt.claim.sub', ${actor.id ?? ''}, true), set_config('request.jwt.claim.role', ${actor.role}, true),
      set_config('request.jwt.claims', ${JSON.stringify({ sub: actor.id, role: actor.role })}, true), set_config('role', ${actor.role}, true)`;
    return run(tx);
  });

it('twenty moves of one name at once make one unbroken chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      as(
        team[n % team.length] ?? service,
        (tx) => tx`select public.set_alias(${model}, 'shadow', ${version(n)}, 'All at once')`,
      ),
    ),
  );
  const moves = await server.sql<{ linked: boolean }[]>`
    select previous_version_id is not distinct from lag(version_id) over (order by changed_at) as linked
    from public.ai_model_aliases where alias = 'shadow'`;
  expect(moves).toHaveLength(20);
  expect(moves.every(({ linked }) => linked)).toBe(true);
});

it('a promotion that several approve at once happens once', async () => {
  const [request] = await as(signedIn(staffIds.ml), async (tx) => {
    const [evaluation] =
      await tx`insert into public.ai_model_evaluations (version_id, cases, p95_latency_ms, cost_usd)
      values (${version(1)}, 500, 900, 1) returning id`;
    return tx`select id from public.request_promotion(${model}, 'champion', ${version(1)}, ${evaluation?.id}, 'The first champion')`;
  });
  const approvers = Array.from({ length: 10 }, (_, n) => signedIn(n % 2 ? staffIds.admin : colleagueId));
  const answers = await Promise.allSettled(
    approvers.map((who) => as(who, (tx) => tx`select public.decide_promotion(${request?.id}, 'approved')`)),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await server.sql`select 1 from public.ai_model_aliases where alias = 'champion'`).toHaveLength(1);
});

it('reviewers who ask at once never get the same prediction, and all are handed out', async () => {
  const handed = await Promise.all(
    team.map((who) => as(who, (tx) => tx<{ id: string }[]>`select id from public.claim_reviews(20)`)),
  );
  const ids = handed.flatMap((rows) => rows.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(20); // who meets another's lock skips it, and asks again
  expect(new Set(ids).size).toBe(ids.length);
  for (const who of team) await as(who, (tx) => tx`select id from public.claim_reviews(20)`);
  const [claims] =
    await server.sql`select count(*)::int as n, count(distinct prediction_id)::int as different from private.review_claims`;
  expect(claims).toEqual({ n: 60, different: 60 });
});

it('verifiers who ask at once never get the same photo, and of two verdicts on one the second is refused', async () => {
  await server.runner.exec(`insert into public.food_photo_training_data (user_id, image_url, consent_at)
    select '${ownerId}', 'training/' || i || '.jpg', now() from generate_series(1, 3) i`);
  const claimed = await Promise.all(
    team.map((who) =>
      as(who, (tx) => tx<{ photo_id: string }[]>`select photo_id from public.claim_food_photo()`),
    ),
  );
  expect(new Set(claimed.flatMap((rows) => rows.map(({ photo_id }) => photo_id))).size).toBe(3);
  const [photo] = await server.sql<{ id: string; at: string }[]>`
    select id, updated_at::text as at from public.food_photo_training_data limit 1`;
  const verdicts = await Promise.allSettled(
    team.map((who) =>
      as(
        who,
        (
          tx,
        ) => tx`select public.decide_food_photo(${photo?.id ?? ''}, ${photo?.at ?? ''}::text::timestamptz, 'verify',
          '[{"name": "Rice", "quantity": 1, "unit": "g"}]', '{}')`,
      ),
    ),
  );
  const refused = verdicts.flatMap((verdict) =>
    verdict.status === 'rejected' ? [verdict.reason.detail] : [],
  );
  expect(refused).toEqual(['photo_changed', 'photo_changed']);
});

it('errors that many services report at once are all counted, without a deadlock', async () => {
  const report = (n: number) =>
    as(
      service,
      (tx) => tx`insert into public.ai_errors (model_version_id, error_code, message)
        select ${version(0)}::uuid, 'timeout', case when (i + ${n}::int) % 2 = 0 then 'Too slow' else 'Gone' end from generate_series(1, 10) i`,
    );
  await Promise.all(Array.from({ length: 20 }, (_, n) => report(n)));
  const groups =
    await server.sql`select title, occurrences::int as occurrences from public.ai_error_groups order by 1`;
  expect([...groups]).toEqual([
    { title: 'Gone', occurrences: 100 },
    { title: 'Too slow', occurrences: 100 },
  ]);
});
