import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** What is left when a member's account is deleted: what the company must keep, without the person. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

it('a member with posted content can go; the post stays for its takedown, without the person', async () => {
  const { id } = await backend.member();
  const [content] = await backend.sql.query<{ id: string }>(
    `insert into public.user_content_library (user_id, content_type, media_url) values ($1, 'video', 'a.mp4') returning id`,
    [id],
  );
  await backend.sql.query(
    `insert into public.social_media_posts (user_id, content_id, platform, platform_post_id, status, approved_at)
     values ($1, $2, 'x', '42', 'live', now())`,
    [id, content?.id],
  );
  await backend.sql.query('delete from auth.users where id = $1', [id]);
  expect(
    await backend.sql.query(
      'select user_id, content_id, platform_post_id, status::text from public.social_media_posts',
    ),
  ).toEqual([{ user_id: null, content_id: null, platform_post_id: '42', status: 'live' }]);
  expect(await backend.sql.query('select id from public.user_content_library')).toEqual([]);
});
