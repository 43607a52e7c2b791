import { below, type Dice } from './dice.ts';
import { at, members } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

const PLATFORMS = ['instagram', 'tiktok', 'facebook', 'x'] as const;
const filmed = 'n % 50 = 0';

/** Members in films said yes for every platform. */
export const consentsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.media_consents (id, user_id, platform, media_class, decision, text_version, channel, created_at)
  select ${dice.id('consent', 'n * 8 + p')}, id, platform::public.social_platform, 'weight_numbers', 'granted', 'bulk', 'app', ${at('12:00', 'last_day')}
  from ${members(options, filmed)} cross join unnest(array['${PLATFORMS.join("','")}']) with ordinality x (platform, p)
  order by n, p`;

export const filmsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.viral_video_generations (id, user_id, film, source_data, content_hash, status, run_after, started_at, finished_at, video_url,
    duration_seconds, resolution, generation_time_seconds, engine, created_at, updated_at)
  select ${dice.id('film', 'n')}, id, 'progress-journey', '{}', encode(sha256(convert_to('bulk/' || n, 'UTF8')), 'hex'), 'succeeded',
    ${at('13:00', 'last_day')}, ${at('13:00', 'last_day')}, ${at('13:01', 'last_day')}, 'bulk/' || n || '.mp4', 15, '1080x1920', 40, 'bulk', ${at('13:00', 'last_day')}, ${at('13:01', 'last_day')}
  from ${members(options, filmed)}`;

export const librarySql = (options: BulkOptions, dice: Dice): string => `
  insert into public.user_content_library (id, user_id, content_type, video_generation_id, media_url, is_published, published_at, created_at, updated_at)
  select ${dice.id('content', 'n')}, id, 'video', ${dice.id('film', 'n')}, 'bulk/' || n || '.mp4', true, ${at('18:00', 'last_day')}, ${at('13:01', 'last_day')},
    ${at('18:00', 'last_day')}
  from ${members(options, filmed)}`;

export const accountsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.social_accounts (id, platform, handle, created_at, updated_at)
  select ${dice.id('channel', 'p')}, platform::public.social_platform, 'bulk.' || platform, min(joined_at), min(joined_at)
  from ${members(options, filmed)} cross join unnest(array['${PLATFORMS.join("','")}']) with ordinality x (platform, p) group by platform, p`;

/** Each film on one of the channels, live since six in the evening of its member's last day. */
export const postsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.social_media_posts (id, user_id, content_id, account_id, platform, platform_post_id, caption, hashtags, status, approved_at,
    run_after, scheduled_for, posted_at, views_count, likes_count, created_at, updated_at)
  select ${dice.id('post', 'n')}, id, ${dice.id('content', 'n')}, ${dice.id('channel', `1 + n / 50 % ${PLATFORMS.length}`)},
    ((array['${PLATFORMS.join("','")}'])[1 + n / 50 % ${PLATFORMS.length}])::public.social_platform, 'bulk-' || n, 'Twelve weeks', array['progress'], 'live',
    ${at('14:00', 'last_day')}, ${at('18:00', 'last_day')}, ${at('18:00', 'last_day')}, ${at('18:00', 'last_day')}, views, views / 20, ${at('13:30', 'last_day')}, ${at('18:00', 'last_day')}
  from (select *, 100 + ${below('h', 0, 20000)} as views from ${members(options, filmed)}) seen`;

/** Counts at a quarter of an hour, at one and at three hours; the last are the post's own. */
export const countsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.content_analytics (id, content_id, post_id, recorded_at, views, likes)
  select ${dice.id('count', 'n * 4 + c')}, ${dice.id('content', 'n')}, ${dice.id('post', 'n')}, ${at('18:00', 'last_day')} + age, views * part / 4, views * part / 4 / 20
  from (select *, 100 + ${below('h', 0, 20000)} as views from ${members(options, filmed)}) seen
  cross join (values (1, interval '15 minutes', 1), (2, interval '1 hour', 2), (3, interval '3 hours', 4)) looks (c, age, part)`;
