import type { TestBackend } from '../support/backend.ts';

export interface PublishingWorld {
  memberId: string;
  renderId: string;
  xId: string;
  webhookId: string;
  /** On X. */
  draftId: string;
}

/** A finished film of a member, two connected accounts, and a post in each of three states. */
export async function addPublishingWorld(backend: TestBackend): Promise<PublishingWorld> {
  const { sql } = backend;
  const { id: memberId } = await backend.member('noor@example.com');
  const one = async (text: string, params: unknown[] = []) =>
    (await sql.query<{ id: string }>(text, params))[0]?.id ?? '';
  await sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     values ($1, 'instagram', 'weight_numbers', 'granted', '1'), ($1, 'x', 'weight_numbers', 'granted', '1')`,
    [memberId],
  );
  const renderId = await one(
    `insert into public.viral_video_generations (user_id, film, source_data, content_hash, status, video_url, duration_seconds,
       resolution, file_size_bytes, finished_at)
     values ($1, 'progress-journey', '{}', repeat('a', 64), 'succeeded', 'a/b.mp4', 20, '1080x1920', 4000000, now()) returning id`,
    [memberId],
  );
  const account = (platform: string, handle: string) =>
    one(
      `insert into public.social_accounts (platform, handle, external_account_id) values ($1::public.social_platform, $2, $2) returning id`,
      [platform, handle],
    );
  const [instagramId, xId] = [await account('instagram', '@keel'), await account('x', '@keelx')];
  const webhookId = await account('webhook', 'Own tool');
  await sql.query(
    `insert into private.social_credentials (account_id, sealed) values ($1, 'sealed'), ($2, 'sealed'), ($3, 'sealed')`,
    [instagramId, xId, webhookId],
  );
  await sql.query(
    `update public.social_platforms set app_id = 'app', consent_url = 'https://example.com/consent'`,
  );
  const contentId = await one(
    `insert into public.user_content_library (user_id, content_type, media_url) values ($1, 'reel', 'c.mp4') returning id`,
    [memberId],
  );
  const post = (accountId: string, platform: string, caption: string, status: string) =>
    one(
      `insert into public.social_media_posts (user_id, content_id, account_id, platform, caption, status, scheduled_for, approved_at,
         armed_at, first_armed_at)
       values ($1, $2, $3, $4::public.social_platform, $5, $6::public.post_status, now() - interval '1 day',
         case when $6 <> 'draft' then now() end, case when $6 = 'unknown' then now() end, case when $6 = 'unknown' then now() end)
       returning id`,
      [memberId, contentId, accountId, platform, caption, status],
    );
  await post(instagramId, 'instagram', 'It failed', 'failed');
  await post(instagramId, 'instagram', 'Nobody knows', 'unknown');
  const draftId = await post(xId, 'x', 'A draft', 'draft');
  return { memberId, renderId, xId, webhookId, draftId };
}
