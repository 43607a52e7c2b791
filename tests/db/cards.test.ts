import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, type Job, type RenderCalls, renderCalls } from './renderCalls.ts';
import { consent, filmableMember, makeMember, weigh } from './stories.ts';

/** Cards are renders: here is what differs from a film, and that the consent ledger rules them all the same. */
const kinds = {
  'stats-card': 'stats_card',
  'quote-card': 'motivational_quote',
  'badge-card': 'achievement_badge',
  'chart-card': 'progress_chart',
} as const;

let calls: RenderCalls;
const templates = new Map<string, string>();
beforeAll(async () => {
  calls = await renderCalls();
  for (const film of Object.keys(kinds)) {
    const [template] = await calls.backend.sql.query<{ id: string }>(
      `insert into public.content_templates (template_name, template_type, film) values ($1, 'quote_image', $1) returning id`,
      [film],
    );
    await calls.backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status)
       values ($1, $2, '{"style": "calm", "accent": "#0B6B63", "quote": ""}', 'published')`,
      [template?.id, film],
    );
    templates.set(film, template?.id ?? '');
  }
});
afterAll(() => calls.backend.close());
beforeEach(() =>
  calls.backend.sql.exec(`delete from public.film_batches; delete from public.user_content_library; delete from public.viral_video_generations;
    delete from public.media_removals; delete from auth.users where email like 'story%' and id <> '${calls.member}'`),
);

const request = (film: keyof typeof kinds, user = calls.member, choices = {}) =>
  call<Job & { source_data: Record<string, unknown> }>(calls.growth, 'request_render', {
    p_user_id: user,
    p_template_id: templates.get(film),
    p_choices: choices,
  });
/** As the worker hands a card in. */
const complete = async (job: Job) =>
  call<Job>(calls.backend.service(), 'complete_render', {
    p_id: job.id,
    p_fence: job.fence,
    p_result: {
      video_url: `${job.user_id}/${job.content_hash}.png`,
      thumbnail_url: `${job.user_id}/${job.content_hash}.jpg`,
      resolution: '1080x1080',
    },
  });
const made = async (film: keyof typeof kinds, user = calls.member, choices = {}) => {
  await request(film, user, choices);
  return complete(await calls.claimed());
};
const rows = (sql: string) => calls.backend.sql.query(sql);
const images = () =>
  rows(
    'select image_type, image_url, text_overlay, colors_used, style, template_used from public.ai_generated_images',
  );
const shelf = async () => (await calls.growth.from('film_library').select()).data ?? [];
const going = () => rows('select path from public.media_removals order by path');

describe('a card', () => {
  it.each(Object.entries(kinds))('of %s is an image of the member and in the library', async (film, type) => {
    const job = await made(film as keyof typeof kinds, calls.member, { format: 'square', quote: 'One step' });
    expect(job).toMatchObject({
      status: 'succeeded',
      video_type: 'share_card',
      preset: 'square',
      duration_seconds: null,
    });
    expect(await images()).toEqual([
      {
        image_type: type,
        image_url: `${job.user_id}/${job.content_hash}.png`,
        text_overlay: 'One step',
        colors_used: ['#0B6B63'],
        style: 'calm',
        template_used: film,
      },
    ]);
    expect(await shelf()).toMatchObject([{ content_type: 'image', video_generation_id: job.id, film }]);
  });

  it('shows what the consent covers and nothing else', async () => {
    const named = await filmableMember(calls.backend, { name: 'Mara Example' }, { weightForm: 'percent' });
    await consent(calls.backend, named, { mediaClass: 'name', nameForm: 'initials' });
    const { source_data: source } = await request('stats-card', named);
    expect(source).toMatchObject({ weight_form: 'percent', user: { display_name: 'M.E.' } });
    expect(JSON.stringify(source)).not.toMatch(/78\.3|Example/);
  });

  it.each([
    ['no_consent', async () => makeMember(calls.backend)],
    ['minor', async () => filmableMember(calls.backend, { birthDate: '2012-01-01' })],
    ['underweight_goal', async () => filmableMember(calls.backend, { goalKg: 45 })],
    [
      'rapid_loss',
      async () => {
        const id = await makeMember(calls.backend);
        await weigh(calls.backend, id, [
          [0, 95],
          [28, 88],
        ]);
        await consent(calls.backend, id);
        return id;
      },
    ],
  ])('is refused: %s', async (details, member) => {
    const id = await member();
    await expect(request('quote-card', id)).rejects.toMatchObject({ code: 'KR001', details });
  });

  it('goes with the consent: a waiting one is cancelled, a finished one loses row, shelf and files', async () => {
    const id = await filmableMember(calls.backend);
    const card = await made('badge-card', id);
    const waiting = await request('chart-card', id);
    await consent(calls.backend, id, { decision: 'withdrawn' });
    expect(await calls.row(waiting.id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
    expect(await calls.row(card.id)).toMatchObject({ status: 'cancelled', video_url: null });
    expect(await images()).toEqual([]);
    expect(await shelf()).toEqual([]);
    const base = `${id}/${card.content_hash}`;
    expect(await going()).toEqual([{ path: `${base}.jpg` }, { path: `${base}.png` }]);
    // Agreed anew and asked for again: the old removal does not take the new file.
    await consent(calls.backend, id);
    expect(await request('badge-card', id)).toMatchObject({ id: card.id, status: 'queued' });
    expect(await going()).toEqual([]);
  });

  it('that was cancelled while it was drawn leaves no file', async () => {
    await request('stats-card');
    const job = await calls.claimed();
    await call(calls.growth, 'cancel_render', { p_id: job.id });
    expect(await complete(job)).toMatchObject({ status: 'cancelled', video_url: null });
    expect(await images()).toEqual([]);
    const base = `${job.user_id}/${job.content_hash}`;
    expect(await going()).toEqual([{ path: `${base}.jpg` }, { path: `${base}.png` }]);
  });

  it('goes whole, whoever deletes it: growth from the library, the member from their images', async () => {
    const { id } = await made('quote-card');
    const [entry] = await shelf();
    await calls.growth.from('user_content_library').delete().eq('id', entry?.id);
    expect(await calls.row(id)).toBeUndefined();
    expect(await images()).toEqual([]);
    expect(await going()).toHaveLength(2);

    const { id: own, client } = await calls.backend.member();
    await rows(
      `update public.profiles set birth_date = '1990-05-01', height_cm = 170, goal_weight_kg = 70 where id = '${own}'`,
    );
    await weigh(calls.backend, own, [
      [0, 84],
      [28, 82.1],
    ]);
    await consent(calls.backend, own);
    const second = await made('stats-card', own);
    const stranger = (await calls.backend.member()).client;
    await stranger.from('ai_generated_images').delete().eq('user_id', own);
    expect(await images()).toHaveLength(1);
    await client.from('ai_generated_images').delete().eq('user_id', own);
    expect(await calls.row(second.id)).toBeUndefined();
    expect(await shelf()).toEqual([]);
    expect(await going()).toHaveLength(4);
  });

  it('of the app takes its file along when its member deletes it', async () => {
    await rows(
      `insert into public.ai_generated_images (user_id, image_type, image_url) values ('${calls.member}', 'stats_card', 'm/app.png')`,
    );
    await rows('delete from public.ai_generated_images');
    expect(await rows('select bucket, path from public.media_removals')).toEqual([
      { bucket: 'member-media', path: 'm/app.png' },
    ]);
  });

  it('has no timeline to edit', async () => {
    const edit = call(calls.growth, 'save_film_edit', {
      p_config: { choices: {}, timeline: [] },
      p_user_id: calls.member,
      p_template_id: templates.get('stats-card'),
    });
    await expect(edit).rejects.toMatchObject({
      code: '22023',
      message: expect.stringMatching(/no timeline/),
    });
  });

  it('is made in batches too, as drafts that only count when approved', async () => {
    await call(calls.growth, 'create_film_batch', {
      p_name: 'Cards',
      p_template_id: templates.get('badge-card'),
      p_selection: { users: [calls.member] },
      p_choices: {},
    });
    await call(calls.backend.service(), 'prepare_film_batches', {});
    const draft = await complete(await calls.claimed());
    expect(draft).toMatchObject({ is_draft: true, video_type: 'share_card' });
    expect(await images()).toEqual([]);
    const [item] = await calls.backend.sql.query<{ id: string; draft_hash: string }>(
      'select id, draft_hash from public.film_batch_item_summaries',
    );
    await call(calls.growth, 'review_film', {
      p_item_id: item?.id,
      p_decision: 'approved',
      p_content_hash: item?.draft_hash,
    });
    await complete(await calls.claimed());
    expect(await images()).toHaveLength(1);
  });

  it('is not posted', async () => {
    const { id } = await made('stats-card');
    const refused = await rows(
      `select r.code from public.user_content_library l, private.post_refusals(jsonb_populate_record(null::public.social_media_posts,
         jsonb_build_object('content_id', l.id, 'user_id', l.user_id, 'platform', 'instagram'))) r where l.video_generation_id = '${id}'`,
    );
    expect(refused).toEqual([{ code: 'not_a_film' }]);
  });
});
