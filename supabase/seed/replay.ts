/**
 * What the database's own functions would have made of the demo's programs, had they run on the days themselves. They work with
 * `now()`, so loading calls the parts that take a day, in the order of days. Ids follow from the program and the day: the same
 * settings give the same rows.
 */

/** The hash of a bundle as this database prints it. */
export const hashBundles = `
  update public.programs p set bundle_sha256 = encode(sha256(convert_to(p.full_bundle::text, 'UTF8')), 'hex')
  where p.bundle_sha256 = repeat('0', 64);`;

/** The plan changes of overrides that took effect or were undone, as private.trail_override() writes them. */
export const trailOverrides = `
  insert into public.plan_change_events (
    id, user_id, program_id, change_type, effective_on, day_override_id, reason_code, reason, old_value, new_value, changed_by,
    staff_id, created_at
  )
  select md5(o.id::text || m.change)::uuid, o.user_id, o.program_id, m.change, o.date, o.id, o.reason_code,
    coalesce(case when m.change = 'override_undone' or o.status <> 'undone' then o.decision_note end, o.reason_details),
    case m.change when 'override_undone' then v.value else '{}' end,
    case m.change when 'override_undone' then '{}' else v.value end,
    case when m.change = 'override_applied' and o.status = 'undone' then 'coach' else o.decided_as end, o.decided_by, m.at
  from public.day_overrides o
  cross join lateral (
    select jsonb_strip_nulls(jsonb_build_object('nutrition', o.nutrition_override, 'training', o.training_override))
  ) v (value)
  cross join lateral (values ('override_applied', o.applied_at), ('override_undone', o.undone_at)) m (change, at)
  where m.at is not null
  on conflict (id) do nothing;`;

/**
 * Every reassessment that was due before the day that the generator left in `next_reassessment_date`, as
 * private.reassess_program() writes it; then that date is the real next one. Only of plans that hold meals: of an outline there is
 * nothing to reassess, and thousands of events that say so would take longest of all.
 */
export const replayReassessments = `
  do $$
  declare
    v_program public.programs;
    v_due date;
    v_state jsonb;
    v_inputs jsonb;
    v_calories jsonb;
    v_volume jsonb;
    v_before jsonb;
    v_targets jsonb;
    v_outcome text;
    v_at timestamptz;
  begin
    for v_program in
      select p.* from public.programs p
      where exists (select 1 from public.meal_instances m where m.program_id = p.id)
      order by p.user_id, p.version
    loop
      v_due := v_program.program_start_date + private.planning_parameter('reassessment.period_days')::integer;
      v_state := null;
      while v_due < v_program.next_reassessment_date loop
        select (v_due + time '05:20') at time zone p.time_zone into v_at from public.profiles p where p.id = v_program.user_id;
        v_before := private.program_targets(v_program);
        v_inputs := private.reassessment_inputs(v_program, v_due);
        v_calories := private.decide_calories(v_inputs, v_state -> 'calories');
        v_volume := private.decide_volume(v_inputs, v_state -> 'volume');
        v_outcome := case
          when 'adjusted' in (v_calories ->> 'outcome', v_volume ->> 'outcome') then 'adjusted'
          when v_calories ->> 'outcome' = 'insufficient_data' and v_volume ->> 'outcome' = 'insufficient_data'
            then 'insufficient_data'
          else 'unchanged' end;
        v_targets := private.targets_after(v_inputs, (v_calories ->> 'output')::numeric, (v_volume ->> 'output')::numeric);
        v_state := jsonb_build_object('outcome', v_outcome, 'inputs', v_inputs,
          'calories', coalesce(v_state -> 'calories', '{}') || v_calories,
          'volume', coalesce(v_state -> 'volume', '{}') || v_volume);
        insert into public.plan_change_events (
          id, user_id, program_id, change_type, effective_on, reason, old_value, new_value, adherence_pct, weight_change_kg,
          calorie_adjustment_kcal, volume_adjustment_sets, controller_state, changed_by, created_at
        ) values (
          md5(v_program.id::text || v_due)::uuid, v_program.user_id, v_program.id, 'reassessment', v_due,
          case v_outcome when 'adjusted' then 'Reassessment: targets changed.' when 'unchanged' then 'Reassessment: targets stay.'
            else 'Reassessment: not enough data.' end,
          v_before, v_targets, (v_inputs ->> 'adherence_pct')::numeric,
          round((v_inputs ->> 'weight_change_kg_per_week')::numeric
            * private.planning_parameter('reassessment.period_days') / 7, 2),
          (v_calories ->> 'output')::integer, (v_volume ->> 'output')::integer, v_state, 'system', v_at);
        update public.calendar_events e set status = 'completed', updated_at = v_at
        where e.program_id = v_program.id and e.event_type = 'reassessment' and e.status = 'planned' and e.date <= v_due;
        if v_program.status = 'active' and (v_calories ->> 'output')::numeric <> 0 then
          update public.profiles p set
            daily_calorie_target = (v_targets ->> 'calories_kcal')::integer,
            daily_protein_target_g = (v_targets ->> 'protein_g')::integer,
            daily_carbs_target_g = (v_targets ->> 'carbs_g')::integer, daily_fat_target_g = (v_targets ->> 'fat_g')::integer
          where p.id = v_program.user_id;
        end if;
        v_due := v_due + private.planning_parameter(
          case v_outcome when 'insufficient_data' then 'reassessment.retry_days' else 'reassessment.period_days' end)::integer;
      end loop;
      update public.programs p set next_reassessment_date =
        case when v_due <= v_program.program_start_date + v_program.total_days then v_due end
      where p.id = v_program.id;
    end loop;
  end $$;`;
