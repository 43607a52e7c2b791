import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from './actors.ts';
import { admin, analyst, coach, mate, ml, type Registry, registryBackend } from './registry.ts';

let db: Registry;
let modelId: string;
let v1: string;
let v2: string;
let v3: string;
beforeAll(async () => {
  db = await registryBackend();
  modelId = await db.model('coach-chat');
  [v1, v2, v3] = [
    await db.version(modelId, '1'),
    await db.version(modelId, '2'),
    await db.version(modelId, '3'),
  ];
});
afterAll(() => db.close());

const request = (version: string, evaluation: string | null, alias = 'champion') =>
  [
    `select * from public.request_promotion($1, $2, $3, $4, 'It answers better')`,
    [modelId, alias, version, evaluation],
  ] as const;
const decide = (id: string, status: string) =>
  [`select * from public.decide_promotion($1, $2, 'Looked at it')`, [id, status]] as const;
const promote = async (version: string) => {
  const { id } = await db.one<{ id: string }>(ml, ...request(version, await db.evaluation(version)));
  await db.as(mate, ...decide(id, 'approved'));
};
const meaning = async (alias: string, at = 'now()') =>
  (
    await db.as<{ version: string }>(
      ml,
      `select v.version from public.alias_at($1, $2, ${at}) a join public.ai_model_versions v on v.id = a.version_id`,
      [modelId, alias],
    )
  )[0]?.version;

describe('a promotion', () => {
  it('is asked for with evidence, or refused by name of what is missing', async () => {
    expect(await db.refusal(ml, ...request(v1, null))).toBe('KM001 evidence_missing');
    for (const but of [
      { cases: 199, error_count: 0 },
      { p95_latency_ms: 8001 },
      { p95_latency_ms: null },
      { cost_usd: 12.1 },
      { error_count: 9 },
    ])
      expect(await db.refusal(ml, ...request(v1, await db.evaluation(v1, but))), JSON.stringify(but)).toBe(
        'KM001 evidence_missing',
      );
    expect(await db.refusal(ml, ...request(v1, await db.evaluation(v2)))).toBe('KM001 evidence_missing');
    const other = await db.version(await db.model('other'), '1');
    expect(await db.refusal(ml, ...request(other, await db.evaluation(other)))).toBe('22023');
  });

  it('meets the model’s own rule before the one for all models, metrics included', async () => {
    const own = await db.model('strict');
    const version = await db.version(own, '1');
    await db.as(
      admin,
      `insert into public.ai_promotion_rules (model_id, alias, min_cases, min_metrics) values ($1, 'champion', 10, '{"helpfulness_score":0.8}')`,
      [own],
    );
    const ask = async (but: object) => [
      `select * from public.request_promotion($1, 'champion', $2, $3, 'Our first version')`,
      [own, version, await db.evaluation(version, { cases: 10, error_count: 0, ...but })],
    ];
    const [sql, weak] = (await ask({ metrics: { helpfulness_score: 0.79 } })) as [string, unknown[]];
    expect(await db.refusal(ml, sql, weak)).toBe('KM001 evidence_missing');
    expect(await db.refusal(ml, sql, ((await ask({})) as [string, unknown[]])[1])).toBe(
      'KM001 evidence_missing',
    );
    const good = ((await ask({ metrics: { helpfulness_score: 0.8 } })) as [string, unknown[]])[1];
    expect(await db.one(ml, sql, good)).toMatchObject({ status: 'open' });
  });

  it('is approved by another person, never by who asked, and moves the name at once', async () => {
    const { id } = await db.one<{ id: string }>(ml, ...request(v1, await db.evaluation(v1)));
    expect(await db.refusal(ml, ...request(v1, await db.evaluation(v1)))).toBe('23505');
    expect(await db.refusal(ml, ...decide(id, 'approved'))).toBe('42501 own_request');
    expect(await db.refusal(ml, ...decide(id, 'rejected'))).toBe('42501 own_request');
    expect(await db.refusal(service, ...decide(id, 'approved'))).toBe('42501');
    expect(await db.refusal(mate, ...decide(id, 'withdrawn'))).toBe('42501');
    expect(await meaning('champion')).toBeUndefined();
    expect(await db.one(mate, ...decide(id, 'approved'))).toMatchObject({
      status: 'approved',
      decided_by_name: 'Test Colleague',
    });
    expect(await meaning('champion')).toBe('1');
    expect(await db.refusal(mate, ...decide(id, 'rejected'))).toBe('22023');
    const entry = await db.one(ml, `select * from public.current_ai_model_aliases where alias = 'champion'`);
    expect(entry).toMatchObject({
      kind: 'promotion',
      promotion_request_id: id,
      changed_by_name: 'Test Colleague',
    });
  });

  it('is not approved by the service role writing past the verbs either', async () => {
    const { id } = await db.one<{ id: string }>(ml, ...request(v2, await db.evaluation(v2)));
    const forge = `update public.ai_promotion_requests set status = 'approved', decided_at = now()`;
    expect(await db.refusal(service, `${forge} where id = $1`, [id])).toBe('42501');
    expect(await db.refusal(service, `${forge}, decided_by = requested_by where id = $1`, [id])).toBe(
      '23514',
    );
    expect(
      await db.refusal(
        service,
        `insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason, promotion_request_id)
         values ($1, 'champion', $2, 'promotion', 'Because', $3)`,
        [modelId, v2, id],
      ),
    ).toBe('KM001 needs_promotion');
    expect(
      await db.refusal(
        service,
        `insert into public.ai_model_aliases (model_id, alias, version_id, reason) values ($1, 'champion', $2, 'Because')`,
        [modelId, v2],
      ),
    ).toBe('KM001 needs_promotion');
    await db.as(ml, ...decide(id, 'withdrawn'));
  });

  it('is not approved when the name was moved since it was asked', async () => {
    const { id } = await db.one<{ id: string }>(ml, ...request(v2, await db.evaluation(v2)));
    await db.as(
      mate,
      `select public.break_glass($1, 'champion', $2, 'The champion answers in another language')`,
      [modelId, v3],
    );
    expect(await db.refusal(mate, ...decide(id, 'approved'))).toBe('KM001 alias_moved');
    await db.as(mate, ...decide(id, 'rejected'));
    await db.as(ml, `select public.rollback_alias($1, 'champion', 'The incident is over')`, [modelId]);
  });
});

describe('the ledger', () => {
  it('tells what a name meant at any instant', async () => {
    const [{ at } = { at: '' }] = await db.as<{ at: string }>(ml, 'select clock_timestamp()::text as at');
    await promote(v2);
    expect(await meaning('champion')).toBe('2');
    expect(await meaning('champion', `'${at}'`)).toBe('1');
    expect(await meaning('champion', `'2020-01-01Z'`)).toBeUndefined();
  });

  it('goes back by a rollback, two steps by two, and never forth again', async () => {
    await promote(v3);
    const back = () =>
      db.one(ml, `select kind, version_id from public.rollback_alias($1, 'champion', 'Too slow')`, [modelId]);
    expect(await back()).toEqual({ kind: 'rollback', version_id: v2 });
    expect(await back()).toEqual({ kind: 'rollback', version_id: v1 });
    expect(await db.refusal(ml, `select public.rollback_alias($1, 'champion', 'Further')`, [modelId])).toBe(
      'KM001 nothing_to_roll_back',
    );
    expect(
      await db.refusal(
        service,
        `insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason, reverts_id)
         select $1, 'champion', $2, 'rollback', 'Forged', id from public.ai_model_aliases where kind = 'promotion' limit 1`,
        [modelId, v3],
      ),
    ).toBe('KM001 nothing_to_roll_back');
  });

  it('is never rewritten, by nobody', async () => {
    for (const actor of [ml, admin, service])
      for (const sql of [
        `update public.ai_model_aliases set reason = 'Something else'`,
        'delete from public.ai_model_aliases',
        'delete from public.ai_promotion_requests',
        'update public.ai_model_evaluations set cases = 9999',
        'delete from public.ai_model_evaluations',
      ])
        expect(await db.refusal(actor, sql), sql).toBe('42501');
    await expect(db.sql.exec('truncate public.ai_model_aliases cascade')).rejects.toThrow(/never changed/);
    expect(await db.refusal(ml, 'delete from public.ai_models where id = $1', [modelId])).toMatch(/^23/);
  });

  it('dates and signs each move itself', async () => {
    const forged = await db.one(
      service,
      `insert into public.ai_model_aliases (model_id, alias, version_id, reason, changed_at, changed_by, changed_by_name)
       values ($1, 'shadow', $2, 'To see', '2020-01-01Z', gen_random_uuid(), 'Somebody else')
       returning changed_at > now() - interval '1 minute' as now, changed_by, changed_by_name`,
      [modelId, v1],
    );
    expect(forged).toEqual({ now: true, changed_by: null, changed_by_name: 'service_role' });
  });

  it('lets a name without a rule move freely, to versions of its own model only', async () => {
    const set = (version: string | null) =>
      [`select * from public.set_alias($1, 'challenger', $2, 'To compare')`, [modelId, version]] as const;
    const foreign = await db.version(await db.model('third'), '1');
    expect(await db.refusal(ml, ...set(foreign))).toBe('22023');
    expect(await db.one(ml, ...set(v2))).toMatchObject({ kind: 'set', previous_version_id: null });
    expect(await db.refusal(ml, ...set(v2))).toBe('22023');
    await db.as(ml, ...set(null));
    expect(await meaning('challenger')).toBeUndefined();
    expect(
      await db.refusal(ml, `select public.set_alias($1, 'champion', $2, 'No request')`, [modelId, v2]),
    ).toBe('KM001 needs_promotion');
  });

  it('is read by analysts through alias_at, written by the AI team only', async () => {
    expect(await db.as(analyst, `select 1 from public.alias_at($1, 'champion')`, [modelId])).toHaveLength(1);
    expect(await db.as(coach, `select 1 from public.alias_at($1, 'champion')`, [modelId])).toHaveLength(0);
    for (const sql of [
      `select public.set_alias($1, 'challenger', '${v2}', 'To compare')`,
      `select public.rollback_alias($1, 'champion', 'Too slow')`,
      `select public.break_glass($1, 'champion', '${v2}', 'Because I say so, and long')`,
    ])
      expect(await db.refusal(coach, sql, [modelId]), sql).toBe('42501');
  });
});

describe('breaking the glass', () => {
  it('needs a person and a reason, and everybody in the team hears of it', async () => {
    const broken = (reason: string) =>
      [`select * from public.break_glass($1, 'production', $2, $3)`, [modelId, v2, reason]] as const;
    expect(await db.refusal(ml, ...broken('quick'))).toBe('22023');
    expect(await db.refusal(service, ...broken('The provider is down since noon'))).toBe('42501');
    expect(await db.one(ml, ...broken('The provider is down since noon'))).toMatchObject({
      kind: 'break_glass',
    });
    const notices = await db.sql.query<{ full_name: string }>(
      `select m.full_name from public.notifications n join public.staff_members m on m.user_id = n.staff_id
       where n.type = 'ai_break_glass' and n.body = 'The provider is down since noon' order by 1`,
    );
    expect(notices.map(({ full_name }) => full_name)).toEqual(['Test Colleague', 'Test admin']);
    const [entry] = await db.sql.query<{ actor_role: string; kind: string }>(
      `select actor_role, after ->> 'kind' as kind from public.audit_log
       where table_name = 'ai_model_aliases' order by id desc limit 1`,
    );
    expect(entry).toEqual({ actor_role: 'ml', kind: 'break_glass' });
  });
});

describe('a version', () => {
  it('is fixed once it is evaluated or named; its notes and price are not', async () => {
    const fresh = await db.version(modelId, 'fresh');
    const change = (column: string) =>
      [`update public.ai_model_versions set ${column} where id = $1 returning status`, [fresh]] as const;
    await db.as(ml, ...change(`parameters = '{"temperature":0.9}'`));
    await db.evaluation(fresh);
    expect(await db.refusal(ml, ...change(`parameters = '{}'`))).toBe('KM001 version_locked');
    expect(await db.refusal(service, ...change(`system_prompt = 'Be rude.'`))).toBe('KM001 version_locked');
    expect(await db.one(ml, ...change(`release_notes = 'Warmer'`))).toEqual({ status: 'testing' });
    expect(await db.refusal(ml, ...change(`status = 'live'`))).toBe('42501');
  });

  it('is live while a name points at it and retired when none does any more', async () => {
    const [a, b] = [await db.version(modelId, 'a'), await db.version(modelId, 'b')];
    const set = (version: string) =>
      db.as(ml, `select public.set_alias($1, 'canary', $2, 'To try')`, [modelId, version]);
    const statuses = async () =>
      (
        await db.as<{ status: string }>(
          ml,
          `select status from public.ai_model_versions where id in ($1, $2) order by version`,
          [a, b],
        )
      ).map(({ status }) => status);
    await set(a);
    expect(await statuses()).toEqual(['live', 'draft']);
    await set(b);
    expect(await statuses()).toEqual(['retired', 'live']);
  });

  it('hides its prompt from the audit log', async () => {
    const { client } = { client: await db.staff('ml', 'second-ml@keel.example') };
    const { data } = await client
      .from('ai_model_versions')
      .insert({
        model_id: modelId,
        version: 'p',
        provider: 'x',
        provider_model: 'y',
        system_prompt: 'Secret words',
      })
      .select('id')
      .single();
    const [entry] = await db.sql.query<{ prompt: string }>(
      `select after ->> 'system_prompt' as prompt from public.audit_log where row_id = $1`,
      [data?.id],
    );
    expect(entry?.prompt).toBe('[redacted]');
  });
});

describe('the rules of a promotion', () => {
  it('are the admins’, so that nobody weakens their own', async () => {
    const change = `update public.ai_promotion_rules set min_cases = 1 where alias = 'champion' and model_id is null returning id`;
    expect(await db.as(ml, change)).toEqual([]);
    expect(await db.as(admin, `${change}`)).toHaveLength(1);
  });
});
