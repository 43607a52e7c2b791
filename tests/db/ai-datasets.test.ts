import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service, signedIn } from './actors.ts';
import { coach, mate, ml, type Registry, registryBackend } from './registry.ts';
import { ownerId } from './world.ts';

let db: Registry;
let versionId: string;
beforeAll(async () => {
  db = await registryBackend();
  versionId = await db.version(await db.model('coach-chat'), '1');
});
afterAll(() => db.close());

const freeze = (id: string) => ['select * from public.freeze_dataset($1)', [id]] as const;
const verify = (id: string) => db.one(ml, 'select * from public.verify_dataset($1)', [id]);
const frozen = async (name: string, texts: string[]) => {
  const id = await db.dataset(name);
  for (const text of texts) await db.example(id, text);
  await db.as(ml, ...freeze(id));
  return id;
};
/** A member’s answer that two people agreed on and that may train models. */
const prediction = async (userId: string, text: string, consent = true) =>
  (
    await db.one<{ id: string }>(
      service,
      `insert into public.ai_predictions (user_id, model_version_id, prediction_type, input_payload, output_payload, training_consent_at,
         review_state, final_verdict, final_payload, reviewed_at)
       values ($1, $2, 'chat', jsonb_build_object('text', $3::text), '{"text":"No."}', case when $4 then now() end,
         'reviewed', 'corrected', '{"text":"Yes."}', now()) returning id`,
      [userId, versionId, text, consent],
    )
  ).id;

describe('freezing a data set', () => {
  it('waits for every review and takes the approved examples only', async () => {
    const id = await db.dataset('reviewed');
    expect(await db.refusal(ml, ...freeze(id))).toBe('KM001 no_examples');
    await db.example(id, 'one');
    await db.example(id, 'two', 'rejected');
    const open = await db.example(id, 'three', 'pending');
    expect(await db.refusal(ml, ...freeze(id))).toBe('KM001 examples_pending');
    await db.as(ml, `update public.ai_training_examples set review_state = 'approved' where id = $1`, [open]);
    expect(await db.refusal(coach, ...freeze(id))).toBe('42501');
    expect(await db.one(ml, ...freeze(id))).toMatchObject({
      state: 'frozen',
      example_count: 2,
      frozen_by_name: 'Test ml',
    });
    expect(await db.refusal(ml, ...freeze(id))).toBe('22023');
  });

  it('gives one hash, which somebody else can recount from the hashes of the examples', async () => {
    const id = await frozen('hashed', ['a', 'b', 'c']);
    const rows = await db.sql.query<{ text: string }>(
      `select jsonb_build_array(e.id, e.position, e.split, e.input_payload, e.target_payload)::text as text
       from public.ai_training_examples e where dataset_id = $1 order by position`,
      [id],
    );
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const expected = sha256(rows.map(({ text }) => sha256(text)).join(''));
    const { content_hash } = await db.one(
      ml,
      'select content_hash from public.ai_training_datasets where id = $1',
      [id],
    );
    expect(content_hash).toBe(expected);
    expect(await verify(id)).toEqual({ ok: true, examples: 3, erased: 0, changed: 0 });
  });

  it('is for good, for everybody', async () => {
    const id = await frozen('for-good', ['a', 'b']);
    for (const sql of [
      `update public.ai_training_examples set target_payload = '{}' where dataset_id = $1`,
      `update public.ai_training_examples set review_state = 'rejected' where dataset_id = $1`,
      'delete from public.ai_training_examples where dataset_id = $1',
      `insert into public.ai_training_examples (dataset_id, input_payload, target_payload, origin, consent_basis)
         values ($1, '{}', '{}', 'staff', 'company')`,
      `update public.ai_training_datasets set state = 'draft' where id = $1`,
      `update public.ai_training_datasets set content_hash = repeat('0', 64) where id = $1`,
      'delete from public.ai_training_datasets where id = $1',
    ])
      expect(await db.refusal(service, sql, [id]), sql).toBe('KM001 dataset_frozen');
    const draft = await db.dataset('by-hand');
    expect(
      await db.refusal(ml, `update public.ai_training_datasets set state = 'frozen' where id = $1`, [draft]),
    ).toMatch(/KM001 dataset_frozen|23514/);
    await db.as(ml, `update public.ai_training_datasets set state = 'archived' where id = $1`, [id]);
  });

  it('shows when rows were changed past every rule', async () => {
    const id = await frozen('tampered', ['a', 'b']);
    await db.sql.exec(
      `begin; set local session_replication_role = replica;
       update public.ai_training_examples set target_payload = '{"text":"Evil"}' where dataset_id = '${id}' and position = 2; commit`,
    );
    expect(await verify(id)).toMatchObject({ ok: false, changed: 1 });
  });

  it('is what an evaluation has to stand on', async () => {
    const draft = await db.dataset('draft-evaluation');
    expect(
      await db.refusal(
        ml,
        'insert into public.ai_model_evaluations (version_id, dataset_id, cases) values ($1, $2, 10)',
        [versionId, draft],
      ),
    ).toBe('KM001 dataset_not_frozen');
  });
});

describe('examples of members', () => {
  it('come by consent only, under a pseudonym, with the person on one side of every split', async () => {
    const [one, two] = [await db.dataset('split-one'), await db.dataset('split-two')];
    for (let i = 0; i < 12; i++) await prediction(ownerId, `A question of mine, number ${i}`);
    await prediction(ownerId, 'Not for training', false);
    for (const id of [one, two])
      expect(await db.one(ml, 'select public.collect_corrections($1) as n', [id])).toEqual({ n: 12 });
    expect(await db.one(ml, 'select public.collect_corrections($1) as n', [one])).toEqual({ n: 0 });
    const sides = await db.as(
      ml,
      `select count(distinct split)::int as splits, count(distinct user_pseudonym)::int as people, count(*)::int as n
       from public.ai_training_examples where dataset_id in ($1, $2)`,
      [one, two],
    );
    expect(sides).toEqual([{ splits: 1, people: 1, n: 24 }]);
    const splits = await db.as(ml, 'select * from public.dataset_splits($1)', [one]);
    expect(splits).toEqual([expect.objectContaining({ examples: 12, approved: 12, pending: 0, people: 1 })]);
    expect(await db.refusal(coach, 'select * from public.dataset_splits($1)', [one])).toBe('42501');
    expect(await db.refusal(ml, 'select user_id from public.ai_training_examples')).toBe('42501');
    expect(
      await db.refusal(
        service,
        `insert into public.ai_training_examples (dataset_id, user_id, input_payload, target_payload, origin, consent_basis)
         values ($1, $2, '{}', '{}', 'coach_message', 'company')`,
        [one, ownerId],
      ),
    ).toBe('23514');
    const own = `select id from public.ai_training_examples where dataset_id = $1`;
    expect(await db.as(signedIn(ownerId), own, [one])).toHaveLength(12);
    expect(await db.as(coach, own, [one])).toHaveLength(0);
  });

  it('fall 80 to 10 to 10 over many people', async () => {
    const rows = await db.sql.query<{ split: string; n: number }>(
      `select private.split_of(md5(i::text))::text as split, count(*)::int as n from generate_series(1, 10000) i group by 1`,
    );
    const share = Object.fromEntries(rows.map(({ split, n }) => [split, n / 10_000]));
    // Four standard deviations of a share of 10 % in 10,000 draws are 0.012.
    expect(share.train).toBeCloseTo(0.8, 1);
    expect(Math.abs((share.test ?? 0) - 0.1)).toBeLessThan(0.012);
    expect(Math.abs((share.validation ?? 0) - 0.1)).toBeLessThan(0.012);
  });

  it('go with the consent and with the member, out of frozen data sets too, which stay verifiable', async () => {
    const { id: leaver, client } = await db.member('leaver@example.com');
    const kept = await prediction(ownerId, 'I stay');
    const withdrawn = await prediction(leaver, 'I take it back');
    await prediction(leaver, 'I leave');
    const id = await db.dataset('erasure');
    await db.as(ml, 'select public.collect_corrections($1)', [id]);
    const { rowCount: before } = { rowCount: (await verifyAfterFreeze(id)).examples };
    const consent = await client
      .from('ai_predictions')
      .update({ training_consent_at: null })
      .eq('id', withdrawn)
      .select('id');
    expect(consent.error).toBeNull();
    await db.sql.query('delete from auth.users where id = $1', [leaver]);
    expect(await verify(id)).toEqual({ ok: true, examples: Number(before) - 2, erased: 2, changed: 0 });
    expect(
      await db.as(
        ml,
        'select 1 from public.ai_training_examples where dataset_id = $1 and prediction_id = $2',
        [id, kept],
      ),
    ).toHaveLength(1);
  });

  it('are to be reviewed anew when their text is changed', async () => {
    const id = await db.dataset('changed');
    const example = await db.example(id, 'Before');
    const [row] = await db.as(
      ml,
      `update public.ai_training_examples set target_payload = '{"text":"After"}' where id = $1 returning review_state, reviewed_at`,
      [example],
    );
    expect(row).toEqual({ review_state: 'pending', reviewed_at: null });
  });
});

describe('food photos', () => {
  const photo = async (name: string, confidence = 0.5) =>
    (
      await db.one<{ id: string }>(
        service,
        `insert into public.food_photo_training_data (user_id, image_url, consent_at, predicted_foods, predicted_nutrition, confidence)
         values ($1, 'training/' || $2, now(), '[{"name":"Rice","quantity":120,"unit":"g","confidence":0.9},{"name":"Peas","quantity":60,"unit":"g"}]',
           '{"calories":240}', $3) returning id`,
        [ownerId, name, confidence],
      )
    ).id;
  // As PostgREST gives it: a time with all its digits.
  const seen = async (id: string) =>
    (
      await db.one<{ at: string }>(
        ml,
        "select to_json(updated_at) #>> '{}' as at from public.food_photo_training_data where id = $1",
        [id],
      )
    ).at;
  const claim = async (who: typeof ml, id: string | null = null) =>
    (
      await db.as<{ photo_id: string; held_by_name: string | null }>(
        who,
        'select * from public.claim_food_photo($1)',
        [id],
      )
    )[0];
  const verify = "select public.decide_food_photo($1, $2, 'verify', $3::jsonb, $4::jsonb)";
  const rice = (grams: number) => JSON.stringify([{ name: 'Rice', quantity: grams, unit: 'g' }]);

  it('are handed out one a person, the least sure first, and say who has them', async () => {
    const [sure, unsure] = [await photo('sure.jpg', 0.9), await photo('unsure.jpg', 0.2)];
    expect((await claim(ml))?.photo_id).toBe(unsure);
    expect((await claim(mate))?.photo_id).toBe(sure);
    expect(await claim(mate, unsure)).toMatchObject({ photo_id: unsure, held_by_name: 'Test ml' });
    expect(await claim(ml, unsure)).toMatchObject({ held_by_name: null });
    // Looking at another one lets go of the first; and a claim ends by itself.
    expect(await claim(ml, sure)).toMatchObject({ held_by_name: null });
    await db.sql.exec('update private.food_photo_claims set expires_at = now()');
    expect(await claim(mate, sure)).toMatchObject({ held_by_name: null });
    await db.sql.exec('update public.food_photo_training_data set is_excluded = true');
    expect(await claim(ml)).toBeUndefined();
    expect(await db.refusal(coach, 'select public.claim_food_photo()')).toBe('42501');
    expect(await db.refusal(service, 'select public.claim_food_photo()')).toBe('42501');
    expect(await db.refusal(ml, `select public.claim_food_photo('${versionId}')`)).toBe('PT404');
  });

  it('are decided over what was seen: the second person is told, and loses nothing of the first', async () => {
    const id = await photo('two.jpg');
    const opened = await seen(id);
    await db.as(ml, verify, [id, opened, rice(120), '{"calories":160}']);
    expect(await db.refusal(mate, verify, [id, opened, rice(200), '{}'])).toBe('KM001 photo_changed');
    const left = "select public.decide_food_photo($1, $2, 'leave_out', null, null, $3)";
    expect(await db.refusal(mate, left, [id, opened, 'Blurred'])).toBe('KM001 photo_changed');
    const row = () =>
      db.one(
        ml,
        `select corrected_foods -> 0 ->> 'quantity' as grams, correction_count as corrections, is_verified as verified,
           verified_by as who, excluded_reason as out from public.food_photo_training_data where id = $1`,
        [id],
      );
    // The peas that the model saw are not there: one correction.
    expect(await row()).toEqual({ grams: '120', corrections: 1, verified: true, who: ml.id, out: null });
    await db.as(mate, verify, [id, await seen(id), rice(200), '{"calories":260}']);
    expect(await row()).toEqual({ grams: '200', corrections: 2, verified: true, who: mate.id, out: null });
    await db.as(ml, left, [id, await seen(id), ' Blurred ']);
    expect(await row()).toMatchObject({ grams: '200', verified: true, out: 'Blurred' });
    const draft = await db.dataset('plates', 'vision');
    const collect = () => db.one(ml, 'select public.collect_food_photos($1) as n', [draft]);
    expect(await collect()).toEqual({ n: 0 });
    await db.as(ml, "select public.decide_food_photo($1, $2, 'take_in')", [id, await seen(id)]);
    expect(await collect()).toEqual({ n: 1 });
  });

  it('refuse what is no plate, and a verdict past the function', async () => {
    const id = await photo('bad.jpg');
    const at = await seen(id);
    for (const [foods, nutrition] of [
      ['[]', '{}'],
      ['{}', '{}'],
      ['[{"name":" ","unit":"g"}]', '{}'],
      ['[{"name":"Rice","quantity":-1,"unit":"g"}]', '{}'],
      ['[{"name":"Rice","quantity":"much","unit":"g"}]', '{}'],
      ['[{"name":"Rice","quantity":1}]', '{}'],
      [rice(1), '{"calories":-5}'],
      [rice(1), '{"salt":5}'],
      [rice(1), 'null'],
    ])
      expect(await db.refusal(ml, verify, [id, at, foods, nutrition]), foods).toBe('22023');
    expect(await db.refusal(ml, "select public.decide_food_photo($1, $2, 'leave_out')", [id, at])).toBe(
      '22023',
    );
    expect(await db.refusal(ml, "select public.decide_food_photo($1, $2, 'burn')", [id, at])).toBe('22023');
    expect(await db.refusal(coach, verify, [id, at, rice(1), '{}'])).toBe('42501');
    const past = 'update public.food_photo_training_data set is_verified = true where id = $1';
    expect(await db.refusal(ml, past, [id])).toBe('42501');
  });

  it('are files that only who may see the row may see', async () => {
    const { id, client } = await db.member('eater@example.com');
    const { client: other } = await db.member('stranger@example.com');
    const team = await db.staff('ml', 'verifier@keel.example');
    const support = await db.staff('support', 'desk@keel.example');
    const path = 'training/plate.png';
    await db.sql.query(
      'insert into public.food_photo_training_data (user_id, image_url, consent_at) values ($1, $2, now())',
      [id, path],
    );
    const store = db.service().storage.from('training-photos');
    const png = new Blob([new Uint8Array([0x89, 0x50])], { type: 'image/png' });
    for (const name of [path, 'training/nobodys.png'])
      expect((await store.upload(name, png, { contentType: 'image/png' })).error).toBeNull();
    const opens = async (who: typeof client, name: string) =>
      (await who.storage.from('training-photos').createSignedUrl(name, 60)).error === null;
    expect([await opens(team, path), await opens(client, path)]).toEqual([true, true]);
    expect([await opens(other, path), await opens(support, path)]).toEqual([false, false]);
    expect(await opens(team, 'training/nobodys.png')).toBe(false);
    expect(
      (await team.storage.from('training-photos').upload('training/mine.png', png)).error,
    ).not.toBeNull();
  });
});

const verifyAfterFreeze = async (id: string) => {
  await db.as(ml, ...freeze(id));
  return verify(id);
};

describe('near duplicates', () => {
  it('are found by their words, most alike first, with leaks between splits marked', async () => {
    const id = await db.dataset('doubles');
    const a = await db.example(id, 'How much protein should I eat after a long run in the morning?');
    const b = await db.example(id, 'How much PROTEIN should I eat, after a long run in the morning');
    const c = await db.example(id, 'How much protein should I eat after a long swim in the morning?');
    await db.example(id, 'Can I sleep before noon?');
    const pairs = await db.as<{ example_id: string; duplicate_id: string; similarity: number }>(
      ml,
      'select example_id, duplicate_id, similarity from public.near_duplicates($1, 0.7)',
      [id],
    );
    expect(pairs[0]).toEqual({ example_id: a, duplicate_id: b, similarity: 1 });
    expect(pairs.map(({ duplicate_id }) => duplicate_id)).toEqual([b, c, c]);
    expect(await db.refusal(ml, 'select * from public.near_duplicates($1, 0.1)', [id])).toBe('22023');
    expect(await db.refusal(coach, 'select * from public.near_duplicates($1)', [id])).toBe('42501');
  });
});

describe('the export', () => {
  it('is JSONL by the page, of frozen data sets, without a person in it, and leaves an entry', async () => {
    const draft = await db.dataset('export-draft');
    const page = 'select * from public.export_dataset($1, null, $2, 2)';
    expect(await db.refusal(ml, page, [draft, 0])).toBe('KM001 dataset_not_frozen');
    const id = await frozen('export', ['a', 'b', 'c']);
    expect(await db.refusal(coach, page, [id, 0])).toBe('42501');
    const first = await db.as<{ place: number; line: string }>(ml, page, [id, 0]);
    const rest = await db.as<{ place: number; line: string }>(mate, page, [id, first.at(-1)?.place]);
    const lines = [...first, ...rest].map(({ line }) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ input }) => input)).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
    expect(lines.flatMap((line) => Object.keys(line))).not.toContain('user_pseudonym');
    const entries = await db.sql.query(
      `select actor_role from public.audit_log where action = 'export' and row_id = $1`,
      [id],
    );
    expect(entries).toEqual([{ actor_role: 'ml' }]);
  });
});
