import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArmMetric, analyse } from '../../src/models/statistics/verdict.ts';
import { attributeDemo } from '../../supabase/seed/attribute.ts';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend } from '../support/demo.ts';
import { rowsAs, service } from './actors.ts';

/** The demo's AI registry: it keeps the rules that loading, with triggers off, did not check, and shows every state. */
let backend: TestBackend;
const query = <R = Record<string, unknown>>(sql: string, params?: unknown[]) =>
  rowsAs<R>(backend.pg, service, sql, params);
const values = async (sql: string) => (await query<{ value: unknown }>(sql)).map(({ value }) => value);

beforeAll(async () => {
  backend = await demoBackend();
  await backend.sql.exec('delete from public.staff_invitations');
  for (const role of ['ml', 'admin'] as const) await backend.staff(role);
  await attributeDemo(backend.sql);
}, 180_000);
afterAll(() => backend.close());

describe('the ledger of names', () => {
  test('links each move to the one before it, and versions have the status that follows from it', async () => {
    expect(
      await query(`select * from (select a.*, lag(a.version_id) over (partition by model_id, alias order by changed_at) as before
        from public.ai_model_aliases a) l where l.previous_version_id is distinct from l.before`),
    ).toEqual([]);
    expect(
      await query(`select v.version, v.status from public.ai_model_versions v where v.status is distinct from (case
        when exists (select 1 from public.current_ai_model_aliases c where c.version_id = v.id) then 'live'
        when exists (select 1 from public.ai_model_aliases a where a.version_id = v.id) then 'retired'
        when exists (select 1 from public.ai_model_evaluations e where e.version_id = v.id) then 'testing' else 'draft' end)::public.ai_model_status`),
    ).toEqual([]);
    expect(
      await values('select distinct kind::text as value from public.ai_model_aliases order by 1'),
    ).toEqual(['break_glass', 'promotion', 'rollback', 'set']);
  });

  test('has no approval of one’s own, and every approved request met the rule', async () => {
    expect(await query('select 1 from public.ai_promotion_requests where requested_by = decided_by')).toEqual(
      [],
    );
    expect(
      await values('select distinct status::text as value from public.ai_promotion_requests order by 1'),
    ).toEqual(['approved', 'open', 'rejected']);
    expect(
      await query(`select r.id, r.reason, c.* from public.ai_promotion_requests r
        cross join lateral private.promotion_checks(r.model_id, r.alias, r.version_id, r.evaluation_id) c
        where r.status in ('approved', 'open') and not c.passed and c.name <> 'age_days'`),
    ).toEqual([]);
  });
});

test('frozen data sets verify, and persons are on one side', async () => {
  const sets = await query<{ ok: boolean }>(
    `select v.* from public.ai_training_datasets d cross join lateral private.verify_dataset(d.id) v where d.state = 'frozen'`,
  );
  expect(sets).toHaveLength(3);
  expect(sets.every(({ ok }) => ok)).toBe(true);
});

test('data sets say little twice, and the draft has a pair to be warned of', async () => {
  const [doubles] = await query<{ draft: number; most: number }>(
    `select max(n) filter (where state = 'draft')::int as draft, max(n)::int as most
     from (select d.state, (select count(*) from private.near_duplicates(d.id, 0.85, 50)) as n from public.ai_training_datasets d) s`,
  );
  expect(doubles?.draft).toBeGreaterThan(0);
  expect(doubles?.most).toBeLessThan(10);
});

test('pseudonyms are those of the members', async () => {
  for (const table of ['ai_predictions', 'ai_errors', 'ai_context_cache', 'ai_experiment_assignments'])
    expect(
      await query(
        `select id from public.${table} where user_pseudonym is distinct from private.pseudonym(user_id) limit 5`,
      ),
      table,
    ).toEqual([]);
});

test('predictions are in every state, their reviews say what became of them, and reviewers agree well', async () => {
  expect(
    await values('select distinct review_state::text as value from public.ai_predictions order by 1'),
  ).toEqual(['disputed', 'pending', 'reviewed']);
  expect(
    await query(`select p.id from public.ai_predictions p cross join lateral (
      select count(*) as n, count(distinct verdict) as kinds from public.ai_prediction_reviews r where r.prediction_id = p.id) r
      where p.reviews_count <> r.n or (p.review_state = 'disputed') <> (r.kinds > 1) or p.predicted_at < (select created_at from public.profiles u where u.id = p.user_id)`),
  ).toEqual([]);
  expect(
    await query(`select id from public.ai_predictions where (user_feedback = 'corrected') <> (user_correction is not null)
      or user_correction = output_payload or (review_priority = 2) <> (confidence_score < 0.6 and coalesce(user_feedback, 'accepted') = 'accepted')`),
  ).toEqual([]);
  const [all] = await query<{ n: number; kappa: string }>(
    "select * from private.reviewer_agreement('-infinity', 'infinity')",
  );
  expect(all?.n).toBeGreaterThan(30);
  expect(Number(all?.kappa)).toBeGreaterThan(0.5);
});

test('errors are counted, and one of them is a spike', async () => {
  expect(
    await query(`select g.id from public.ai_error_groups g where g.occurrences <> (
      select count(*) from public.ai_errors e where e.group_id = g.id)`),
  ).toEqual([]);
  expect(
    await values(`select error_code as value from public.ai_error_group_summaries where is_spike`),
  ).toEqual(['timeout']);
});

test('every promotion was asked for with checks that the rule makes, all of them passed, and the ledger carries them', async () => {
  expect(
    await query(`select q.id, q.status, c from public.ai_promotion_requests q cross join lateral jsonb_array_elements(q.checks) c
      where not (c ->> 'passed')::boolean or c ->> 'measured' is null`),
  ).toEqual([]);
  expect(
    await query(`select q.id from public.ai_promotion_requests q left join public.ai_model_aliases a on a.promotion_request_id = q.id
      where jsonb_array_length(q.checks) < 2 or (q.status = 'approved' and a.evidence -> 'checks' is distinct from q.checks)`),
  ).toEqual([]);
});

test('calls cover a quarter of a year and every version that had a name', async () => {
  const [calls] = await query<{ n: number; days: number }>(
    `select count(*)::int as n, count(distinct called_at::date)::int as days from public.model_performance_logs`,
  );
  expect(calls?.n).toBeGreaterThan(7_500);
  expect(calls?.days).toBe(90);
  // Each was made under the name that meant that version at the time.
  expect(
    await query(`select l.id from public.model_performance_logs l join public.ai_model_versions v on v.id = l.model_version_id
      where v.id is distinct from (select a.version_id from public.ai_model_aliases a
        where a.model_id = v.model_id and a.alias = l.alias and a.changed_at <= l.called_at order by a.changed_at desc limit 1)`),
  ).toEqual([]);
  const drifted =
    await values(`select round(avg(accepted::int), 2)::float8 as value from public.model_performance_logs l
    join public.ai_model_versions v on v.id = l.model_version_id join public.ai_models m on m.id = v.model_id
    where m.name = 'meal-vision' and accepted is not null group by called_at >= now() - interval '26 days' order by called_at >= now() - interval '26 days'`);
  expect(Number(drifted[0]) - Number(drifted[1])).toBeGreaterThan(0.15);
});

test('one experiment has an effect, the other not enough data', async () => {
  const verdicts: Record<string, string | undefined> = {};
  for (const { id, name } of await query<{ id: string; name: string }>(
    'select id, name from public.ai_experiments',
  )) {
    const rows = await query<
      Record<string, number> & { arm: string; metric: string; is_control: boolean; direction: 'increase' }
    >('select * from private.experiment_sums($1)', [id]);
    const analysis = analyse(
      rows.map(
        (row): ArmMetric => ({
          arm: row.arm,
          isControl: row.is_control,
          share: Number(row.allocation_pct),
          assigned: Number(row.assigned),
          metric: row.metric,
          direction: row.direction,
          smallestEffect: Number(row.smallest_effect),
          sums:
            row.sum_values === null
              ? undefined
              : {
                  users: Number(row.users),
                  sumValues: Number(row.sum_values),
                  sumCounts: Number(row.sum_counts),
                  sumValuesSquared: Number(row.sum_values_squared),
                  sumCountsSquared: Number(row.sum_counts_squared),
                  sumProducts: Number(row.sum_products),
                },
        }),
      ),
      0.05,
    );
    verdicts[name] = analysis.comparisons.find(({ metric }) => metric === 'accepted_share')?.verdict;
  }
  expect(verdicts).toEqual({ 'own-extractor': 'better', 'own-model-for-chat': 'not_enough_data' });
});
