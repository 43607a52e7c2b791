-- Standing automations: a rule, a template and a time of the week. The worker makes a batch of drafts when it is due, within caps; people
-- review them as any other. Nothing is ever posted by itself.

create type public.film_run_outcome as enum ('made', 'nothing', 'skipped', 'failed');

create table public.film_automations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(trim(name)) between 1 and 100),
  template_id uuid not null references public.content_templates (id) on delete restrict,
  rule jsonb not null check (jsonb_typeof(rule) = 'object'),
  weekday smallint check (weekday between 1 and 7),
  at_hour smallint not null default 6 check (at_hour between 0 and 23),
  time_zone text not null default 'UTC' check (private.is_time_zone(time_zone)),
  films_per_run integer not null default 25 check (films_per_run between 1 and 500),
  most_in_review integer not null default 100 check (most_in_review between 1 and 5000),
  is_paused boolean not null default false,
  next_run_at timestamptz not null default now(),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.film_automations');
comment on table public.film_automations is 'Drafts that are made by themselves: whom they are of, of which template, and when.';
comment on column public.film_automations.rule is 'A segment rule, see private.check_film_selection.';
comment on column public.film_automations.weekday is 'ISO: 1 is Monday. Null is every day.';
comment on column public.film_automations.at_hour is 'Hour of the day in time_zone.';
comment on column public.film_automations.films_per_run is 'Cap: the longest-standing members first.';
comment on column public.film_automations.most_in_review is 'Cap: while so many of its drafts wait for a decision, none is made.';
comment on column public.film_automations.next_run_at is 'Set by trigger from the schedule; a stop of the worker is made up for once.';
create unique index film_automations_name_key on public.film_automations (lower(trim(name)));
create index film_automations_template_idx on public.film_automations (template_id);
create index film_automations_created_by_idx on public.film_automations (created_by);
create index film_automations_due_idx on public.film_automations (next_run_at) where not is_paused;

create table public.film_automation_runs (
  id uuid primary key default gen_random_uuid(),
  automation_id uuid not null references public.film_automations (id) on delete cascade,
  batch_id uuid references public.film_batches (id) on delete set null,
  outcome public.film_run_outcome not null,
  films integer not null default 0 check (films >= 0),
  left_out jsonb not null default '{}' check (jsonb_typeof(left_out) = 'object'),
  message text check (length(message) <= 500),
  ran_at timestamptz not null default now()
);
select private.close_table('public.film_automation_runs');
comment on table public.film_automation_runs is 'What an automation did each time that it was due. Written by run_film_automations only.';
comment on column public.film_automation_runs.left_out is 'Members by their gravest reason, {"minor": 3}. Who never agreed is not counted.';
create index film_automation_runs_automation_idx on public.film_automation_runs (automation_id, ran_at desc);
create index film_automation_runs_batch_idx on public.film_automation_runs (batch_id);

create function private.next_film_run(p_weekday smallint, p_hour smallint, p_zone text, p_after timestamptz) returns timestamptz
language sql stable set search_path = '' as $$
  select min(d.at) from (
    select ((p_after at time zone p_zone)::date + n + make_time(p_hour, 0, 0)) at time zone p_zone as at
    from generate_series(0, 8) n
    where p_weekday is null or extract(isodow from (p_after at time zone p_zone)::date + n) = p_weekday
  ) d where d.at > p_after;
$$;
comment on function private.next_film_run(smallint, smallint, text, timestamptz) is 'The first such hour after an instant, on the clocks of the zone.';

create function private.prepare_film_automation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.check_film_selection(jsonb_build_object('rule', new.rule));
  if tg_op = 'INSERT' then
    new.created_by := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
    new.next_run_at := private.next_film_run(new.weekday, new.at_hour, new.time_zone, now());
  elsif (new.weekday, new.at_hour, new.time_zone) is distinct from (old.weekday, old.at_hour, old.time_zone)
    or (old.is_paused and not new.is_paused) then
    new.next_run_at := private.next_film_run(new.weekday, new.at_hour, new.time_zone, now());
  end if;
  return new;
end
$$;
create trigger prepare_row before insert or update on public.film_automations
  for each row execute function private.prepare_film_automation();
create trigger set_updated_at before update on public.film_automations
  for each row execute function private.set_updated_at();
select private.attach_audit('public.film_automations', p_ignored => '{next_run_at}');

create policy "Growth sees automations of films" on public.film_automations
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds automations of films" on public.film_automations
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes automations of films" on public.film_automations
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth deletes automations of films" on public.film_automations
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete,
  insert (name, template_id, rule, weekday, at_hour, time_zone, films_per_run, most_in_review, is_paused),
  update (name, template_id, rule, weekday, at_hour, time_zone, films_per_run, most_in_review, is_paused)
  on public.film_automations to authenticated;
create policy "Growth sees runs of automations" on public.film_automation_runs
  for select to authenticated using ((select private.can('content', 'read')));
grant select on public.film_automation_runs to authenticated;

create function private.run_film_automation(p_automation public.film_automations, p_renderer_version text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.film_automation_runs;
  v_batch public.film_batches;
  v_waiting integer;
begin
  select count(*) into v_waiting
  from public.film_automation_runs r
  join public.film_batches b on b.id = r.batch_id and b.cancelled_at is null
  join public.film_batch_items i on i.batch_id = b.id
  where r.automation_id = p_automation.id and i.review = 'pending' and i.refusals = '{}' and i.problem is null;
  if v_waiting >= p_automation.most_in_review then
    insert into public.film_automation_runs (automation_id, outcome, message)
    values (p_automation.id, 'skipped', format('%s drafts still wait for a decision.', v_waiting));
    return;
  end if;
  begin
    v_batch := private.make_film_batch(
      format('%s, %s', left(trim(p_automation.name), 100), to_char(now() at time zone p_automation.time_zone, 'DD Mon YYYY')),
      p_automation.template_id,
      jsonb_build_object('rule', p_automation.rule || jsonb_build_object('at_most', least(
        p_automation.films_per_run, p_automation.most_in_review - v_waiting, (p_automation.rule ->> 'at_most')::integer))),
      '{}', 'portrait', p_renderer_version);
    select coalesce(jsonb_object_agg(c.code, c.n) filter (where c.code <> 'no_consent'), '{}') into v_run.left_out
    from (
      select i.refusals[1] as code, count(*) as n from public.film_batch_items i
      where i.batch_id = v_batch.id and i.refusals <> '{}' group by i.refusals[1]) c;
    -- A rule looks at everybody each time: whom it leaves out is a number here, not a row.
    delete from public.film_batch_items i where i.batch_id = v_batch.id and i.refusals <> '{}';
    select count(*) into v_run.films from public.film_batch_items i where i.batch_id = v_batch.id;
    if v_run.films = 0 then
      delete from public.film_batches b where b.id = v_batch.id;
      v_batch := null;
    end if;
    insert into public.film_automation_runs (automation_id, batch_id, outcome, films, left_out)
    values (p_automation.id, v_batch.id, case when v_run.films > 0 then 'made' else 'nothing' end::public.film_run_outcome,
      v_run.films, v_run.left_out);
  exception when others then
    insert into public.film_automation_runs (automation_id, outcome, message) values (p_automation.id, 'failed', left(sqlerrm, 500));
  end;
end
$$;

create function public.run_film_automations(p_renderer_version text default '1') returns integer
language plpgsql set search_path = '' as $$
declare
  v_automation public.film_automations;
  v_count integer := 0;
begin
  if coalesce(length(p_renderer_version), 0) not between 1 and 60 then
    raise exception using errcode = '22023', message = 'The renderer version is not a name.';
  end if;
  for v_automation in
    select * from public.film_automations a where not a.is_paused and a.next_run_at <= now() order by a.next_run_at
    for update skip locked
  loop
    update public.film_automations a
    set next_run_at = private.next_film_run(a.weekday, a.at_hour, a.time_zone, now()) where a.id = v_automation.id;
    perform private.run_film_automation(v_automation, p_renderer_version);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function public.run_film_automations(text) is
  'Runs the automations that are due and answers how many; each leaves its record, also when it failed. Any number of workers may call it. '
  'Errors: 22023. Service role only.';
revoke execute on function public.run_film_automations(text) from public, anon, authenticated;
grant execute on function public.run_film_automations(text) to service_role;
