-- Segments: what a member was when something about them was written down.
--
-- Metrics compare groups of members, and members change group: the tier, the goal, the week of the program, the time zone.
-- A chart of last spring must not move because somebody upgraded today. So a record of the kind that metrics count carries the
-- member's local day and segment values as they were when it was written. They are set by trigger, whatever the statement says,
-- and stay when the profile changes. A correction of the instant sets the day and the hour again; only another member sets all.

create function private.comment_segment(p_table regclass) returns void
language plpgsql set search_path = '' as $$
declare
  v_column text;
  v_comment text;
begin
  for v_column, v_comment in values
    ('member_goal', 'The member''s primary goal when the row was written.'),
    ('member_sex', 'The member''s biological sex when the row was written.'),
    ('member_tier', 'The member''s subscription tier when the row was written.'),
    ('member_experience', 'The member''s experience level when the row was written.'),
    ('program_week', 'Week of the active program, from 1, when the row was written; null without one.'),
    ('cohort_month', 'First day of the month, in UTC, in which the member signed up.')
  loop
    execute format('comment on column %s.%I is %L', p_table, v_column,
      v_comment || ' Set by trigger; a later change of the member does not move it.');
  end loop;
end
$$;
comment on function private.comment_segment(regclass) is 'Explains the segment columns of a table, the same in each.';

create function private.stamp_adherence() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.user_id = old.user_id then
    new.member_goal := old.member_goal;
    new.member_sex := old.member_sex;
    new.member_tier := old.member_tier;
    new.member_experience := old.member_experience;
    new.program_week := old.program_week;
    new.cohort_month := old.cohort_month;
    new.local_hour := case when new.assessed_at = old.assessed_at then old.local_hour else (
      select extract(hour from new.assessed_at at time zone p.time_zone) from public.profiles p where p.id = new.user_id) end;
    return new;
  end if;
  select p.primary_goal, p.biological_sex, p.subscription_tier, p.experience_level,
    date_trunc('month', p.created_at at time zone 'UTC'), extract(hour from new.assessed_at at time zone p.time_zone),
    case when new.planned_on - g.program_start_date between 0 and g.program_duration_weeks * 7 - 1
      then (new.planned_on - g.program_start_date) / 7 + 1 end
  into new.member_goal, new.member_sex, new.member_tier, new.member_experience, new.cohort_month, new.local_hour,
    new.program_week
  from public.profiles p
  left join public.programs g on g.user_id = p.id and g.status = 'active'
  where p.id = new.user_id;
  return new;
end
$$;
comment on function private.stamp_adherence() is
  'Segment values and hour of an adherence record. Its local day is planned_on, which the plan gives.';

create function private.stamp_event() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.user_id = old.user_id then
    new.member_goal := old.member_goal;
    new.member_sex := old.member_sex;
    new.member_tier := old.member_tier;
    new.member_experience := old.member_experience;
    new.program_week := old.program_week;
    new.cohort_month := old.cohort_month;
    new.local_day := old.local_day;
    new.local_hour := old.local_hour;
    if new.occurred_at <> old.occurred_at then
      select (new.occurred_at at time zone p.time_zone)::date, extract(hour from new.occurred_at at time zone p.time_zone)
      into new.local_day, new.local_hour from public.profiles p where p.id = new.user_id;
    end if;
    return new;
  end if;
  select p.primary_goal, p.biological_sex, p.subscription_tier, p.experience_level,
    date_trunc('month', p.created_at at time zone 'UTC'), l.at::date, extract(hour from l.at),
    case when l.at::date - g.program_start_date between 0 and g.program_duration_weeks * 7 - 1
      then (l.at::date - g.program_start_date) / 7 + 1 end
  into new.member_goal, new.member_sex, new.member_tier, new.member_experience, new.cohort_month, new.local_day,
    new.local_hour, new.program_week
  from public.profiles p
  cross join lateral (select new.occurred_at at time zone p.time_zone as at) l
  left join public.programs g on g.user_id = p.id and g.status = 'active'
  where p.id = new.user_id;
  -- A member who does not exist is the foreign key's to refuse, and the day must not be what refuses first.
  new.local_day := coalesce(new.local_day, (new.occurred_at at time zone 'UTC')::date);
  return new;
end
$$;
comment on function private.stamp_event() is 'Local day, hour and segment values of a behaviour event, in the member''s own time zone.';
