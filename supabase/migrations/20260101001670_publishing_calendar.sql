-- The calendar: posts with what stands in their way, and the places of the week that are still empty.

create function private.publishing_calendar(p_from timestamptz, p_to timestamptz, p_account_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_now constant timestamptz := private.publish_now();
begin
  perform private.require('content', 'read');
  if p_from is null or p_to is null or p_from not between '2000-01-01Z' and '2200-01-01Z' or p_to <= p_from
    or p_to > p_from + interval '100 days' then
    raise exception using errcode = '22023', message = 'The calendar needs a beginning and a later end, at most 100 days apart.';
  end if;
  return (
    -- What is asked of an account is worked out once an account and not once a post.
    with accounts as materialized (
      select a.id, a.paused_at is not null as is_paused, a.status in ('reconnect', 'disabled') as is_cut_off, private.account_cap(a) as cap
      from public.social_accounts a
    ), near as (
      select p.id, p.account_id, p.platform, p.status, p.scheduled_for as at, p.content_id, p.caption, p.error_message, p.needs_person_at,
        p.status in ('draft', 'approved') as waits, p.status not in ('cancelled', 'failed', 'removed') as stands,
        p.status not in ('draft', 'failed', 'removed') as counts
      from public.social_media_posts p
      where p.scheduled_for >= p_from - interval '24 hours' and p.scheduled_for < p_to + interval '30 minutes'
        and p.status <> 'cancelled' and (p_account_id is null or p.account_id = p_account_id)
    ), together as (
      -- The rules of posting_terms(): half an hour between two posts, and the account's cap in the 24 hours that end with a post.
      -- Posts that do not stand are a partition of their own, which says nothing.
      select n.*, n.stands and n.account_id is not null as is_judged,
        least(n.at - lag(n.at) over in_order, lead(n.at) over in_order - n.at) <= interval '30 minutes' as has_neighbour,
        count(*) filter (where n.counts) over (
          partition by n.account_id, n.stands order by n.at range between interval '24 hours' - interval '1 microsecond' preceding and current row
        ) + (not n.counts)::integer as in_a_day
      from near n
      window in_order as (partition by n.account_id, n.stands order by n.at, n.id)
    ), shown as (
      select t.*, a.id is null as is_nowhere, a.is_paused, a.is_cut_off, t.is_judged and t.has_neighbour as is_close,
        t.is_judged and t.in_a_day > a.cap as is_over_cap
      from together t
      left join accounts a on a.id = t.account_id
      where t.at >= p_from and t.at < p_to
    )
    select jsonb_build_object(
      'posts', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', s.id, 'account_id', s.account_id, 'platform', s.platform, 'status', s.status, 'at', s.at, 'content_id', s.content_id,
          'title', left(split_part(trim(s.caption), E'\n', 1), 80), 'error_message', s.error_message, 'needs_person', s.needs_person_at is not null,
          'warnings', case when s.waits then to_jsonb(array_remove(array[
            case when s.is_nowhere then 'no_account' end,
            case when s.at < v_now then 'past' end,
            case when s.is_paused then 'paused' end,
            case when s.is_cut_off then 'cut_off' end,
            case when s.is_close then 'close' end,
            case when s.is_over_cap then 'over_cap' end,
            case when exists (
              select 1 from public.social_media_posts o
              where o.content_id = s.content_id and o.account_id = s.account_id and o.id <> s.id and o.status not in ('cancelled', 'failed')
            ) or length(trim(s.caption)) > 20 and exists (
              select 1 from public.social_media_posts o
              where o.account_id = s.account_id and md5(trim(o.caption)) = md5(trim(s.caption)) and o.id <> s.id
                and o.status not in ('cancelled', 'failed')
            ) then 'same_content' end], null)) else '[]' end
        ) order by s.at, s.id), '[]') from shown s),
      'slots', (
        select coalesce(jsonb_agg(jsonb_build_object('slot_id', m.id, 'account_id', m.account_id, 'at', m.at) order by m.at, m.id), '[]')
        from (
          select l.id, l.account_id, (d.day + l.local_time) at time zone l.time_zone as at
          from public.posting_slots l
          join public.social_accounts a on a.id = l.account_id and a.status <> 'disabled'
          cross join lateral (
            select (p_from at time zone l.time_zone)::date + n as day from generate_series(0, ceil(extract(epoch from p_to - p_from) / 86400)::integer + 1) n) d
          where l.is_active and extract(isodow from d.day) = l.weekday and (p_account_id is null or l.account_id = p_account_id)) m
        where m.at >= greatest(p_from, v_now) and m.at < p_to and not exists (
          select 1 from near n where n.account_id = m.account_id and n.at = m.at and n.stands))));
end
$$;
create function public.publishing_calendar(p_from timestamptz, p_to timestamptz, p_account_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.publishing_calendar(p_from, p_to, p_account_id); $$;
comment on function public.publishing_calendar(timestamptz, timestamptz, uuid) is
  'What is planned from a moment until another, at most 100 days: {posts: [{id, account_id, platform, status, at, content_id, title, '
  'error_message, needs_person, warnings}], slots: [{slot_id, account_id, at}] that are to come and empty}. warnings of drafts and approved '
  'posts: no_account, past, paused, cut_off (not connected), close (within 30 minutes), over_cap (in 24 hours), same_content. '
  'Errors: 42501 without content:read, 22023.';
grant execute on function
  private.publishing_calendar(timestamptz, timestamptz, uuid), public.publishing_calendar(timestamptz, timestamptz, uuid)
to authenticated, service_role;
