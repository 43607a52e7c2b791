-- The numbers of the planning flows, in one place and visible to staff: how matching weighs and judges, what a day's adjustment
-- and a reassessment need before they say anything. Changed by a migration or by hand, and audited whoever does it.

create table public.planning_parameters (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?$'),
  value numeric not null,
  unit text not null check (length(unit) between 1 and 40),
  description text not null check (length(description) between 1 and 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.planning_parameters');
comment on table public.planning_parameters is
  'Numbers that matching, daily adjustment and reassessment work with. Those of the daily triggers are adjustment_thresholds, '
  'those of the controllers pid_controllers.';
comment on column public.planning_parameters.code is 'Name by which the functions ask, flow first: matching.completed.';

insert into public.planning_parameters (code, value, unit, description) values
  ('matching.least', 0.35, 'score', 'Below it, something done is not taken for something planned.'),
  ('matching.similar', 0.60, 'score', 'From here a match is similar; below it is partial.'),
  ('matching.completed', 0.85, 'score', 'From here a match is completed.'),
  ('session_weight.kind', 0.35, 'weight', 'Of the kind of training in a session''s similarity.'),
  ('session_weight.duration', 0.25, 'weight', 'Of the duration: the shorter one divided by the longer one.'),
  ('session_weight.intensity', 0.10, 'weight', 'Of the perceived exertion: 1 minus the distance on the scale of 1 to 10.'),
  ('session_weight.exercises', 0.30, 'weight', 'Of the planned sets that were done, exercise by exercise.'),
  ('meal_weight.type', 0.40, 'weight', 'Of breakfast, lunch, dinner or snack being the same.'),
  ('meal_weight.energy', 0.20, 'weight', 'Of the energy: the smaller one divided by the larger one.'),
  ('meal_weight.macros', 0.20, 'weight', 'Of the shares of protein, carbohydrates and fat in the energy: what they have in common.'),
  ('meal_weight.foods', 0.20, 'weight', 'Of the planned foods that were eaten.'),
  ('adjustment.least_records', 5, 'records', 'Adherence records of the window below which low adherence says nothing.'),
  ('adjustment.confidence_base', 0.6, 'confidence', 'Of a value right at its threshold.'),
  ('adjustment.confidence_range', 0.3, 'confidence', 'Added as the value goes from the threshold to the end of its scale.'),
  ('adjustment.confidence_more', 0.05, 'confidence', 'Added for each further threshold that was crossed for the same reason.'),
  ('reassessment.period_days', 14, 'days', 'How far a reassessment looks back, and when the next one is due.'),
  ('reassessment.retry_days', 7, 'days', 'When it is tried again after there was not enough data.'),
  ('reassessment.least_weigh_ins', 4, 'days', 'Days with a weigh-in below which a trend is not believed.'),
  ('reassessment.least_span_days', 7, 'days', 'First to last weigh-in; shorter is noise of water.'),
  ('reassessment.least_records', 8, 'records', 'Adherence records that count, below which nothing is said about adherence.'),
  ('reassessment.least_session_records', 3, 'records', 'Sessions that count, below which volume is left alone.'),
  ('reassessment.least_meal_adherence', 70, '%', 'Below it the calories stay: what was not eaten as planned says nothing about the plan.'),
  ('reassessment.session_adherence', 85, '%', 'Set point of the volume controller.'),
  ('reassessment.most_soreness', 6, 'of 10', 'Mean soreness above which volume is never raised.'),
  ('reassessment.least_kcal_female', 1200, 'kcal', 'No target is set below it without medical supervision (NHLBI 1998, 98-4083).'),
  ('reassessment.least_kcal_male', 1500, 'kcal', 'No target is set below it without medical supervision (NHLBI 1998, 98-4083).'),
  ('reassessment.least_kcal_other', 1500, 'kcal', 'The higher of the two bounds, where the sex is other or not known.'),
  ('reassessment.most_kcal', 5000, 'kcal', 'No target is set above it.'),
  ('reassessment.least_weekly_sets', 4, 'sets a week', 'No target is set below it.'),
  ('reassessment.most_weekly_sets', 150, 'sets a week', 'No target is set above it.'),
  ('weight_goal.lose_weight', -0.6, '% a week', 'Of body weight: slow enough to keep lean mass (Garthe et al. 2011).'),
  ('weight_goal.build_muscle', 0.25, '% a week', 'Of body weight: the low end for trainees off season (Iraki et al. 2019).'),
  ('weight_goal.maintain_weight', 0, '% a week', 'Of body weight.'),
  ('weight_goal.improve_endurance', 0, '% a week', 'Of body weight.'),
  ('weight_goal.improve_health', 0, '% a week', 'Of body weight.');

create function private.planning_parameter(p_code text) returns numeric
language plpgsql stable security definer set search_path = '' as $$
declare
  v_value numeric;
begin
  select p.value into strict v_value from public.planning_parameters p where p.code = p_code;
  return v_value;
end
$$;
comment on function private.planning_parameter(text) is 'The parameter of that code. Raises when there is none: a flow must not go on with null.';

create trigger set_updated_at before update on public.planning_parameters
  for each row execute function private.set_updated_at();
select private.attach_audit('public.planning_parameters', p_key => 'code', p_everyone => true, p_events => 'update or delete');

create policy "Staff who read adjustments see the parameters" on public.planning_parameters
  for select to authenticated using ((select private.can('adjustments', 'read')));
grant select on public.planning_parameters to authenticated;
