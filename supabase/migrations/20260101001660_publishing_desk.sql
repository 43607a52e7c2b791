-- What the console's pages on accounts and posts read, and what TikTok's audit wants a person to see before they post.

create function private.begin_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is not null then
    new.status := 'reconnect';
  end if;
  return new;
end
$$;
comment on function private.begin_account() is 'An account that a person writes down has no token yet: it is connected once the worker has stored one.';
create trigger begin_account before insert on public.social_accounts for each row execute function private.begin_account();

------------------------------------------------------------------------------------------------------------------
-- TikTok's creator info: who posts, to whom, and what they switched off
------------------------------------------------------------------------------------------------------------------

create function private.ask_creator_info(p_account_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  perform private.require('content', 'write');
  update public.social_accounts a set creator_asked_at = coalesce(a.creator_asked_at, private.publish_now())
  where a.id = p_account_id and a.platform = 'tiktok' returning * into v_account;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account at TikTok.';
  elsif v_account.status not in ('connected', 'expiring') then
    raise exception using errcode = '22023', message = 'TikTok can only be asked while the account is connected.';
  end if;
  return v_account.creator_asked_at;
end
$$;
create function public.ask_creator_info(p_account_id uuid) returns timestamptz
language sql set search_path = '' as $$ select private.ask_creator_info(p_account_id); $$;
comment on function public.ask_creator_info(uuid) is
  'Has the worker read what a TikTok account may choose now; answers when it was asked. The answer is social_accounts.creator_info, newer '
  'than that. Errors: 42501, PT404, 22023 when the account is not connected.';
grant execute on function private.ask_creator_info(uuid), public.ask_creator_info(uuid) to authenticated, service_role;

create function public.claim_creator_info() returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  -- Asked at most once: a worker that dies leaves a question that the person asks again.
  update public.social_accounts a set creator_asked_at = null
  where a.id = (
    select o.id from public.social_accounts o
    join private.social_credentials c on c.account_id = o.id and coalesce(c.access_ends_at, 'infinity') > private.publish_now() + interval '1 minute'
    where o.creator_asked_at is not null and o.status in ('connected', 'expiring')
    order by o.creator_asked_at for update of o skip locked limit 1)
  returning * into v_account;
  if v_account.id is null then
    return null;
  end if;
  return (select jsonb_build_object('account', jsonb_build_object(
    'id', v_account.id, 'external_id', v_account.external_account_id, 'sealed', c.sealed))
    from private.social_credentials c where c.account_id = v_account.id);
end
$$;
comment on function public.claim_creator_info() is 'A TikTok account whose creator info somebody asked for: {account: {id, external_id, sealed}}; null when there is none.';

create function public.note_creator_info(p_account_id uuid, p_info jsonb) returns void
language sql set search_path = '' as $$
  update public.social_accounts a
  set creator_info = p_info || jsonb_build_object('read_at', private.publish_now()), last_checked_at = private.publish_now()
  where a.id = p_account_id;
$$;
comment on function public.note_creator_info(uuid, jsonb) is 'Remembers what TikTok said about the creator, or {error} with why it did not.';
grant execute on function public.claim_creator_info(), public.note_creator_info(uuid, jsonb) to service_role;

------------------------------------------------------------------------------------------------------------------
-- Accounts and posts as the console lists them
------------------------------------------------------------------------------------------------------------------

create function private.account_facts(p_id uuid) returns table (has_token boolean, cap integer, used integer)
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from private.social_credentials c where c.account_id = a.id), private.account_cap(a),
    private.counted_posts(a.id, private.publish_now() - interval '24 hours', private.publish_now())
  from public.social_accounts a where a.id = p_id and (select private.can('content', 'read'));
$$;
comment on function private.account_facts(uuid) is 'What an account''s list needs of tables that people do not read: whether there is a token, not the token.';
grant execute on function private.account_facts(uuid) to authenticated, service_role;

create view public.social_account_summaries with (security_invoker = on) as
select a.*, coalesce(f.has_token, false) as has_token, coalesce(f.cap, 0) as cap_24h, coalesce(f.used, 0) as used_24h,
  (select count(*) from public.social_media_posts p where p.account_id = a.id and p.status = 'approved')::integer as waiting_posts,
  (select count(*) from public.social_media_posts p where p.account_id = a.id and p.status in ('unknown', 'failed'))::integer as troubled_posts,
  (select min(p.scheduled_for) from public.social_media_posts p where p.account_id = a.id and p.status = 'approved') as next_post_at
from public.social_accounts a
left join lateral private.account_facts(a.id) f on true;
comment on view public.social_account_summaries is
  'Accounts with what they may post and have posted in the last 24 hours (cap_24h, used_24h), and what waits. has_token tells that the worker holds one.';
revoke all on public.social_account_summaries from public, anon, authenticated;
grant select on public.social_account_summaries to authenticated, service_role;

create view public.social_post_summaries with (security_invoker = on) as
select p.*,
  -- What a person has to look at comes first.
  case when p.status = 'unknown' then 0 when p.status = 'failed' then 1 else 2 end as urgency,
  coalesce(p.scheduled_for, p.created_at) as planned_at,
  a.handle as account_handle, a.status as account_status, a.paused_at as account_paused_at,
  l.video_generation_id, l.media_url, t.template_name, g.source_data #>> '{user,display_name}' as member_name,
  (select d.status from public.post_takedowns d where d.post_id = p.id order by d.requested_at desc limit 1) as takedown_status
from public.social_media_posts p
left join public.social_accounts a on a.id = p.account_id
left join public.user_content_library l on l.id = p.content_id
left join public.viral_video_generations g on g.id = l.video_generation_id
left join public.content_templates t on t.id = g.template_id;
-- The order of the console's list, in the view's own words: with it a page is read without sorting all posts.
create index social_media_posts_desk_idx on public.social_media_posts (
  (case when status = 'unknown' then 0 when status = 'failed' then 1 else 2 end), (coalesce(scheduled_for, created_at)) desc, id desc);
comment on view public.social_post_summaries is 'Posts with their account, film and newest takedown. urgency: 0 unknown, 1 failed, 2 everything else.';
revoke all on public.social_post_summaries from public, anon, authenticated;
grant select on public.social_post_summaries to authenticated, service_role;
