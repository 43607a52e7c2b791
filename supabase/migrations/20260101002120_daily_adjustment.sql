-- The daily adjustment: how a day began proposes a change of it. A member's report, or a week of low adherence, is held against
-- adjustment_thresholds; what is crossed becomes one override a reason, with the values that crossed and the thresholds as they
-- were. A coach or the member decides, the calendar shows what is in force, and the member is told.

------------------------------------------------------------------------------------------------------------------
-- What was crossed
------------------------------------------------------------------------------------------------------------------

create function private.crossed_thresholds(p_user_id uuid, p_day date)
returns table (threshold public.adjustment_thresholds, value numeric, note text, excess numeric)
language sql stable security definer set search_path = '' as $$
  select t, m.value, m.note,
    case t.comparison
      when 'below' then (t.threshold - m.value) / nullif(t.threshold, 0)
      when 'above' then (m.value - t.threshold) / nullif(10 - t.threshold, 0)
      else 1
    end
  from public.adjustment_thresholds t
  cross join lateral (
    -- The report of the day itself has to be there: an average of the days before says nothing about today.
    select case when bool_or(c.date = p_day and to_jsonb(c) ->> t.metric is not null)
        then round(avg((to_jsonb(c) ->> t.metric)::numeric), 2) end, null
    from public.user_context_log c
    where t.comparison <> 'present' and t.metric <> 'adherence_pct' and c.user_id = p_user_id
      and c.date between p_day - (t.window_days - 1) and p_day
    union all
    select null, case t.metric when 'injury_notes' then left(trim(c.injury_notes), 200) else 'reported' end
    from public.user_context_log c
    where t.comparison = 'present' and c.user_id = p_user_id and c.date = p_day and case t.metric
      when 'injury_notes' then trim(c.injury_notes) <> '' when 'is_ill' then c.is_ill when 'is_travelling' then c.is_travelling
    end
    union all
    select round(100 * avg(r.score), 1), null
    from public.adherence_records r
    where t.metric = 'adherence_pct' and r.user_id = p_user_id and r.planned_on between p_day - (t.window_days - 1) and p_day
    having count(r.score) >= private.planning_parameter('adjustment.least_records')
  ) m (value, note)
  where t.is_active and case t.comparison
    when 'below' then m.value < t.threshold
    when 'above' then m.value > t.threshold
    else m.note is not null
  end;
$$;
comment on function private.crossed_thresholds(uuid, date) is
  'The active thresholds that a member''s day crosses, with the value, or the note where any note does. excess: how far beyond, 0 at '
  'the threshold to 1 at the end of the scale (0, or 10 of 10).';

------------------------------------------------------------------------------------------------------------------
-- What is proposed
------------------------------------------------------------------------------------------------------------------

create function private.proposals(p_user_id uuid, p_day date)
returns table (
  reason_code public.adjustment_reason, override_type public.override_type, nutrition jsonb, training jsonb,
  details text, confidence numeric, triggered_by jsonb, is_automatic boolean
)
language sql stable security definer set search_path = '' as $$
  with crossed as (
    select (c.threshold).*, c.value, c.note, c.excess,
      round(least(0.99, private.planning_parameter('adjustment.confidence_base')
        + private.planning_parameter('adjustment.confidence_range') * least(1, c.excess)
        + private.planning_parameter('adjustment.confidence_more') * (count(*) over (partition by (c.threshold).reason_code) - 1)
      ), 3) as sure
    from private.crossed_thresholds(p_user_id, p_day) c
  ), merged as (
    -- Of two thresholds that say something about the same thing, the one that was crossed further is heard.
    select c.reason_code, max(c.sure) as confidence, bool_or(c.sure >= c.auto_apply_confidence) as is_automatic,
      string_agg(c.description, ' ' order by c.excess desc, c.code) as details,
      jsonb_agg(jsonb_build_object(
        'code', c.code, 'metric', c.metric, 'value', coalesce(to_jsonb(c.value), to_jsonb(c.note)), 'comparison', c.comparison,
        'threshold', c.threshold, 'unit', c.unit, 'window_days', c.window_days) order by c.excess desc, c.code) as triggered_by,
      (select jsonb_object_agg(e.key, e.value order by o.excess, o.code desc) from crossed o, jsonb_each(o.proposed_nutrition) e
        where o.reason_code = c.reason_code) as nutrition,
      (select jsonb_object_agg(e.key, e.value order by o.excess, o.code desc) from crossed o, jsonb_each(o.proposed_training) e
        where o.reason_code = c.reason_code) as training
    from crossed c group by c.reason_code
  )
  select m.reason_code,
    (case when m.nutrition is null then 'training' when m.training is null then 'nutrition' else 'both' end)::public.override_type,
    m.nutrition, m.training, m.details, m.confidence, m.triggered_by, coalesce(m.is_automatic, false)
  from merged m;
$$;
comment on function private.proposals(uuid, date) is
  'What a day asks for, one row a reason. confidence = base + range * excess + more * (thresholds crossed for the reason - 1), the '
  'adjustment parameters, at most 0.99.';

create function private.adjust_day(p_user_id uuid, p_day date) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_today constant date := private.member_day(p_user_id, now());
  v_program public.programs;
  v_proposal record;
  v_live public.day_overrides;
  v_log_id uuid;
  v_proposed integer := 0;
begin
  if v_today is null or p_day not between v_today and v_today + 1 then
    return 0; -- a day that is over cannot be changed, and one that is far away has not begun
  end if;
  perform pg_advisory_xact_lock(hashtextextended('adjust_day ' || p_user_id, 0));
  v_program := private.program_on(p_user_id, p_day);
  select c.id into v_log_id from public.user_context_log c where c.user_id = p_user_id and c.date = p_day;
  perform set_config('keel.deciding', 'system', true);

  -- What is not decided yet and no longer follows from the day is taken back, when the report was corrected or deleted.
  update public.day_overrides o set status = 'rejected', decision_note = 'The day was corrected: nothing crosses a threshold any more.'
  where o.user_id = p_user_id and o.date = p_day and o.status = 'pending' and o.confidence is not null
    and o.reason_code not in (select p.reason_code from private.proposals(p_user_id, p_day) p);

  if v_program.id is not null then
    for v_proposal in select * from private.proposals(p_user_id, p_day) p order by p.reason_code loop
      select * into v_live from public.day_overrides o
      where o.user_id = p_user_id and o.date = p_day and o.reason_code = v_proposal.reason_code
        -- A person's no is a no for the day; the system's own was only a correction.
        and (o.status in ('pending', 'approved', 'auto_applied') or o.decided_as <> 'system')
      order by o.status in ('pending', 'approved', 'auto_applied') desc limit 1;
      if not found then
        insert into public.day_overrides (
          user_id, program_id, date, override_type, reason_code, reason_details, confidence, nutrition_override,
          training_override, context_log_id, triggered_by, status
        ) values (
          p_user_id, v_program.id, p_day, v_proposal.override_type, v_proposal.reason_code, v_proposal.details,
          v_proposal.confidence, v_proposal.nutrition, v_proposal.training, v_log_id, v_proposal.triggered_by,
          case when v_proposal.is_automatic then 'auto_applied' else 'pending' end::public.override_status
        );
        v_proposed := v_proposed + 1;
      elsif v_live.status = 'pending' and v_live.confidence is not null then
        update public.day_overrides o set
          override_type = v_proposal.override_type, reason_details = v_proposal.details, confidence = v_proposal.confidence,
          nutrition_override = v_proposal.nutrition, training_override = v_proposal.training,
          triggered_by = v_proposal.triggered_by, context_log_id = v_log_id
        where o.id = v_live.id and o.triggered_by <> v_proposal.triggered_by;
      end if;
    end loop;
  end if;
  perform set_config('keel.deciding', '', true);
  return v_proposed;
end
$$;
comment on function private.adjust_day(uuid, date) is
  'Brings the proposals for today or tomorrow in step with the day: makes, refreshes and takes back. Answers how many were made. '
  'Never a second one for a day and a reason, and nothing without a program in force.';

create function private.follow_context() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.date <> new.date) then
    perform private.adjust_day(old.user_id, old.date);
  end if;
  if tg_op <> 'DELETE' then
    perform private.adjust_day(new.user_id, new.date);
  end if;
  return null;
end
$$;
create trigger follow_context after insert or update or delete on public.user_context_log
  for each row execute function private.follow_context();

create function public.adjust_days(p_after uuid default null, p_limit integer default 500) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_user_id uuid;
  v_last uuid;
  v_seen integer := 0;
  v_proposed integer := 0;
  v_expired integer := 0;
  v_rows integer;
begin
  if p_limit is null or p_limit not between 1 and 10000 then
    raise exception using errcode = '22023', message = 'A limit of 1 to 10,000 members is needed.';
  end if;
  for v_user_id in
    select distinct u.user_id from (
      select p.user_id from public.programs p where p.status = 'active'
      union select o.user_id from public.day_overrides o where o.status = 'pending'
    ) u
    where p_after is null or u.user_id > p_after
    order by u.user_id limit p_limit
  loop
    v_seen := v_seen + 1;
    v_last := v_user_id;
    v_proposed := v_proposed + private.adjust_day(v_user_id, private.member_day(v_user_id, now()));
    perform set_config('keel.deciding', 'system', true);
    update public.day_overrides o set status = 'rejected', decision_note = 'The day passed without a decision.'
    where o.user_id = v_user_id and o.status = 'pending' and o.date < private.member_day(v_user_id, now());
    get diagnostics v_rows = row_count;
    v_expired := v_expired + v_rows;
    perform set_config('keel.deciding', '', true);
  end loop;
  return jsonb_build_object('proposed', v_proposed, 'expired', v_expired, 'after', case when v_seen = p_limit then v_last end);
end
$$;
comment on function public.adjust_days(uuid, integer) is
  'The nightly part: proposes what follows from a member''s days without a report (low adherence), and closes proposals whose day '
  'is over: {proposed, expired, after}. Members come by id, p_limit at a time; go on with after until it is null. 22023 for a bad limit.';
grant execute on function public.adjust_days(uuid, integer) to service_role;

------------------------------------------------------------------------------------------------------------------
-- What is in force
------------------------------------------------------------------------------------------------------------------

create function private.reflect_overrides() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_nutrition jsonb;
  v_training jsonb;
begin
  -- Of two overrides that say something about the same thing, the one that took effect later holds.
  select jsonb_object_agg(e.key, e.value order by o.applied_at, o.id) into v_nutrition
  from public.day_overrides o cross join jsonb_each(o.nutrition_override) e
  where o.user_id = new.user_id and o.date = new.date and o.status in ('approved', 'auto_applied');
  select jsonb_object_agg(e.key, e.value order by o.applied_at, o.id) into v_training
  from public.day_overrides o cross join jsonb_each(o.training_override) e
  where o.user_id = new.user_id and o.date = new.date and o.status in ('approved', 'auto_applied');

  update public.calendar_events c set
    details = (c.details - 'training_override') || jsonb_strip_nulls(jsonb_build_object('training_override', v_training)),
    status = case
      when v_training -> 'skip' = 'true' and c.status = 'planned' then 'cancelled'
      when v_training -> 'skip' is distinct from 'true' and c.status = 'cancelled'
        and c.details #> '{training_override,skip}' = 'true' then 'planned'
      else c.status
    end
  where c.user_id = new.user_id and c.date = new.date and c.event_type = 'session'
    and c.details -> 'training_override' is distinct from v_training;
  update public.calendar_events c set
    details = (c.details - 'nutrition_override') || jsonb_strip_nulls(jsonb_build_object('nutrition_override', v_nutrition))
  where c.user_id = new.user_id and c.date = new.date and c.event_type = 'meal'
    and c.details -> 'nutrition_override' is distinct from v_nutrition;
  return null;
end
$$;
comment on function private.reflect_overrides() is
  'Shows on the calendar what is in force for a day: details.training_override on its sessions, details.nutrition_override on its '
  'meals. A session that is to be skipped is cancelled, and planned again when that is undone.';
create trigger reflect_insert after insert on public.day_overrides
  for each row when (new.status = 'auto_applied') execute function private.reflect_overrides();
create trigger reflect_update after update on public.day_overrides
  for each row when (old.status is distinct from new.status) execute function private.reflect_overrides();

create function private.notify_override() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Support reads members' notices: no reason and no value stands in one.
  insert into public.notifications (user_id, type, title, body, payload)
  select new.user_id, 'plan_changed',
    case new.status
      when 'pending' then 'A change to your plan is proposed'
      when 'undone' then 'A change to your plan was taken back'
      when 'rejected' then 'Your plan stays as it was'
      else 'Your plan was changed'
    end,
    format('For %s.', to_char(new.date, 'FMDay, FMDD FMMonth')),
    jsonb_build_object('resource', 'day_overrides', 'id', new.id)
  where coalesce(new.decided_as, '') <> 'member' and not (new.status = 'rejected' and new.decided_as = 'system');
  return null;
end
$$;
comment on function private.notify_override() is 'Tells the member what others proposed for and decided about their day.';
create trigger notify_insert after insert on public.day_overrides
  for each row execute function private.notify_override();
create trigger notify_update after update on public.day_overrides
  for each row when (old.status is distinct from new.status) execute function private.notify_override();

------------------------------------------------------------------------------------------------------------------
-- Who decides
------------------------------------------------------------------------------------------------------------------

create function private.decide_override(p_id uuid, p_decision text, p_reason text) returns public.day_overrides
language plpgsql security definer set search_path = '' as $$
declare
  v_override public.day_overrides;
  v_reason constant text := nullif(trim(p_reason), '');
  v_is_staff constant boolean := private.can('adjustments', 'write');
  v_status constant public.override_status :=
    case p_decision when 'approve' then 'approved' when 'reject' then 'rejected' when 'undo' then 'undone' end;
begin
  -- Of two who decide at once, the second waits here and is told what the first one decided.
  select * into v_override from public.day_overrides o where o.id = p_id for update;
  if not v_is_staff and auth.role() is distinct from 'service_role' and v_override.user_id is distinct from auth.uid() then
    raise exception using errcode = '42501', message = 'This adjustment is not yours to decide.';
  elsif v_override.id is null then
    raise exception using errcode = '22023', message = 'There is no such adjustment.';
  elsif v_status is null then
    raise exception using errcode = '22023', message = 'A decision is approve, reject or undo.';
  elsif v_override.status = v_status then
    raise exception using errcode = '22023', message = format('This adjustment is %s already.', v_status);
  elsif length(v_reason) > 2000 then
    raise exception using errcode = '22023', message = 'A reason has at most 2,000 characters.';
  elsif v_is_staff and p_decision in ('reject', 'undo') and v_reason is null then
    raise exception using errcode = '22023', message = 'Say why, so that the next one who looks knows.';
  elsif p_decision in ('approve', 'undo') and v_override.date < private.member_day(v_override.user_id, now()) then
    raise exception using errcode = '22023', message = 'The day is over for this member: its plan can no longer be changed.';
  end if;
  update public.day_overrides o set
    status = v_status,
    decision_note = coalesce(v_reason, o.decision_note),
    user_overridden = o.user_overridden or (p_decision = 'undo' and auth.uid() is not distinct from o.user_id)
  where o.id = p_id
  returning * into v_override;
  return v_override;
end
$$;

create function public.decide_override(p_id uuid, p_decision text, p_reason text default null) returns public.day_overrides
language sql set search_path = '' as $$ select private.decide_override(p_id, p_decision, p_reason); $$;
comment on function public.decide_override(uuid, text, text) is
  'Decides an override: approve or reject what is pending, undo what is in force. Answers the row. Coaches give a reason to reject '
  'and undo; a member''s undo marks user_overridden. The calendar and the trail follow. Errors: 42501 for who is neither a coach nor '
  'its member; 22023 for another way than pending to approved or rejected and approved or auto-applied to undone, for an approval or '
  'undo once the member''s day is over, and for a missing reason.';

grant execute on function
  private.decide_override(uuid, text, text), public.decide_override(uuid, text, text)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- The coaches' queue
------------------------------------------------------------------------------------------------------------------

create view public.adjustment_queue with (security_invoker = on) as
select o.id, o.user_id, p.full_name as member_name, o.program_id, o.date, o.override_type, o.reason_code, o.reason_details,
  o.confidence, o.nutrition_override, o.training_override, o.triggered_by, o.status, o.user_overridden, o.decided_as,
  o.decided_at, o.decision_note, o.applied_at, o.undone_at, o.created_at,
  o.date < (now() at time zone p.time_zone)::date as is_over,
  coalesce(c.plan, '[]') as plan
from public.day_overrides o
join public.profiles p on p.id = o.user_id
left join lateral (
  select jsonb_agg(jsonb_build_object('id', e.id, 'event_type', e.event_type, 'title', e.title, 'status', e.status, 'start_time', e.start_time)
    order by e.start_time nulls last, e.title, e.id) as plan
  from public.calendar_events e
  where e.user_id = o.user_id and e.date = o.date and e.event_type in ('session', 'meal')
) c on true;
comment on view public.adjustment_queue is
  'Overrides with their member and what stands on that day''s calendar: what the coaches'' desk shows. is_over: the day is over for the '
  'member, so nothing can be approved or undone any more.';
revoke all on public.adjustment_queue from public, anon, authenticated;
grant select on public.adjustment_queue to authenticated, service_role;
