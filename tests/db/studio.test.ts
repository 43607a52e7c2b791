import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, service, signedIn, sqlState } from './actors.ts';
import { consent, filmableMember, makeMember } from './stories.ts';

interface StudioMember {
  user_id: string;
  display_name: string | null;
  weigh_ins: number;
  first_on: string | null;
  last_on: string | null;
  change_kg: number | null;
  eligible: boolean;
  refusals: string[];
  platforms: string[];
}

/** What growth sees of members: what their consent covers, and nothing else. */
let backend: TestBackend;
let growth: SupabaseClient;
let admin: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
  admin = await backend.staff('admin');
});
afterAll(() => backend.close());

const members = async (client: SupabaseClient, args: object = {}): Promise<StudioMember[]> => {
  const { data, error } = await client.rpc('studio_members', args);
  if (error) throw error;
  return data as StudioMember[];
};

describe('the studio', () => {
  let named: string;
  let careful: string;
  let silent: string;
  beforeAll(async () => {
    named = await filmableMember(backend, { name: 'Nora Named' }, { weightForm: 'exact', dateForm: 'dates' });
    await consent(backend, named, { mediaClass: 'name', nameForm: 'first_name' });
    await consent(backend, named, { platform: 'tiktok', weightForm: 'exact', dateForm: 'dates' });
    careful = await filmableMember(
      backend,
      { name: 'Carl Careful' },
      { weightForm: 'percent', dateForm: 'weeks' },
    );
    silent = await makeMember(backend, { name: 'Silas Silent' });
  });

  it('shows growth the consented, under the name and in the form that they allow', async () => {
    expect(await members(growth)).toEqual([
      {
        user_id: named,
        display_name: 'Nora',
        weigh_ins: 4,
        first_on: '2026-01-05',
        last_on: '2026-03-30',
        change_kg: -5.7,
        eligible: true,
        refusals: [],
        platforms: ['instagram', 'tiktok'],
      },
      {
        user_id: careful,
        display_name: null,
        weigh_ins: 4,
        first_on: null,
        last_on: null,
        change_kg: null,
        eligible: true,
        refusals: [],
        platforms: ['instagram'],
      },
    ]);
  });

  it('finds for growth only by the shown name', async () => {
    expect((await members(growth, { p_search: 'nora' })).map(({ user_id }) => user_id)).toEqual([named]);
    expect(await members(growth, { p_search: 'named' })).toEqual([]);
    expect(await members(growth, { p_search: 'careful' })).toEqual([]);
    expect(await members(growth, { p_search: 'story' })).toEqual([]);
    expect(await members(growth, { p_user_id: silent })).toEqual([]);
    expect(await members(growth, { p_user_id: careful })).toHaveLength(1);
  });

  it('shows who may read users everybody, the consented first, with the reason why not', async () => {
    const all = await members(admin);
    expect(all.map(({ display_name }) => display_name)).toEqual([
      'Carl Careful',
      'Nora Named',
      'Silas Silent',
    ]);
    expect(all[2]).toMatchObject({
      eligible: false,
      refusals: ['no_consent', 'too_few_weigh_ins'],
      platforms: [],
    });
    expect((await members(admin, { p_search: 'silent' })).map(({ user_id }) => user_id)).toEqual([silent]);
  });

  it('refuses the others and senseless limits', async () => {
    const support = await backend.staff('support');
    expect((await support.rpc('studio_members')).error?.code).toBe('42501');
    expect((await growth.rpc('studio_members', { p_limit: 0 })).error?.code).toBe('22023');
  });
});

describe('the ledger of consents', () => {
  it('lets members decide for themselves only', async () => {
    const { client, id } = await backend.member();
    const row = { platform: 'x', media_class: 'name', decision: 'granted', text_version: '1' };
    expect((await client.from('media_consents').insert({ ...row, user_id: id })).error).toBeNull();
    const other = await makeMember(backend);
    expect((await client.from('media_consents').insert({ ...row, user_id: other })).error?.code).toBe(
      '42501',
    );
    expect(
      (await client.from('current_media_consents').select('platform, media_class, recorded_by')).data,
    ).toEqual([{ platform: 'x', media_class: 'name', recorded_by: null }]);
  });

  it('lets growth record a withdrawal, never a consent', async () => {
    const id = await makeMember(backend);
    const row = { user_id: id, platform: 'x', media_class: 'name', text_version: '1', channel: 'email' };
    expect((await growth.from('media_consents').insert({ ...row, decision: 'granted' })).error?.code).toBe(
      '42501',
    );
    const { data } = await growth
      .from('media_consents')
      .insert({ ...row, decision: 'withdrawn' })
      .select()
      .single();
    expect(data?.recorded_by).toBe((await growth.auth.getUser()).data.user?.id);
  });

  it('is never changed, and goes only with the member', async () => {
    const id = await filmableMember(backend);
    for (const sql of [
      `update public.media_consents set decision = 'withdrawn'`,
      'delete from public.media_consents',
      'truncate public.media_consents',
    ])
      expect(await rowsAs(backend.pg, service, sql).then(() => 'done', sqlState), sql).toBe('42501');
    await backend.sql.query('delete from auth.users where id = $1', [id]);
    expect(await backend.sql.query('select 1 from public.media_consents where user_id = $1', [id])).toEqual(
      [],
    );
  });
});

describe('the library', () => {
  const add = (id: string, extra: object = {}) =>
    backend.sql.query<{ id: string }>(
      `insert into public.user_content_library (user_id, content_type, media_url, is_published)
       values ($1::text::uuid, 'video', $1 || '/a.mp4', $2) returning id`,
      [id, 'published' in extra],
    );
  const seen = async (id: string) =>
    (await growth.from('user_content_library').select('id').eq('user_id', id)).data?.length;

  it('shows growth what is consented, and what is out there even without', async () => {
    const id = await filmableMember(backend);
    await add(id);
    expect(await seen(id)).toBe(1);
    await consent(backend, id, { decision: 'withdrawn' });
    expect(await seen(id)).toBe(0);
    await add(id, { published: true });
    expect(await seen(id)).toBe(1);
  });

  it('shows photos by their kind of consent, and coaches only shared ones', async () => {
    const id = await filmableMember(backend);
    await backend.sql.query(
      `insert into public.user_milestones_media (user_id, milestone_type, media_url, body_part, shared_with_coach) values
        ($1::text::uuid, 'before_photo', $1 || '/face.jpg', 'face', false), ($1::text::uuid, 'before_photo', $1 || '/waist.jpg', 'waist', true)`,
      [id],
    );
    const photos = async (client: SupabaseClient) =>
      (await client.from('user_milestones_media').select('body_part').order('body_part')).data?.map(
        (row) => row.body_part,
      );
    expect(await photos(growth)).toEqual([]);
    await consent(backend, id, { mediaClass: 'body' });
    expect(await photos(growth)).toEqual(['waist']);
    await consent(backend, id, { mediaClass: 'face' });
    expect(await photos(growth)).toEqual(['face', 'waist']);
    expect(await photos(await backend.staff('coach'))).toEqual(['waist']);
  });
});

describe('files', () => {
  it('are reached by their owners and by growth, in private buckets', async () => {
    const buckets = await backend.sql.query('select id, public from storage.buckets order by id');
    expect(buckets).toEqual([
      { id: 'family-reports', public: false },
      { id: 'member-media', public: false },
      { id: 'privacy-exports', public: false },
      { id: 'share-videos', public: false },
      { id: 'training-photos', public: false },
    ]);
    const { client, id } = await backend.member();
    const other = await backend.member();
    const photo = new Blob(['x'], { type: 'image/jpeg' });
    expect((await client.storage.from('member-media').upload(`${id}/a.jpg`, photo)).error).toBeNull();
    expect(
      (await client.storage.from('member-media').upload(`${other.id}/a.jpg`, photo)).error,
    ).not.toBeNull();
    expect((await client.storage.from('member-media').download(`${id}/a.jpg`)).error).toBeNull();
    expect((await other.client.storage.from('member-media').download(`${id}/a.jpg`)).error).not.toBeNull();
    expect((await growth.storage.from('member-media').download(`${id}/a.jpg`)).error).not.toBeNull();
    await backend.sql.query(
      `insert into public.user_milestones_media (user_id, milestone_type, media_url) values ($1::text::uuid, 'before_photo', $1 || '/a.jpg')`,
      [id],
    );
    expect((await growth.storage.from('member-media').download(`${id}/a.jpg`)).error).not.toBeNull();
    await consent(backend, id, { mediaClass: 'body' });
    expect((await growth.storage.from('member-media').download(`${id}/a.jpg`)).error).toBeNull();
    const video = new Blob(['x'], { type: 'video/mp4' });
    expect(
      (await backend.service().storage.from('share-videos').upload(`${id}/v.mp4`, video)).error,
    ).toBeNull();
    expect((await growth.storage.from('share-videos').download(`${id}/v.mp4`)).error).toBeNull();
    expect((await client.storage.from('share-videos').download(`${id}/v.mp4`)).error).toBeNull();
    expect((await other.client.storage.from('share-videos').download(`${id}/v.mp4`)).error).not.toBeNull();
    const stranger = signedIn('00000000-0000-4000-8000-00000000dead');
    expect(await rowsAs(backend.pg, stranger, 'select 1 from storage.objects')).toEqual([]);
  });

  it('show a meal’s photo to those who see the meal', async () => {
    const { client, id } = await backend.member();
    const [coach, support] = [
      await backend.staff('coach', 'coach-photo@keel.example'),
      await backend.staff('support', 'support-photo@keel.example'),
    ];
    const path = `${id}/meals/a.png`;
    const photo = new Blob(['x'], { type: 'image/png' });
    expect((await client.storage.from('member-media').upload(path, photo)).error).toBeNull();
    const reached = () =>
      Promise.all(
        [coach, support, growth].map(
          async (staff) => (await staff.storage.from('member-media').download(path)).error === null,
        ),
      );
    expect(await reached()).toEqual([false, false, false]);
    await backend.sql.query(
      `insert into public.meals (user_id, meal_type, logged_at, image_url) values ($1, 'lunch', now(), $2)`,
      [id, path],
    );
    expect(await reached()).toEqual([true, false, false]);
    const link = (name: string) => coach.storage.from('member-media').createSignedUrl(name, 60);
    expect((await link(path)).error).toBeNull();
    expect((await link(`${id}/gone.png`)).error?.message).toMatch(/not found/i);
  });
});
