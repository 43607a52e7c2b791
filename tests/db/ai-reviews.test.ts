import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { service, signedIn } from './actors.ts';
import { admin, coach, mate, ml, type Registry, registryBackend } from './registry.ts';
import { otherId, ownerId } from './world.ts';

let db: Registry;
let versionId: string;
beforeAll(async () => {
  db = await registryBackend();
  versionId = await db.version(await db.model('coach-chat'), '1');
});
afterAll(() => db.close());
beforeEach(() => db.sql.exec('delete from public.ai_predictions'));

/** A prediction in the queue that so many people look at. */
const predict = async (text: string, { needed = 1, confidence = 0.3, id = '' } = {}) => {
  const row = await db.one<{ id: string }>(
    service,
    `insert into public.ai_predictions (id, user_id, model_version_id, prediction_type, input_payload, output_payload, confidence_score)
     values (coalesce(nullif($1, '')::uuid, gen_random_uuid()), $2, $3, 'chat', jsonb_build_object('text', $4::text), '{"text":"No."}', $5) returning id`,
    [id, ownerId, versionId, text, confidence],
  );
  await db.as(service, 'update public.ai_predictions set reviews_needed = $2 where id = $1', [
    row.id,
    needed,
  ]);
  return row.id;
};
type Who = typeof ml;
const claim = async (who: Who, count = 5) =>
  (
    await db.as<{ input_payload: { text: string } }>(
      who,
      'select input_payload from public.claim_reviews($1)',
      [count],
    )
  ).map(({ input_payload }) => input_payload.text);
const review = (id: string, verdict: string, corrected: object | null = null) =>
  [
    'select * from public.review_prediction($1, $2, $3, p_reason => $4)',
    [id, verdict, corrected && JSON.stringify(corrected), verdict === 'rejected' ? 'wrong' : null],
  ] as const;
const said = (who: Who, id: string, verdict: string, corrected: object | null = null) =>
  db.one(who, ...review(id, verdict, corrected));

describe('the queue', () => {
  it('gives objections first, then unsure answers, to one reviewer each, and prefetches', async () => {
    await predict('unsure one');
    await predict('unsure two');
    const objected = await predict('objected', { confidence: 0.95 });
    await db.as(
      signedIn(ownerId),
      `update public.ai_predictions set user_feedback = 'rejected' where id = $1`,
      [objected],
    );
    expect(await claim(ml, 2)).toEqual(['objected', 'unsure one']);
    expect(await claim(ml, 2)).toEqual(['objected', 'unsure one']); // asking again keeps what one has
    expect(await claim(mate)).toEqual(['unsure two']);
    await said(ml, objected, 'accepted');
    expect(await claim(ml, 2)).toEqual(['unsure one']);
    await db.sql.exec('update private.review_claims set expires_at = now()');
    expect(await claim(mate)).toEqual(['unsure one', 'unsure two']);
  });

  it('is narrowed to a version or a kind, and lets go of what is neither', async () => {
    await predict('one');
    const other = await db.version(await db.model('entry-extractor'), '1');
    await db.as(
      service,
      `insert into public.ai_predictions (model_version_id, prediction_type, input_payload, output_payload, confidence_score)
       values ($1, 'extraction', '{"text":"two"}', '{"class":"meal"}', 0.2)`,
      [other],
    );
    await db.as(service, 'update public.ai_predictions set reviews_needed = 1');
    const only = async (who: Who, condition: string, values: unknown[] = []) =>
      (
        await db.as<{ version: string; input_payload: { text: string } }>(
          who,
          `select input_payload from public.claim_reviews(5, 600, ${condition})`,
          values,
        )
      ).map(({ input_payload }) => input_payload.text);
    expect(await claim(ml)).toEqual(['one', 'two']);
    expect(await only(mate, `p_type => 'extraction'`)).toEqual([]);
    expect(await only(ml, 'p_version_id => $1', [versionId])).toEqual(['one']);
    expect(await only(mate, `p_type => 'extraction'`)).toEqual(['two']);
    expect(await only(ml, `p_type => 'vision'`)).toEqual([]);
    expect(await claim(mate)).toEqual(['one', 'two']);
  });

  it('selects by confidence, feedback and a sample, and asks two people about one in ten', async () => {
    await db.as(
      service,
      `insert into public.ai_predictions (id, model_version_id, prediction_type, input_payload, output_payload, confidence_score)
       select md5(i::text)::uuid, $1, 'chat', '{}', '{}', 0.9 from generate_series(1, 2000) i`,
      [versionId],
    );
    const { sampled, pairs } = await db.one<{ sampled: number; pairs: number }>(
      ml,
      `select count(*) filter (where review_state = 'pending')::int as sampled,
         count(*) filter (where reviews_needed = 2)::int as pairs from public.ai_predictions`,
    );
    // Fixed ids, so fixed numbers; the bounds are four standard deviations of 5 % and 10 % of 2,000.
    expect(Math.abs(sampled - 100)).toBeLessThan(40);
    expect(Math.abs(pairs - 200)).toBeLessThan(54);
  });

  it('is for the AI team’s people', async () => {
    for (const who of [coach, service]) {
      expect(await db.refusal(who, 'select public.claim_reviews(1)')).toBe('42501');
      expect(await db.refusal(who, ...review(await predict('x'), 'accepted'))).toBe('42501');
    }
  });
});

describe('a review', () => {
  it('accepts, rejects, or corrects with the right answer, once a person', async () => {
    const id = await predict('x');
    expect(await db.refusal(ml, ...review(id, 'corrected'))).toBe('22023');
    expect(await db.refusal(ml, ...review(id, 'accepted', { text: 'Yes.' }))).toBe('22023');
    expect(await said(ml, id, 'corrected', { text: 'Yes.' })).toEqual({
      review_state: 'reviewed',
      final_verdict: 'corrected',
    });
    expect(await db.one(ml, 'select final_payload from public.ai_predictions')).toEqual({
      final_payload: { text: 'Yes.' },
    });
    expect(await db.refusal(ml, ...review(id, 'accepted'))).toBe('22023');
    expect(await db.refusal(mate, ...review(id, 'accepted'))).toBe('22023');
    expect(await db.refusal(ml, ...review(ownerId, 'accepted'))).toBe('PT404');
  });

  it('rejects with a reason that can be counted, and another one in words', async () => {
    const id = await predict('x');
    const reject = (reason: string | null, note: string | null = null) =>
      [
        `select final_verdict from public.review_prediction($1, 'rejected', null, $3, 4, $2)`,
        [id, reason, note],
      ] as const;
    expect(await db.refusal(ml, ...reject(null))).toBe('22023');
    expect(await db.refusal(ml, ...reject('other', ' '))).toBe('22023');
    expect(
      await db.refusal(ml, `select public.review_prediction($1, 'accepted', p_reason => 'unsafe')`, [id]),
    ).toBe('22023');
    expect(await db.one(ml, ...reject('other', 'Answers in the wrong language'))).toEqual({
      final_verdict: 'rejected',
    });
    const [day] = await db.as(ml, `select * from public.review_progress(now() - interval '1 hour')`);
    expect(day).toMatchObject({
      mine: 1,
      rejected: 1,
      accepted: 0,
      median_seconds: 4,
      team: 1,
      waiting: 0,
    });
    expect(await db.refusal(coach, 'select public.review_progress(now())')).toBe('42501');
  });

  it('is blind while a second one is to come; two who differ call a third', async () => {
    const id = await predict('x', { needed: 2 });
    expect(await said(ml, id, 'accepted')).toEqual({ review_state: 'pending', final_verdict: null });
    const seen = (who: Who) =>
      db.as(who, 'select 1 from public.ai_prediction_reviews where prediction_id = $1', [id]);
    expect(await seen(mate)).toHaveLength(0);
    expect(await seen(ml)).toHaveLength(1);
    expect(await said(mate, id, 'rejected')).toEqual({ review_state: 'disputed', final_verdict: null });
    expect(await claim(ml)).toEqual([]);
    expect(await claim(admin)).toEqual(['x']);
    expect(await said(admin, id, 'rejected')).toEqual({
      review_state: 'reviewed',
      final_verdict: 'rejected',
    });
    expect(await seen(mate)).toHaveLength(3);
  });

  it('can be taken back for a while, by who wrote it, and the prediction is open again', async () => {
    const id = await predict('x');
    await said(ml, id, 'accepted');
    const back = ['select public.withdraw_review($1)', [id]] as const;
    expect(await db.refusal(mate, ...back)).toBe('22023');
    await db.as(ml, ...back);
    expect(
      await db.one(ml, 'select review_state, final_verdict, reviews_count from public.ai_predictions'),
    ).toEqual({
      review_state: 'pending',
      final_verdict: null,
      reviews_count: 0,
    });
    expect(await claim(mate)).toEqual([]); // it is back on the first one's screen
    await said(ml, id, 'rejected');
    await db.sql.exec(`update public.ai_prediction_reviews set reviewed_at = now() - interval '16 minutes'`);
    expect(await db.refusal(ml, ...back)).toBe('22023');
  });

  it('decides whether the call counts as accepted', async () => {
    const id = await predict('x');
    await db.as(service, 'select public.log_model_calls($1)', [
      JSON.stringify([{ model_version_id: versionId, latency_ms: 700, prediction_id: id, user_id: ownerId }]),
    ]);
    const accepted = async () =>
      (await db.one(ml, 'select accepted from public.model_performance_logs where prediction_id = $1', [id]))
        .accepted;
    expect(await accepted()).toBeNull();
    await db.as(
      signedIn(ownerId),
      `update public.ai_predictions set user_feedback = 'accepted' where id = $1`,
      [id],
    );
    expect(await accepted()).toBe(true);
    await said(ml, id, 'rejected');
    expect(await accepted()).toBe(false);
  });
});

describe('members', () => {
  it('say what they think of their own answers, and nothing else', async () => {
    const id = await predict('x');
    const rate = [
      `update public.ai_predictions set user_feedback = 'corrected', user_rating = 2 where id = $1 returning user_feedback_at`,
      [id],
    ] as const;
    expect(await db.as(signedIn(otherId), ...rate)).toEqual([]);
    expect(await db.as(signedIn(ownerId), ...rate)).toMatchObject([{ user_feedback_at: expect.anything() }]);
    expect(await db.as(ml, ...rate)).toEqual([]);
    expect(
      await db.refusal(signedIn(ownerId), `update public.ai_predictions set review_state = 'reviewed'`),
    ).toBe('42501');
  });

  it('are pseudonyms to everybody: the same for the same, another for another, never the id', async () => {
    await predict('x');
    for (const table of [
      'ai_predictions',
      'ai_errors',
      'ai_context_cache',
      'ai_experiment_assignments',
      'ai_training_examples',
    ])
      for (const who of [ml, admin])
        expect(await db.refusal(who, `select user_id from public.${table}`), table).toBe('42501');
    const [row] = await db.as<{ user_pseudonym: string }>(
      ml,
      'select user_pseudonym from public.ai_predictions',
    );
    const [known] = await db.sql.query<{ same: string; another: string }>(
      'select private.pseudonym($1) as same, private.pseudonym($2) as another',
      [ownerId, otherId],
    );
    expect(row?.user_pseudonym).toBe(known?.same);
    expect(known?.another).not.toBe(known?.same);
    expect(await db.refusal(ml, 'select private.pseudonym($1)', [ownerId])).toBe('42501');
    const forged = await db.one(
      service,
      `insert into public.ai_predictions (user_id, user_pseudonym, model_version_id, prediction_type, input_payload, output_payload)
       values ($1, repeat('a', 32), $2, 'chat', '{}', '{}') returning user_pseudonym`,
      [ownerId, versionId],
    );
    expect(forged.user_pseudonym).toBe(known?.same);
  });
});

describe('agreement', () => {
  const kappa = (table: number[][]) =>
    db.sql.query<Record<string, number>>(
      `select n::float8, observed::float8, expected::float8, kappa::float8, standard_error::float8, lower_95::float8, upper_95::float8
       from private.cohen_kappa($1::numeric[])`,
      [`{${table.map((row) => `{${row.join(',')}}`).join(',')}}`],
    );

  it('matches the agreement study of two dermatologists in SAS’s manual, kappa, error and interval', async () => {
    // SAS/STAT User's Guide, The FREQ Procedure, Getting Started: Agreement Study. 88 patients: kappa 0.3449, ASE 0.0724,
    // 95 % confidence limits 0.2030 and 0.4868.
    const [book] = await kappa([
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]);
    expect(book?.n).toBe(88);
    expect(book?.kappa).toBeCloseTo(0.3449, 4);
    expect(book?.standard_error).toBeCloseTo(0.0724, 4);
    expect(book?.lower_95).toBeCloseTo(0.203, 4);
    expect(book?.upper_95).toBeCloseTo(0.4868, 4);
  });

  it('matches the worked example of Wikipedia, “Cohen’s kappa”, two by two', async () => {
    // 50 grant proposals by two readers: 20 both yes, 15 both no, 5 and 10 apart: p0 0.7, pe 0.5, kappa 0.4.
    const [grants] = await kappa([
      [20, 5],
      [10, 15],
    ]);
    expect(grants).toMatchObject({ observed: 0.7, expected: 0.5 });
    expect(grants?.kappa).toBeCloseTo(0.4, 6);
  });

  it('says nothing where chance alone explains all', async () => {
    expect(
      (
        await kappa([
          [10, 0],
          [0, 0],
        ])
      )[0],
    ).toMatchObject({
      observed: 1,
      kappa: null,
      lower_95: null,
      upper_95: null,
    });
  });

  it('counts pairs of the same prediction, per two people and over all, and says when they are too few', async () => {
    for (const [first, second] of [
      ['accepted', 'accepted'],
      ['accepted', 'accepted'],
      ['rejected', 'rejected'],
      ['accepted', 'rejected'],
    ] as const) {
      const id = await predict('x', { needed: 2 });
      await said(ml, id, first);
      await said(mate, id, second);
    }
    const rows = await db.as<Record<string, unknown>>(ml, 'select * from public.reviewer_agreement()');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      first_reviewer: null,
      n: 4,
      observed: 0.75,
      kappa: 0.5,
      is_enough: false,
    });
    expect(rows[0]?.counts).toEqual([
      [2, 0, 1],
      [0, 0, 0],
      [0, 0, 1],
    ]);
    expect(rows[1]).toMatchObject({ first_reviewer: 'Test ml', second_reviewer: 'Test Colleague', n: 4 });
    expect(await db.refusal(coach, 'select * from public.reviewer_agreement()')).toBe('42501');
  });
});
