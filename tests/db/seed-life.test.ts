import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeProps } from '../../remotion/films/registry.ts';
import { type StorySource, storySourceSchema } from '../../remotion/story/source.ts';
import type { Archetype } from '../../supabase/seed/member/archetypes.ts';
import { createMember } from '../../supabase/seed/member/member.ts';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend, demoSettings } from '../support/demo.ts';

const members = Array.from({ length: demoSettings.users }, (_, index) => createMember(demoSettings, index));
let backend: TestBackend;
const query = <R>(sql: string, params?: unknown[]) => backend.sql.query<R>(sql, params);
const statuses = async (sql: string) =>
  (await query<{ status: string }>(sql)).map(({ status }) => status).sort();

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

async function refusals(): Promise<Map<string, string[]>> {
  const rows = await query<{ id: string; codes: string[] }>(`
    select p.id, array(select code from private.render_refusals(p.id) order by code) as codes from public.profiles p`);
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}

test('each refusal has its members, and nobody is refused by accident', async () => {
  const codes = await refusals();
  const of = (kind: Archetype) =>
    members.filter((member) => member.kind === kind).map(({ id }) => codes.get(id) ?? []);
  for (const found of of('minor')) expect(found).toEqual(['minor']);
  for (const found of of('rapid_loss')) expect(found).toEqual(['rapid_loss']);
  for (const found of of('underweight_goal')) expect(found).toEqual(['underweight_goal']);
  for (const found of [...of('no_consent'), ...of('withdrawn_consent')])
    expect(found).toContain('no_consent');
  for (const kind of [
    'steady_loser',
    'plateau_then_drop',
    'regain',
    'gainer',
    'maintainer',
    'drop_out',
  ] as const)
    for (const found of of(kind)) expect(['', 'no_consent']).toContain(found.join());
  expect(of('new_sign_up').some((found) => found.includes('too_few_weigh_ins'))).toBe(true);
  expect([...codes.values()].filter((found) => found.length === 0).length).toBeGreaterThan(150);
});

test('every member who may be shown has a story that the film accepts', async () => {
  const sources = await query<{ source: StorySource }>(`
    select private.build_story_source(p.id) as source from public.profiles p
    where not exists (select 1 from private.render_refusals(p.id)) order by p.id limit 60`);
  expect(sources).toHaveLength(60);
  for (const { source } of sources) {
    expect(storySourceSchema.safeParse(source).error).toBeUndefined();
    expect(composeProps('progress-journey', source, {})).toHaveProperty('story');
  }
  expect(new Set(sources.map(({ source }) => source.weight_form)).size).toBe(3);
  expect(sources.some(({ source }) => source.cohort !== null)).toBe(true);
});

test('keys, templates, posts, schedules and consents exist in every state', async () => {
  expect(await statuses('select distinct status from public.consultation_key_summaries')).toEqual([
    'active',
    'exhausted',
    'expired',
    'revoked',
    'scheduled',
  ]);
  expect(
    await query(`select bool_or(assigned_user_id is not null) as member, bool_or(assigned_email is not null) as email,
    bool_or(current_uses between 1 and max_uses - 1) as partly from public.consultation_keys`),
  ).toEqual([{ member: true, email: true, partly: true }]);
  for (const [table, type] of [
    ['social_media_posts', 'post_status'],
    ['content_scheduling', 'schedule_status'],
    ['content_templates', 'template_status'],
    ['ai_model_versions', 'ai_model_status'],
    ['media_consents', 'consent_decision'],
  ] as const) {
    const column = type === 'consent_decision' ? 'decision' : 'status';
    expect(await statuses(`select distinct ${column}::text as status from public.${table}`), table).toEqual(
      await statuses(`select unnest(enum_range(null::public.${type}))::text as status`),
    );
  }
});

test('posts go out only where the member agreed, and the withdrawn ones came down', async () => {
  expect(
    await query(`select p.id from public.social_media_posts p where p.status not in ('removed', 'draft', 'cancelled')
    and not exists (select 1 from public.current_media_consents c
      where c.user_id = p.user_id and c.platform = p.platform and c.media_class = 'weight_numbers')`),
  ).toEqual([]);
  expect(
    await query(`select p.id from public.social_media_posts p join public.current_media_consents c
    on c.user_id = p.user_id where p.status = 'removed'`),
  ).toEqual([]);
  expect(
    await query(`select p.id from public.content_analytics a join public.content_analytics b
    on b.post_id = a.post_id and b.recorded_at > a.recorded_at join public.social_media_posts p on p.id = a.post_id
    where b.views < a.views or a.recorded_at < p.posted_at`),
  ).toEqual([]);
});

test('renders are over, without files, and asking again finds the same one', async () => {
  const jobs = await query<{
    id: string;
    status: string;
    user_id: string;
    template_id: string;
    video_url: null;
    error_code: string | null;
  }>(
    'select id, status, user_id, template_id, video_url, error_code from public.viral_video_generations order by created_at',
  );
  expect(new Set(jobs.map(({ status }) => status))).toEqual(new Set(['failed', 'cancelled']));
  expect(jobs.every(({ video_url }) => video_url === null)).toBe(true);
  const growth = await backend.staff('growth', 'someone.else@keel.example');
  // What was rendered elsewhere chose a headline of its own.
  const job = jobs.find(({ error_code }) => error_code !== 'files_elsewhere');
  const again = await growth.rpc('request_render', {
    p_user_id: job?.user_id,
    p_template_id: job?.template_id,
    p_choices: {},
  });
  expect(again.error).toBeNull();
  expect(again.data).toMatchObject({ id: job?.id, status: 'queued' });
});

test('every content that may be shown has its film, which was rendered elsewhere and can be rendered here', async () => {
  const films = await query<{ posts: number; render: string; status: string; refusal: string | null }>(`
    select l.video_generation_id as render, g.status::text, count(p.id)::int as posts, min(r.code) as refusal
    from public.user_content_library l
    join public.social_media_posts p on p.content_id = l.id and p.status <> 'removed'
    left join public.viral_video_generations g on g.id = l.video_generation_id and g.error_code = 'files_elsewhere'
    left join lateral private.post_refusals(p) r on p.status in ('draft', 'approved')
    group by 1, 2`);
  expect(films.length).toBeGreaterThan(10);
  expect(films.filter(({ status, refusal }) => status !== 'cancelled' || refusal !== null)).toEqual([]);
  const growth = await backend.staff('growth', 'films@keel.example');
  for (const by of ['film', 'template']) {
    const { data } = await growth.rpc('content_lifts', { p_by: by });
    const known = (data as { posts: number }[]).filter(({ posts }) => posts >= 5);
    expect(known.length, `${by}s with enough posts to say something`).toBeGreaterThan(1);
  }
  const again = await growth.rpc('retry_render', { p_id: films[0]?.render });
  expect(again.error).toBeNull();
  expect(again.data).toMatchObject({ status: 'queued', error_code: null });
  // A withdrawal takes the poster too.
  const [card] = await query<{ id: string; user_id: string; thumbnail_url: string; platforms: string[] }>(
    `select l.id, l.user_id, l.thumbnail_url, t.platforms::text[] as platforms from public.user_content_library l
     join private.consent_terms t on t.user_id = l.user_id where l.content_type = 'image' limit 1`,
  );
  expect(card?.platforms.length).toBeGreaterThan(0);
  for (const platform of card?.platforms ?? [])
    await query(
      `insert into public.media_consents (user_id, platform, media_class, decision, text_version) values ($1, $2::public.social_platform, 'weight_numbers', 'withdrawn', '2026-01')`,
      [card?.user_id, platform],
    );
  expect(await query('select 1 from public.user_content_library where id = $1', [card?.id])).toEqual([]);
  expect(
    await query('select reason::text from public.media_removals where path = $1', [card?.thumbnail_url]),
  ).toEqual([{ reason: 'consent_withdrawn' }]);
});

test('life is believable: weekdays, progress and noise', async () => {
  const [rhythm] = await query<{ monday: number; saturday: number }>(`
    select avg(score) filter (where extract(dow from planned_on) = 1)::float as monday,
      avg(score) filter (where extract(dow from planned_on) = 6)::float as saturday from public.adherence_records`);
  expect(Number(rhythm?.monday) - Number(rhythm?.saturday)).toBeGreaterThan(0.08);
  const [link] = await query<{ r: number }>(`
    with weeks as (
      select w.user_id, date_trunc('month', w.measured_on) as month,
        regr_slope(w.weight_kg, w.measured_on - date '2020-01-01') as slope, count(*) as n
      from public.weight_history w join public.profiles p on p.id = w.user_id and p.primary_goal = 'lose_weight'
      group by 1, 2 having count(*) >= 8)
    select corr(weeks.slope, a.score)::float as r from weeks join lateral (
      select avg(score) as score from public.adherence_records a
      where a.user_id = weeks.user_id and date_trunc('month', a.planned_on) = weeks.month) a on true`);
  expect(Number(link?.r)).toBeLessThan(-0.2);
  for (const kind of ['steady_loser', 'regain', 'gainer', 'maintainer'] as const) {
    const weights = members
      .filter((member) => member.kind === kind)
      .map(({ weighIns }) => weighIns.map((w) => w.weightKg));
    const change = weights.map((series) => (series.at(-1) ?? 0) - (series[0] ?? 0));
    const lowest = weights.map((series) => (series.at(-1) ?? 0) - Math.min(...series));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    if (kind === 'steady_loser') expect(mean(change)).toBeLessThan(-3);
    if (kind === 'regain') expect(mean(lowest)).toBeGreaterThan(2);
    if (kind === 'gainer') expect(mean(change)).toBeGreaterThan(1);
    if (kind === 'maintainer') expect(Math.abs(mean(change))).toBeLessThan(1);
  }
});
