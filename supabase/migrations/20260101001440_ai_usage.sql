-- What models are used for and what it costs, without a name: the cache of contexts, the extraction of quick entries, and coaching. The AI
-- team reads no quick entry and no conversation; these functions answer counts, costs and confidence, and rows under a pseudonym without
-- anything that a member said.

create index conversation_summaries_created_at_idx on public.conversation_summaries (created_at);
create index coach_messages_cost_idx on public.coach_messages (created_at) where cost_usd is not null;
create index voice_sessions_started_at_idx on public.voice_sessions (started_at);

create function private.require_usage_range(p_from date, p_to date) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  if p_from is null or p_to is null or p_to < p_from or p_to - p_from > 366 then
    raise exception using errcode = '22023', message = 'Ask for a range of at most 367 days, its first day first.';
  end if;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Context cache
------------------------------------------------------------------------------------------------------------------

create function private.context_cache_summary()
returns table (context_kind text, entries bigint, in_force bigint, median_age_hours numeric, oldest_at timestamptz, tokens bigint, hits bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  select c.context_kind, count(*), count(*) filter (where c.expires_at > now()),
    round((percentile_cont(0.5) within group (order by extract(epoch from now() - c.updated_at)) / 3600)::numeric, 1),
    min(c.updated_at), coalesce(sum(c.token_count), 0)::bigint, coalesce(sum(c.hits_count), 0)::bigint
  from public.ai_context_cache c group by 1 order by 1;
end
$$;

create function public.context_cache_summary()
returns table (context_kind text, entries bigint, in_force bigint, median_age_hours numeric, oldest_at timestamptz, tokens bigint, hits bigint)
language sql stable set search_path = '' as $$ select * from private.context_cache_summary(); $$;
comment on function public.context_cache_summary() is
  'What is cached now, by kind: entries, those that have not expired, age since they were written (median, and the oldest), tokens and hits. '
  'Error: 42501 without ai:read.';

------------------------------------------------------------------------------------------------------------------
-- Extraction of quick entries
------------------------------------------------------------------------------------------------------------------

create function private.extraction_summary(p_from date, p_to date) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_usage_range(p_from, p_to);
  return (
    with entries as materialized (
      select (q.logged_at at time zone 'UTC')::date as day, q.processing_status as status, q.error_code, q.ai_confidence_score as confidence,
        q.ai_cost_usd as cost, q.user_corrected as corrected
      from public.quick_entry_logs q
      where q.logged_at >= p_from::timestamp at time zone 'UTC' and q.logged_at < (p_to + 1)::timestamp at time zone 'UTC'
    )
    select json_build_object(
      'totals', (select json_build_object('entries', count(*), 'failed', count(*) filter (where e.status = 'failed'),
        'corrected', count(*) filter (where e.corrected), 'mean_confidence', round(avg(e.confidence), 3), 'cost_usd', coalesce(sum(e.cost), 0))
        from entries e),
      'days', (select coalesce(json_agg(d order by d.day), '[]') from (
        select g.day::date as day, count(e.day) as entries, count(e.day) filter (where e.status = 'failed') as failed,
          round(avg(e.confidence), 3) as mean_confidence, coalesce(sum(e.cost), 0) as cost_usd
        from generate_series(p_from::timestamp, p_to, interval '1 day') g (day) left join entries e on e.day = g.day group by 1) d),
      'confidence', (select coalesce(json_agg(b order by b.band), '[]') from (
        select least(9, floor(e.confidence * 10))::integer as band, count(*) as entries, count(*) filter (where e.corrected) as corrected
        from entries e where e.confidence is not null group by 1) b),
      'failures', (select coalesce(json_agg(f order by f.entries desc, f.error_code), '[]') from (
        select e.error_code, count(*) as entries from entries e where e.status = 'failed' group by 1) f)));
end
$$;

create function public.extraction_summary(p_from date, p_to date) returns json
language sql stable set search_path = '' as $$ select private.extraction_summary(p_from, p_to); $$;
comment on function public.extraction_summary(date, date) is
  'Quick entries of days in UTC: {totals: {entries, failed, corrected, mean_confidence, cost_usd}, days: [the same by day], confidence: [{band: '
  '0 to 9, tenths, entries, corrected by the member}], failures: [{error_code, entries}]}. Errors: 42501 without ai:read, 22023.';

create function private.extraction_entries(
  p_from date, p_to date, p_status public.processing_status, p_error_code text, p_band integer, p_corrected boolean, p_limit integer
) returns table (
  id uuid, user_pseudonym text, logged_at timestamptz, input_type public.quick_entry_input, ai_model text, ai_classification public.quick_entry_class,
  confidence numeric, cost_usd numeric, latency_ms integer, status public.processing_status, error_code text, error_message text, corrected boolean
)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_usage_range(p_from, p_to);
  if p_limit is null or p_limit not between 1 and 1000 then
    raise exception using errcode = '22023', message = 'Ask for 1 to 1,000 entries.';
  end if;
  return query
  select q.id, private.pseudonym(q.user_id), q.logged_at, q.input_type, q.ai_model, q.ai_classification, q.ai_confidence_score, q.ai_cost_usd,
    q.ai_latency_ms, q.processing_status, q.error_code, q.error_message, q.user_corrected
  from public.quick_entry_logs q
  where q.logged_at >= p_from::timestamp at time zone 'UTC' and q.logged_at < (p_to + 1)::timestamp at time zone 'UTC'
    and (p_status is null or q.processing_status = p_status) and (p_error_code is null or q.error_code = p_error_code)
    and (p_band is null or least(9, floor(q.ai_confidence_score * 10)) = p_band) and (p_corrected is null or q.user_corrected = p_corrected)
  order by q.logged_at desc, q.id desc limit p_limit;
end
$$;

create function public.extraction_entries(
  p_from date, p_to date, p_status public.processing_status default null, p_error_code text default null, p_band integer default null,
  p_corrected boolean default null, p_limit integer default 100
) returns table (
  id uuid, user_pseudonym text, logged_at timestamptz, input_type public.quick_entry_input, ai_model text, ai_classification public.quick_entry_class,
  confidence numeric, cost_usd numeric, latency_ms integer, status public.processing_status, error_code text, error_message text, corrected boolean
)
language sql stable set search_path = '' as $$
  select * from private.extraction_entries(p_from, p_to, p_status, p_error_code, p_band, p_corrected, p_limit);
$$;
comment on function public.extraction_entries(date, date, public.processing_status, text, integer, boolean, integer) is
  'The entries behind extraction_summary(), the newest first, under a pseudonym and without what the member put in. Errors: 42501 without '
  'ai:read, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Coaching
------------------------------------------------------------------------------------------------------------------

create function private.coaching_charges(p_from date, p_to date)
returns table (day date, user_id uuid, answers integer, cost_usd numeric)
language sql stable set search_path = '' as $$
  select (c.at at time zone 'UTC')::date, c.user_id, c.answers, c.cost_usd
  from (
    select m.created_at as at, m.user_id, 1 as answers, m.cost_usd from public.coach_messages m where m.cost_usd is not null
    union all
    select s.created_at, s.user_id, 0, s.cost_usd from public.conversation_summaries s where s.cost_usd is not null
    union all
    select v.started_at, v.user_id, 0, v.cost_usd from public.voice_sessions v where v.cost_usd is not null
  ) c
  where c.at >= p_from::timestamp at time zone 'UTC' and c.at < (p_to + 1)::timestamp at time zone 'UTC';
$$;
comment on function private.coaching_charges(date, date) is 'What coaching cost: answers, summaries of conversations, and calls.';

create function private.coaching_costs(p_from date, p_to date, p_limit integer) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_usage_range(p_from, p_to);
  if p_limit is null or p_limit not between 1 and 1000 then
    raise exception using errcode = '22023', message = 'Ask for 1 to 1,000 members.';
  end if;
  return (
    with charges as materialized (select * from private.coaching_charges(p_from, p_to))
    select json_build_object(
      'totals', (select json_build_object('cost_usd', coalesce(sum(c.cost_usd), 0), 'answers', coalesce(sum(c.answers), 0),
        'members', count(distinct c.user_id)) from charges c),
      'days', (select coalesce(json_agg(d order by d.day), '[]') from (
        select g.day::date as day, coalesce(sum(c.cost_usd), 0) as cost_usd, coalesce(sum(c.answers), 0) as answers, count(distinct c.user_id) as members
        from generate_series(p_from::timestamp, p_to, interval '1 day') g (day) left join charges c on c.day = g.day group by 1) d),
      'members', (select coalesce(json_agg(m order by m.cost_usd desc, m.user_pseudonym), '[]') from (
        select private.pseudonym(c.user_id) as user_pseudonym, sum(c.cost_usd) as cost_usd, sum(c.answers) as answers, count(distinct c.day) as days
        from charges c group by c.user_id order by 2 desc limit p_limit) m)));
end
$$;

create function public.coaching_costs(p_from date, p_to date, p_limit integer default 20) returns json
language sql stable set search_path = '' as $$ select private.coaching_costs(p_from, p_to, p_limit); $$;
comment on function public.coaching_costs(date, date, integer) is
  'What the coach cost on days in UTC, answers, summaries and calls together: {totals: {cost_usd, answers, members}, days: [the same by day], '
  'members: [{user_pseudonym, cost_usd, answers, days}], the dearest first}. Errors: 42501 without ai:read, 22023.';

grant execute on function
  private.context_cache_summary(), public.context_cache_summary(),
  private.extraction_summary(date, date), public.extraction_summary(date, date),
  private.extraction_entries(date, date, public.processing_status, text, integer, boolean, integer),
  public.extraction_entries(date, date, public.processing_status, text, integer, boolean, integer),
  private.coaching_costs(date, date, integer), public.coaching_costs(date, date, integer)
to authenticated, service_role;
