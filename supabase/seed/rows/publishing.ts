import { accountSeeds } from '../catalog/posts.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions } from '../member/member.ts';
import type { Storyteller } from '../member/storyteller.ts';
import { type Content, createContents, type PlannedPost } from './contents.ts';
import { cardRows, filmRows, shelvedFilms } from './films.ts';
import { hashtagRows } from './hashtags.ts';
import { attemptRows } from './postAttempts.ts';
import type { Reading } from './readings.ts';
import { takedownRows, taskRows } from './takedowns.ts';

/** Views from which the demo calls a post viral. */
const viralViews = 10_000;

const accountId = (seed: string, platform: string): string =>
  stableUuid(`${seed}/social_accounts/${platform}`);

function accountRows({ seed, today }: DemoOptions): Row[] {
  const day = parseDay(today);
  return accountSeeds.map(
    ({ platform, handle, status, tokenDays, errorCode }): Row => ({
      id: accountId(seed, platform),
      platform,
      handle,
      display_name: 'Keel (demo)',
      external_account_id: `demo-${platform}`,
      status,
      token_expires_at: tokenDays === null ? null : utcInstant(day + tokenDays),
      settings: { branded: platform !== 'tiktok' },
      last_error_code: errorCode,
      last_checked_at: utcInstant(day, -35),
      created_at: utcInstant(day - 200, 600),
      updated_at: utcInstant(day, -35),
    }),
  );
}

/** Early evening on weekdays and Sunday morning, by the clock of the company. */
function slotRows({ seed, today }: DemoOptions): Row[] {
  const times = [
    { weekday: 2, local_time: '18:00' },
    { weekday: 4, local_time: '18:00' },
    { weekday: 7, local_time: '09:30' },
  ];
  return accountSeeds.flatMap(({ platform }) =>
    times.map(({ weekday, local_time }) => ({
      id: stableUuid(`${seed}/posting_slots/${platform}/${weekday}`),
      account_id: accountId(seed, platform),
      weekday,
      local_time,
      time_zone: 'Europe/Berlin',
      is_active: true,
      created_at: utcInstant(parseDay(today) - 190, 600),
    })),
  );
}

const last = ({ readings }: PlannedPost): Reading | undefined => readings.at(-1);
const sum = (posts: readonly PlannedPost[], count: 'likes' | 'shares' | 'comments'): number =>
  posts.reduce((total, post) => total + (last(post)?.[count] ?? 0), 0);

/** The file of a content is not part of the demo: its path leads nowhere, and its render says so (`filmRows`). */
function libraryRow(content: Content, film: Row | undefined): Row {
  const { id, seed, storyteller, caption, hashtags, createdAt, posts } = content;
  const live = seed.status === 'live' ? posts : [];
  const publishedAt = live.map(({ postedAt }) => postedAt).sort()[0] ?? null;
  return {
    id,
    user_id: storyteller.memberId,
    content_type: 'reel',
    media_url: `${storyteller.memberId}/${id}.mp4`,
    ...(film ?? { video_generation_id: null, thumbnail_url: null, ai_generated: false, template_used: null }),
    caption,
    hashtags: [...hashtags],
    likes_count: sum(posts, 'likes'),
    shares_count: sum(posts, 'shares'),
    comments_count: sum(posts, 'comments'),
    is_published: publishedAt !== null,
    published_to: live.map(({ platform }) => platform),
    published_at: publishedAt,
    created_at: createdAt,
    updated_at: publishedAt ?? createdAt,
  };
}

const scheduleStatus: Partial<Record<string, string>> = {
  live: 'posted',
  removed: 'posted',
  failed: 'failed',
  cancelled: 'cancelled',
};

function scheduleRows(content: Content, cutoff: string): Row[] {
  const { id, scheduleId, seed, storyteller, dueAt, posts, approvedAt, createdAt } = content;
  if (dueAt === null) return [];
  const suggested = dueAt > cutoff;
  return [
    {
      id: scheduleId,
      user_id: storyteller.memberId,
      content_id: id,
      scheduled_platforms: posts.map(({ platform }) => platform),
      scheduled_for: dueAt,
      timezone: 'Europe/Berlin',
      ai_suggested_time: suggested ? addMinutes(dueAt, -30) : null,
      ai_reasoning: suggested ? 'Posts of the last weeks did best early in the evening.' : null,
      status: scheduleStatus[seed.status] ?? 'scheduled',
      created_at: approvedAt ?? createdAt,
      updated_at: approvedAt ?? createdAt,
    },
  ];
}

const sent: readonly string[] = ['armed', 'submitted', 'processing', 'live', 'unknown', 'removed'];

function postRow(content: Content, post: PlannedPost, options: DemoOptions): Row {
  const { seed, storyteller, approvedAt, dueAt, createdAt } = content;
  const reading = last(post);
  const viral = post.readings.find(({ views }) => views >= viralViews);
  const known = ['processing', 'live', 'removed'].includes(seed.status);
  return {
    id: post.id,
    user_id: storyteller.memberId,
    content_id: content.id,
    schedule_id: dueAt === null ? null : content.scheduleId,
    account_id: accountId(options.seed, post.platform),
    platform: post.platform,
    platform_post_id: known ? `demo-${post.id.slice(0, 13)}` : null,
    caption: content.caption,
    hashtags: [...content.hashtags],
    status: seed.status,
    error_code: seed.error?.code ?? null,
    error_message: seed.error?.message ?? null,
    views_count: reading?.views ?? 0,
    likes_count: reading?.likes ?? 0,
    comments_count: reading?.comments ?? 0,
    shares_count: reading?.shares ?? 0,
    saves_count: reading?.saves ?? 0,
    scheduled_for: dueAt,
    posted_at: post.postedAt,
    went_viral: viral !== undefined,
    viral_threshold_reached_at: viral?.at ?? null,
    approved_at: approvedAt,
    needs_person_at: seed.status === 'unknown' ? dueAt : null,
    armed_at: sent.includes(seed.status) ? dueAt : null,
    first_armed_at: sent.includes(seed.status) ? dueAt : null,
    created_at: createdAt,
    updated_at: storyteller.withdrawnAt ?? reading?.at ?? approvedAt ?? createdAt,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2;
}

function analyticsRows(contents: readonly Content[]): Row[] {
  const all = contents.flatMap(({ posts }) => posts);
  const typical = (platform: string, ageHours: number): number => {
    const peers = all.filter((post) => post.platform === platform).flatMap(({ readings }) => readings);
    return median(peers.filter((reading) => reading.ageHours === ageHours).map(({ views }) => views));
  };
  return contents.flatMap(({ id, posts }) =>
    posts.flatMap((post) =>
      post.readings.map(({ ageHours, at, views, likes, shares, comments, saves }) => ({
        id: stableUuid(`${post.id}/content_analytics/${ageHours}`),
        content_id: id,
        post_id: post.id,
        recorded_at: at,
        ...{ views, likes, shares, comments, saves },
        viral_score: roundTo(views / Math.max(1, typical(post.platform, ageHours)), 0.0001),
      })),
    ),
  );
}

/** Accounts, contents, calendar, posts and what came of them. All counters recount from `content_analytics`. */
export function addPublishing(
  tables: Tables,
  options: DemoOptions,
  storytellers: readonly Storyteller[],
): void {
  const cutoff = cutoffOf(options.today);
  const contents = createContents(options, storytellers);
  addRows(tables, 'public.viral_video_generations', filmRows(options, contents));
  addRows(tables, 'public.social_accounts', accountRows(options));
  addRows(tables, 'public.posting_slots', slotRows(options));
  const films = shelvedFilms(contents);
  addRows(tables, 'public.user_content_library', [
    ...contents.map((content) => libraryRow(content, films.get(content.id))),
    ...cardRows(contents),
  ]);
  addRows(
    tables,
    'public.content_scheduling',
    contents.flatMap((content) => scheduleRows(content, cutoff)),
  );
  addRows(
    tables,
    'public.social_media_posts',
    contents.flatMap((content) => content.posts.map((post) => postRow(content, post, options))),
  );
  addRows(
    tables,
    'public.social_post_attempts',
    contents.flatMap((content) => content.posts.flatMap((post) => attemptRows(content, post))),
  );
  addRows(
    tables,
    'public.post_takedowns',
    contents.flatMap((content) => [...takedownRows(content), ...taskRows(content, cutoff)]),
  );
  addRows(tables, 'public.content_analytics', analyticsRows(contents));
  addRows(tables, 'public.hashtag_performance', hashtagRows(options, contents));
}
