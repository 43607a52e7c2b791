-- Reassessment: every 14 days two PID controllers look at a program. One holds the trend of body weight at the goal's rate, through
-- calories; the other holds adherence to training at its set point, through weekly sets. A program never changes once it is
-- written: what a reassessment decides is a plan change, whose new_value holds from then on, and the member's daily targets.

create table public.pid_controllers (
  code text primary key check (code in ('calories', 'volume')),
  proportional_gain numeric not null check (proportional_gain >= 0),
  integral_gain numeric not null check (integral_gain >= 0),
  derivative_gain numeric not null check (derivative_gain >= 0),
  deadband numeric not null check (deadband >= 0),
  integral_limit numeric not null check (integral_limit > 0),
  step_limit numeric not null check (step_limit > 0),
  rounding numeric not null check (rounding > 0),
  error_unit text not null check (length(error_unit) between 1 and 40),
  output_unit text not null check (length(output_unit) between 1 and 40),
  description text not null check (length(description) between 1 and 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.pid_controllers');
comment on table public.pid_controllers is
  'Gains and limits of the two controllers of a reassessment; one step is one reassessment. Bounds of the targets themselves are '
  'planning_parameters.';
comment on column public.pid_controllers.proportional_gain is 'Output a unit of error.';
comment on column public.pid_controllers.integral_gain is 'Output a unit of summed error.';
comment on column public.pid_controllers.derivative_gain is 'Output a unit of change of the error since the last step.';
comment on column public.pid_controllers.deadband is 'An error no larger than this is noise: nothing is changed and nothing summed up.';
comment on column public.pid_controllers.integral_limit is 'The sum of errors never leaves plus and minus this.';
comment on column public.pid_controllers.step_limit is 'Largest change of one reassessment, either way.';
comment on column public.pid_controllers.rounding is 'Outputs are multiples of it.';
insert into public.pid_controllers (
  code, proportional_gain, integral_gain, derivative_gain, deadband, integral_limit, step_limit, rounding, error_unit,
  output_unit, description
) values
  ('calories', 400, 100, 50, 0.1, 2, 250, 10, 'kg a week', 'kcal a day',
    'Error: wanted minus measured trend of weight. 1 kg a week is about 1,100 kcal a day (7,700 kcal a kg, Wishnofsky 1958); the gain '
    'takes about a third of that a step, because the rule overstates what a change does in the long run (Hall et al. 2011).'),
  ('volume', 0.12, 0.03, 0.02, 3, 60, 4, 1, '% points', 'sets a week',
    'Error: measured adherence to sessions minus the set point. Who does less than was planned is planned less; who does it all, more.');
create trigger set_updated_at before update on public.pid_controllers
  for each row execute function private.set_updated_at();
select private.attach_audit('public.pid_controllers', p_key => 'code', p_everyone => true, p_events => 'update or delete');
create policy "Staff who read adjustments see the controllers" on public.pid_controllers
  for select to authenticated using ((select private.can('adjustments', 'read')));
grant select on public.pid_controllers to authenticated;

------------------------------------------------------------------------------------------------------------------
-- A controller's step
------------------------------------------------------------------------------------------------------------------

create function private.pid_step(p_code text, p_error numeric, p_state jsonb, p_low numeric, p_high numeric) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_gains public.pid_controllers;
  v_integral_before constant numeric := coalesce((p_state ->> 'integral')::numeric, 0);
  v_integral numeric;
  v_derivative numeric;
  v_raw numeric;
  v_output numeric;
begin
  select * into strict v_gains from public.pid_controllers c where c.code = p_code;
  if abs(p_error) <= v_gains.deadband then
    return jsonb_build_object('error', round(p_error, 4), 'integral', v_integral_before, 'derivative', 0, 'proportional_term', 0,
      'integral_term', 0, 'derivative_term', 0, 'raw_output', 0, 'output', 0, 'is_saturated', false, 'in_deadband', true);
  end if;
  v_integral := least(v_gains.integral_limit, greatest(-v_gains.integral_limit, v_integral_before + p_error));
  v_derivative := coalesce(p_error - (p_state ->> 'error')::numeric, 0);
  v_raw := v_gains.proportional_gain * p_error + v_gains.integral_gain * v_integral + v_gains.derivative_gain * v_derivative;
  v_output := least(v_gains.step_limit, p_high, greatest(-v_gains.step_limit, p_low, v_raw));
  if v_output <> v_raw and sign(v_raw) = sign(p_error) then
    -- Anti-windup by conditional integration (Åström and Hägglund 1995): what the limits cut off is not summed up either.
    v_integral := v_integral_before;
  end if;
  return jsonb_build_object('error', round(p_error, 4), 'integral', round(v_integral, 4), 'derivative', round(v_derivative, 4),
    'proportional_term', round(v_gains.proportional_gain * p_error, 2),
    'integral_term', round(v_gains.integral_gain * v_integral, 2),
    'derivative_term', round(v_gains.derivative_gain * v_derivative, 2), 'raw_output', round(v_raw, 2),
    -- Towards nought, so that rounding never steps over a limit.
    'output', trunc(v_output / v_gains.rounding) * v_gains.rounding, 'is_saturated', v_output <> v_raw, 'in_deadband', false);
end
$$;
comment on function private.pid_step(text, numeric, jsonb, numeric, numeric) is
  'One step of a controller from the state that its last step left ({"error", "integral"}), with output between p_low and p_high. '
  'Gains and terms as data, see pid_controllers.';

------------------------------------------------------------------------------------------------------------------
-- What it looks at
------------------------------------------------------------------------------------------------------------------

create function private.weight_trend(p_user_id uuid, p_from date, p_to date)
returns table (kg_per_week numeric, weigh_ins integer, span_days integer)
language sql stable security definer set search_path = '' as $$
  with days as (
    select w.measured_on, w.weight_kg from private.daily_weights(p_user_id) w where w.measured_on between p_from and p_to
  ), slopes as (
    select (b.weight_kg - a.weight_kg) / (b.measured_on - a.measured_on) as kg_per_day
    from days a join days b on b.measured_on > a.measured_on
  )
  select round((7 * (select percentile_cont(0.5) within group (order by s.kg_per_day) from slopes s))::numeric, 3),
    count(*)::integer, coalesce(max(d.measured_on) - min(d.measured_on), 0)
  from days d;
$$;
comment on function private.weight_trend(uuid, date, date) is
  'Slope of body weight by the Theil-Sen estimator: the median of the slopes between all pairs of days (Theil 1950, Sen 1968). Up to '
  '29 % of the days may be wild without moving it far. kg_per_week is null for fewer than two days.';

create function private.program_targets(p_program public.programs) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select e.new_value from public.plan_change_events e
      where e.program_id = p_program.id and e.change_type = 'reassessment' order by e.created_at desc, e.id desc limit 1),
    jsonb_build_object(
      'calories_kcal', (p_program.macros ->> 'calories_kcal')::integer, 'protein_g', (p_program.macros ->> 'protein_g')::integer,
      'carbs_g', (p_program.macros ->> 'carbs_g')::integer, 'fat_g', (p_program.macros ->> 'fat_g')::integer,
      'weekly_sets', (
        select round(sum(i.sets)::numeric / p_program.program_duration_weeks)::integer
        from public.session_instances s join public.exercise_plan_items i on i.session_instance_id = s.id
        where s.program_id = p_program.id and not i.is_warm_up))
  );
$$;
comment on function private.program_targets(public.programs) is
  'Targets in force: those of the last reassessment, or the program''s own. {"calories_kcal", "protein_g", "carbs_g", "fat_g", "weekly_sets"}.';

create function private.reassessment_inputs(p_program public.programs, p_today date) returns jsonb
language sql stable security definer set search_path = '' as $$
  with period as (
    select p_today - private.planning_parameter('reassessment.period_days')::integer as first_day, p_today - 1 as last_day
  ), adherence as (
    select round(100 * avg(r.score), 1) as all_pct, count(r.score) as records,
      round(100 * avg(r.score) filter (where r.planned_entity_type = 'session'), 1) as session_pct,
      count(r.score) filter (where r.planned_entity_type = 'session') as sessions,
      round(100 * avg(r.score) filter (where r.planned_entity_type = 'meal'), 1) as meal_pct,
      count(r.score) filter (where r.planned_entity_type = 'meal') as meals
    from public.adherence_records r cross join period d
    where r.user_id = p_program.user_id and r.planned_on between d.first_day and d.last_day
  )
  select jsonb_build_object(
    'first_day', d.first_day, 'last_day', d.last_day,
    'adherence_pct', a.all_pct, 'session_adherence_pct', a.session_pct, 'meal_adherence_pct', a.meal_pct,
    'records', a.records, 'session_records', a.sessions, 'meal_records', a.meals,
    'weight_change_kg_per_week', t.kg_per_week, 'weigh_ins', t.weigh_ins, 'weigh_in_span_days', t.span_days,
    'target_change_kg_per_week', round(p.current_weight_kg
      * private.planning_parameter('weight_goal.' || p_program.primary_goal) / 100, 3),
    'mean_soreness', (select round(avg(c.soreness_level), 1) from public.user_context_log c
      where c.user_id = p_program.user_id and c.date between d.first_day and d.last_day),
    'least_kcal', private.planning_parameter('reassessment.least_kcal_' || coalesce(p.biological_sex::text, 'other'))
  ) || private.program_targets(p_program)
  from period d
  cross join adherence a
  cross join lateral private.weight_trend(p_program.user_id, d.first_day, d.last_day) t
  join public.profiles p on p.id = p_program.user_id;
$$;
comment on function private.reassessment_inputs(public.programs, date) is
  'All that a reassessment looks at, of the days before p_today: adherence, trend, soreness, bounds and the targets in force.';

------------------------------------------------------------------------------------------------------------------
-- What it decides
------------------------------------------------------------------------------------------------------------------

create function private.decide_calories(p_inputs jsonb, p_state jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_now constant numeric := (p_inputs ->> 'calories_kcal')::numeric;
  v_most constant numeric := private.planning_parameter('reassessment.most_kcal');
  v_step jsonb;
  v_missing text[] := '{}';
begin
  if (p_inputs ->> 'weigh_ins')::integer < private.planning_parameter('reassessment.least_weigh_ins')
    or (p_inputs ->> 'weigh_in_span_days')::integer < private.planning_parameter('reassessment.least_span_days')
    or p_inputs ->> 'weight_change_kg_per_week' is null then
    v_missing := v_missing || 'weigh_ins'::text;
  end if;
  if (p_inputs ->> 'meal_records')::integer < private.planning_parameter('reassessment.least_records')
    or p_inputs ->> 'meal_adherence_pct' is null then
    v_missing := v_missing || 'meal_records'::text;
  end if;
  if v_now is null or p_inputs ->> 'target_change_kg_per_week' is null then
    v_missing := v_missing || 'targets'::text;
  end if;
  if v_missing <> '{}' then
    return jsonb_build_object('outcome', 'insufficient_data', 'missing', v_missing, 'output', 0);
  elsif (p_inputs ->> 'meal_adherence_pct')::numeric < private.planning_parameter('reassessment.least_meal_adherence') then
    return jsonb_build_object('outcome', 'held', 'output', 0,
      'reason', 'Too little was eaten as planned to tell what the plan does.');
  end if;
  v_step := private.pid_step('calories',
    (p_inputs ->> 'target_change_kg_per_week')::numeric - (p_inputs ->> 'weight_change_kg_per_week')::numeric,
    -- Never out of the bounds; from outside them, never further out.
    p_state, least(0, (p_inputs ->> 'least_kcal')::numeric - v_now), greatest(0, v_most - v_now));
  return v_step || jsonb_build_object('outcome', case when (v_step ->> 'output')::numeric = 0 then 'unchanged' else 'adjusted' end);
end
$$;
comment on function private.decide_calories(jsonb, jsonb) is
  'The calories'' controller, or why it stays: {outcome: adjusted | unchanged | held | insufficient_data, output, missing?, reason?, terms}.';

create function private.decide_volume(p_inputs jsonb, p_state jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_now constant numeric := (p_inputs ->> 'weekly_sets')::numeric;
  v_step jsonb;
begin
  if (p_inputs ->> 'session_records')::integer < private.planning_parameter('reassessment.least_session_records')
    or p_inputs ->> 'session_adherence_pct' is null then
    return jsonb_build_object('outcome', 'insufficient_data', 'missing', array['session_records'], 'output', 0);
  elsif v_now is null then
    return jsonb_build_object('outcome', 'insufficient_data', 'missing', array['targets'], 'output', 0);
  end if;
  v_step := private.pid_step('volume',
    (p_inputs ->> 'session_adherence_pct')::numeric - private.planning_parameter('reassessment.session_adherence'), p_state,
    least(0, private.planning_parameter('reassessment.least_weekly_sets') - v_now),
    greatest(0, private.planning_parameter('reassessment.most_weekly_sets') - v_now));
  if (v_step ->> 'output')::numeric > 0
    and (p_inputs ->> 'mean_soreness')::numeric > private.planning_parameter('reassessment.most_soreness') then
    return jsonb_build_object('outcome', 'held', 'output', 0, 'reason', 'Too sore to be planned more.');
  end if;
  return v_step || jsonb_build_object('outcome', case when (v_step ->> 'output')::numeric = 0 then 'unchanged' else 'adjusted' end);
end
$$;
comment on function private.decide_volume(jsonb, jsonb) is 'The volume controller, or why it stays; as private.decide_calories().';

create function private.targets_after(p_inputs jsonb, p_kcal numeric, p_sets numeric) returns jsonb
language sql immutable set search_path = '' as $$
  -- Protein stays: it follows the body and not the energy. Carbohydrates and fat share the change as they share the energy.
  select jsonb_build_object(
    'calories_kcal', ((p_inputs ->> 'calories_kcal')::numeric + p_kcal)::integer, 'protein_g', (p_inputs ->> 'protein_g')::integer,
    'carbs_g', greatest(0, round(m.carbs_g + p_kcal * m.carbs_share / 4))::integer,
    'fat_g', greatest(20, round(m.fat_g + p_kcal * (1 - m.carbs_share) / 9))::integer,
    'weekly_sets', ((p_inputs ->> 'weekly_sets')::numeric + p_sets)::integer)
  from (
    select n.carbs_g, n.fat_g, coalesce(4 * n.carbs_g / nullif(4 * n.carbs_g + 9 * n.fat_g, 0), 0.5) as carbs_share
    from (select (p_inputs ->> 'carbs_g')::numeric as carbs_g, (p_inputs ->> 'fat_g')::numeric as fat_g) n
  ) m;
$$;
comment on function private.targets_after(jsonb, numeric, numeric) is 'The targets in force, changed by these kcal a day and sets a week.';

create function private.check_what_if(p_inputs jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_input record;
begin
  if jsonb_typeof(p_inputs) is distinct from 'object' then
    raise exception using errcode = '22023', message = 'The inputs must be an object.';
  end if;
  for v_input in
    select e.key, e.value, r.low, r.high from jsonb_each(p_inputs) e
    left join (values
      ('weight_change_kg_per_week', -5, 5), ('target_change_kg_per_week', -2, 2), ('session_adherence_pct', 0, 100),
      ('meal_adherence_pct', 0, 100), ('mean_soreness', 1, 10), ('calories_kcal', 800, 8000), ('weekly_sets', 0, 300),
      ('weigh_ins', 0, 14), ('weigh_in_span_days', 0, 14), ('session_records', 0, 100), ('meal_records', 0, 200)
    ) r (key, low, high) on r.key = e.key
  loop
    if v_input.low is null then
      raise exception using errcode = '22023', message = format('There is no input "%s".', left(v_input.key, 60));
    elsif jsonb_typeof(v_input.value) <> 'number'
      or (v_input.value #>> '{}')::numeric not between v_input.low and v_input.high then
      raise exception using errcode = '22023',
        message = format('%s is a number from %s to %s.', v_input.key, v_input.low, v_input.high);
    end if;
  end loop;
end
$$;
comment on function private.check_what_if(jsonb) is 'Refuses inputs of a dry run that are unknown or out of range (22023).';

create function private.reassess_program(p_program uuid, p_dry_run boolean, p_inputs jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_program public.programs;
  v_today date;
  v_before jsonb;
  v_state jsonb;
  v_inputs jsonb;
  v_calories jsonb;
  v_volume jsonb;
  v_outcome text;
  v_targets jsonb;
  v_next date;
  v_staff uuid;
  v_event_id uuid;
begin
  perform private.require('adjustments', case when p_dry_run then 'read' else 'write' end);
  perform private.check_what_if(p_inputs);
  if p_dry_run is null or (not p_dry_run and p_inputs <> '{}') then
    raise exception using errcode = '22023', message = 'Only a dry run takes inputs: what is written follows from what was measured.';
  elsif p_dry_run then
    select * into v_program from public.programs p where p.id = p_program;
  else
    -- Of two at once, the second waits here and then finds that nothing is due any more.
    select * into v_program from public.programs p where p.id = p_program for update;
  end if;
  v_today := private.member_day(v_program.user_id, now());
  if v_program.id is null then
    raise exception using errcode = '22023', message = 'There is no such program.';
  elsif v_program.status <> 'active' then
    raise exception using errcode = '22023', message = 'Only an active program is reassessed.';
  elsif not p_dry_run and (v_program.next_reassessment_date is null or v_program.next_reassessment_date > v_today) then
    raise exception using errcode = '22023', message = case when v_program.next_reassessment_date is null
      then 'No reassessment of this program is due any more.'
      else format('The next reassessment is due on %s.', v_program.next_reassessment_date) end;
  end if;

  v_before := private.program_targets(v_program);
  select e.controller_state into v_state from public.plan_change_events e
  where e.program_id = v_program.id and e.change_type = 'reassessment' order by e.created_at desc, e.id desc limit 1;
  v_inputs := private.reassessment_inputs(v_program, v_today) || p_inputs;
  v_calories := private.decide_calories(v_inputs, v_state -> 'calories');
  v_volume := private.decide_volume(v_inputs, v_state -> 'volume');
  v_outcome := case
    when 'adjusted' in (v_calories ->> 'outcome', v_volume ->> 'outcome') then 'adjusted'
    when v_calories ->> 'outcome' = 'insufficient_data' and v_volume ->> 'outcome' = 'insufficient_data' then 'insufficient_data'
    else 'unchanged'
  end;
  v_targets := private.targets_after(v_inputs, (v_calories ->> 'output')::numeric, (v_volume ->> 'output')::numeric);
  v_next := v_today + private.planning_parameter(
    case v_outcome when 'insufficient_data' then 'reassessment.retry_days' else 'reassessment.period_days' end)::integer;
  if v_next > v_program.program_start_date + v_program.total_days then
    v_next := null; -- the program is over by then
  end if;

  if not p_dry_run then
    select m.user_id into v_staff from public.staff_members m where m.user_id = auth.uid();
    insert into public.plan_change_events (
      user_id, program_id, change_type, effective_on, reason, old_value, new_value, adherence_pct, weight_change_kg,
      calorie_adjustment_kcal, volume_adjustment_sets, controller_state, changed_by, staff_id
    ) values (
      v_program.user_id, v_program.id, 'reassessment', v_today,
      case v_outcome when 'adjusted' then 'Reassessment: targets changed.' when 'unchanged' then 'Reassessment: targets stay.'
        else 'Reassessment: not enough data.' end,
      v_before, v_targets, (v_inputs ->> 'adherence_pct')::numeric,
      round((v_inputs ->> 'weight_change_kg_per_week')::numeric * private.planning_parameter('reassessment.period_days') / 7, 2),
      (v_calories ->> 'output')::integer, (v_volume ->> 'output')::integer,
      jsonb_build_object(
        'outcome', v_outcome, 'inputs', v_inputs,
        -- A controller that did not run keeps what it knew.
        'calories', coalesce(v_state -> 'calories', '{}') || v_calories, 'volume', coalesce(v_state -> 'volume', '{}') || v_volume),
      case when v_staff is null then 'system' else 'coach' end, v_staff
    ) returning id into v_event_id;
    update public.programs p set next_reassessment_date = v_next where p.id = v_program.id;
    update public.calendar_events e set status = 'completed'
    where e.user_id = v_program.user_id and e.program_id = v_program.id and e.event_type = 'reassessment' and e.status = 'planned'
      and e.date <= v_today;
    if (v_calories ->> 'output')::numeric <> 0 then
      update public.profiles p set
        daily_calorie_target = (v_targets ->> 'calories_kcal')::integer, daily_protein_target_g = (v_targets ->> 'protein_g')::integer,
        daily_carbs_target_g = (v_targets ->> 'carbs_g')::integer, daily_fat_target_g = (v_targets ->> 'fat_g')::integer
      where p.id = v_program.user_id;
    end if;
    if v_outcome = 'adjusted' then
      insert into public.notifications (user_id, type, title, payload)
      values (v_program.user_id, 'plan_changed', 'Your plan was reassessed',
        jsonb_build_object('resource', 'plan_change_events', 'id', v_event_id));
    end if;
  end if;
  return jsonb_build_object(
    'program_id', v_program.id, 'user_id', v_program.user_id, 'dry_run', p_dry_run, 'outcome', v_outcome, 'inputs', v_inputs,
    'calories', v_calories, 'volume', v_volume, 'targets_before', v_before, 'targets_after', v_targets,
    'next_reassessment_date', v_next, 'plan_change_event_id', v_event_id
  );
end
$$;

create function public.reassess_program(p_program uuid, p_dry_run boolean default true, p_inputs jsonb default '{}') returns jsonb
language sql set search_path = '' as $$ select private.reassess_program(p_program, p_dry_run, p_inputs); $$;
comment on function public.reassess_program(uuid, boolean, jsonb) is
  'Reassesses an active program over the 14 days before the member''s today: {program_id, user_id, dry_run, outcome (adjusted, '
  'unchanged, insufficient_data), inputs, calories, volume (each controller''s outcome, terms and output), targets_before, '
  'targets_after, next_reassessment_date, plan_change_event_id}. A dry run, the default, writes nothing and takes p_inputs in the '
  'place of what was measured (what if). Otherwise the plan change, the member''s targets and the next date are written: only when it '
  'is due. Errors: 42501 without adjustments:write (a dry run: read); 22023 for an unknown program, one that is not active or not due, '
  'and for inputs that are unknown or out of range.';

------------------------------------------------------------------------------------------------------------------
-- For the worker
------------------------------------------------------------------------------------------------------------------

create function public.due_reassessments(p_limit integer default 500)
returns table (program_id uuid, user_id uuid, due_on date)
language sql stable set search_path = '' as $$
  select p.id, p.user_id, p.next_reassessment_date from public.programs p
  where p.status = 'active' and p.next_reassessment_date <= (now() at time zone 'UTC')::date + 1
    and p.next_reassessment_date <= private.member_day(p.user_id, now())
  order by p.next_reassessment_date, p.id limit p_limit;
$$;
comment on function public.due_reassessments(integer) is 'Programs whose reassessment is due on their member''s own day, the longest due first.';

create function public.run_reassessments(p_limit integer default 100) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_due record;
  v_outcomes jsonb := '{"adjusted": 0, "unchanged": 0, "insufficient_data": 0, "failed": 0}';
  v_outcome text;
  v_seen integer := 0;
begin
  if p_limit is null or p_limit not between 1 and 1000 then
    raise exception using errcode = '22023', message = 'A limit of 1 to 1,000 programs is needed.';
  end if;
  for v_due in select * from public.due_reassessments(p_limit) loop
    v_seen := v_seen + 1;
    -- Another worker has it, or has done it since.
    continue when not exists (
      select 1 from public.programs p
      where p.id = v_due.program_id and p.next_reassessment_date = v_due.due_on for update skip locked);
    begin
      v_outcome := private.reassess_program(v_due.program_id, false, '{}') ->> 'outcome';
    exception when others then
      -- One program that cannot be reassessed must not keep the others from it; it stays due, and is seen to be.
      raise warning 'reassessment of program % failed: %', v_due.program_id, sqlerrm;
      v_outcome := 'failed';
    end;
    v_outcomes := jsonb_set(v_outcomes, array[v_outcome], to_jsonb((v_outcomes ->> v_outcome)::integer + 1));
  end loop;
  return v_outcomes || jsonb_build_object('more', v_seen = p_limit and (v_outcomes ->> 'failed')::integer < v_seen);
end
$$;
comment on function public.run_reassessments(integer) is
  'Reassesses what is due, at most p_limit programs: {adjusted, unchanged, insufficient_data, failed, more}. Each on its own: one '
  'that fails stays due.';

grant execute on function
  private.reassess_program(uuid, boolean, jsonb), public.reassess_program(uuid, boolean, jsonb)
to authenticated, service_role;
grant execute on function public.due_reassessments(integer), public.run_reassessments(integer) to service_role;
