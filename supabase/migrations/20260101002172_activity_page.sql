-- One activity, whole: asked for when somebody opens it on a user's page.

create function private.thin_series(p_offsets integer[], p_values double precision[], p_points integer) returns jsonb
language sql immutable set search_path = '' as $$
  with sample as (
    select s.at, s.value, ((s.place - 1) * p_points / greatest(cardinality(p_values), p_points)) as bucket
    from unnest(p_offsets, p_values) with ordinality s (at, value, place)
  ), mean as (
    select s.bucket, min(s.at) as at, round(avg(s.value)::numeric, 2) as value from sample s group by s.bucket
  )
  select coalesce(jsonb_agg(jsonb_build_array(m.at, m.value) order by m.at), '[]') from mean m;
$$;
comment on function private.thin_series(integer[], double precision[], integer) is
  'A measured series as at most p_points of [seconds, mean of its stretch]; a stretch without a value is a gap, null.';

create function private.activity_page(p_activity_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_activity public.activities;
begin
  perform private.require('health', 'read');
  select * into v_activity from public.activities a where a.id = p_activity_id;
  if v_activity.id is null then
    raise exception using errcode = 'PT404', message = 'There is no such activity.';
  end if;
  return jsonb_build_object(
    'activity', jsonb_build_object('id', v_activity.id, 'user_id', v_activity.user_id, 'name', v_activity.name, 'category', v_activity.category,
      'activity_type', v_activity.activity_type, 'source', v_activity.source, 'start_time', v_activity.start_time, 'performed_on', v_activity.performed_on,
      'minutes', v_activity.duration_minutes, 'distance_meters', v_activity.distance_meters, 'elevation_gain_meters', v_activity.elevation_gain_meters,
      'kcal', v_activity.calories_burned, 'heartrate', v_activity.average_heartrate, 'max_heartrate', v_activity.max_heartrate,
      'rpe', v_activity.perceived_exertion, 'notes', v_activity.notes),
    'segments', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'type', s.segment_type, 'index', s.segment_index, 'name', s.name, 'seconds', s.elapsed_time_seconds,
        'distance_meters', s.distance_meters, 'speed_mps', s.average_speed_mps, 'heartrate', s.average_heartrate) order by s.segment_type, s.segment_index), '[]')
      from (select * from public.activity_segments x where x.activity_id = p_activity_id order by x.segment_type, x.segment_index limit 500) s),
    'sets', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'exercise', s.exercise_name, 'number', s.set_number, 'type', s.set_type, 'reps', s.reps, 'seconds', s.duration_seconds, 'weight_kg', s.weight_kg,
        'rpe', s.rpe, 'best_kg', s.estimated_1rm_kg) order by s.exercise_order, s.set_number), '[]')
      from (select * from public.exercise_sets x where x.activity_id = p_activity_id limit 500) s),
    -- Not where: latitude and longitude tell where somebody lives.
    'streams', (
      select coalesce(jsonb_agg(jsonb_build_object('type', s.stream_type, 'samples', s.sample_count, 'points', private.thin_series(s.offsets_seconds, s.stream_values, 300))
        order by s.stream_type), '[]')
      from public.activity_streams s where s.activity_id = p_activity_id and s.stream_type not in ('latitude', 'longitude')));
end
$$;
create function public.activity_page(p_activity_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.activity_page(p_activity_id); $$;
comment on function public.activity_page(uuid) is
  'One activity with its segments, sets and measured series, each of at most 300 points [seconds from the start, mean]; places are left out. Errors: 42501 without '
  'health:read, PT404.';
grant execute on function private.activity_page(uuid), public.activity_page(uuid) to authenticated, service_role;
