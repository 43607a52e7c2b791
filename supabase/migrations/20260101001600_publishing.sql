-- Publishing: accounts on the platforms, the calendar, posts, and what came back.
--
-- A post is a state machine: draft -> approved -> armed -> submitted -> processing -> live | failed | unknown. armed is
-- committed before the call that could publish; unknown is settled by asking the platform, never by calling again.

create type public.post_status as enum (
  'draft', 'approved', 'armed', 'submitted', 'processing', 'live', 'failed', 'unknown', 'cancelled', 'removed'
);
create type public.schedule_status as enum ('scheduled', 'posted', 'failed', 'cancelled');
create type public.social_account_status as enum ('connected', 'expiring', 'reconnect', 'disabled');
create type public.post_remedy as enum ('retry', 'wait', 'reconnect', 'rerender', 'human');
create type public.hashtag_category as enum ('fitness', 'nutrition', 'motivation', 'transformation', 'other');

create table public.social_accounts (
  id uuid primary key default gen_random_uuid(),
  platform public.social_platform not null,
  handle text not null check (length(handle) between 1 and 120),
  display_name text not null default '' check (length(display_name) <= 200),
  external_account_id text check (length(external_account_id) <= 200),
  status public.social_account_status not null default 'connected',
  token_expires_at timestamptz,
  scopes text[] not null default '{}',
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  last_error_code text check (length(last_error_code) <= 100),
  last_checked_at timestamptz,
  paused_at timestamptz,
  paused_reason text check (length(paused_reason) <= 500),
  held_until timestamptz,
  needs_second_approval boolean not null default false,
  posts_per_day integer check (posts_per_day between 1 and 10000),
  premium boolean not null default false,
  platform_quota jsonb,
  creator_info jsonb,
  creator_asked_at timestamptz,
  test_asked_at timestamptz,
  test_result jsonb,
  viral_views integer not null default 10000 check (viral_views > 0),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.social_accounts');
comment on table public.social_accounts is 'The company''s own accounts, pages and channels.';
comment on column public.social_accounts.external_account_id is 'The platform''s id of it: Instagram user id, Facebook page id, TikTok open_id, X user id.';
comment on column public.social_accounts.token_expires_at is
  'When a person has to connect it again at the latest. The token itself is in private.social_credentials, encrypted by the worker.';
comment on column public.social_accounts.paused_at is 'While set, nothing new goes out. What is under way is still followed to its end.';
comment on column public.social_accounts.held_until is 'The platform asked for a pause of the whole account until then.';
comment on column public.social_accounts.needs_second_approval is 'Who drafted a post may not approve it. Only an admin may switch it off.';
comment on column public.social_accounts.premium is 'X: it has a subscription, so that it takes 1080p and captions of 4,000. X does not tell; a person says it.';
comment on column public.social_accounts.posts_per_day is 'Own cap over any 24 hours; null: the platform''s, see social_platforms.';
comment on column public.social_accounts.platform_quota is 'The platform''s own count as last read: {used, total, per_seconds, read_at}; null where it does not tell.';
comment on column public.social_accounts.creator_info is 'TikTok''s creator info as last read, {…, read_at} or {error, read_at}; null at other platforms.';
comment on column public.social_accounts.creator_asked_at is 'Set while somebody waits for creator_info to be read.';
comment on column public.social_accounts.test_asked_at is 'When somebody last asked for a test delivery to a webhook.';
comment on column public.social_accounts.test_result is
  'A webhook''s newest test: {id, state: waiting | sending | done, delivered, status (HTTP, null without an answer), message, answer, milliseconds, at}.';
comment on column public.social_accounts.viral_views is 'Views from which a post of this account counts as gone viral.';
comment on column public.social_accounts.settings is 'What a post starts with there: privacy, branding, hashtags.';
create unique index social_accounts_external_key on public.social_accounts (platform, external_account_id);
create index social_accounts_created_by_idx on public.social_accounts (created_by);

create table public.content_scheduling (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  content_id uuid not null references public.user_content_library (id) on delete cascade,
  scheduled_platforms public.social_platform[] not null check (cardinality(scheduled_platforms) > 0),
  scheduled_for timestamptz not null,
  timezone text not null default 'UTC',
  ai_suggested_time timestamptz,
  ai_reasoning text,
  status public.schedule_status not null default 'scheduled',
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.content_scheduling');
comment on table public.content_scheduling is 'An entry of the calendar: which content goes out where, and when.';
comment on column public.content_scheduling.user_id is 'The member whose content it is.';
comment on column public.content_scheduling.timezone is 'IANA name of the zone in which the time was chosen; the instant is scheduled_for.';
comment on column public.content_scheduling.ai_reasoning is 'Why the suggested time was suggested.';
create index content_scheduling_content_idx on public.content_scheduling (content_id);
create index content_scheduling_user_idx on public.content_scheduling (user_id);
create index content_scheduling_created_by_idx on public.content_scheduling (created_by);
create index content_scheduling_time_idx on public.content_scheduling (scheduled_for, id);

create table public.social_media_posts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete set null,
  content_id uuid references public.user_content_library (id) on delete set null,
  schedule_id uuid references public.content_scheduling (id) on delete set null,
  account_id uuid references public.social_accounts (id) on delete restrict,
  platform public.social_platform not null,
  platform_post_id text check (length(platform_post_id) <= 200),
  permalink text,
  caption text not null default '' check (length(caption) <= 63206),
  hashtags text[] not null default '{}',
  location text,
  platform_options jsonb not null default '{}' check (jsonb_typeof(platform_options) = 'object'),
  status public.post_status not null default 'draft',
  error_code text check (length(error_code) <= 100),
  error_message text check (length(error_message) <= 2000),
  views_count bigint not null default 0 check (views_count >= 0),
  likes_count bigint not null default 0 check (likes_count >= 0),
  comments_count bigint not null default 0 check (comments_count >= 0),
  shares_count bigint not null default 0 check (shares_count >= 0),
  saves_count bigint not null default 0 check (saves_count >= 0),
  scheduled_for timestamptz,
  posted_at timestamptz,
  went_viral boolean not null default false,
  viral_threshold_reached_at timestamptz,
  approved_by uuid references public.staff_members (user_id) on delete set null,
  approved_at timestamptz,

  remedy public.post_remedy,
  needs_person_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  max_attempts integer not null default 5 check (max_attempts between 1 and 20),
  run_after timestamptz not null default now(),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 200),
  first_armed_at timestamptz,
  armed_at timestamptz,
  metrics_due_at timestamptz,
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint social_media_posts_approved check (status = 'draft' or status = 'cancelled' or approved_at is not null),
  constraint social_media_posts_live_has_id check (status <> 'live' or platform_post_id is not null)
);
select private.close_table('public.social_media_posts');
comment on table public.social_media_posts is 'One content on one platform, from draft to what came of it.';
comment on column public.social_media_posts.user_id is
  'The member whose content it is. Null once the member is erased: the row stays, or a live post could not be taken down.';
comment on column public.social_media_posts.content_id is 'Null once the content is gone, with its member or alone.';
comment on column public.social_media_posts.platform_post_id is 'The platform''s id, as text: TikTok''s do not fit a JavaScript number.';
comment on column public.social_media_posts.platform_options is 'Privacy, branded content, AI label and the like, under the platform''s own names.';
comment on column public.social_media_posts.remedy is 'What is done about error_code: tried again, waited for, or by whom it has to be mended.';
comment on column public.social_media_posts.needs_person_at is 'Set on an unknown post that the platform could not settle: a person looks and says what became of it.';
comment on column public.social_media_posts.run_after is 'The worker leaves the post alone until then.';
comment on column public.social_media_posts.lease_expires_at is 'Set while a worker has it; after it, another takes over.';
comment on column public.social_media_posts.fence is 'Grows with every claim and every intervention; a write with an older one is refused (KF001).';
comment on column public.social_media_posts.first_armed_at is 'Before this nothing of the post can be at the platform.';
comment on column public.social_media_posts.armed_at is 'Committed before the last call that could publish it.';
comment on column public.social_media_posts.metrics_due_at is 'When its counts are read next; null when they are not read any more.';
comment on column public.social_media_posts.views_count is 'Newest reading; the series is content_analytics.';
comment on column public.social_media_posts.viral_threshold_reached_at is 'When the views first passed the account''s threshold.';
create unique index social_media_posts_external_key on public.social_media_posts (platform, platform_post_id);
create index social_media_posts_content_idx on public.social_media_posts (content_id);
create index social_media_posts_schedule_idx on public.social_media_posts (schedule_id);
create index social_media_posts_account_idx on public.social_media_posts (account_id);
-- The calendar and posting_terms() ask whether an account has said the same before.
create index social_media_posts_caption_idx on public.social_media_posts (account_id, md5(trim(caption)));
create index social_media_posts_user_idx on public.social_media_posts (user_id);
create index social_media_posts_approved_by_idx on public.social_media_posts (approved_by);
create index social_media_posts_created_by_idx on public.social_media_posts (created_by);
create index social_media_posts_time_idx on public.social_media_posts (scheduled_for, id);
create index social_media_posts_queue_idx on public.social_media_posts (run_after, id)
  where status in ('approved', 'armed', 'submitted', 'processing', 'unknown');
create index social_media_posts_metrics_idx on public.social_media_posts (metrics_due_at) where metrics_due_at is not null;

create table public.content_analytics (
  id uuid not null default gen_random_uuid(),
  content_id uuid not null references public.user_content_library (id) on delete cascade,
  post_id uuid references public.social_media_posts (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  views bigint not null default 0 check (views >= 0),
  likes bigint not null default 0 check (likes >= 0),
  shares bigint not null default 0 check (shares >= 0),
  comments bigint not null default 0 check (comments >= 0),
  saves bigint not null default 0 check (saves >= 0),
  engagement_rate numeric(7, 4) generated always as (
    case when views > 0 then least(100, 100.0 * (likes + shares + comments + saves) / views) end
  ) stored,
  viral_score numeric(8, 4),
  viewer_demographics jsonb,
  primary key (id, recorded_at)
);
select private.close_table('public.content_analytics');
comment on table public.content_analytics is
  'Readings of a post''s counts over time, cumulative as the platforms give them. Every key holds recorded_at, so that '
  'the table can be partitioned by month.';
comment on column public.content_analytics.viewer_demographics is 'What the platform tells about viewers, in its own shape: {age: {"18-24": share}, gender, country}.';
comment on column public.content_analytics.post_id is 'The post that was read; null for a sum over platforms.';
comment on column public.content_analytics.engagement_rate is 'Likes, shares, comments and saves for every 100 views, at most 100; null without views.';
comment on column public.content_analytics.viral_score is 'Views against the median of the account''s posts at the same age.';
create index content_analytics_content_idx on public.content_analytics (content_id, recorded_at desc);
create index content_analytics_post_idx on public.content_analytics (post_id, recorded_at desc);
create index content_analytics_recorded_at_idx on public.content_analytics (recorded_at);

create table public.hashtag_performance (
  id uuid primary key default gen_random_uuid(),
  hashtag text not null check (hashtag = lower(hashtag) and hashtag !~ '[#\s]' and length(hashtag) between 1 and 100),
  times_used integer not null default 0 check (times_used >= 0),
  total_views bigint not null default 0 check (total_views >= 0),
  total_engagement bigint not null default 0 check (total_engagement >= 0),
  average_engagement_rate numeric(7, 4),
  trending_score numeric(8, 4),
  category public.hashtag_category,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.hashtag_performance');
comment on table public.hashtag_performance is 'How posts with a hashtag did.';
comment on column public.hashtag_performance.hashtag is 'Lower case, without the #.';
comment on column public.hashtag_performance.average_engagement_rate is 'Mean of the posts'' engagement for every 100 views.';
create unique index hashtag_performance_hashtag_key on public.hashtag_performance (hashtag);

create function private.stamp_creator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.created_by := coalesce((select m.user_id from public.staff_members m where m.user_id = auth.uid()), new.created_by);
  return new;
end
$$;
comment on function private.stamp_creator() is 'created_by is the member of staff who wrote the row, whatever the row says.';

create trigger stamp_creator before insert on public.social_accounts for each row execute function private.stamp_creator();
create trigger stamp_creator before insert on public.content_scheduling for each row execute function private.stamp_creator();
create trigger stamp_creator before insert on public.social_media_posts for each row execute function private.stamp_creator();
create trigger set_updated_at before update on public.social_accounts for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.content_scheduling for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.social_media_posts for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.hashtag_performance for each row execute function private.set_updated_at();
select private.attach_audit('public.social_accounts', p_ignored => '{last_checked_at,platform_quota,creator_info,creator_asked_at,test_result}');
select private.attach_audit('public.content_scheduling');
select private.attach_audit('public.hashtag_performance',
  p_ignored => '{times_used,total_views,total_engagement,average_engagement_rate,trending_score}');
select private.attach_audit('public.social_media_posts',
  p_ignored => '{views_count,likes_count,comments_count,shares_count,saves_count,run_after,lease_expires_at,fence,worker_id,metrics_due_at}');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants. What a platform reports (ids, states, counts) is written by the worker only.
------------------------------------------------------------------------------------------------------------------

create policy "Growth sees accounts" on public.social_accounts
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds accounts" on public.social_accounts
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes accounts" on public.social_accounts
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth removes accounts" on public.social_accounts
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete,
  insert (platform, handle, display_name, external_account_id, settings, needs_second_approval, posts_per_day, premium, viral_views),
  update (handle, display_name, settings, needs_second_approval, posts_per_day, premium, viral_views)
  on public.social_accounts to authenticated;

create policy "Growth sees the calendar" on public.content_scheduling
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth schedules" on public.content_scheduling
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth reschedules" on public.content_scheduling
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth takes off the calendar" on public.content_scheduling
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete, insert (user_id, content_id, scheduled_platforms, scheduled_for, timezone, ai_suggested_time, ai_reasoning),
  update (scheduled_platforms, scheduled_for, timezone) on public.content_scheduling to authenticated;

create policy "Growth sees posts" on public.social_media_posts
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth drafts posts" on public.social_media_posts
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth edits posts that are still drafts" on public.social_media_posts
  for update to authenticated
  using ((select private.can('content', 'write')) and status = 'draft') with check ((select private.can('content', 'write')));
create policy "Growth deletes posts that are still drafts" on public.social_media_posts
  for delete to authenticated using ((select private.can('content', 'write')) and status = 'draft');
grant select, delete,
  insert (user_id, content_id, schedule_id, account_id, platform, caption, hashtags, location, platform_options, scheduled_for),
  update (schedule_id, account_id, caption, hashtags, location, platform_options, scheduled_for)
  on public.social_media_posts to authenticated;

create policy "Growth sees readings" on public.content_analytics
  for select to authenticated using ((select private.can('content', 'read')));
grant select on public.content_analytics to authenticated;

create policy "Growth sees hashtags" on public.hashtag_performance
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds hashtags" on public.hashtag_performance
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth sorts hashtags" on public.hashtag_performance
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth deletes hashtags" on public.hashtag_performance
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete, insert (hashtag, category), update (category) on public.hashtag_performance to authenticated;
