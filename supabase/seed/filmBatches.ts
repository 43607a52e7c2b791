/**
 * Batches and automations of the demo, made by the database's own functions, so that who is left out and why is what the console itself would
 * say. One batch was stopped before anything was drawn, one is decided: approved are films of the demo's last month. The automations
 * are paused, and no draft waits: the first worker to look would start it.
 */
export const demoFilmBatches = `
do $$
declare
  v_template uuid;
  v_first timestamptz;
  v_stopped public.film_batches;
  v_decided public.film_batches;
  v_weekly uuid := md5('film_automations/milestones')::uuid;
begin
  create temporary table demo_films on commit drop as
  select v.id, v.user_id, v.template_id, v.content_hash, v.created_at
  from public.viral_video_generations v join public.content_templates t on t.id = v.template_id
  where v.error_code = 'files_elsewhere' and v.video_type <> 'share_card' and t.status = 'published' and t.is_active
    and v.created_at > (select max(n.created_at) from public.viral_video_generations n) - interval '30 days';
  select f.template_id into v_template from demo_films f group by f.template_id order by count(*) desc, f.template_id limit 1;
  delete from demo_films f where f.template_id <> v_template;
  select min(f.created_at) into v_first from demo_films f;
  if v_template is null then
    return; -- too few members for any film
  end if;

  v_stopped := private.make_film_batch('Long streaks', v_template, '{"rule": {"streak_days_at_least": 21, "at_most": 24}}', '{}', 'portrait', '1');
  update public.film_batches b
  set created_at = v_first - interval '9 days', updated_at = v_first - interval '9 days' + interval '4 minutes',
    cancelled_at = v_first - interval '9 days' + interval '4 minutes'
  where b.id = v_stopped.id;

  v_decided := private.make_film_batch('Milestones of the week', v_template, jsonb_build_object('users', (
    select jsonb_agg(m.user_id order by m.rank, m.user_id) from (
      select distinct f.user_id, 1 as rank from demo_films f
      union all
      (select c.user_id, 2 from private.film_candidates('{"rule": {"milestone_within_days": 90}}', v_template) c
       where not exists (select 1 from public.viral_video_generations v where v.user_id = c.user_id)
       order by c.refusals <> '{}', c.user_id limit 6)
    ) m)), '{}', 'portrait', '1');
  update public.film_batches b set created_at = v_first - interval '20 hours', updated_at = v_first - interval '20 hours'
  where b.id = v_decided.id;
  update public.film_batch_items i set review = 'approved', approved_hash = v.content_hash, final_id = v.id, reviewed_at = v.created_at
  from demo_films v
  where i.batch_id = v_decided.id and i.refusals = '{}' and v.user_id = i.user_id;
  update public.film_batch_items i
  set review = 'rejected', reviewed_at = v_first + i.position * interval '40 seconds',
    reason = (array['The milestone is in the caption already.', 'Too short to tell a story yet: again in a month.',
      'The last weeks have gaps. Wait for some more weigh-ins.'])[1 + i.position % 3]
  where i.batch_id = v_decided.id and i.refusals = '{}' and i.review = 'pending';
  update public.film_batch_items i set created_at = b.created_at, updated_at = coalesce(i.reviewed_at, b.updated_at)
  from public.film_batches b where b.id = i.batch_id;

  insert into public.film_automations (id, name, template_id, rule, weekday, at_hour, films_per_run, most_in_review, is_paused, next_run_at, created_at, updated_at)
  select a.id, a.name, v_template, a.rule, a.weekday, 6, 10, 40, true, private.next_film_run(a.weekday, 6::smallint, 'UTC', v_first),
    v_first - interval '30 days', v_first - interval '30 days'
  from (values
    (v_weekly, 'Milestones of the week', '{"milestone_within_days": 7, "exclude_at_risk": true, "not_filmed_within_days": 60}'::jsonb, 1::smallint),
    (md5('film_automations/streaks')::uuid, 'Long streaks', '{"streak_days_at_least": 30, "not_filmed_within_days": 90}', 4::smallint)
  ) a (id, name, rule, weekday);
  insert into public.film_automation_runs (id, automation_id, batch_id, outcome, films, left_out, message, ran_at)
  select md5('film_automation_runs/made')::uuid, v_weekly, v_decided.id, 'made'::public.film_run_outcome,
    count(*) filter (where i.refusals = '{}'),
    (select coalesce(jsonb_object_agg(r.code, r.n), '{}') from (
      select o.refusals[1] as code, count(*) as n from public.film_batch_items o
      where o.batch_id = v_decided.id and o.refusals <> '{}' and o.refusals[1] <> 'no_consent' group by o.refusals[1]) r),
    null, v_first - interval '20 hours'
  from public.film_batch_items i where i.batch_id = v_decided.id
  union all
  select md5('film_automation_runs/nothing')::uuid, v_weekly, null, 'nothing', 0, '{}', null, v_first - interval '7 days 20 hours';
end
$$;
`;
