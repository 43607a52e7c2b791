-- What every dashboard's function shares: the query, ranges that compare like with like, and how fresh the numbers are.
--
-- Functions that read rows are plpgsql with generic plans: a session plans them once, where planning takes longer than reading.

create type private.metric_query as (
  first_day date, last_day date, grain text, dimension analytics.dimension, value text, split_by text, kind text,
  previous_first date, previous_last date
);
comment on type private.metric_query is
  'A dashboard''s query after checking. split_by is the dimension that is broken down, kind, or null; value the one segment that is '
  'filtered by, or null; the previous range is null without comparison.';

create function private.bad_metric_query(p_what text) returns void
language plpgsql stable set search_path = '' as $$
begin
  raise exception using errcode = '22023', message = p_what;
end
$$;

create function analytics.is_partial_day(p_day date) returns boolean
language sql stable set search_path = '' as $$ select now() < (p_day + 1)::timestamp at time zone 'UTC' + interval '12 hours'; $$;
comment on function analytics.is_partial_day(date) is 'True until the day is over everywhere: the last clocks are twelve hours behind UTC.';

create function analytics.first_open_day() returns date
language sql stable set search_path = '' as $$ select analytics.utc_day(now() - interval '12 hours'); $$;
comment on function analytics.first_open_day() is 'The first day that is not over everywhere: is_partial_day() of all days from it on, asked once for many rows.';

create function private.metrics_as_of() returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select case when exists (select from analytics.dirty) then s.as_of else now() end from analytics.state s);
end
$$;
comment on function private.metrics_as_of() is 'Everything that was committed before this instant is in the aggregates.';

create function private.parse_metric_query(p_query jsonb, p_dimensions text[]) returns private.metric_query
language plpgsql stable set search_path = '' as $$
declare
  v_query constant jsonb := coalesce(p_query, '{}');
  v private.metric_query;
  v_segment text;
  v_days integer;
  v_months integer;
begin
  if jsonb_typeof(v_query) <> 'object' then
    perform private.bad_metric_query('The query must be an object.');
  end if;
  begin
    v.last_day := coalesce((v_query ->> 'to')::date, analytics.day_in(now(), analytics.zone()));
    v.first_day := coalesce((v_query ->> 'from')::date, v.last_day - 29);
  exception when data_exception then
    perform private.bad_metric_query('from and to must be days written YYYY-MM-DD.');
  end;
  if v.first_day > v.last_day or v.last_day - v.first_day > 1100 or v.first_day < date '2000-01-01' or v.last_day > date '2200-01-01' then
    perform private.bad_metric_query('A range begins before it ends and is at most 1,100 days long.');
  end if;
  v.grain := coalesce(v_query ->> 'grain', 'day');
  v.kind := coalesce(v_query ->> 'kind', 'all');
  v.split_by := v_query ->> 'by';
  v_segment := v_query #>> '{segment,dimension}';
  v.value := v_query #>> '{segment,value}';
  if v.grain not in ('day', 'week', 'month') then
    perform private.bad_metric_query('The grain is day, week or month.');
  elsif v.kind not in ('all', 'session', 'meal') then
    perform private.bad_metric_query('The kind is all, session or meal.');
  elsif v.split_by is not null and v.split_by <> all (p_dimensions) or v_segment is not null and (v_segment <> all (p_dimensions) or v_segment = 'kind') then
    perform private.bad_metric_query(format('Members can be told apart by %s.', array_to_string(p_dimensions, ', ')));
  elsif (v_segment is null) <> (v.value is null) then
    perform private.bad_metric_query('A segment is a dimension and a value.');
  elsif v_segment is not null and v.split_by is not null and v.split_by <> 'kind' then
    -- Two dimensions at once would be cells of cells: small ones, which the totals would tell.
    perform private.bad_metric_query('Filter by a segment or break down by one, not both.');
  end if;
  v.dimension := coalesce(v_segment, nullif(v.split_by, 'kind'), 'all');

  v_days := v.last_day - v.first_day + 1;
  case v_query ->> 'compare'
    when 'previous' then
      if v.grain = 'month' then
        v_months := (extract(year from v.last_day)::integer - extract(year from v.first_day)::integer) * 12
          + extract(month from v.last_day)::integer - extract(month from v.first_day)::integer + 1;
        v.previous_first := (v.first_day - make_interval(months => v_months))::date;
        v.previous_last := (v.last_day - make_interval(months => v_months))::date;
      else -- whole weeks back, so that Mondays are compared with Mondays
        v.previous_first := v.first_day - (v_days + 6) / 7 * 7;
        v.previous_last := v.last_day - (v_days + 6) / 7 * 7;
      end if;
    when 'year' then
      if v.grain = 'month' then
        v.previous_first := (v.first_day - interval '12 months')::date;
        v.previous_last := (v.last_day - interval '12 months')::date;
      else
        v.previous_first := v.first_day - 364;
        v.previous_last := v.last_day - 364;
      end if;
    else
      if v_query ->> 'compare' is not null then
        perform private.bad_metric_query('Compare with previous or year.');
      end if;
  end case;
  return v;
end
$$;
comment on function private.parse_metric_query(jsonb, text[]) is
  '{from?, to?, grain?, kind?, by?, segment?: {dimension, value}, compare?: previous|year} -> a checked query. Defaults: the last 30 '
  'days of the company''s by day. The previous range lies whole weeks back (of at least its own length), for months whole months; last '
  'year is 364 days back, for months 12 months. Raises 22023.';

create function analytics.period_bounds(p private.metric_query, p_first date, p_last date)
returns table (period date, first_day date, last_day date)
language sql stable set search_path = '' as $$
  select g.period, greatest(g.period, p_first), least(g.next - 1, p_last)
  from (
    select s::date as period, (s + step.size)::date as next
    from (select case p.grain when 'day' then interval '1 day' when 'week' then interval '7 days' else interval '1 month' end as size) step
    cross join lateral generate_series(
      case p.grain when 'day' then p_first when 'week' then analytics.period_of('week', p_first) else analytics.period_of('month', p_first) end::timestamp,
      p_last::timestamp, step.size) s
  ) g;
$$;
comment on function analytics.period_bounds(private.metric_query, date, date) is
  'The periods of a range, each with the days of it that lie in the range: the first and the last can be cut.';
