import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from './actors.ts';
import { coach, ml, type Registry, registryBackend } from './registry.ts';

let db: Registry;
let modelId: string;
let base: string;
let dataset: string;
beforeAll(async () => {
  db = await registryBackend();
  modelId = await db.model('coach-chat');
  base = await db.version(modelId, '1');
  dataset = await db.dataset('chat-2026');
  await db.as(
    service,
    `insert into public.ai_knowledge_sources (id, name, source_type) values ('00000000-0000-4000-8000-000000000001', 'Guideline', 'guideline')`,
  );
  await db.as(
    service,
    `insert into public.ai_training_examples (dataset_id, input_payload, target_payload, origin, knowledge_source_id, consent_basis, review_state)
     values ($1, '{"text":"a"}', '{"text":"b"}', 'knowledge_source', '00000000-0000-4000-8000-000000000001', 'licensed', 'approved')`,
    [dataset],
  );
});
afterAll(() => db.close());

interface Job {
  id: string;
  fence: number;
  status: string;
  error_code: string | null;
  result_version_id: string | null;
}
const start = (target: string, budget: number | null = null) =>
  [
    `select * from public.start_finetuning($1, $2, $3, $4, p_budget_usd => $5)`,
    [modelId, dataset, target, base, budget],
  ] as const;
const claim = (worker = 'w1', lease = 60) =>
  db.as<Job>(service, 'select * from public.claim_finetuning($1, $2)', [worker, lease]);
const renew = (job: Job, report: object) =>
  db.one<{ answer: string }>(service, 'select public.renew_finetuning($1, $2, $3) as answer', [
    job.id,
    job.fence,
    JSON.stringify(report),
  ]);
const complete = (job: Job) =>
  [
    'select * from public.complete_finetuning($1, $2, $3)',
    [job.id, job.fence, '{"provider_model":"keel-8b-ft","cost_usd":41.5}'],
  ] as const;
const fail = (job: Job, retry: boolean) =>
  db.one<Job>(service, `select * from public.fail_finetuning($1, $2, 'out_of_memory', 'Too big', $3)`, [
    job.id,
    job.fence,
    retry,
  ]);
const claimed = async () => {
  const [job] = await claim();
  if (!job) throw new Error('No job to claim');
  return job;
};

describe('a fine-tuning job', () => {
  it('starts over a frozen data set, by the AI team', async () => {
    expect(await db.refusal(ml, ...start('2'))).toBe('KM001 dataset_not_frozen');
    await db.as(ml, 'select public.freeze_dataset($1)', [dataset]);
    expect(await db.refusal(coach, ...start('2'))).toBe('42501');
    expect(await db.refusal(ml, ...start('1'))).toBe('22023');
    expect(await db.one(ml, ...start('2'))).toMatchObject({ status: 'queued', base_model: 'keel-8b' });
  });

  it('is claimed once, reports, and its success makes the version as a draft, with its lineage', async () => {
    const job = await claimed();
    expect(await claim('w2')).toEqual([]);
    expect(
      await renew(job, {
        progress_pct: 40,
        cost_usd: 12,
        logs: [{ step: 10, message: 'loss', metrics: { loss: 1.2 } }],
      }),
    ).toEqual({ answer: 'ok' });
    const done = await db.one<Job>(service, ...complete(job));
    expect(done.status).toBe('succeeded');
    expect(
      await db.one(
        ml,
        `select version, status, provider_model, base_model, system_prompt from public.ai_model_versions where id = $1`,
        [done.result_version_id],
      ),
    ).toEqual({
      version: '2',
      status: 'draft',
      provider_model: 'keel-8b-ft',
      base_model: 'keel-8b',
      system_prompt: 'Be kind.',
    });
    const { graph } = await db.one<{ graph: { nodes: { kind: string; label: string }[]; edges: object[] } }>(
      ml,
      'select public.lineage($1) as graph',
      [done.result_version_id],
    );
    expect(graph.nodes.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'dataset: chat-2026 v1',
      'examples: knowledge_source',
      'job: lora of keel-8b',
      'source: Guideline',
      'version: coach-chat 1',
      'version: coach-chat 2',
    ]);
    expect(graph.edges).toHaveLength(5);
    expect(
      await db.as(ml, 'select step, metrics from public.ai_finetuning_logs where job_id = $1', [job.id]),
    ).toEqual([{ step: 10, metrics: { loss: 1.2 } }]);
  });

  it('changes hands when a lease ends, and who lost it writes nothing any more', async () => {
    await db.as(ml, ...start('3'));
    const lost = await claimed();
    await db.sql.query(
      `update public.ai_finetuning_jobs set lease_expires_at = now() - interval '1 second' where id = $1`,
      [lost.id],
    );
    const taken = await claimed();
    expect(Number(taken.fence)).toBe(Number(lost.fence) + 1);
    expect(await db.refusal(service, ...complete(lost))).toBe('KF001');
    expect(await fail(taken, true)).toMatchObject({ status: 'failed', error_code: 'out_of_memory' }); // both attempts are used
    expect(await db.refusal(ml, 'select public.cancel_finetuning($1)', [taken.id])).toBe('22023');
    expect(await db.one(ml, 'select status, attempts from public.retry_finetuning($1)', [taken.id])).toEqual({
      status: 'queued',
      attempts: 0,
    });
    expect(await db.one(ml, 'select status from public.cancel_finetuning($1)', [taken.id])).toEqual({
      status: 'cancelled',
    });
  });

  it('waits before it is tried again', async () => {
    await db.as(ml, ...start('4'));
    expect(await fail(await claimed(), true)).toMatchObject({ status: 'queued' });
    expect(await claim()).toEqual([]);
    await db.sql.exec('update public.ai_finetuning_jobs set run_after = now()');
    expect(await fail(await claimed(), false)).toMatchObject({ status: 'failed' });
  });

  it('is told to stop when it is cancelled or passes its budget', async () => {
    await db.as(ml, ...start('5', 10));
    const job = await claimed();
    expect(await renew(job, { cost_usd: 10 })).toEqual({ answer: 'ok' });
    expect(await renew(job, { cost_usd: 10.01 })).toEqual({ answer: 'cancel' });
    await db.as(ml, 'select public.cancel_finetuning($1)', [job.id]);
    expect(await fail(job, true)).toMatchObject({ status: 'cancelled' });
  });

  it('is run by services only', async () => {
    for (const sql of [
      `select public.claim_finetuning('me')`,
      `update public.ai_finetuning_jobs set status = 'succeeded'`,
    ])
      expect(await db.refusal(ml, sql)).toBe('42501');
  });
});
