-- The paediatrician's report: what is in it, who asks for it, and the job that makes its file.

create function private.child_report_data(p_child_id uuid, p_from date, p_to date, p_type public.report_type, p_maker jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'version', 1, 'made_at', now(), 'made_by', p_maker, 'type', p_type, 'from', p_from, 'to', p_to,
    'child', jsonb_build_object('id', c.id, 'name', c.name, 'birth_date', c.birth_date, 'sex', c.biological_sex, 'gestational_weeks', c.gestational_weeks,
      'birth_weight_kg', c.birth_weight_kg, 'feeding_method', c.feeding_method, 'solids_started_on', c.solids_started_on, 'allergies', c.allergies,
      'dietary_restrictions', c.dietary_restrictions, 'medical_notes', c.medical_notes),
    'parent', p.full_name,
    'age', jsonb_build_object('months', private.age_months(c.birth_date, p_to), 'corrected_months', private.corrected_months(c.birth_date, c.gestational_weeks, p_to)),
    'days', private.child_days(c.id, p_from, p_to),
    'guidelines', (
      select coalesce(jsonb_agg(to_jsonb(g) - 'id'), '[]')
      from private.child_guidelines(private.corrected_months(c.birth_date, c.gestational_weeks, p_to), coalesce((
        select m.weight_kg from public.child_measurements m where m.child_id = c.id and m.weight_kg is not null and m.measured_on <= p_to order by m.measured_on desc limit 1),
        c.current_weight_kg)) g),
    'growth', private.child_growth(c.id, p_to),
    'meals', (
      select jsonb_build_object('logged', count(*), 'by_type', (
          select coalesce(jsonb_object_agg(t.meal_type, t.n), '{}') from (
            select x.meal_type, count(*) as n from public.meals x where x.child_id = c.id and x.logged_on between p_from and p_to group by 1) t),
        'read_by_model', count(*) filter (where m.ai_extracted))
      from public.meals m where m.child_id = c.id and m.logged_on between p_from and p_to),
    'foods', (
      select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'meals', t.n) order by t.n desc, t.name), '[]') from (
        select f.name, count(*) as n from public.meals m cross join lateral unnest(m.food_items) f (name)
        where m.child_id = c.id and m.logged_on between p_from and p_to group by 1 order by 2 desc, 1 limit 15) t),
    'allergen_meals', (
      select coalesce(jsonb_agg(jsonb_build_object('on', t.logged_on, 'meal', t.meal, 'allergens', t.allergens) order by t.logged_on), '[]') from (
        select m.logged_on, coalesce(m.name, array_to_string(m.food_items, ', ')) as meal, array(select a from unnest(m.allergies) a where a = any (c.allergies)) as allergens
        from public.meals m where m.child_id = c.id and m.logged_on between p_from and p_to and m.allergies && c.allergies order by m.logged_on limit 40) t))
  from public.children c join public.profiles p on p.id = c.user_id where c.id = p_child_id;
$$;
comment on function private.child_report_data(uuid, date, date, public.report_type, jsonb) is
  'Everything that stands in a report, as shared/reports/childReport.ts reads it: only what is known, days without a meal as gaps. p_maker: {name, role}.';

create function private.check_report_period(p_child_id uuid, p_type public.report_type, p_from date, p_to date) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_birth date;
  v_today date;
begin
  select c.birth_date, (now() at time zone p.time_zone)::date into v_birth, v_today from public.children c join public.profiles p on p.id = c.user_id where c.id = p_child_id;
  if v_birth is null then
    raise exception using errcode = 'PT404', message = 'There is no such child.';
  elsif p_type is null or p_from is null or p_to is null then
    perform private.refuse_value('Say what kind of report, from which day and to which.');
  elsif p_from > p_to or p_to - p_from >= 366 then
    perform private.refuse_value('A report is of 1 to 366 days.');
  elsif p_type = 'weekly' and p_to - p_from <> 6 then
    perform private.refuse_value('A weekly report is of 7 days.');
  elsif p_type = 'monthly' and p_to - p_from not between 27 and 30 then
    perform private.refuse_value('A monthly report is of 28 to 31 days.');
  elsif p_to > v_today then
    perform private.refuse_value('A report ends today at the latest.');
  elsif p_from < v_birth then
    perform private.refuse_value('The report would begin before the child was born.');
  elsif not exists (select 1 from public.children c join public.profiles p on p.id = c.user_id where c.id = p_child_id and p.subscription_tier = 'premium') then
    perform private.refuse_value('Reports come with the premium subscription, which this family does not have.');
  end if;
end
$$;

create function private.staff_maker() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('name', s.full_name, 'role', s.role) from public.staff_members s where s.user_id = auth.uid();
$$;

create function private.child_report_source(p_child_id uuid, p_type public.report_type, p_from date, p_to date) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('health', 'read');
  perform private.check_report_period(p_child_id, p_type, p_from, p_to);
  perform private.append_audit('export', 'reports', null, null, jsonb_build_object('child_id', p_child_id, 'type', p_type, 'from', p_from, 'to', p_to));
  return private.child_report_data(p_child_id, p_from, p_to, p_type, coalesce(private.staff_maker(), '{"name": "the service", "role": "service"}'));
end
$$;
create function public.child_report_source(p_child_id uuid, p_type public.report_type, p_from date, p_to date) returns jsonb
language sql set search_path = '' as $$ select private.child_report_source(p_child_id, p_type, p_from, p_to); $$;
comment on function public.child_report_source(uuid, public.report_type, date, date) is
  'What stands in a report, for the console to draw and save at once; noted in the audit log as an export. Weekly is 7 days, monthly 28 to 31, custom at most 366, none after '
  'today. Errors: 42501 without health:read, 22023 (also without premium), PT404.';

create function private.request_child_report(p_child_id uuid, p_type public.report_type, p_from date, p_to date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  perform private.require('health', 'read');
  perform private.check_report_period(p_child_id, p_type, p_from, p_to);
  select r.id into v_id from public.reports r
  where r.child_id = p_child_id and r.status = 'pending' and (r.report_type, r.period_start, r.period_end) = (p_type, p_from, p_to) limit 1;
  if v_id is not null then
    return v_id; -- asked twice is one report
  end if;
  insert into public.reports (child_id, report_type, title, period_start, period_end, requested_by_staff)
  values (p_child_id, p_type, format('%s report', initcap(p_type::text)), p_from, p_to, (select s.user_id from public.staff_members s where s.user_id = auth.uid()))
  returning id into v_id;
  return v_id;
end
$$;
create function public.request_child_report(p_child_id uuid, p_type public.report_type, p_from date, p_to date) returns uuid
language sql set search_path = '' as $$ select private.request_child_report(p_child_id, p_type, p_from, p_to); $$;
comment on function public.request_child_report(uuid, public.report_type, date, date) is
  'Has the worker make a report and keep its file; answers its id, that of the one already waiting when the same was asked before. The family sees it too. Errors as '
  'child_report_source.';
select private.attach_audit('public.reports', p_ignored => '{fence,attempts,worker_id,lease_expires_at,run_after,report_data}');

------------------------------------------------------------------------------------------------------------------
-- The job
------------------------------------------------------------------------------------------------------------------

create function public.claim_child_report(p_worker text, p_lease_seconds integer default 120) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_report public.reports;
  v_parent uuid;
  v_maker jsonb;
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  update public.reports r
  set fence = r.fence + 1, attempts = r.attempts + 1, worker_id = p_worker, lease_expires_at = now() + make_interval(secs => p_lease_seconds)
  where r.id = (
    select d.id from public.reports d
    where d.status = 'pending' and d.run_after <= now() and (d.lease_expires_at is null or d.lease_expires_at < now())
    order by d.run_after, d.id limit 1 for update skip locked)
  returning r.* into v_report;
  if v_report.id is null then
    return null;
  end if;
  select c.user_id into v_parent from public.children c where c.id = v_report.child_id;
  -- Of a caregiver no name: theirs to take back, and a file cannot forget it.
  v_maker := coalesce((select jsonb_build_object('name', s.full_name, 'role', s.role) from public.staff_members s where s.user_id = v_report.requested_by_staff),
    case when v_report.user_id = v_parent then '{"name": "the parent, in the app", "role": "parent"}'
      when v_report.user_id is not null then '{"name": "a caregiver, in the app", "role": "caregiver"}'
      else '{"name": "the family''s account", "role": "family"}' end::jsonb);
  update public.reports r
  set report_data = private.child_report_data(r.child_id, r.period_start, r.period_end, r.report_type, v_maker)
  where r.id = v_report.id returning r.report_data into v_report.report_data;
  return jsonb_build_object('id', v_report.id, 'fence', v_report.fence, 'path', v_parent || '/' || v_report.id || '.pdf', 'data', v_report.report_data);
end
$$;
comment on function public.claim_child_report(text, integer) is
  'The report that waits longest, {id, fence, path, data}, its numbers frozen now; null when none does. Errors: 22023. Service role only.';

create function private.leased_report(p_id uuid, p_fence bigint) returns public.reports
language plpgsql security definer set search_path = '' as $$
declare
  v_report public.reports;
begin
  select * into v_report from public.reports r where r.id = p_id for update;
  perform private.require_lease(v_report.fence = p_fence and v_report.status = 'pending', v_report.fence, v_report.status::text);
  return v_report;
end
$$;

create function public.complete_child_report(p_id uuid, p_fence bigint, p_path text, p_pages integer, p_bytes bigint) returns void
language plpgsql set search_path = '' as $$
declare
  v_report constant public.reports := private.leased_report(p_id, p_fence);
begin
  if p_path is distinct from (select c.user_id || '/' || p_id || '.pdf' from public.children c where c.id = v_report.child_id) then
    raise exception using errcode = '22023', message = 'The file lies in the parent''s folder, named by its report.';
  elsif p_pages is null or p_bytes is null then
    raise exception using errcode = '22023', message = 'Say how many pages and bytes the file has.';
  end if;
  update public.reports r
  set status = 'ready', pdf_url = p_path, page_count = p_pages, size_bytes = p_bytes, generated_at = now(), error_message = null, lease_expires_at = null
  where r.id = p_id;
end
$$;
comment on function public.complete_child_report(uuid, bigint, text, integer, bigint) is 'The file is in family-reports. Errors: KF001 lease lost, 22023. Service role only.';

create function public.fail_child_report(p_id uuid, p_fence bigint, p_message text) returns void
language plpgsql set search_path = '' as $$
declare
  v_report constant public.reports := private.leased_report(p_id, p_fence);
begin
  update public.reports r
  set error_message = left(p_message, 2000), lease_expires_at = null, run_after = now() + interval '15 seconds' * power(2, v_report.attempts),
    status = case when v_report.attempts >= 4 then 'failed' else r.status end
  where r.id = p_id;
end
$$;
comment on function public.fail_child_report(uuid, bigint, text) is 'Tried again later, four times in all. Errors: KF001. Service role only.';

revoke execute on function public.claim_child_report(text, integer), public.complete_child_report(uuid, bigint, text, integer, bigint),
  public.fail_child_report(uuid, bigint, text) from public, anon, authenticated;
grant execute on function public.claim_child_report(text, integer), public.complete_child_report(uuid, bigint, text, integer, bigint),
  public.fail_child_report(uuid, bigint, text) to service_role;
grant execute on function
  private.child_report_source(uuid, public.report_type, date, date), public.child_report_source(uuid, public.report_type, date, date),
  private.request_child_report(uuid, public.report_type, date, date), public.request_child_report(uuid, public.report_type, date, date)
to authenticated, service_role;
