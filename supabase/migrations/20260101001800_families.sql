-- Families: children of members, the other people who care for them, and reports for the paediatrician.
--
-- A caregiver reaches a child through a link: it names permissions, and holds only while it is active. Policies of every
-- table about a child ask private.my_children(), a definer, so that none asks another table's policies in a circle; those of
-- caregiver_links need the parent only, whose id a link carries itself, kept by trigger.

create type public.caregiver_permission as enum ('read', 'write');
create type public.caregiver_status as enum ('pending', 'active', 'declined', 'revoked');
create type public.feeding_method as enum ('breastfed', 'formula', 'mixed', 'weaning', 'solids');
create type public.report_type as enum ('weekly', 'monthly', 'custom');
create type public.report_status as enum ('pending', 'ready', 'failed');
create type public.measurement_place as enum ('home', 'clinic');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.children (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  birth_date date not null check (birth_date > date '1990-01-01'),
  biological_sex public.biological_sex,
  gestational_weeks integer check (gestational_weeks between 20 and 45),
  birth_weight_kg numeric(5, 3) check (birth_weight_kg between 0.3 and 8),
  current_weight_kg numeric(5, 2) check (current_weight_kg between 0.3 and 200),
  height_cm numeric(5, 1) check (height_cm between 20 and 230),
  head_circumference_cm numeric(4, 1) check (head_circumference_cm between 20 and 70),
  feeding_method public.feeding_method,
  solids_started_on date,
  allergies text[] not null default '{}',
  dietary_restrictions text[] not null default '{}',
  medical_notes text check (length(medical_notes) <= 4000),
  photo_url text check (length(photo_url) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.children');
comment on table public.children is 'A child whose food a member logs. Goes with the member''s account.';
comment on column public.children.user_id is 'The parent or guardian; others reach the child through caregiver_links.';
comment on column public.children.gestational_weeks is 'At birth. Under 37 the age is corrected for growth and nutrient targets.';
comment on column public.children.solids_started_on is 'First complementary food.';
comment on column public.children.photo_url is 'Object path in the private bucket member-media.';
create index children_user_idx on public.children (user_id, created_at desc);

create table public.child_measurements (
  id uuid primary key default gen_random_uuid(),
  child_id uuid not null references public.children (id) on delete cascade,
  measured_on date not null check (measured_on > date '1990-01-01'),
  weight_kg numeric(5, 2) check (weight_kg between 0.3 and 200),
  height_cm numeric(5, 1) check (height_cm between 20 and 230),
  head_circumference_cm numeric(4, 1) check (head_circumference_cm between 20 and 70),
  measured_at_place public.measurement_place not null default 'home',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint child_measurements_one_a_day unique (child_id, measured_on),
  constraint child_measurements_says_something check (num_nonnulls(weight_kg, height_cm, head_circumference_cm) > 0)
);
select private.close_table('public.child_measurements');
comment on table public.child_measurements is
  'How a child grows: weight, height and head on one day. The newest of each is copied to the child''s row by trigger.';
comment on column public.child_measurements.height_cm is 'Length lying down under two years, standing height after.';
comment on column public.child_measurements.measured_at_place is 'Scales at home are less sure than a clinic''s.';

create table public.caregiver_links (
  id uuid primary key default gen_random_uuid(),
  child_id uuid not null references public.children (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  caregiver_user_id uuid references public.profiles (id) on delete cascade,
  invited_email text not null check (invited_email = lower(invited_email) and invited_email ~ '^[^@\s]+@[^@\s]+$'),
  relationship text check (length(relationship) <= 60),
  permissions public.caregiver_permission[] not null default '{read}',
  status public.caregiver_status not null default 'pending',
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint caregiver_links_can_read check ('read' = any (permissions)),
  constraint caregiver_links_active_has_caregiver check (status <> 'active' or caregiver_user_id is not null),
  constraint caregiver_links_not_oneself check (caregiver_user_id is distinct from user_id)
);
select private.close_table('public.caregiver_links');
comment on table public.caregiver_links is
  'Somebody else who cares for a child. Gives nothing until the invited person accepts, and nothing once it is revoked.';
comment on column public.caregiver_links.user_id is 'Copy of children.user_id, kept by trigger, so that policies here need no look-up.';
comment on column public.caregiver_links.caregiver_user_id is 'Set when the invitation is accepted, so that it never tells whether an address has an account.';
comment on column public.caregiver_links.permissions is 'Write always comes with read.';
create unique index caregiver_links_open_key on public.caregiver_links (child_id, invited_email) where status in ('pending', 'active');
create index caregiver_links_child_idx on public.caregiver_links (child_id);
create index caregiver_links_user_idx on public.caregiver_links (user_id);
create index caregiver_links_caregiver_idx on public.caregiver_links (caregiver_user_id, status);
create index caregiver_links_email_idx on public.caregiver_links (invited_email) where status = 'pending';

create table public.reports (
  id uuid primary key default gen_random_uuid(),
  child_id uuid not null references public.children (id) on delete cascade,
  user_id uuid references public.profiles (id) on delete set null,
  report_type public.report_type not null default 'weekly',
  title text not null default '' check (length(title) <= 200),
  period_start date not null,
  period_end date not null,
  status public.report_status not null default 'pending',
  report_data jsonb not null default '{}' check (jsonb_typeof(report_data) = 'object'),
  pdf_url text check (length(pdf_url) <= 1000),
  page_count integer check (page_count between 1 and 500),
  size_bytes bigint check (size_bytes > 0),
  requested_by_staff uuid references public.staff_members (user_id) on delete set null,
  error_message text check (length(error_message) <= 2000),
  generated_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 200),
  lease_expires_at timestamptz,
  run_after timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reports_period check (period_start <= period_end and period_end - period_start < 366),
  constraint reports_ready check (status <> 'ready' or generated_at is not null)
);
select private.close_table('public.reports');
comment on table public.reports is 'What a child ate and how it grew in a period, as the paediatrician gets it.';
comment on column public.reports.user_id is 'Who asked for it: the parent or a caregiver. The report stays with the child.';
comment on column public.reports.report_data is 'The numbers of the report, frozen when it was made: see private.child_report_data().';
comment on column public.reports.pdf_url is 'Object path in the private bucket family-reports: <parent''s id>/<report''s id>.pdf. Null: no file was kept.';
comment on column public.reports.requested_by_staff is 'The member of staff who asked for it; null when the family did.';
comment on column public.reports.fence is 'Counts claims: a worker whose number is old writes nothing any more.';
comment on column public.reports.run_after is 'Not to be tried (again) before.';
create index reports_staff_idx on public.reports (requested_by_staff) where requested_by_staff is not null;
create unique index reports_pdf_key on public.reports (pdf_url) where pdf_url is not null;
create index reports_due_idx on public.reports (run_after) where status = 'pending';
create index reports_child_idx on public.reports (child_id, period_end desc);
create index reports_user_idx on public.reports (user_id) where user_id is not null;

------------------------------------------------------------------------------------------------------------------
-- Whose child it is: the one place that says it
------------------------------------------------------------------------------------------------------------------

create function private.my_children(p_permission public.caregiver_permission) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select c.id from public.children c where c.user_id = (select auth.uid())
  union all
  select l.child_id from public.caregiver_links l
  where l.caregiver_user_id = (select auth.uid()) and l.status = 'active' and p_permission = any (l.permissions);
$$;
comment on function private.my_children(public.caregiver_permission) is
  'Children of the signed-in person: their own, and those that an active link lets them read or write. Policies ask '
  'child_id in (select private.my_children(...)), which runs once a statement.';

------------------------------------------------------------------------------------------------------------------
-- Links change along one path: pending, then active or declined; pending or active, then revoked
------------------------------------------------------------------------------------------------------------------

create function private.guard_caregiver_link() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    select c.user_id into new.user_id from public.children c where c.id = new.child_id;
    return new;
  end if;
  if (new.child_id, new.user_id, new.invited_email) is distinct from (old.child_id, old.user_id, old.invited_email)
     or (old.caregiver_user_id is not null and new.caregiver_user_id is distinct from old.caregiver_user_id) then
    raise exception using errcode = '42501', message = 'A link is never moved to somebody else. Invite again.';
  end if;
  if new.status <> old.status then
    if (old.status, new.status) not in (('pending', 'active'), ('pending', 'declined'), ('pending', 'revoked'), ('active', 'revoked')) then
      raise exception using errcode = '22023', message = format('A link that is %s cannot become %s.', old.status, new.status);
    end if;
    new.accepted_at := case when new.status = 'active' then now() else old.accepted_at end;
    new.revoked_at := case when new.status = 'revoked' then now() end;
  end if;
  return new;
end
$$;
create trigger guard_link before insert or update on public.caregiver_links
  for each row execute function private.guard_caregiver_link();

create function private.answer_caregiver_link(p_id uuid, p_accept boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.caregiver_links l
  set status = (case when p_accept then 'active' else 'declined' end)::public.caregiver_status,
    caregiver_user_id = case when p_accept then p.id end
  from public.profiles p
  where l.id = p_id and l.status = 'pending' and p.id = auth.uid() and p.email = l.invited_email;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no open invitation for you here.';
  end if;
end
$$;
create function public.answer_caregiver_link(p_id uuid, p_accept boolean) returns void
language sql set search_path = '' as $$ select private.answer_caregiver_link(p_id, p_accept); $$;
comment on function public.answer_caregiver_link(uuid, boolean) is
  'Accepts or declines an invitation to care for a child, by the person whose confirmed address was invited. PT404 otherwise.';

create function private.leave_child(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.caregiver_links l set status = 'revoked'
  where l.id = p_id and l.status = 'active' and l.caregiver_user_id = auth.uid();
  if not found then
    raise exception using errcode = 'PT404', message = 'You have no active link here.';
  end if;
end
$$;
create function public.leave_child(p_id uuid) returns void
language sql set search_path = '' as $$ select private.leave_child(p_id); $$;
comment on function public.leave_child(uuid) is 'A caregiver gives their own active link up. PT404 when they have none.';

-- Plans, reports and caregivers are what the premium subscription pays for. What is there when it ends stays readable.
create function private.require_premium_family() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.child_id is not null and not exists (
    select 1 from public.children c join public.profiles p on p.id = c.user_id where c.id = new.child_id and p.subscription_tier = 'premium'
  ) then
    perform private.refuse_value(format('%s come with the premium subscription, which this family does not have.', tg_argv[0]));
  end if;
  return new;
end
$$;
comment on function private.require_premium_family() is 'Refuses (22023) a new row about a child whose parent is not premium; an unknown child counts as such.';
-- After row level security, so that nobody learns from it what subscription a stranger has.
create constraint trigger require_premium after insert on public.reports
  for each row execute function private.require_premium_family('Reports');
create constraint trigger require_premium after insert on public.caregiver_links
  for each row execute function private.require_premium_family('Caregivers');
create constraint trigger require_premium after insert on public.meal_plans
  for each row when (new.child_id is not null) execute function private.require_premium_family('Plans for children');

create function private.follow_measurements() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_child constant uuid := case when tg_op = 'DELETE' then old.child_id else new.child_id end;
begin
  update public.children c set
    current_weight_kg = coalesce((select m.weight_kg from public.child_measurements m where m.child_id = v_child and m.weight_kg is not null order by m.measured_on desc limit 1), c.current_weight_kg),
    height_cm = coalesce((select m.height_cm from public.child_measurements m where m.child_id = v_child and m.height_cm is not null order by m.measured_on desc limit 1), c.height_cm),
    head_circumference_cm = coalesce((select m.head_circumference_cm from public.child_measurements m where m.child_id = v_child and m.head_circumference_cm is not null order by m.measured_on desc limit 1), c.head_circumference_cm)
  where c.id = v_child;
  return null;
end
$$;
comment on function private.follow_measurements() is 'The child''s row has the newest of each measure; one that was never measured stays as it was written.';
create trigger follow_measurements after insert or update or delete on public.child_measurements
  for each row execute function private.follow_measurements();

create trigger set_updated_at before update on public.child_measurements for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.children for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.caregiver_links for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.reports for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Parents and the caregiver and health staff see a link" on public.caregiver_links
  for select to authenticated
  using (
    user_id = (select auth.uid()) or caregiver_user_id = (select auth.uid())
    or (status = 'pending' and invited_email = (select auth.jwt()) ->> 'email') or (select private.can('health', 'read'))
  );
create policy "Parents invite caregivers" on public.caregiver_links
  for insert to authenticated with check (user_id = (select auth.uid()) and status = 'pending' and caregiver_user_id is null);
create policy "Parents change permissions and revoke" on public.caregiver_links
  for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Parents delete links" on public.caregiver_links
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete, insert (child_id, invited_email, relationship, permissions), update (permissions, relationship, status)
  on public.caregiver_links to authenticated;

create policy "Parents and caregivers and health staff see a child" on public.children
  for select to authenticated
  using (
    user_id = (select auth.uid()) or (select private.can('health', 'read'))
    or id in (select private.my_children('read'))
  );
create policy "Parents add their children" on public.children
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Parents and caregivers who may write change a child" on public.children
  for update to authenticated
  using (id in (select private.my_children('write')))
  with check (id in (select private.my_children('write')));
create policy "Parents delete their children" on public.children
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, delete on public.children to authenticated;
-- Without user_id: nobody hands a child to another account.
grant update (
  name, birth_date, biological_sex, gestational_weeks, birth_weight_kg, current_weight_kg, height_cm, head_circumference_cm,
  feeding_method, solids_started_on, allergies, dietary_restrictions, medical_notes, photo_url
) on public.children to authenticated;

create policy "Parents and caregivers and health staff see measurements" on public.child_measurements
  for select to authenticated
  using ((select private.can('health', 'read')) or child_id in (select private.my_children('read')));
create policy "Parents and caregivers who may write add measurements" on public.child_measurements
  for insert to authenticated with check (child_id in (select private.my_children('write')));
create policy "Parents and caregivers who may write change measurements" on public.child_measurements
  for update to authenticated
  using (child_id in (select private.my_children('write')))
  with check (child_id in (select private.my_children('write')));
create policy "Parents and caregivers who may write delete measurements" on public.child_measurements
  for delete to authenticated using (child_id in (select private.my_children('write')));
grant select, insert, delete, update (measured_on, weight_kg, height_cm, head_circumference_cm, measured_at_place)
  on public.child_measurements to authenticated;

create policy "Parents and caregivers and health staff see reports" on public.reports
  for select to authenticated
  using ((select private.can('health', 'read')) or child_id in (select private.my_children('read')));
create policy "Parents and caregivers who may write ask for reports" on public.reports
  for insert to authenticated
  with check (user_id = (select auth.uid()) and child_id in (select private.my_children('write')));
create policy "Parents delete reports" on public.reports
  for delete to authenticated
  using (child_id in (select c.id from public.children c where c.user_id = (select auth.uid())));
grant select, delete, insert (child_id, user_id, report_type, title, period_start, period_end) on public.reports to authenticated;

grant execute on function
  private.my_children(public.caregiver_permission),
  private.answer_caregiver_link(uuid, boolean), public.answer_caregiver_link(uuid, boolean),
  private.leave_child(uuid), public.leave_child(uuid)
to authenticated;

------------------------------------------------------------------------------------------------------------------
-- What other domains keep about a child: meals, days, plans, conversations
------------------------------------------------------------------------------------------------------------------

alter table public.meals add constraint meals_child_fkey
  foreign key (child_id) references public.children (id) on delete cascade;
alter table public.daily_nutrition_summaries add constraint daily_nutrition_summaries_child_fkey
  foreign key (child_id) references public.children (id) on delete cascade;
alter table public.meal_plans add constraint meal_plans_child_fkey
  foreign key (child_id) references public.children (id) on delete cascade;
alter table public.coach_conversations add constraint coach_conversations_child_fkey
  foreign key (child_id) references public.children (id) on delete cascade;
alter table public.coach_messages add constraint coach_messages_child_fkey
  foreign key (child_id) references public.children (id) on delete cascade;

-- What is about a child belongs to those who care for it, whoever wrote it down: a caregiver whose link is revoked no longer
-- sees even what they logged themselves. One policy a verb: those of the other domains grow, since two permissive ones would
-- both run for every row. Writing a row about a child takes the permission to write, beside being the row's own member.
do $$
declare
  v_table text;
  v_policy text;
  v_staff text;
  v_write constant text := '(child_id is null or child_id in (select private.my_children(''write'')))';
begin
  for v_table, v_policy, v_staff in values
    ('meals', 'Members and staff with health access see meals', 'health'),
    ('daily_nutrition_summaries', 'Members and staff with health access see days', 'health'),
    ('meal_plans', 'Members and staff with health access see meal plans', 'health'),
    ('coach_conversations', 'Members and coaches see conversations', 'session_content'),
    ('coach_messages', 'Members and coaches see messages', 'session_content') loop
    execute format(
      'alter policy %I on public.%I using ((child_id is null and user_id = (select auth.uid())) or (select private.can(%L, ''read''))
        or child_id in (select private.my_children(''read'')))', v_policy, v_table, v_staff);
    execute format('alter policy %I on public.%I rename to %I', v_policy, v_table,
      replace(replace(v_policy, 'Members and', 'Members and families and'), 'staff with health access', 'health staff'));
    continue when v_table = 'daily_nutrition_summaries'; -- written by trigger only
    execute format('create policy "Rows about a child are added by those who may write" on public.%I
      as restrictive for insert to authenticated with check %s', v_table, v_write);
    execute format('create policy "Rows about a child are changed by those who may write" on public.%I
      as restrictive for update to authenticated using %s with check %s', v_table, v_write, v_write);
    continue when v_table = 'coach_messages'; -- nobody deletes a single message
    execute format('create policy "Rows about a child are deleted by those who may write" on public.%I
      as restrictive for delete to authenticated using %s', v_table, v_write);
  end loop;
end
$$;

-- Who sees a meal or a plan sees what is in it: the policies of meals and meal_plans decide.
alter policy "Members and staff with health access see foods eaten" on public.food_entries
  using ((select private.can('health', 'read')) or exists (select 1 from public.meals m where m.id = meal_id));
alter policy "Members and staff with health access see plates" on public.meal_composition_analysis
  using ((select private.can('health', 'read')) or exists (select 1 from public.meals m where m.id = meal_id));
alter policy "Members and staff with health access see planned meals" on public.meal_plan_entries
  using ((select private.can('health', 'read')) or exists (select 1 from public.meal_plans p where p.id = meal_plan_id));
