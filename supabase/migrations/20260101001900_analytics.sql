-- Analytics: small exact aggregates that dashboards read instead of raw rows, at any size.
--
--   a write        appends the days that it touched to analytics.dirty, by statement trigger, in its own transaction
--   refresh()      takes days off the queue, recounts each from raw rows, replaces its aggregates; all in one transaction
--   a dashboard    reads aggregates only, through functions that check the role (next files)
--
-- So nothing is ever adjusted by a difference, and late, corrected, moved and deleted rows need no care of their own. A writer
-- only appends: writers never wait for each other here, nor for refresh(). The schema is not exposed by the API.
--
-- Days are the member's local days where records carry them (adherence, activity), else the company's (analytics.zone()). Weeks begin
-- on Monday. Buckets are numbers, free of time zones: days since 1970-01-01, and for model calls hours since then in UTC.

create schema analytics;
revoke all on schema analytics from public;
comment on schema analytics is
  'Aggregates and their machinery. Never listed in the API''s exposed schemas; reached by functions of private only.';

create type analytics.source as enum ('adherence', 'activity', 'people', 'effects', 'behavior', 'consultations', 'models');
comment on type analytics.source is 'What is recounted by the bucket. effects: what overrides did to adherence, by day of the override.';
create type analytics.dimension as enum (
  'all', 'status', 'goal', 'sex', 'tier', 'experience', 'program_phase', 'cohort_month', 'first_action'
);
comment on type analytics.dimension is 'By what members or records are told apart. Each dimension cuts the whole into parts.';
create type analytics.grain as enum ('week', 'month');

------------------------------------------------------------------------------------------------------------------
-- The queue
------------------------------------------------------------------------------------------------------------------

create table analytics.dirty (source analytics.source not null, bucket integer not null);
alter table analytics.dirty enable row level security;
comment on table analytics.dirty is
  'Buckets to recount. Append-only, without key or index, and with repeats on purpose: a writer that looked whether its day is '
  'queued already could see a row that refresh() is just deleting, and its change would be lost.';

create table analytics.state (
  only_row boolean primary key default true check (only_row),
  as_of timestamptz not null default now(),
  at_risk_at timestamptz
);
alter table analytics.state enable row level security;
comment on table analytics.state is 'One row: when the aggregates were last brought up to date, and the list of members at risk.';
insert into analytics.state default values;

-- Small functions that are asked for every row are plpgsql: an SQL function with a search_path of its own is never inlined, and planning it
-- anew costs more than its work.

create function analytics.day_number(p_day date) returns integer
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return p_day - date '1970-01-01';
end
$$;
create function analytics.day_of(p_bucket integer) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return date '1970-01-01' + p_bucket;
end
$$;
create function analytics.utc_day(p_at timestamptz) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return (p_at at time zone 'UTC')::date;
end
$$;
create function analytics.day_in(p_at timestamptz, p_zone text) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return (p_at at time zone p_zone)::date;
end
$$;
create function analytics.zone() returns text
-- plpgsql, whose plan is kept: every write that is counted asks it.
language plpgsql stable set search_path = '' as $$ begin return (select s.time_zone from public.company_settings s); end $$;
comment on function analytics.zone() is
  'The zone in which the company''s days begin. Always as (select analytics.zone()), once a statement. A day begins at '
  'day::timestamp at time zone zone, whatever the clocks do that night, and is 23 or 25 hours long when they change.';
create function analytics.company_day_number(p_at timestamptz) returns integer
-- One call instead of three, and one row: every mark of a redemption or a message asks it.
language plpgsql stable set search_path = '' as $$
begin
  return (p_at at time zone (select s.time_zone from public.company_settings s))::date - date '1970-01-01';
end
$$;
comment on function analytics.company_day_number(timestamptz) is
  'The bucket of the company''s day that an instant falls on: day_number(day_in(p_at, zone())).';
create function analytics.period_of(p_grain analytics.grain, p_day date) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case p_grain when 'week' then p_day - (extract(isodow from p_day)::integer - 1) else date_trunc('month', p_day::timestamp)::date end;
end
$$;
create function analytics.next_period(p_grain analytics.grain, p_period date) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return (p_period + case p_grain when 'week' then interval '7 days' else interval '1 month' end)::date;
end
$$;

create function analytics.periods_of(p_grain analytics.grain, p_days date[]) returns date[]
language sql immutable parallel safe set search_path = '' as $$ select array_agg(distinct analytics.period_of(p_grain, d)) from unnest(p_days) d; $$;

create function analytics.watch(p_table regclass, p_source analytics.source, p_bucket text, p_moved text default null) returns void
language plpgsql set search_path = '' as $watch$
declare
  v_key constant text := (
    select string_agg(quote_ident(a.attname), ', ') from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = p_table and i.indisprimary);
  v_event text;
  v_name text;
  v_rows text;
  v_tables text;
begin
  foreach v_event in array array['insert', 'update', 'delete'] loop
    v_name := format('mark_%s_on_%s_%s', p_source, v_event, (select c.relname from pg_catalog.pg_class c where c.oid = p_table));
    v_tables := concat_ws(' ', case when v_event <> 'insert' then 'old table as old_rows' end, case when v_event <> 'delete' then 'new table as new_rows' end);
    v_rows := case
      when v_event = 'insert' then 'select * from new_rows'
      when v_event = 'delete' then 'select * from old_rows'
      when p_moved is null then 'select * from old_rows union all select * from new_rows'
      else format('select u.* from old_rows o join new_rows n using (%s)
        cross join lateral (select o.* union all select n.*) u where %s', v_key, p_moved)
    end;
    execute format(
      'create function private.%I() returns trigger language plpgsql security definer set search_path = '''' as $f$
      begin
        insert into analytics.dirty (source, bucket)
        select distinct %L::analytics.source, b.bucket from (select %s as bucket from (%s) r) b where b.bucket is not null;
        return null;
      end $f$', v_name, p_source, p_bucket, v_rows);
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function private.%I()',
      v_name, v_event, p_table, v_tables, v_name);
  end loop;
end
$watch$;
comment on function analytics.watch(regclass, analytics.source, text, text) is
  'Has every statement on a table queue the distinct buckets of the rows that it touched, old and new. p_bucket is an expression '
  'over the row r, null for a row that is counted nowhere; p_moved one over old row o and new row n that says whether an update matters. The trigger functions are '
  'definers, because writers have no right on this schema.';

------------------------------------------------------------------------------------------------------------------
-- Small cells
------------------------------------------------------------------------------------------------------------------

create function analytics.least_people() returns integer
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return 10;
end
$$;
comment on function analytics.least_people() is 'A number about fewer people than this is shown to nobody.';

create function analytics.hidden(p_people bigint[]) returns boolean[]
language sql immutable parallel safe set search_path = '' as $$
  -- Sorted by people: cells that are small, and the smallest of the others as their cover. Without a cover all are hidden.
  select array_agg(
    case when not any_small or people = 0 then false
      when people < analytics.least_people() then true
      else place = 1 end order by i)
  from (
    select i, coalesce(people, 0) as people, bool_or(people between 1 and analytics.least_people() - 1) over () as any_small,
      row_number() over (partition by people >= analytics.least_people() order by people, i) as place
    from unnest(p_people) with ordinality as c (people, i)
  ) cells;
$$;
comment on function analytics.hidden(bigint[]) is
  'Which parts of a known whole must not be shown, when each is so many people: those of 1 to 9, and one more, the smallest of '
  'at least 10, or the whole minus the others would tell the hidden one. Nobody at all (0) is no person and may be shown.';

------------------------------------------------------------------------------------------------------------------
-- Adherence: cells of a day
------------------------------------------------------------------------------------------------------------------

create table analytics.adherence_cells (
  dimension analytics.dimension not null,
  kind text not null,
  day date not null,
  value text not null,
  planned integer not null,
  done integer not null,
  counted integer not null,
  score_sum numeric(14, 3) not null,
  people integer not null,
  done_people integer not null,
  missed_people integer not null,
  shown boolean not null,
  -- Dashboards read nothing else of a cell: the index alone answers them.
  primary key (dimension, kind, day, value) include (planned, done, counted, score_sum, shown)
);
alter table analytics.adherence_cells enable row level security;
comment on table analytics.adherence_cells is
  'Adherence records of a local day, by kind and by one dimension at a time, exact. Every number that is shown, of whatever '
  'range, is a sum of cells that may be shown: a range minus another one can never tell more than a cell.';
comment on column analytics.adherence_cells.kind is 'session, meal, or all.';
comment on column analytics.adherence_cells.done is 'Completed, similar or partial.';
comment on column analytics.adherence_cells.counted is 'All but unknown: what the rate is divided by.';
comment on column analytics.adherence_cells.people is 'Members with such a record on that day.';
comment on column analytics.adherence_cells.done_people is 'Those of them who did at least something; missed_people: who left at least something out.';
comment on column analytics.adherence_cells.shown is 'False for a small cell, and for its cover. See analytics.show_adherence().';
-- For the recount of whole days. Not on day itself: a dashboard's plan, which knows no values, would take it for its range.
create index adherence_cells_bucket_idx on analytics.adherence_cells (analytics.day_number(day));

create table analytics.adherence_periods (
  grain analytics.grain not null,
  dimension analytics.dimension not null,
  kind text not null,
  period date not null,
  value text not null,
  planned bigint not null,
  done bigint not null,
  counted bigint not null,
  score_sum numeric(16, 3) not null,
  days smallint not null,
  withheld_days smallint not null,
  primary key (grain, dimension, kind, period, value)
);
alter table analytics.adherence_periods enable row level security;
comment on table analytics.adherence_periods is 'Sums of the shown cells of a week or a month.';
comment on column analytics.adherence_periods.days is 'Days of which something is shown.';
comment on column analytics.adherence_periods.withheld_days is 'Days left out because too few people stand behind them.';

create function analytics.program_phase(p_week smallint) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case when p_week is null then 'none' when p_week <= 4 then 'weeks 1-4' when p_week <= 8 then 'weeks 5-8'
    when p_week <= 12 then 'weeks 9-12' else 'later' end;
end
$$;

create function analytics.show_adherence(p_days date[]) returns void
language sql set search_path = '' as $$
  with wholes as (
    -- Planned minus done is shown too: where only a few missed something, or only a few did anything, the day, or its kinds, are not.
    select c.day, bool_or(f.few and c.kind = 'all') as hide, bool_or(f.few) as hide_kinds
    from analytics.adherence_cells c
    cross join lateral (select least(nullif(c.done_people, 0), nullif(c.missed_people, 0)) < analytics.least_people() as few) f
    where analytics.day_number(c.day) = any (array(select analytics.day_number(d) from unnest(p_days) d)) and c.dimension = 'all' group by c.day
  ), cells as (
    select c.day, c.dimension, c.value, max(c.people) filter (where c.kind = 'all') as people,
      coalesce(max(c.people) filter (where c.kind = 'session'), 0) as session,
      coalesce(max(c.people) filter (where c.kind = 'meal'), 0) as meal,
      -- What was done and what was not are told apart by planned and done of any cell: parts of two wholes, not of one.
      c.dimension = 'status' and c.value in ('skipped', 'unknown') as missed
    from analytics.adherence_cells c where analytics.day_number(c.day) = any (array(select analytics.day_number(d) from unnest(p_days) d)) group by c.day, c.dimension, c.value
  ), judged as (
    select day, dimension, value, people, session, meal, missed,
      people < analytics.least_people() as small,
      least(nullif(session, 0), nullif(meal, 0)) < analytics.least_people() as small_kind,
      least(session, meal) >= analytics.least_people() as covers_kind
    from cells
  ), covered as (
    select *, bool_or(small) over part as any_small,
      row_number() over (part order by people < analytics.least_people(), people, value) as cover_place
    from judged window part as (partition by day, dimension, missed)
  ), totals as (
    select *, small or (any_small and cover_place = 1) as hide from covered
  ), kinds as (
    select *, bool_or(small_kind or hide) over part as any_small_kind, bool_or(covers_kind) over part as has_cover,
      row_number() over (part order by not covers_kind, people, value) as kind_place
    from totals window part as (partition by day, dimension, missed)
  )
  update analytics.adherence_cells c
  set shown = case when c.kind = 'all' then not (coalesce(w.hide, false) or k.hide)
    else not (coalesce(w.hide_kinds, false) or k.hide or k.small_kind or (k.any_small_kind and (k.kind_place = 1 or not k.has_cover))) end
  from kinds k join wholes w using (day)
  where analytics.day_number(c.day) = analytics.day_number(k.day) and c.dimension = k.dimension and c.value = k.value;
$$;
comment on function analytics.show_adherence(date[]) is
  'Decides which cells of these days may be shown. In each dimension small values are hidden with a cover of at least ten people; '
  'a value''s split into sessions and meals is hidden when one of the two is small, with a cover that has ten people in both; '
  'both kinds are hidden together. So every hidden cell lies in a cycle of hidden cells whose sums are all that is known, and '
  'another assignment of the same sums exists.';

create function analytics.refresh_adherence(p_days date[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from analytics.adherence_cells c where analytics.day_number(c.day) = any (array(select analytics.day_number(d) from unnest(p_days) d));
  -- Members first, dimensions then. A member's records of a day almost always carry one and the same segment; the few of several
  -- segments are put together in each dimension, so that nobody is counted twice. Scores are summed in thousandths, as whole numbers.
  with segments as materialized (
    select r.planned_on as day, r.user_id, r.member_goal, r.member_sex, r.member_tier, r.member_experience, r.program_week, r.cohort_month,
      count(*) as planned, count(*) filter (where r.status in ('completed', 'similar', 'partial')) as done, count(r.score) as counted,
      coalesce((sum(r.score) * 1000)::bigint, 0) as score, count(*) filter (where r.planned_entity_type = 'session') as planned_s,
      count(*) filter (where r.planned_entity_type = 'session' and r.status in ('completed', 'similar', 'partial')) as done_s,
      count(r.score) filter (where r.planned_entity_type = 'session') as counted_s,
      coalesce((sum(r.score) filter (where r.planned_entity_type = 'session') * 1000)::bigint, 0) as score_s
    from public.adherence_records r where r.planned_on = any (p_days) group by 1, 2, 3, 4, 5, 6, 7, 8
  ), several as materialized (
    select s.day, s.user_id from segments s group by 1, 2 having count(*) > 1
  ), parted as (
    select s.day, s.user_id, d.dimension, d.value, sum(s.planned) as planned, sum(s.done) as done, sum(s.counted) as counted, sum(s.score) as score,
      sum(s.planned_s) as planned_s, sum(s.done_s) as done_s, sum(s.counted_s) as counted_s, sum(s.score_s) as score_s
    from segments s join several x using (day, user_id) cross join lateral (values
      ('all'::analytics.dimension, 'all'), ('goal', coalesce(s.member_goal::text, 'unknown')),
      ('sex', coalesce(s.member_sex::text, 'unknown')), ('tier', coalesce(s.member_tier::text, 'unknown')),
      ('experience', coalesce(s.member_experience::text, 'unknown')), ('program_phase', analytics.program_phase(s.program_week)),
      ('cohort_month', coalesce(to_char(s.cohort_month, 'YYYY-MM'), 'unknown'))
    ) d (dimension, value) group by s.day, s.user_id, d.dimension, d.value
    union all
    select r.planned_on, r.user_id, 'status', r.status::text, count(*), count(*) filter (where r.status in ('completed', 'similar', 'partial')),
      count(r.score), coalesce((sum(r.score) * 1000)::bigint, 0), count(*) filter (where r.planned_entity_type = 'session'),
      count(*) filter (where r.planned_entity_type = 'session' and r.status in ('completed', 'similar', 'partial')),
      count(r.score) filter (where r.planned_entity_type = 'session'),
      coalesce((sum(r.score) filter (where r.planned_entity_type = 'session') * 1000)::bigint, 0)
    from public.adherence_records r where r.planned_on = any (p_days) group by r.planned_on, r.user_id, r.status
  ), cells as (
    select s.day, case when grouping(s.member_goal) = 0 then 'goal'::analytics.dimension when grouping(s.member_sex) = 0 then 'sex'
        when grouping(s.member_tier) = 0 then 'tier' when grouping(s.member_experience) = 0 then 'experience'
        when grouping(s.program_phase) = 0 then 'program_phase' when grouping(s.cohort_month) = 0 then 'cohort_month' else 'all' end as dimension,
      case when grouping(s.member_goal) = 0 then coalesce(s.member_goal::text, 'unknown') when grouping(s.member_sex) = 0 then coalesce(s.member_sex::text, 'unknown')
        when grouping(s.member_tier) = 0 then coalesce(s.member_tier::text, 'unknown')
        when grouping(s.member_experience) = 0 then coalesce(s.member_experience::text, 'unknown')
        when grouping(s.program_phase) = 0 then s.program_phase
        when grouping(s.cohort_month) = 0 then coalesce(to_char(s.cohort_month, 'YYYY-MM'), 'unknown') else 'all' end as value,
      sum(s.planned) as planned, sum(s.done) as done, sum(s.counted) as counted, sum(s.score) as score, count(*) as people,
      count(*) filter (where s.done > 0) as doers, count(*) filter (where s.planned > s.done) as missers,
      sum(s.planned_s) as planned_s, sum(s.done_s) as done_s, sum(s.counted_s) as counted_s, sum(s.score_s) as score_s,
      count(*) filter (where s.planned_s > 0) as people_s, count(*) filter (where s.done_s > 0) as doers_s,
      count(*) filter (where s.planned_s > s.done_s) as missers_s, count(*) filter (where s.planned > s.planned_s) as people_m,
      count(*) filter (where s.done > s.done_s) as doers_m, count(*) filter (where s.planned - s.planned_s > s.done - s.done_s) as missers_m
    from (select x.*, analytics.program_phase(x.program_week) as program_phase from segments x
      where not exists (select from several y where y.day = x.day and y.user_id = x.user_id)) s
    group by grouping sets ((s.day), (s.day, s.member_goal), (s.day, s.member_sex), (s.day, s.member_tier), (s.day, s.member_experience),
      (s.day, s.program_phase), (s.day, s.cohort_month))
    union all
    select s.day, s.dimension, s.value,
      sum(s.planned) as planned, sum(s.done) as done, sum(s.counted) as counted, sum(s.score) as score, count(*) as people,
      count(*) filter (where s.done > 0) as doers, count(*) filter (where s.planned > s.done) as missers,
      sum(s.planned_s) as planned_s, sum(s.done_s) as done_s, sum(s.counted_s) as counted_s, sum(s.score_s) as score_s,
      count(*) filter (where s.planned_s > 0) as people_s, count(*) filter (where s.done_s > 0) as doers_s,
      count(*) filter (where s.planned_s > s.done_s) as missers_s, count(*) filter (where s.planned > s.planned_s) as people_m,
      count(*) filter (where s.done > s.done_s) as doers_m, count(*) filter (where s.planned - s.planned_s > s.done - s.done_s) as missers_m
    from parted s group by s.day, s.dimension, s.value
  ), wide as (
    select c.day, c.dimension, c.value, sum(c.planned) as planned, sum(c.done) as done, sum(c.counted) as counted, sum(c.score) / 1000 as score_sum,
      sum(c.people) as people, sum(c.doers) as doers, sum(c.missers) as missers, sum(c.planned_s) as planned_s, sum(c.done_s) as done_s,
      sum(c.counted_s) as counted_s, sum(c.score_s) / 1000 as score_s, sum(c.people_s) as people_s, sum(c.doers_s) as doers_s,
      sum(c.missers_s) as missers_s, sum(c.people_m) as people_m, sum(c.doers_m) as doers_m, sum(c.missers_m) as missers_m
    from cells c group by c.day, c.dimension, c.value
  )
  insert into analytics.adherence_cells (day, dimension, value, kind, planned, done, counted, score_sum, people, done_people, missed_people, shown)
  select w.day, w.dimension, w.value, k.kind, k.planned, k.done, k.counted, k.score_sum, k.people, k.doers, k.missers, false
  from wide w cross join lateral (values
    ('all', w.planned, w.done, w.counted, w.score_sum, w.people, w.doers, w.missers),
    ('session', w.planned_s, w.done_s, w.counted_s, w.score_s, w.people_s, w.doers_s, w.missers_s),
    ('meal', w.planned - w.planned_s, w.done - w.done_s, w.counted - w.counted_s, w.score_sum - w.score_s, w.people_m, w.doers_m, w.missers_m)
  ) k (kind, planned, done, counted, score_sum, people, doers, missers)
  where k.planned > 0;

  perform analytics.show_adherence(p_days);
  perform analytics.refresh_adherence_periods(p_days);
  perform analytics.refresh_adherence_months(p_days);
  -- Overrides and moods that look at these days are recounted in the same pass.
  insert into analytics.dirty (source, bucket)
  select distinct 'effects'::analytics.source, analytics.day_number(o.date)
  from unnest(p_days) d join public.day_overrides o on o.date between d - 6 and d + 7 and o.status in ('approved', 'auto_applied');
  insert into analytics.dirty (source, bucket)
  select distinct 'behavior'::analytics.source, analytics.day_number(w.week)
  from unnest(p_days) d join analytics.behavior_weeks w on w.week = analytics.period_of('week', d);
end
$$;

create function analytics.refresh_adherence_periods(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_grain analytics.grain;
  v_periods date[];
begin
  foreach v_grain in array enum_range(null::analytics.grain) loop
    v_periods := analytics.periods_of(v_grain, p_days);
    delete from analytics.adherence_periods p where p.grain = v_grain and p.period = any (v_periods);
    insert into analytics.adherence_periods (grain, dimension, kind, period, value, planned, done, counted, score_sum, days, withheld_days)
    select v_grain, c.dimension, c.kind, t.period, c.value, coalesce(sum(c.planned) filter (where c.shown), 0),
      coalesce(sum(c.done) filter (where c.shown), 0), coalesce(sum(c.counted) filter (where c.shown), 0),
      coalesce(sum(c.score_sum) filter (where c.shown), 0), count(*) filter (where c.shown), count(*) filter (where not c.shown)
    from unnest(v_periods) t (period)
    join analytics.adherence_cells c on analytics.day_number(c.day) >= analytics.day_number(t.period)
      and analytics.day_number(c.day) < analytics.day_number(analytics.next_period(v_grain, t.period))
    group by c.dimension, c.kind, t.period, c.value;
  end loop;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Adherence: a month's heat map and distribution
------------------------------------------------------------------------------------------------------------------

create table analytics.adherence_heat (
  month date not null,
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  planned integer not null,
  counted integer not null,
  score_sum numeric(14, 3) not null,
  people integer not null,
  shown boolean not null,
  primary key (month, weekday, hour)
);
alter table analytics.adherence_heat enable row level security;
comment on table analytics.adherence_heat is
  'Adherence of a month by local weekday (1 Monday) and the local hour at which the record was told. Small hours are hidden with a cover.';

create table analytics.adherence_distribution (
  month date not null,
  decile smallint not null check (decile between 0 and 9),
  people integer not null,
  shown boolean not null,
  primary key (month, decile)
);
alter table analytics.adherence_distribution enable row level security;
comment on table analytics.adherence_distribution is
  'Members of a month by their own rate, in tenths (9 holds 90 to 100 %). Members with fewer than five counted records are left out.';

create function analytics.refresh_adherence_months(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_month date;
begin
  for v_month in select distinct analytics.period_of('month', d) from unnest(p_days) d loop
    delete from analytics.adherence_heat h where h.month = v_month;
    insert into analytics.adherence_heat (month, weekday, hour, planned, counted, score_sum, people, shown)
    with cells as (
      select extract(isodow from r.planned_on)::smallint as weekday, r.local_hour as hour, count(*) as planned,
        count(r.score) as counted, coalesce(sum(r.score), 0) as score_sum, count(distinct r.user_id) as people
      from public.adherence_records r
      where r.planned_on >= v_month and r.planned_on < analytics.next_period('month', v_month) and r.local_hour is not null
      group by 1, 2
    ), numbered as (select c.*, row_number() over (order by weekday, hour) as i from cells c),
    hidden as (select analytics.hidden(array_agg(n.people order by n.i)) as list from numbered n)
    select v_month, n.weekday, n.hour, n.planned, n.counted, n.score_sum, n.people, not h.list[n.i]
    from numbered n cross join hidden h;

    delete from analytics.adherence_distribution d where d.month = v_month;
    insert into analytics.adherence_distribution (month, decile, people, shown)
    with members as (
      select least(9, floor(10 * avg(r.score)))::smallint as decile
      from public.adherence_records r
      where r.planned_on >= v_month and r.planned_on < analytics.next_period('month', v_month)
      group by r.user_id having count(r.score) >= 5
    ), cells as (
      select d.decile, count(m.decile) as people from generate_series(0, 9) d (decile) left join members m using (decile) group by 1
    ), hidden as (select analytics.hidden(array_agg(c.people order by c.decile)) as list from cells c)
    select v_month, c.decile, c.people, not h.list[c.decile + 1] from cells c cross join hidden h where c.people > 0;
  end loop;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Active members, as bitmaps
------------------------------------------------------------------------------------------------------------------

create function analytics.bitmap(p_numbers integer[]) returns bit
language sql immutable parallel safe set search_path = '' as $$
  -- Words of 32 bits written as hexadecimal, with the gaps between them: setting bits one by one would copy 8 kB for each.
  select ('x' || coalesce(string_agg(repeat('0', 8 * gap) || lpad(to_hex(word), 8, '0'), '' order by place), '')
    || repeat('0', 8 * (2047 - coalesce(max(place), -1))))::bit(65536)
  from (
    select place, word, place - coalesce(lag(place) over (order by place), -1) - 1 as gap
    from (select (n & 65535) >> 5 as place, bit_or(1::bigint << (31 - (n & 31))) as word from unnest(p_numbers) n group by 1) words
  ) placed;
$$;
comment on function analytics.bitmap(integer[]) is
  'One chunk of a set of members: bit (user_no mod 65536) is 1 for each. All numbers must be of one chunk (user_no / 65536).';

create table analytics.active_days (
  day date not null,
  dimension analytics.dimension not null,
  value text not null,
  chunk integer not null,
  bits bit(65536) not null,
  primary key (dimension, value, day, chunk)
);
alter table analytics.active_days enable row level security;
comment on table analytics.active_days is
  'Who did anything in the app on their local day: one bitmap over profiles.user_no a chunk of 65,536 members, whole and by '
  'the segment that the events carry. OR, AND and a count of bits answer any range exactly.';
create index active_days_day_idx on analytics.active_days (day);

create table analytics.active_periods (
  grain analytics.grain not null,
  period date not null,
  chunk integer not null,
  bits bit(65536) not null,
  primary key (grain, period, chunk)
);
alter table analytics.active_periods enable row level security;
comment on table analytics.active_periods is 'Who was active in a week or month: the OR of its days.';

create table analytics.cohorts (
  day date not null,
  dimension analytics.dimension not null,
  value text not null,
  chunk integer not null,
  bits bit(65536) not null,
  primary key (day, dimension, value, chunk)
);
alter table analytics.cohorts enable row level security;
comment on table analytics.cohorts is
  'Who signed up on a day of the company''s, by what the member is now, and by the first thing they logged.';

create table analytics.engagement_days (
  dimension analytics.dimension not null,
  value text not null,
  day date not null,
  dau integer not null,
  wau integer not null,
  mau integer not null,
  dau_shown boolean not null,
  wau_shown boolean not null,
  mau_shown boolean not null,
  primary key (dimension, day, value)
);
alter table analytics.engagement_days enable row level security;
comment on table analytics.engagement_days is 'Active members of a day, and of the 7 and the 30 days that end with it.';

create table analytics.streak_days (
  day date not null,
  least_days smallint not null,
  people integer not null,
  primary key (day, least_days)
);
alter table analytics.streak_days enable row level security;
comment on table analytics.streak_days is 'Members active on each of the last least_days of their own days, that day included.';

create table analytics.feature_days (
  day date not null,
  event_type public.behavior_event_type not null,
  events integer not null,
  people integer not null,
  shown boolean not null,
  primary key (day, event_type)
);
alter table analytics.feature_days enable row level security;
comment on table analytics.feature_days is 'Use of each part of the app. Not parts of a whole: a member uses several, so a small one needs no cover.';

create table analytics.lifecycle (
  grain analytics.grain not null,
  period date not null,
  joined integer not null,
  returned integer not null,
  resurrected integer not null,
  dormant integer not null,
  joined_shown boolean not null generated always as (joined = 0 or joined >= analytics.least_people()) stored,
  -- The sums of neighbours are active members, known: the three that they share are shown together or not at all.
  others_shown boolean not null generated always as (
    coalesce(least(nullif(joined, 0), nullif(returned, 0), nullif(resurrected, 0), nullif(dormant, 0)) >= analytics.least_people(), true)) stored,
  primary key (grain, period)
);
alter table analytics.lifecycle enable row level security;
comment on table analytics.lifecycle is
  'Active members of a period: joined (signed up in it), returned (active in the one before), resurrected (neither); and dormant: '
  'active in the one before, not in this.';

create table analytics.retention (
  grain analytics.grain not null,
  dimension analytics.dimension not null,
  value text not null,
  cohort date not null,
  age smallint not null check (age between 0 and 52),
  period date not null,
  size integer not null,
  active integer not null,
  size_shown boolean not null default false,
  active_shown boolean not null default false,
  primary key (grain, dimension, value, cohort, age)
);
alter table analytics.retention enable row level security;
comment on table analytics.retention is
  'Of the members who signed up in a period (size), how many were active so many periods later. Told apart by month only. What '
  'may be shown does not depend on the question: see analytics.show_retention().';
create index retention_cohort_idx on analytics.retention (grain, analytics.day_number(cohort));
create index retention_period_idx on analytics.retention (grain, period);

create function analytics.refresh_activity(p_days date[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from analytics.active_days a where a.day = any (p_days);
  with acts as materialized (
    select distinct e.local_day as day, p.user_no, coalesce(e.member_goal::text, 'unknown') as goal,
      coalesce(e.member_sex::text, 'unknown') as sex, coalesce(e.member_tier::text, 'unknown') as tier,
      coalesce(e.member_experience::text, 'unknown') as experience
    from public.user_behavior_events e join public.profiles p on p.id = e.user_id where e.local_day = any (p_days)
  )
  insert into analytics.active_days (day, dimension, value, chunk, bits)
  select a.day, d.dimension, d.value, a.user_no >> 16, analytics.bitmap(array_agg(a.user_no))
  from acts a cross join lateral (values
    ('all'::analytics.dimension, 'all'), ('goal', a.goal), ('sex', a.sex), ('tier', a.tier), ('experience', a.experience)
  ) d (dimension, value)
  group by a.day, d.dimension, d.value, a.user_no >> 16;

  delete from analytics.feature_days f where f.day = any (p_days);
  insert into analytics.feature_days (day, event_type, events, people, shown)
  select e.local_day, e.event_type, count(*), count(distinct e.user_id), count(distinct e.user_id) >= analytics.least_people()
  from public.user_behavior_events e where e.local_day = any (p_days) group by e.local_day, e.event_type;

  perform analytics.refresh_first_logs(p_days);
  perform analytics.refresh_engagement(p_days);
  perform analytics.refresh_active_periods(p_days);
end
$$;

create function analytics.refresh_engagement(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  -- A day counts for the 30 windows that hold it, as far as there is anything.
  v_last constant date := coalesce((select max(a.day) from analytics.active_days a), date '1970-01-01');
  v_targets date[];
begin
  select array_agg(distinct t) into v_targets from (
    select d + i from unnest(p_days) d cross join generate_series(0, 29) i
    union all -- a silence before a new last day has windows too
    select g::date from generate_series((select max(e.day) + 1 from analytics.engagement_days e), v_last, interval '1 day') g
  ) targets (t) where t <= v_last;

  delete from analytics.engagement_days e where e.day = any (v_targets) or e.day > v_last;
  with windows as (
    select t.day, a.dimension, a.value, a.chunk,
      bit_count(coalesce(bit_or(a.bits) filter (where a.day = t.day), 0::bit(65536))) as dau,
      bit_count(coalesce(bit_or(a.bits) filter (where a.day > t.day - 7), 0::bit(65536))) as wau, bit_count(bit_or(a.bits)) as mau
    from unnest(v_targets) t (day)
    join analytics.active_days a on a.day > t.day - 30 and a.day <= t.day
    group by t.day, a.dimension, a.value, a.chunk
  ), sums as (
    select w.day, w.dimension, w.value, sum(w.dau) as dau, sum(w.wau) as wau, sum(w.mau) as mau,
      row_number() over (partition by w.day, w.dimension order by w.value) as i
    from windows w group by w.day, w.dimension, w.value
  ), hidden as (
    select s.day, s.dimension, analytics.hidden(array_agg(s.dau::bigint order by s.i)) as dau,
      analytics.hidden(array_agg(s.wau::bigint order by s.i)) as wau, analytics.hidden(array_agg(s.mau::bigint order by s.i)) as mau
    from sums s group by s.day, s.dimension
  )
  insert into analytics.engagement_days (dimension, value, day, dau, wau, mau, dau_shown, wau_shown, mau_shown)
  select s.dimension, s.value, s.day, s.dau, s.wau, s.mau, not h.dau[s.i], not h.wau[s.i], not h.mau[s.i]
  from sums s join hidden h using (day, dimension);

  -- Streaks that run through a changed day reach at most 90 days further.
  select array_agg(distinct d + i) into v_targets
  from unnest(p_days) d cross join generate_series(0, 89) i where d + i <= v_last;
  delete from analytics.streak_days s where s.day = any (v_targets) or s.day > v_last;
  insert into analytics.streak_days (day, least_days, people)
  select day, least_days, sum(bit_count(bits)) from (
    select t.day, l.least_days, a.chunk, bit_and(a.bits) as bits
    from unnest(v_targets) t (day)
    cross join unnest(array[1, 3, 7, 14, 30, 60, 90]) l (least_days)
    join analytics.active_days a on a.dimension = 'all' and a.value = 'all' and a.day > t.day - l.least_days and a.day <= t.day
    group by t.day, l.least_days, a.chunk having count(*) = l.least_days
  ) runs group by day, least_days having sum(bit_count(bits)) > 0;
end
$$;

create function analytics.refresh_active_periods(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_grain analytics.grain;
  v_periods date[];
begin
  foreach v_grain in array enum_range(null::analytics.grain) loop
    v_periods := analytics.periods_of(v_grain, p_days);
    delete from analytics.active_periods a where a.grain = v_grain and a.period = any (v_periods);
    insert into analytics.active_periods (grain, period, chunk, bits)
    select v_grain, p.period, a.chunk, bit_or(a.bits)
    from unnest(v_periods) p (period)
    join analytics.active_days a on a.dimension = 'all' and a.value = 'all' and a.day >= p.period
      and a.day < analytics.next_period(v_grain, p.period)
    group by p.period, a.chunk;
    perform analytics.refresh_lifecycle(v_grain, v_periods);
    perform analytics.refresh_retention(v_grain, v_periods, null);
  end loop;
end
$$;

create function analytics.refresh_lifecycle(p_grain analytics.grain, p_periods date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_targets date[];
begin
  -- A period is also the one before of the next.
  select array_agg(distinct t) into v_targets
  from unnest(p_periods) p cross join lateral (values (p), (analytics.next_period(p_grain, p))) v (t);
  delete from analytics.lifecycle l where l.grain = p_grain and l.period = any (v_targets);
  insert into analytics.lifecycle (grain, period, joined, returned, resurrected, dormant)
  select p_grain, t.period, coalesce(sum(bit_count(now.bits & s.bits)), 0), coalesce(sum(bit_count(now.bits & before.bits & ~ s.bits)), 0),
    coalesce(sum(bit_count(now.bits & ~ before.bits & ~ s.bits)), 0), coalesce(sum(bit_count(before.bits & ~ now.bits)), 0)
  from unnest(v_targets) t (period)
  join lateral (
    select distinct a.chunk from analytics.active_periods a
    where a.grain = p_grain and a.period in (t.period, analytics.period_of(p_grain, t.period - 1))
  ) c on true
  cross join lateral (select coalesce((select a.bits from analytics.active_periods a
    where a.grain = p_grain and a.period = t.period and a.chunk = c.chunk), 0::bit(65536)) as bits) now
  cross join lateral (select coalesce((select a.bits from analytics.active_periods a
    where a.grain = p_grain and a.period = analytics.period_of(p_grain, t.period - 1) and a.chunk = c.chunk), 0::bit(65536)) as bits) before
  cross join lateral (select coalesce((select bit_or(k.bits) from analytics.cohorts k
    where k.dimension = 'all' and k.day >= t.period and k.day < analytics.next_period(p_grain, t.period) and k.chunk = c.chunk),
    0::bit(65536)) as bits) s
  where exists (select from analytics.active_periods a where a.grain = p_grain and a.period = t.period)
  group by t.period;
end
$$;

create function analytics.period_after(p_grain analytics.grain, p_period date, p_age integer) returns date
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case p_grain when 'week' then p_period + 7 * p_age else (p_period + make_interval(months => p_age))::date end;
end
$$;

create function analytics.refresh_retention(p_grain analytics.grain, p_active date[], p_cohorts date[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from analytics.retention r
  where r.grain = p_grain and (analytics.day_number(r.cohort) = any (array(select analytics.day_number(c) from unnest(p_cohorts) c)) or r.period = any (p_active));
  with cohorts as materialized (
    select analytics.period_of(p_grain, c.day) as cohort, c.dimension, c.value, c.chunk, bit_or(c.bits) as bits
    from analytics.cohorts c
    where (p_cohorts is null or analytics.period_of(p_grain, c.day) = any (p_cohorts)) and (p_grain = 'month' or c.dimension = 'all')
    group by 1, 2, 3, 4
  ), sizes as (
    select c.cohort, c.dimension, c.value, sum(bit_count(c.bits)) as size from cohorts c group by 1, 2, 3
  )
  insert into analytics.retention (grain, dimension, value, cohort, age, period, size, active)
  select p_grain, s.dimension, s.value, s.cohort, g.age, analytics.period_after(p_grain, s.cohort, g.age), s.size, coalesce(sum(bit_count(c.bits & a.bits)), 0)
  from sizes s
  cross join generate_series(0, 52) g (age)
  join cohorts c on c.cohort = s.cohort and c.dimension = s.dimension and c.value = s.value
  left join analytics.active_periods a
    on a.grain = p_grain and a.period = analytics.period_after(p_grain, s.cohort, g.age) and a.chunk = c.chunk
  where (p_active is null or analytics.period_after(p_grain, s.cohort, g.age) = any (p_active))
    and exists (select from analytics.active_periods x
      where x.grain = p_grain and x.period = analytics.period_after(p_grain, s.cohort, g.age))
  group by s.dimension, s.value, s.cohort, g.age, s.size;
  perform analytics.show_retention(p_grain);
end
$$;

create function analytics.fewest(p_part integer, p_whole integer) returns integer
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return coalesce(least(nullif(p_part, 0), nullif(p_whole - p_part, 0)), 0);
end
$$;
comment on function analytics.fewest(integer, integer) is 'The smaller of those who did and those who did not, of those that are anybody.';

create function analytics.show_retention(p_grain analytics.grain) returns void
language sql set search_path = '' as $$
  with cells as (
    select r.dimension, r.value, r.cohort, r.age, r.size, r.active, analytics.fewest(r.active, r.size) as few, r.period
    from analytics.retention r where r.grain = p_grain
  ), sizes as (
    -- Sign-ups of all time are known: a small cohort needs a cover among the cohorts.
    select c.cohort, c.size < n.least or bool_or(c.size < n.least) over () and c.size >= n.least
      and row_number() over (order by c.size < n.least, c.size, c.cohort) = 1 as hide
    from (select distinct x.cohort, x.size from cells x where x.dimension = 'all') c cross join (select analytics.least_people() as least) n
  ), diagonals as (
    -- So are the active members of a period, of all cohorts together: a cover on each diagonal.
    select c.cohort, c.age, z.hide as hide_size, z.hide or c.few between 1 and n.least - 1
      or bool_or(c.few between 1 and n.least - 1) over diagonal and c.few >= n.least
        and row_number() over (partition by c.period order by c.few < n.least, c.few, c.cohort) = 1 as hide
    from cells c join sizes z using (cohort) cross join (select analytics.least_people() as least) n
    where c.dimension = 'all' window diagonal as (partition by c.period)
  ), judged as (
    select c.dimension, c.value, c.cohort, c.age, d.hide_size or c.size < n.least
        or bool_or(c.size < n.least) over part and c.size >= n.least
          and row_number() over (partition by c.dimension, c.cohort, c.age order by c.size < n.least, c.size, c.value) = 1 as hide_size,
      d.hide or c.few between 1 and n.least - 1
        or bool_or(c.few between 1 and n.least - 1) over part and c.few >= n.least
          and row_number() over (partition by c.dimension, c.cohort, c.age order by c.few < n.least, c.few, c.value) = 1 as hide
    from cells c join diagonals d using (cohort, age) cross join (select analytics.least_people() as least) n
    window part as (partition by c.dimension, c.cohort, c.age)
  )
  update analytics.retention r set size_shown = not j.hide_size, active_shown = not (j.hide or j.hide_size)
  from judged j
  where r.grain = p_grain and r.dimension = j.dimension and r.value = j.value and r.cohort = j.cohort and r.age = j.age
    and (r.size_shown, r.active_shown) is distinct from (not j.hide_size, not (j.hide or j.hide_size));
$$;
comment on function analytics.show_retention(analytics.grain) is
  'Hides cells of which fewer than ten came back, or did not, with covers along every sum that is known: the members of all '
  'cohorts, the active members of a period (a diagonal), the parts of a cohort.';

------------------------------------------------------------------------------------------------------------------
-- First times, and the funnel
------------------------------------------------------------------------------------------------------------------

create type analytics.funnel_step as enum (
  'signed_up', 'onboarded', 'first_log', 'consultation_started', 'consultation_finished', 'program_started', 'second_week'
);
comment on type analytics.funnel_step is
  'Steps of becoming a member who stays, in the order that they are shown. second_week: active on a day 7 to 13 after signing up.';

create table analytics.first_logs (
  user_no integer not null,
  step analytics.funnel_step not null check (step in ('onboarded', 'first_log')),
  occurred_at timestamptz not null,
  local_day date not null,
  event_type public.behavior_event_type not null,
  primary key (user_no, step)
);
alter table analytics.first_logs enable row level security;
comment on table analytics.first_logs is 'The first event of a member that takes them a step on, found when its day is recounted.';
create index first_logs_day_idx on analytics.first_logs (local_day);

create function analytics.step_of(p_event public.behavior_event_type) returns analytics.funnel_step
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case when p_event = 'onboarding_completed' then 'onboarded'::analytics.funnel_step
    when p_event in ('meal_logged', 'session_logged', 'weigh_in_logged', 'mood_logged', 'quick_entry_used') then 'first_log' end;
end
$$;

create table analytics.funnel_days (
  day date not null,
  step analytics.funnel_step not null,
  people integer not null,
  within_7_days integer not null,
  within_30_days integer not null,
  hours bigint not null,
  primary key (day, step)
);
alter table analytics.funnel_days enable row level security;
comment on table analytics.funnel_days is 'Of the members who signed up on a day of the company''s, how many reached each step so far.';
comment on column analytics.funnel_days.hours is 'Sum over people of whole hours from signing up to the step.';

create table analytics.funnel_months (
  month date not null,
  step analytics.funnel_step not null,
  people integer not null,
  within_7_days integer not null,
  within_30_days integer not null,
  hours bigint not null,
  people_shown boolean not null default false,
  within_7_shown boolean not null default false,
  within_30_shown boolean not null default false,
  hours_shown boolean not null default false,
  withheld boolean not null default true,
  nearly_all boolean not null default false,
  primary key (month, step)
);
alter table analytics.funnel_months enable row level security;
comment on table analytics.funnel_months is 'The same for the members of a month, and what of it may be shown: see analytics.show_signups().';

create table analytics.tier_months (
  month date not null,
  tier text not null,
  people integer not null,
  shown boolean not null default false,
  primary key (month, tier)
);
alter table analytics.tier_months enable row level security;
comment on table analytics.tier_months is 'Members who signed up in a month by the subscription tier that they have now.';

create function analytics.show_signups() returns void
language sql set search_path = '' as $$
  with numbered as (
    select f.month, f.people, row_number() over (order by f.month) as i from analytics.funnel_months f where f.step = 'signed_up'
  ), months as (
    -- Sign-ups of all time are known: a small month needs a cover among the months.
    select n.month, n.people, (select analytics.hidden(array_agg(x.people::bigint order by x.i)) from numbered x)[n.i] as hide from numbered n
  ), judged as (
    select f.month, f.step, m.hide, analytics.fewest(f.people, m.people) between 1 and analytics.least_people() - 1 as few,
      analytics.fewest(f.within_7_days, f.people) between 1 and analytics.least_people() - 1 as few_7,
      analytics.fewest(f.within_30_days, f.people) between 1 and analytics.least_people() - 1
        or analytics.fewest(f.within_30_days - f.within_7_days, f.within_30_days) between 1 and analytics.least_people() - 1 as few_30,
      m.people - f.people between 1 and analytics.least_people() - 1 as nearly_all
    from analytics.funnel_months f join months m using (month)
  ), tiers as (
    select t.month, t.tier, t.people, row_number() over (partition by t.month order by t.tier) as i from analytics.tier_months t
  ), hidden_tiers as (
    select t.month, analytics.hidden(array_agg(t.people::bigint order by t.i)) as list from tiers t group by t.month
  ), funnel as (
    update analytics.funnel_months f set people_shown = not (j.hide or j.few), within_7_shown = not (j.hide or j.few or j.few_7),
      within_30_shown = not (j.hide or j.few or j.few_30), hours_shown = not (j.hide or j.few), withheld = j.hide or j.few,
      nearly_all = not j.hide and j.nearly_all
    from judged j where f.month = j.month and f.step = j.step
      and (f.people_shown, f.within_7_shown, f.within_30_shown, f.hours_shown, f.withheld, f.nearly_all) is distinct from (
        not (j.hide or j.few), not (j.hide or j.few or j.few_7), not (j.hide or j.few or j.few_30), not (j.hide or j.few), j.hide or j.few,
        not j.hide and j.nearly_all)
  )
  update analytics.tier_months t set shown = not (h.list[x.i] or m.hide)
  from tiers x join hidden_tiers h using (month) join months m using (month)
  where t.month = x.month and t.tier = x.tier and t.shown is distinct from not (h.list[x.i] or m.hide);
$$;
comment on function analytics.show_signups() is
  'Hides months of fewer than ten sign-ups with a cover, steps that fewer than ten reached or did not, and small tiers with a cover.';

create function analytics.refresh_first_logs(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_users integer[];
  v_steps analytics.funnel_step[];
begin
  -- Whose first time lay on one of these days, or may lie there now: found again from all of the member's events, by index.
  with gone as (
    delete from analytics.first_logs f where f.local_day = any (p_days) returning f.user_no, f.step
  ), seen as (
    select distinct p.user_no, analytics.step_of(e.event_type) as step
    from public.user_behavior_events e join public.profiles p on p.id = e.user_id
    where e.local_day = any (p_days) and analytics.step_of(e.event_type) is not null
  ), touched as (
    select g.user_no, g.step from gone g
    union
    select s.user_no, s.step from seen s
    left join analytics.first_logs f on f.user_no = s.user_no and f.step = s.step
    -- Two days to spare: after a journey an earlier instant can lie on a later local day.
    where f.user_no is null or f.local_day >= (select min(d) - 2 from unnest(p_days) d)
  )
  select array_agg(t.user_no), array_agg(t.step) into v_users, v_steps from touched t;

  insert into analytics.first_logs (user_no, step, occurred_at, local_day, event_type)
  select t.user_no, t.step, e.occurred_at, e.local_day, e.event_type
  from unnest(v_users, v_steps) t (user_no, step)
  join public.profiles p on p.user_no = t.user_no
  cross join lateral (
    select x.occurred_at, x.local_day, x.event_type from public.user_behavior_events x
    where x.user_id = p.id and analytics.step_of(x.event_type) = t.step order by x.occurred_at, x.id limit 1
  ) e
  on conflict (user_no, step) do update
  set occurred_at = excluded.occurred_at, local_day = excluded.local_day, event_type = excluded.event_type;

  -- The days on which those members signed up are recounted in the same pass; so are those whose second week these days are.
  insert into analytics.dirty (source, bucket)
  select 'people'::analytics.source, analytics.day_number(analytics.day_in(p.created_at, (select analytics.zone())))
  from unnest(v_users) t (user_no) join public.profiles p on p.user_no = t.user_no
  union
  select 'people'::analytics.source, analytics.day_number(c.day)
  from unnest(p_days) d join analytics.cohorts c on c.dimension = 'all' and c.day between d - 13 and d - 7;
end
$$;

create function analytics.refresh_people(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_grain analytics.grain;
  v_periods date[];
  v_day date;
begin
  delete from analytics.cohorts c where c.day = any (p_days);
  foreach v_day in array p_days loop
    insert into analytics.cohorts (day, dimension, value, chunk, bits)
    select v_day, d.dimension, d.value, p.user_no >> 16, analytics.bitmap(array_agg(p.user_no))
    from public.profiles p
    left join analytics.first_logs f on f.user_no = p.user_no and f.step = 'first_log'
    cross join lateral (values
      ('all'::analytics.dimension, 'all'), ('goal', coalesce(p.primary_goal::text, 'unknown')),
      ('sex', coalesce(p.biological_sex::text, 'unknown')), ('tier', p.subscription_tier::text),
      ('experience', coalesce(p.experience_level::text, 'unknown')), ('first_action', coalesce(f.event_type::text, 'none'))
    ) d (dimension, value)
    where p.created_at >= v_day::timestamp at time zone (select analytics.zone()) and p.created_at < (v_day + 1)::timestamp at time zone (select analytics.zone())
    group by d.dimension, d.value, p.user_no >> 16;
  end loop;

  delete from analytics.funnel_days f where f.day = any (p_days);
  with members as materialized (
    select d.day, p.id, p.user_no, p.created_at from unnest(p_days) d (day)
    join public.profiles p on p.created_at >= d.day::timestamp at time zone (select analytics.zone()) and p.created_at < (d.day + 1)::timestamp at time zone (select analytics.zone())
  ), reached as (
    select m.day, 'signed_up'::analytics.funnel_step as step, m.created_at, m.created_at as at from members m
    union all
    select m.day, f.step, m.created_at, f.occurred_at from members m join analytics.first_logs f using (user_no)
    union all
    select m.day, s.step, m.created_at, s.at from members m cross join lateral (
      select 'consultation_started'::analytics.funnel_step as step, min(c.started_at) as at
      from public.consultation_sessions c where c.user_id = m.id
      union all
      select 'consultation_finished', min(c.completed_at) from public.consultation_sessions c where c.user_id = m.id
      union all
      select 'program_started', min(g.activated_at) from public.programs g where g.user_id = m.id
    ) s where s.at is not null
    union all
    select m.day, 'second_week', m.created_at, m.created_at + interval '7 days' from members m where exists (
      select from analytics.active_days a
      where a.dimension = 'all' and a.value = 'all' and a.day between m.day + 7 and m.day + 13 and a.chunk = m.user_no >> 16
        and get_bit(a.bits, m.user_no & 65535) = 1)
  )
  insert into analytics.funnel_days (day, step, people, within_7_days, within_30_days, hours)
  select r.day, r.step, count(*), count(*) filter (where r.at < r.created_at + interval '7 days'),
    count(*) filter (where r.at < r.created_at + interval '30 days'),
    sum(greatest(0, floor(extract(epoch from r.at - r.created_at) / 3600)))
  from reached r group by r.day, r.step;

  v_periods := analytics.periods_of('month', p_days);
  delete from analytics.funnel_months f where f.month = any (v_periods);
  insert into analytics.funnel_months (month, step, people, within_7_days, within_30_days, hours)
  select m.month, f.step, sum(f.people), sum(f.within_7_days), sum(f.within_30_days), sum(f.hours)
  from unnest(v_periods) m (month) join analytics.funnel_days f on f.day >= m.month and f.day < analytics.next_period('month', m.month) group by 1, 2;
  delete from analytics.tier_months t where t.month = any (v_periods);
  insert into analytics.tier_months (month, tier, people)
  select m.month, c.value, sum(bit_count(c.bits))
  from unnest(v_periods) m (month)
  join analytics.cohorts c on c.dimension = 'tier' and c.day >= m.month and c.day < analytics.next_period('month', m.month) group by 1, 2;
  perform analytics.show_signups();

  foreach v_grain in array enum_range(null::analytics.grain) loop
    v_periods := analytics.periods_of(v_grain, p_days);
    perform analytics.refresh_lifecycle(v_grain, v_periods);
    perform analytics.refresh_retention(v_grain, null, v_periods);
  end loop;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- What an override of a day did: the member's adherence in the week before it and the week after
------------------------------------------------------------------------------------------------------------------

create table analytics.override_effects (
  month date not null,
  reason_code public.adjustment_reason not null,
  overrides integer not null,
  people integer not null,
  before_counted integer not null,
  before_score numeric(14, 3) not null,
  after_counted integer not null,
  after_score numeric(14, 3) not null,
  shown boolean not null,
  primary key (month, reason_code)
);
alter table analytics.override_effects enable row level security;
comment on table analytics.override_effects is
  'Overrides of a month that took effect, and the adherence of their members in the 7 days before and from that day on. '
  'Small reasons are hidden with a cover.';

create function analytics.refresh_effects(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_months date[];
begin
  v_months := analytics.periods_of('month', p_days);
  delete from analytics.override_effects e where e.month = any (v_months);
  with sums as (
    select m.month, o.reason_code, count(*) as overrides, count(distinct o.user_id) as people, sum(a.before_counted) as before_counted,
      sum(a.before_score) as before_score, sum(a.after_counted) as after_counted, sum(a.after_score) as after_score,
      row_number() over (partition by m.month order by o.reason_code) as i
    from unnest(v_months) m (month)
    join public.day_overrides o on o.date >= m.month and o.date < analytics.next_period('month', m.month)
    cross join lateral (
      select count(r.score) filter (where r.planned_on < o.date) as before_counted,
        coalesce(sum(r.score) filter (where r.planned_on < o.date), 0) as before_score,
        count(r.score) filter (where r.planned_on >= o.date) as after_counted,
        coalesce(sum(r.score) filter (where r.planned_on >= o.date), 0) as after_score
      from public.adherence_records r where r.user_id = o.user_id and r.planned_on between o.date - 7 and o.date + 6
    ) a
    where o.status in ('approved', 'auto_applied')
    group by m.month, o.reason_code
  ), hidden as (
    select s.month, analytics.hidden(array_agg(s.people order by s.i)) as list from sums s group by s.month
  )
  insert into analytics.override_effects (
    month, reason_code, overrides, people, before_counted, before_score, after_counted, after_score, shown)
  select s.month, s.reason_code, s.overrides, s.people, s.before_counted, s.before_score, s.after_counted, s.after_score, not h.list[s.i]
  from sums s join hidden h using (month);
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Members at risk: a snapshot
------------------------------------------------------------------------------------------------------------------

create table analytics.at_risk (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  risk_score numeric(5, 4) not null,
  rate numeric(5, 4),
  previous_rate numeric(5, 4),
  records integer not null,
  idle_days integer not null,
  reasons text[] not null
);
alter table analytics.at_risk enable row level security;
comment on table analytics.at_risk is
  'Members with a plan who are likely to stop, as of state.at_risk_at. risk_score = 0.5 (1 - rate) + 0.3 max(0, previous - rate) '
  '+ 0.2 min(1, idle days / 14), rates over 14 days and the 14 before; a member without a rate counts as 0.';
comment on column analytics.at_risk.reasons is 'low_adherence (under 70 %), falling (by 20 points or more), silent (7 days without a record that tells anything).';
create index at_risk_page_idx on analytics.at_risk (risk_score desc, user_id desc);

create table analytics.at_risk_reasons (reason text primary key, people integer not null);
alter table analytics.at_risk_reasons enable row level security;
comment on table analytics.at_risk_reasons is 'How many members of the snapshot have each reason, and all of them under any.';

create function analytics.count_at_risk() returns trigger
-- Definer: it also runs when a member is deleted, as whoever deletes them.
language plpgsql security definer set search_path = '' as $$
begin
  delete from analytics.at_risk_reasons;
  insert into analytics.at_risk_reasons (reason, people)
  select 'any', count(*) from analytics.at_risk
  union all
  select u.reason, count(*) from analytics.at_risk a cross join lateral unnest(a.reasons) u (reason) group by u.reason;
  return null;
end
$$;
create trigger count_at_risk after insert or delete on analytics.at_risk
  for each statement execute function analytics.count_at_risk();

create function analytics.refresh_at_risk(p_today date default null) returns integer
language plpgsql set search_path = '' as $$
declare
  v_today constant date := coalesce(p_today, (select max(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all' and c.day <= analytics.utc_day(now()) + 1));
  v_count integer;
begin
  delete from analytics.at_risk;
  with recent as (
    select r.user_id, avg(r.score) filter (where r.planned_on > v_today - 14) as rate,
      avg(r.score) filter (where r.planned_on <= v_today - 14) as previous_rate,
      count(*) filter (where r.planned_on > v_today - 14) as records,
      v_today - max(r.planned_on) filter (where r.status <> 'unknown') as idle
    from public.adherence_records r where r.planned_on > v_today - 28 and r.planned_on <= v_today group by r.user_id
  ), judged as (
    select user_id, rate, previous_rate, records, coalesce(idle, 28) as idle_days, array_remove(array[
      case when rate < 0.7 then 'low_adherence' end, case when previous_rate - rate >= 0.2 then 'falling' end,
      case when coalesce(idle, 28) >= 7 then 'silent' end], null) as reasons
    from recent
  )
  insert into analytics.at_risk (user_id, risk_score, rate, previous_rate, records, idle_days, reasons)
  select user_id, round(0.5 * (1 - coalesce(rate, 0)) + 0.3 * greatest(0, coalesce(previous_rate - rate, 0)) + 0.2 * least(1, idle_days / 14.0), 4),
    round(rate, 4), round(previous_rate, 4), records, idle_days, reasons
  from judged where cardinality(reasons) > 0;
  get diagnostics v_count = row_count;
  update analytics.state set at_risk_at = now();
  return v_count;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Sources
------------------------------------------------------------------------------------------------------------------

select analytics.watch('public.adherence_records', 'adherence', 'analytics.day_number(r.planned_on)');
select analytics.watch('public.user_behavior_events', 'activity', 'analytics.day_number(r.local_day)');
select analytics.watch('public.day_overrides', 'effects', 'analytics.day_number(r.date)');
-- Most updates of a profile touch nothing that is counted, and come with every act of a member.
select analytics.watch('public.profiles', 'people', 'analytics.day_number(analytics.day_in(r.created_at, (select analytics.zone())))',
  '(o.created_at, o.primary_goal, o.biological_sex, o.subscription_tier, o.experience_level)
   is distinct from (n.created_at, n.primary_goal, n.biological_sex, n.subscription_tier, n.experience_level)');

create function private.mark_member_day() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'DELETE' then
    insert into analytics.dirty (source, bucket)
    select 'people', analytics.company_day_number(p.created_at) from public.profiles p where p.id = new.user_id;
  end if;
  if tg_op = 'DELETE' or tg_op = 'UPDATE' and old.user_id is distinct from new.user_id then
    insert into analytics.dirty (source, bucket)
    select 'people', analytics.company_day_number(p.created_at) from public.profiles p where p.id = old.user_id;
  end if;
  return null;
end
$$;
comment on function private.mark_member_day() is 'Has the sign-up day of a row''s member recounted: the funnel by that day shows how far they came.';
create trigger mark_people after delete or update of user_id, started_at, completed_at on public.consultation_sessions
  for each row execute function private.mark_member_day();
-- One with a key is opened by redeeming it, which marks the day itself.
create trigger mark_people_of_new after insert on public.consultation_sessions
  for each row when (new.consultation_key_id is null) execute function private.mark_member_day();
create trigger mark_people after insert or delete or update on public.programs
  for each row execute function private.mark_member_day();

------------------------------------------------------------------------------------------------------------------
-- Refreshing
------------------------------------------------------------------------------------------------------------------

create function analytics.take(p_source analytics.source) returns integer[]
language sql volatile set search_path = '' as $$
  with gone as (delete from analytics.dirty d where d.source = p_source returning d.bucket)
  select coalesce(array_agg(distinct g.bucket), '{}') from gone g;
$$;
comment on function analytics.take(analytics.source) is 'Takes all buckets of a source off the queue.';

create function analytics.refresh(p_most integer default 62) returns integer
language plpgsql volatile set search_path = '' set work_mem = '64MB' set max_parallel_workers_per_gather = 0 as $$
declare
  v_begun constant timestamptz := clock_timestamp();
  v_source analytics.source;
  v_waiting integer;
  v_picked analytics.dirty[];
  v_buckets integer[];
  v_days date[];
  v_count integer := 0;
begin
  if not exists (select from analytics.dirty) or not pg_try_advisory_xact_lock(hashtext('analytics.refresh')) then
    return 0;
  end if;
  -- Off the queue in a statement of its own, before anything is read: what commits later is queued again, and read again.
  with waiting as (
    select d.source, d.bucket, dense_rank() over (order by d.day desc, d.source) as place
    from (select distinct q.source, q.bucket, case q.source when 'models' then q.bucket / 24 else q.bucket end as day from analytics.dirty q) d
  ), picked as (
    select w.source, w.bucket, (select max(x.place) from waiting x) as many from waiting w where w.place <= p_most
  ), gone as (
    delete from analytics.dirty d using picked p where d.source = p.source and d.bucket = p.bucket
  )
  select array_agg(row (p.source, p.bucket)::analytics.dirty), max(p.many) into v_picked, v_waiting from picked p;

  foreach v_source in array array['adherence', 'effects', 'activity', 'people', 'behavior', 'consultations', 'models']::analytics.source[] loop
    select coalesce(array_agg(p.bucket), '{}') into v_buckets from unnest(v_picked) p where p.source = v_source;
    if v_source in ('effects', 'people', 'behavior') then -- with those that this pass itself has queued
      v_buckets := array(select distinct b from unnest(v_buckets || analytics.take(v_source)) b);
    end if;
    continue when cardinality(v_buckets) = 0;
    v_count := v_count + cardinality(v_buckets);
    if v_source = 'models' then
      perform analytics.refresh_models(v_buckets);
    else
      select array_agg(analytics.day_of(b)) into v_days from unnest(v_buckets) b;
      execute format('select analytics.%I($1)', 'refresh_' || v_source) using v_days;
    end if;
  end loop;
  if v_waiting <= p_most then
    update analytics.state set as_of = v_begun;
  end if;
  return v_count;
end
$$;
comment on function analytics.refresh(integer) is
  'Recounts up to so many queued buckets (the hours of a day of model calls are one), newest first, in one transaction, and answers how many it recounted; 0 at once when '
  'nothing is queued or another refresh is at work. Readers see the old or the new buckets, never half of one. '
  'Needs READ COMMITTED: every statement must see what was committed before it.';
