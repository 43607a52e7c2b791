-- Consultations, from the issue of keys to the program, by batch and by the month in which the batch was issued (the company's).

create type analytics.consultation_step as enum (
  'redeemed', 'section_1', 'section_2', 'section_3', 'section_4', 'section_5', 'section_6', 'section_7', 'finished', 'program'
);

create table analytics.consultation_batches (
  batch_id uuid not null,
  issued_on date not null,
  step analytics.consultation_step not null,
  people integer not null,
  median_hours numeric(10, 2),
  primary key (batch_id, step)
);
alter table analytics.consultation_batches enable row level security;
comment on table analytics.consultation_batches is 'Members who redeemed a key of a batch, and how far they came.';
comment on column analytics.consultation_batches.median_hours is 'From the step before (redeemed: from the issue of the key). percentile_disc.';
create index consultation_batches_day_idx on analytics.consultation_batches (issued_on);

create table analytics.consultation_months (
  month date not null,
  step analytics.consultation_step not null,
  keys integer not null,
  people integer not null,
  median_hours numeric(10, 2),
  primary key (month, step)
);
alter table analytics.consultation_months enable row level security;
comment on table analytics.consultation_months is 'The same for all batches of a month.';

create function analytics.consultation_reached(p_first date, p_last date)
returns table (batch_id uuid, issued_on date, step analytics.consultation_step, user_id uuid, hours numeric)
language sql stable set search_path = '' as $$
  with used as (
    select b.id as batch_id, analytics.day_in(b.created_at, (select analytics.zone())) as issued_on, k.created_at as issued_at, u.user_id, u.redeemed_at,
      s.id as session_id, s.started_at, s.completed_at, s.current_section, s.status
    from public.consultation_key_batches b
    join public.consultation_keys k on k.batch_id = b.id
    join public.consultation_key_usage u on u.key_id = k.id and u.user_id is not null
    left join public.consultation_sessions s on s.id = u.session_id
    where b.created_at >= p_first::timestamp at time zone (select analytics.zone()) and b.created_at < (p_last + 1)::timestamp at time zone (select analytics.zone())
  ), steps as (
    select x.*, 'redeemed'::analytics.consultation_step as step, x.redeemed_at as at from used x
    union all
    select x.*, ('section_' || n)::analytics.consultation_step, case when n = 1 then x.started_at else (
      select min(m.created_at) from public.consultation_messages m where m.session_id = x.session_id and m.section = n) end
    from used x cross join generate_series(1, 7) n where x.current_section >= n or x.status = 'completed'
    union all
    select x.*, 'finished', x.completed_at from used x where x.completed_at is not null
    union all
    select x.*, 'program', g.at from used x
    cross join lateral (select min(p.created_at) as at from public.programs p where p.consultation_session_id = x.session_id) g where g.at is not null
  )
  select t.batch_id, t.issued_on, t.step, t.user_id,
    round(extract(epoch from t.at - coalesce(lag(t.at) over (partition by t.batch_id, t.user_id, t.session_id order by t.step), t.issued_at)) / 3600, 2)
  from steps t;
$$;

create function analytics.refresh_consultations(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_day date;
  v_month date;
begin
  delete from analytics.consultation_batches c where c.issued_on = any (p_days);
  foreach v_day in array p_days loop
    insert into analytics.consultation_batches (batch_id, issued_on, step, people, median_hours)
    select r.batch_id, r.issued_on, r.step, count(distinct r.user_id), percentile_disc(0.5) within group (order by r.hours)
    from analytics.consultation_reached(v_day, v_day) r group by r.batch_id, r.issued_on, r.step;
  end loop;
  for v_month in select distinct analytics.period_of('month', d) from unnest(p_days) d loop
    delete from analytics.consultation_months c where c.month = v_month;
    insert into analytics.consultation_months (month, step, keys, people, median_hours)
    select v_month, s.step, (select coalesce(sum(b.quantity), 0) from public.consultation_key_batches b
        where b.created_at >= v_month::timestamp at time zone (select analytics.zone()) and b.created_at < analytics.next_period('month', v_month)::timestamp at time zone (select analytics.zone())),
      count(distinct r.user_id), percentile_disc(0.5) within group (order by r.hours)
    from unnest(enum_range(null::analytics.consultation_step)) s (step)
    left join analytics.consultation_reached(v_month, analytics.next_period('month', v_month) - 1) r on r.step = s.step
    where exists (select from public.consultation_key_batches b
      where b.created_at >= v_month::timestamp at time zone (select analytics.zone()) and b.created_at < analytics.next_period('month', v_month)::timestamp at time zone (select analytics.zone()))
    group by s.step;
  end loop;
end
$$;

-- In plpgsql, whose plans are kept: every act in a session asks these.
create function private.batch_day_of_key(p_key_id uuid) returns integer
language plpgsql stable set search_path = '' as $$
begin
  return (
    select analytics.company_day_number(b.created_at)
    from public.consultation_keys k join public.consultation_key_batches b on b.id = k.batch_id where k.id = p_key_id);
end
$$;
create function private.batch_day_of_session(p_session_id uuid) returns integer
language plpgsql stable set search_path = '' as $$
begin
  return (select private.batch_day_of_key(u.key_id) from public.consultation_key_usage u where u.session_id = p_session_id limit 1);
end
$$;

select analytics.watch('public.consultation_key_batches', 'consultations', 'analytics.day_number(analytics.day_in(r.created_at, (select analytics.zone())))',
  '(o.created_at, o.quantity) is distinct from (n.created_at, n.quantity)');
select analytics.watch('public.consultation_key_usage', 'consultations', 'private.batch_day_of_key(r.key_id)');
-- Redeeming is what adds these rows, in a statement that marks the day too: a trigger would cost it a tenth.
drop trigger mark_consultations_on_insert_consultation_key_usage on public.consultation_key_usage;
drop function private.mark_consultations_on_insert_consultation_key_usage();
select analytics.watch('public.consultation_sessions', 'consultations',
  'coalesce(private.batch_day_of_key(r.consultation_key_id), private.batch_day_of_session(r.id))',
  '(o.current_section, o.status, o.started_at, o.completed_at) is distinct from (n.current_section, n.status, n.started_at, n.completed_at)');
-- A session is counted by the usage row that names it, and that row's own insert or update queues the day.
drop trigger mark_consultations_on_insert_consultation_sessions on public.consultation_sessions;
drop function private.mark_consultations_on_insert_consultation_sessions();
select analytics.watch('public.programs', 'consultations', 'private.batch_day_of_session(r.consultation_session_id)');

create function analytics.consultation_month_cells(p_first date, p_last date)
returns table (month date, step analytics.consultation_step, keys integer, people integer, median_hours numeric, hide boolean)
language sql stable set search_path = '' as $$
  select c.month, c.step, c.keys, c.people, c.median_hours, not (coalesce(f.people >= analytics.least_people() or f.people = 0, false)
    and analytics.fewest(c.people, f.people) not between 1 and analytics.least_people() - 1)
  from analytics.consultation_months c
  join analytics.consultation_months f on f.month = c.month and f.step = 'redeemed'
  where c.month between analytics.period_of('month', p_first) and p_last;
$$;

create function analytics.consultation_batch_cells(p_first date, p_last date)
returns table (batch_id uuid, name text, keys integer, month date, step analytics.consultation_step, people integer, redeemed integer,
  median_hours numeric, hide boolean)
language sql stable set search_path = '' as $$
  with zone as materialized (select analytics.zone() as name), cells as (
    select b.id as batch_id, b.name, b.quantity, analytics.period_of('month', analytics.day_in(b.created_at, (select z.name from zone z))) as month, s.step,
      coalesce(c.people, 0) as people, coalesce(f.people, 0) as redeemed, c.median_hours,
      greatest(analytics.fewest(coalesce(c.people, 0), coalesce(f.people, 0)), case when s.step = 'redeemed' then coalesce(f.people, 0) else 0 end) as few
    from public.consultation_key_batches b
    cross join unnest(enum_range(null::analytics.consultation_step)) s (step)
    left join analytics.consultation_batches c on c.batch_id = b.id and c.step = s.step
    left join analytics.consultation_batches f on f.batch_id = b.id and f.step = 'redeemed'
    where b.created_at >= analytics.period_of('month', p_first)::timestamp at time zone (select z.name from zone z)
      and b.created_at < analytics.next_period('month', analytics.period_of('month', p_last))::timestamp at time zone (select z.name from zone z)
  ), judged as (
    select c.*, c.redeemed between 1 and analytics.least_people() - 1 or c.few between 1 and analytics.least_people() - 1 as small from cells c
  )
  select j.batch_id, j.name, j.quantity, j.month, j.step, j.people, j.redeemed, j.median_hours,
    j.small or bool_or(j.small) over (partition by j.month, j.step) and j.few >= analytics.least_people()
      and row_number() over (partition by j.month, j.step order by j.small or j.few = 0, j.few, j.batch_id) = 1
  from judged j;
$$;

create function private.metric_consultations(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('session_progress', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'from', analytics.period_of('month', v.first_day),
    'to', analytics.next_period('month', analytics.period_of('month', v.last_day)) - 1,
    'months', (select coalesce(json_agg(r order by r.month, r.step), '[]') from (
      select c.month, c.step, c.keys, case when not c.hide then c.people end as people, case when not c.hide then c.median_hours end as median_hours,
        c.hide as withheld
      from analytics.consultation_month_cells(v.first_day, v.last_day) c) r),
    'batches', (select coalesce(json_agg(r order by r.month, r.name, r.batch_id, r.step), '[]') from (
      select c.batch_id, c.name, c.month, c.keys, c.step, case when not c.hide then c.people end as people,
        case when not c.hide then c.median_hours end as median_hours, c.hide as withheld
      from analytics.consultation_batch_cells(v.first_day, v.last_day) c
      where private.can('keys', 'read') or auth.role() = 'service_role' or c.redeemed >= analytics.least_people()) r));
end
$$;
create function public.metric_consultations(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_consultations(p_query); $$;
comment on function public.metric_consultations(jsonb) is
  'From key to program, by the month in which the keys were issued and by batch, for the months that {from?, to?} touch: {as_of, from, to, '
  'months: [{month, step: redeemed|section_1..section_7|finished|program, keys (issued), people, median_hours (since the step before), '
  'withheld}], batches: [{batch_id, name, month, keys, step, people, median_hours, withheld}]}. Null where fewer than ten reached a '
  'step, or did not. Errors: 42501 without session_progress:aggregate, 22023.';
grant execute on function private.metric_consultations(jsonb), public.metric_consultations(jsonb) to authenticated, service_role;
