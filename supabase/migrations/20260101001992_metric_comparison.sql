-- Several metrics of a range beside the range before: the numbers at the top of a page, in one question.

create function private.metric_value(p_metric text, p_first date, p_last date) returns numeric
language plpgsql stable set search_path = '' as $$
begin
  if p_metric in ('adherence_rate', 'adherence_planned', 'adherence_done') then
    return (select case p_metric when 'adherence_rate' then round(sum(c.score_sum) / nullif(sum(c.counted), 0), 4)
        when 'adherence_planned' then sum(c.planned) else sum(c.done) end
      from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all' and c.day between p_first and p_last and c.shown);
  elsif p_metric in ('dau', 'stickiness') then
    return (select case p_metric when 'dau' then round(avg(e.dau) filter (where e.dau_shown), 1)
        else round(avg(e.dau) filter (where e.dau_shown and e.mau_shown) / nullif(avg(e.mau) filter (where e.dau_shown and e.mau_shown), 0), 4) end
      from analytics.engagement_days e where e.dimension = 'all' and e.value = 'all' and e.day between p_first and p_last);
  elsif p_metric in ('wau', 'mau') then
    return (select case p_metric when 'wau' then case when e.wau_shown then e.wau end else case when e.mau_shown then e.mau end end
      from analytics.engagement_days e where e.dimension = 'all' and e.value = 'all' and e.day = p_last);
  elsif p_metric like 'model%' then
    return (select case p_metric when 'model_calls' then sum(d.calls) when 'model_error_rate' then round(sum(d.errors)::numeric / nullif(sum(d.calls), 0), 4)
        when 'model_acceptance' then round(sum(d.accepted)::numeric / nullif(sum(d.judged), 0), 4)
        when 'model_cost_per_accepted_usd' then round(sum(d.cost_usd) / nullif(sum(d.accepted), 0), 6) else sum(d.cost_usd) end
      from analytics.model_days d where d.day between p_first and p_last);
  else
    return (select case p_metric when 'posts' then count(*) else coalesce(sum(p.views_count), 0) end from public.social_media_posts p
      where p.posted_at >= p_first::timestamp at time zone analytics.zone() and p.posted_at < (p_last + 1)::timestamp at time zone analytics.zone());
  end if;
end
$$;
comment on function private.metric_value(text, date, date) is 'A metric of a range, of what may be shown; wau and mau are those of its last day.';

create function private.metric_comparison(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_metrics text[];
  v_last date;
  v_rows json;
begin
  if not private.is_staff() and auth.role() is distinct from 'service_role' then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  v := private.parse_metric_query('{"compare": "previous"}'::jsonb || (p_query - 'grain'), '{all}');
  begin
    v_metrics := array(select jsonb_array_elements_text(p_query -> 'metrics'));
  exception when data_exception then
    perform private.bad_metric_query('metrics is a list of names.');
  end;
  if cardinality(v_metrics) not between 1 and 20 or exists (select from unnest(v_metrics) m where m <> all ('{adherence_rate,adherence_planned,adherence_done,dau,wau,mau,'
    'stickiness,model_calls,model_error_rate,model_acceptance,model_cost_usd,model_cost_per_accepted_usd,posts,post_views}'::text[])) then
    perform private.bad_metric_query('One to 20 metrics: adherence_rate, adherence_planned, adherence_done, dau, wau, mau, stickiness, model_calls, '
      'model_error_rate, model_acceptance, model_cost_usd, model_cost_per_accepted_usd, posts, post_views.');
  end if;
  -- A day that is not over anywhere is left out on both sides.
  v_last := least(v.last_day, analytics.first_open_day() - 1);
  select json_agg(r order by r.i) into v_rows from (
    select u.i, u.metric, x.allowed, n.value, n.previous_value,
      case when n.previous_value <> 0 then round((n.value - n.previous_value) / abs(n.previous_value), 4) end as change
    from unnest(v_metrics) with ordinality u (metric, i)
    cross join lateral (select auth.role() is not distinct from 'service_role' or private.can(
      case when u.metric like 'model%' then 'ai' when u.metric like 'post%' then 'content' else 'health' end, 'aggregate') as allowed) x
    cross join lateral (select case when x.allowed then private.metric_value(u.metric, v.first_day, v_last) end as value,
      case when x.allowed then private.metric_value(u.metric, v.previous_first, v.previous_last - (v.last_day - v_last)) end as previous_value) n
  ) r;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v_last, 'previous_from', v.previous_first,
    'previous_to', v.previous_last - (v.last_day - v_last), 'metrics', v_rows);
end
$$;
create function public.metric_comparison(p_query jsonb) returns json
language sql stable set search_path = '' as $$ select private.metric_comparison(p_query); $$;
comment on function public.metric_comparison(jsonb) is
  'Several metrics of a range and of the one before. p_query: {metrics: [adherence_rate|adherence_planned|adherence_done|dau (mean)|wau|mau (of the '
  'last day)|stickiness|model_calls|model_error_rate|model_acceptance|model_cost_usd|model_cost_per_accepted_usd|posts|post_views], from?, to?, compare?: '
  'previous|year}. Answers {as_of, from, to, previous_from, previous_to, metrics: [{i, metric, allowed, value, previous_value, change (share of the '
  'previous value)}]}; days that are not over are left out on both sides; null where withheld, without data, or not allowed. All staff. Errors: 42501, 22023.';
grant execute on function private.metric_comparison(jsonb), public.metric_comparison(jsonb) to authenticated, service_role;
