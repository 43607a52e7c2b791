import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, code, type Job, type RenderCalls, renderCalls } from './renderCalls.ts';
import { consent, filmableMember, makeMember } from './stories.ts';

/** Films of many members: the dry run, the batch, the review. */
let calls: RenderCalls;
let admin: SupabaseClient;
beforeAll(async () => {
  calls = await renderCalls();
  admin = await calls.backend.staff('admin');
});
afterAll(() => calls.backend.close());
beforeEach(() =>
  calls.backend.sql.exec(`delete from public.film_batches; delete from public.user_content_library; delete from public.viral_video_generations;
    delete from public.media_removals; delete from auth.users where email like 'story%' and id <> '${calls.member}'`),
);

interface Item {
  id: string;
  user_id: string;
  state: string;
  refusals: string[];
  draft_id: string | null;
  draft_hash: string;
  final_id: string | null;
  approved_hash: string | null;
}

const preview = (selection: object, client = calls.growth) =>
  call<Record<string, unknown>>(client, 'preview_film_batch', {
    p_template_id: calls.template,
    p_selection: selection,
  });
const create = (selection: object, choices = {}) =>
  call<{ id: string }>(calls.growth, 'create_film_batch', {
    p_name: 'This week',
    p_template_id: calls.template,
    p_selection: selection,
    p_choices: choices,
  });
const prepare = (ahead = 10) =>
  call<number>(calls.backend.service(), 'prepare_film_batches', { p_ahead: ahead });
const items = async (batch: string, client = calls.growth): Promise<Item[]> => {
  const { data, error } = await client
    .from('film_batch_item_summaries')
    .select()
    .eq('batch_id', batch)
    .order('position');
  if (error) throw error;
  return data as Item[];
};
const summary = async (batch: string) =>
  (await calls.growth.from('film_batch_summaries').select().eq('id', batch).single()).data;
const review = (item: Item | undefined, decision: string, extra = {}) =>
  call<Item>(calls.growth, 'review_film', {
    p_item_id: item?.id,
    p_decision: decision,
    p_content_hash: item?.draft_hash,
    ...extra,
  });
/** A batch of these members whose drafts are all drawn. */
async function drawn(users: string[]): Promise<{ id: string; items: Item[] }> {
  const { id } = await create({ users });
  await prepare();
  for (let job = await calls.claim(); job; job = await calls.claim()) await calls.complete(job);
  return { id, items: await items(id) };
}

describe('what the users list finds', () => {
  it('is whom the films are of; whom somebody searched is not kept', async () => {
    const query = { query: { ids: [calls.member] } };
    expect(await preview(query, admin)).toMatchObject({ films: 1, left_out: [] });
    const batch = await call<{ selection: object }>(admin, 'create_film_batch', {
      p_name: 'Of one',
      p_template_id: calls.template,
      p_selection: query,
    });
    expect(batch.selection).toEqual({ users: [calls.member] });
  });

  it('is refused to who may not read users, and when it is nobody or no query', async () => {
    expect(await code(preview({ query: {} }))).toBe('42501');
    expect(await code(preview({ query: { search: 'nobody is called so' } }, admin))).toBe('22023');
    expect(await code(preview({ query: 'all' }, admin))).toBe('22023');
    expect(await code(preview({ query: {}, rule: {} }, admin))).toBe('22023');
  });
});

describe('a dry run', () => {
  it('counts every member once, under the gravest reason, and shows the members behind a number', async () => {
    const minor = await filmableMember(calls.backend, { name: 'Young', birthDate: '2012-01-01', goalKg: 40 });
    await makeMember(calls.backend, { name: 'Silent' });
    const users = [
      calls.member,
      minor,
      await makeMember(calls.backend),
      '00000000-0000-4000-9000-00000000dead',
    ];
    expect(await preview({ users }, admin)).toMatchObject({
      films: 1,
      left_out: [
        { code: 'minor', members: 1 },
        { code: 'no_consent', members: 1 },
      ],
      seconds_per_film: null,
      seconds: null,
    });
    const behind = { p_template_id: calls.template, p_selection: { users } };
    expect(await call(admin, 'film_batch_members', { ...behind, p_code: 'minor' })).toEqual([
      { user_id: minor, display_name: 'Young', refusals: ['minor', 'underweight_goal'] },
    ]);
    expect(await call(calls.growth, 'film_batch_members', behind)).toMatchObject([{ user_id: calls.member }]);
  });

  it('tells growth neither who never agreed nor how few', async () => {
    const users = [calls.member, await makeMember(calls.backend)];
    expect(await preview({ users })).toMatchObject({ left_out: [{ code: 'no_consent', members: null }] });
    const args = { p_template_id: calls.template, p_selection: { users }, p_code: 'no_consent' };
    expect(await code(call(calls.growth, 'film_batch_members', args))).toBe('42501');
    const { id } = await create({ users });
    expect((await items(id)).map(({ user_id }) => user_id)).toEqual([calls.member]);
    expect((await items(id, admin)).map(({ state }) => state)).toEqual(['waiting', 'left_out']);
  });

  it('follows a rule: milestones of the week, without those at risk, filmed lately or in review', async () => {
    const [atRisk, filmed, old] = [
      await filmableMember(calls.backend),
      await filmableMember(calls.backend),
      await filmableMember(calls.backend),
    ];
    await calls.backend.sql.exec(`
      insert into public.goal_milestones (user_id, title, achieved_at) values
        ('${calls.member}', 'Now', now() - interval '2 days'), ('${atRisk}', 'Now', now() - interval '2 days'),
        ('${filmed}', 'Now', now() - interval '6 days'), ('${old}', 'Then', now() - interval '8 days');
      insert into analytics.at_risk (user_id, risk_score, records, idle_days, reasons) values ('${atRisk}', 0.9, 3, 9, '{silent}')`);
    await call(calls.growth, 'request_render', {
      p_user_id: filmed,
      p_template_id: calls.template,
      p_choices: {},
    });
    const rule = { milestone_within_days: 7, exclude_at_risk: true, not_filmed_within_days: 30 };
    expect(await preview({ rule })).toMatchObject({
      films: 1,
      left_out: [
        { code: 'at_risk', members: 1 },
        { code: 'filmed_recently', members: 1 },
      ],
    });
    expect(await preview({ rule: { milestone_within_days: 7 } })).toMatchObject({ films: 3, left_out: [] });
    expect(await preview({ rule: { milestone_within_days: 7, at_most: 2 } })).toMatchObject({ films: 2 });
    await create({ rule });
    expect(await preview({ rule })).toMatchObject({ films: 0 });
    await calls.backend.sql.exec(`delete from public.goal_milestones; delete from analytics.at_risk`);
  });

  it('says how long from what was measured, at the scale of a draft', async () => {
    await calls.request();
    await calls.complete(await calls.claimed());
    expect(await preview({ users: [calls.member] })).toMatchObject({
      seconds_per_film: 7.8,
      measured_films: 1,
      measured_same: false,
      workers: 1,
      seconds: 8,
    });
  });

  it('refuses what is no selection, with a word for each', async () => {
    const wrong = [
      {},
      { users: [] },
      { users: ['x'] },
      { users: [calls.member], rule: {} },
      { rule: { milestone_within_days: 0 } },
      { rule: { exclude_at_risk: 'yes' } },
      { rule: { goals: ['fame'] } },
      { rule: { height: 3 } },
    ];
    for (const selection of wrong)
      expect(await code(preview(selection)), JSON.stringify(selection)).toBe('22023');
    expect(await code(create({ users: [await makeMember(calls.backend)] }))).toBe('22023');
  });
});

describe('a batch', () => {
  it('makes drafts at half scale, then finals of exactly what was approved, whatever became of the template', async () => {
    const other = await filmableMember(calls.backend);
    const { id } = await create({ users: [calls.member, other] }, { look: 'dark' });
    await calls.backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status) values ($1, 'progress-journey', '{"look": "light", "unit": "lb"}', 'published')`,
      [calls.template],
    );
    expect(await prepare()).toBe(2);
    const draft = await calls.claimed();
    expect(draft).toMatchObject({ is_draft: true, choices: { look: 'dark', unit: 'kg' } });
    await calls.complete(draft);
    const item = (await items(id)).find(({ draft_id }) => draft_id === draft.id);
    expect(item?.state).toBe('to_review');
    const approved = await review(item, 'approved');
    const final = await calls.claimed();
    expect(final).toMatchObject({
      id: approved.final_id,
      is_draft: false,
      choices: { look: 'dark', unit: 'kg' },
      content_hash: approved.approved_hash,
    });
    const [{ same } = { same: false }] = await calls.backend.sql.query<{ same: boolean }>(
      `select a.source_data = b.source_data and a.template_version_id = b.template_version_id and a.content_hash <> b.content_hash as same
       from public.viral_video_generations a, public.viral_video_generations b where a.id = $1 and b.id = $2`,
      [draft.id, final.id],
    );
    expect(same).toBe(true);
    await calls.complete(final);
    expect(await code(review(item, 'pending'))).toBe('22023');
    expect(await summary(id)).toMatchObject({ state: 'drawing', approved: 1, finished: 1, open: 1 });
  });

  it('is cancelled at once: nothing more is drawn, another batch’s same draft is', async () => {
    const first = await create({ users: [calls.member, await filmableMember(calls.backend)] });
    await prepare();
    await call(calls.growth, 'cancel_film_batch', { p_id: first.id });
    expect(await calls.claim()).toBeUndefined();
    expect(await summary(first.id)).toMatchObject({ state: 'cancelled', open: 0 });
    const second = await create({ users: [calls.member] });
    await prepare();
    expect((await items(second.id))[0]?.draft_id).toBe(
      (await items(first.id)).find((i) => i.user_id === calls.member)?.draft_id,
    );
    expect(await calls.claim()).toBeDefined();
    expect(await code(call(calls.growth, 'cancel_film_batch', { p_id: calls.member }))).toBe('PT404');
  });

  it('leaves out whoever withdrew meanwhile, and nothing of whom is erased while it is drawn', async () => {
    const [gone, erased] = [await filmableMember(calls.backend), await filmableMember(calls.backend)];
    const { id } = await create({ users: [gone, erased] });
    await consent(calls.backend, gone, { decision: 'withdrawn' });
    await prepare();
    const job = await calls.claimed();
    await calls.backend.sql.query('delete from auth.users where id = $1', [erased]);
    expect([await code(calls.renew(job)), await code(calls.complete(job))]).toEqual(['PT404', 'PT404']);
    expect(await items(id, admin)).toMatchObject([
      { user_id: gone, state: 'left_out', refusals: ['no_consent'] },
    ]);
    expect(
      await calls.backend.sql.query(
        'select path, run_after > now() as later from public.media_removals order by path',
      ),
    ).toEqual([
      { path: `${erased}/${job.content_hash}.jpg`, later: true },
      { path: `${erased}/${job.content_hash}.mp4`, later: true },
    ]);
  });
});

describe('a review', () => {
  it('needs a drawn draft, the one that was looked at, and a reason to reject', async () => {
    const { id } = await create({ users: [calls.member] });
    await prepare();
    const [waiting] = await items(id);
    expect(await code(review(waiting, 'approved'))).toBe('22023');
    await calls.complete(await calls.claimed());
    const [item] = await items(id);
    expect(await code(review(item, 'approved', { p_content_hash: 'a'.repeat(64) }))).toBe('22023');
    expect(await code(review(item, 'rejected', { p_reason: ' ' }))).toBe('22023');
    expect(await review(item, 'rejected', { p_reason: 'Too fast' })).toMatchObject({
      review: 'rejected',
      reason: 'Too fast',
    });
    expect(await review(item, 'approved')).toMatchObject({ review: 'approved', reason: null });
    expect(await review(item, 'pending')).toMatchObject({
      review: 'pending',
      approved_hash: null,
      final_id: null,
    });
    expect(await calls.claim()).toBeUndefined();
    const coach = await calls.backend.staff('coach');
    expect(await code(call(coach, 'review_film', { p_item_id: item?.id, p_decision: 'approved' }))).toBe(
      '42501',
    );
  });

  it('asks the consent again: less than the draft shows is no approval', async () => {
    const {
      items: [item],
    } = await drawn([calls.member]);
    await consent(calls.backend, calls.member, { weightForm: 'percent' });
    expect(await code(review(item, 'approved'))).toBe('22023');
    await consent(calls.backend, calls.member, { decision: 'withdrawn' });
    expect(await code(review(item, 'approved'))).toBe('22023'); // the draft went with the consent
    await consent(calls.backend, calls.member);
    const job: Job | undefined = await calls.claim();
    expect(job).toBeUndefined();
  });
});

describe('the library', () => {
  const shelf = async () => (await calls.growth.from('film_library').select()).data ?? [];

  it('holds every finished film but drafts, and loses it with the consent', async () => {
    const { items: drafts } = await drawn([calls.member]);
    expect(await shelf()).toEqual([]);
    const approved = await review(drafts[0], 'approved');
    await calls.complete(await calls.claimed());
    expect(await shelf()).toMatchObject([
      {
        video_generation_id: approved.final_id,
        content_type: 'reel',
        template_used: 'Journey',
        is_outdated: false,
      },
    ]);
    await consent(calls.backend, calls.member, { decision: 'withdrawn' });
    await consent(calls.backend, calls.member);
    expect(await shelf()).toEqual([]);
  });

  it('makes a film again with the newer version and what was chosen for it, and deletes one with its files', async () => {
    const { id } = await calls.request({ look: 'dark' });
    await calls.complete(await calls.claimed());
    await calls.backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status) values ($1, 'progress-journey', '{"look": "calm", "unit": "lb"}', 'published')`,
      [calls.template],
    );
    const [old] = await shelf();
    expect(old).toMatchObject({ is_outdated: true });
    const again = await call<Job>(calls.growth, 'renew_film', { p_library_id: old?.id });
    expect(again).toMatchObject({ choices: { look: 'dark', unit: 'lb' } });
    expect(again.id).not.toBe(id);
    const { error } = await calls.growth.from('user_content_library').update({ rating: 6 }).eq('id', old?.id);
    expect(error?.code).toBe('23514');
    await calls.growth.from('user_content_library').delete().eq('id', old?.id);
    expect(await calls.row(id)).toBeUndefined();
    expect(
      await calls.backend.sql.query(
        `select path from public.media_removals where path in ('m/abc.mp4', 'm/abc.jpg') order by 1`,
      ),
    ).toEqual([{ path: 'm/abc.jpg' }, { path: 'm/abc.mp4' }]);
  });
});

describe('an automation', () => {
  const run = () => call<number>(calls.backend.service(), 'run_film_automations', {});
  const due = () => calls.backend.sql.exec('update public.film_automations set next_run_at = now()');
  const runs = async () =>
    (
      await calls.growth
        .from('film_automation_runs')
        .select('outcome, films, left_out, message')
        .order('ran_at')
    ).data;

  it('makes drafts when it is due, within its caps, and leaves a record of each run', async () => {
    await calls.backend.sql.exec('delete from public.film_automations');
    const minor = await filmableMember(calls.backend, { birthDate: '2014-01-01' });
    await filmableMember(calls.backend);
    const added = await calls.growth
      .from('film_automations')
      .insert({
        name: 'All',
        template_id: calls.template,
        rule: {},
        weekday: 1,
        at_hour: 6,
        films_per_run: 1,
        most_in_review: 2,
      })
      .select('id, next_run_at')
      .single();
    const next = new Date(added.data?.next_run_at ?? 0);
    expect([next.getUTCDay(), next.getUTCHours(), next.getTime() > Date.now()]).toEqual([1, 6, true]);
    expect(await run()).toBe(0);
    for (let time = 0; time < 3; time += 1) {
      await due();
      expect(await run()).toBe(1);
    }
    expect(await runs()).toEqual([
      { outcome: 'made', films: 1, left_out: { minor: 1 }, message: null },
      { outcome: 'made', films: 1, left_out: { minor: 1, in_review: 1 }, message: null },
      { outcome: 'skipped', films: 0, left_out: {}, message: '2 drafts still wait for a decision.' },
    ]);
    expect(
      await calls.backend.sql.query('select 1 from public.film_batch_items where user_id = $1', [minor]),
    ).toEqual([]);
    await calls.backend.sql.exec(`update public.film_automations set is_paused = true, next_run_at = now()`);
    expect(await run()).toBe(0);
  });

  it('that fails says why and comes again', async () => {
    await calls.backend.sql.exec('delete from public.film_automations');
    const wrong = { name: 'Odd', template_id: calls.template, rule: { height: 1 } };
    expect((await calls.growth.from('film_automations').insert(wrong)).error?.code).toBe('22023');
    await calls.growth.from('film_automations').insert({ ...wrong, rule: {} });
    await calls.backend.sql.query('update public.content_templates set is_active = false where id = $1', [
      calls.template,
    ]);
    await due();
    expect(await run()).toBe(1);
    await calls.backend.sql.query('update public.content_templates set is_active = true where id = $1', [
      calls.template,
    ]);
    expect(await runs()).toMatchObject([
      { outcome: 'failed', message: 'This template has no published version that is in use.' },
    ]);
    await calls.backend.sql.exec('delete from public.film_automations');
  });
});

describe('an edit of a timeline', () => {
  it('is kept step by step, and nobody overwrites another', async () => {
    const save = (args: object) =>
      call<{ id: string; last_edited_at: string; timeline_config: object }>(calls.growth, 'save_film_edit', {
        p_id: null,
        p_user_id: calls.member,
        p_template_id: calls.template,
        p_project_name: 'Shorter',
        p_config: { choices: {}, timeline: [] },
        ...args,
      });
    const begun = await save({});
    const config = { choices: {}, timeline: [{ id: 'plan', beats: 3 }], past: [[]], future: [] };
    const next = { p_id: begun.id, p_config: config };
    const kept = await save({ ...next, p_seen_at: begun.last_edited_at });
    expect(kept.timeline_config).toEqual(config);
    expect(await code(save({ ...next, p_seen_at: begun.last_edited_at }))).toBe('22023');
    expect(await code(save({ p_config: [] }))).toBe('22023');
    expect(await code(save({ p_user_id: await makeMember(calls.backend) }))).toBe('KR001');
    expect((await calls.growth.from('film_edits').select('project_name')).data).toEqual([
      { project_name: 'Shorter' },
    ]);
  });
});

describe('two thousand', () => {
  it('members in one batch are one statement within the API’s limit, and exact', async () => {
    await calls.backend.sql.exec(`
      set session_replication_role = replica; -- what follows from a sign-up or a weigh-in is not asked here
      insert into auth.users (id, email)
      select ('10000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'bulk' || n || '@example.com' from generate_series(1, 2000) n;
      insert into public.profiles (id, birth_date, height_cm, goal_weight_kg, primary_goal)
      select u.id, case when n % 10 = 0 then '2015-01-01' else '1990-01-01' end::date, 170, case when n % 7 = 0 then 45 else 70 end, 'lose_weight'
      from (select id, row_number() over (order by id) as n from auth.users where id::text like '1000%') u;
      insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
      select p.id, date '2026-01-05' + 7 * w, timestamptz '2026-01-05 07:00Z' + w * interval '7 days',
        90 - w * case when p.user_no % 9 = 0 then 1.2 else 0.5 end
      from public.profiles p cross join generate_series(0, 12) w where p.id::text like '1000%';
      insert into public.media_consents (user_id, platform, media_class, decision, text_version)
      select p.id, 'instagram', 'weight_numbers', 'granted', '2026-01' from public.profiles p where p.id::text like '1000%' and p.user_no % 5 <> 0;
      reset session_replication_role;
      analyze public.weight_history, public.profiles, public.media_consents`);
    const started = performance.now();
    const { id } = await create({ rule: {} });
    expect(performance.now() - started).toBeLessThan(8_000); // Supabase ends a statement of the API there
    const expected = await calls.backend.sql.query(
      `select count(*)::int as n, count(*) filter (where r.codes is null)::int as films, array_agg(distinct r.codes[1]) filter (where r.codes is not null) as codes
       from public.profiles p cross join lateral (
         select case
           when not exists (select 1 from public.media_consents c where c.user_id = p.id) then '{no_consent}'
           when p.birth_date > '2010-01-01' then '{minor}' when p.goal_weight_kg < 53.4 then '{underweight_goal}'
           when exists (select 1 from public.weight_history w where w.user_id = p.id and w.weight_kg < 80) then '{rapid_loss}' end::text[] as codes) r
       where p.id::text like '1000%'`,
    );
    const [counted] = await calls.backend.sql.query<{ n: number; films: number }>(
      `select count(*)::int as n, count(*) filter (where refusals = '{}')::int as films,
         array_agg(distinct refusals[1]) filter (where refusals <> '{}') as codes
       from public.film_batch_items where batch_id = $1 and user_id::text like '1000%'`,
      [id],
    );
    expect([counted]).toEqual(expected);
    expect(counted?.n).toBe(2_000);
    expect(await prepare(3)).toBe(3);
    expect(await prepare(3)).toBe(0);
    expect(await summary(id)).toMatchObject({ state: 'drawing', films: (counted?.films ?? 0) + 1 });
    const single = await calls.request({ look: 'dark' });
    expect((await calls.claimed()).id).toBe(single.id);
  }, 60_000);
});
