-- The explorer: what the console knows of every table, read from the catalogue, so that no page is written per table.
--
-- A new table needs one thing here: its name in the list of systems below. Everything else (types, comments, keys, who may read
-- and write it) is what the table itself says. Rows never pass through here: they are read from the tables, under their policies.

------------------------------------------------------------------------------------------------------------------
-- Systems
------------------------------------------------------------------------------------------------------------------

create table private.systems (
  number smallint primary key check (number > 0),
  name text not null unique,
  about text not null,
  tables text[] not null
);
alter table private.systems enable row level security;
comment on table private.systems is
  'The systems that the schema consists of, and the one place that says which table belongs to which.';
comment on column private.systems.number is 'Order in which they are shown.';
comment on column private.systems.about is 'One sentence for people who look for something.';
comment on column private.systems.tables is 'Names of tables in public, most important first. A name may be there before its table is.';

insert into private.systems (number, name, about, tables) values
  (1, 'Users', 'Who the members are, what they want and what runs in their name.',
    '{profiles,goals,member_tags,member_invitations,integrations,notifications,rate_limits,webhook_events,offline_sync}'),
  (2, 'Consultations', 'Keys, the conversations that they open, and what was learnt in them.',
    '{consultation_keys,consultation_key_batches,consultation_key_usage,consultation_key_attempts,consultation_key_events,consultation_key_rotations,consultation_sessions,consultation_messages,user_training_modalities,user_familiar_exercises,user_training_availability,user_preferred_meal_times,user_typical_meal_foods,user_improvement_goals,user_difficulties,user_non_negotiables,user_upcoming_events,exercises,training_modalities,meal_times,event_types}'),
  (3, 'Programs', 'What is planned: weeks of sessions and meals.',
    '{programs,session_instances,exercise_plan_items,meal_instances,meal_item_plan}'),
  (4, 'Adaptive planning', 'What became of the plan, and how it changes.',
    '{calendar_events,day_overrides,adherence_records,plan_change_events,user_context_log,adjustment_thresholds,planning_parameters,planning_runs,pid_controllers}'),
  (5, 'Activities', 'Training as it was done, down to sets and series.',
    '{activities,activity_segments,activity_streams,exercise_sets,activity_templates,workouts,step_tracking}'),
  (6, 'Nutrition', 'Foods, meals, days and plans.',
    '{foods,custom_foods,meals,food_entries,quick_meals,daily_nutrition_summaries,fasting_sessions,water_intake,meal_plans,meal_plan_entries,meal_templates,recipes,meal_prep_sessions,meal_composition_analysis,food_photo_training_data}'),
  (7, 'Quick entry', 'What members typed or said, and what was made of it.', '{quick_entry_logs,quick_entry_embeddings}'),
  (8, 'Body', 'Weight, measurements, sleep and cycle.',
    '{weight_history,body_measurements,sleep_tracking,menstrual_cycle_tracking}'),
  (9, 'Mind and behaviour', 'Moods, habits, cravings and what surrounds them.',
    '{mood_check_ins,thought_records,habit_stacks,habit_completions,cravings,lapses,self_efficacy_assessments,motivation_assessments,voice_reflections,food_environment_audits,decision_fatigue_tracking,context_snapshots}'),
  (10, 'Community', 'Partners, challenges and what members see of each other.',
    '{accountability_partners,accountability_check_ins,community_challenges,challenge_participants,user_connections,activity_feed}'),
  (11, 'Gamification', 'Achievements, streaks, points and milestones.',
    '{achievements,user_achievements,user_streaks,user_points,goal_milestones}'),
  (12, 'Coaching', 'Conversations with the coach, and what they cost.',
    '{coach_conversations,coach_messages,conversation_summaries,voice_sessions}'),
  (13, 'AI registry', 'Models, their data, experiments, predictions and errors.',
    '{ai_models,ai_model_versions,ai_model_aliases,ai_model_evaluations,ai_promotion_rules,ai_promotion_requests,ai_finetuning_jobs,ai_finetuning_logs,ai_training_datasets,ai_training_examples,ai_experiments,ai_experiment_arms,ai_experiment_assignments,ai_experiment_metrics,ai_experiment_observations,ai_predictions,ai_prediction_reviews,ai_errors,ai_error_groups,model_performance_logs,ai_context_cache,ai_context_cache_days,ai_knowledge_sources,user_outcome_metrics}'),
  (14, 'Share content', 'Templates, renders, members'' media and their consent.',
    '{content_templates,content_template_versions,viral_video_generations,film_exports,film_batches,film_batch_items,film_automations,film_automation_runs,media_consents,media_removals,user_content_library,user_milestones_media,ai_generated_images,video_editing_sessions,roasts,viral_shares}'),
  (15, 'Publishing', 'Accounts, posts and what came back.',
    '{social_accounts,social_platforms,content_scheduling,posting_slots,social_media_posts,social_post_attempts,post_takedowns,content_analytics,hashtag_performance}'),
  (16, 'Education', 'Guidelines, lessons and quizzes.',
    '{nutrition_knowledge,nutrition_guidelines,micro_lessons,user_micro_lessons,nutrition_lessons,user_lesson_progress,nutrition_quiz_results}'),
  (17, 'Families', 'Children, who cares for them, and reports about them.', '{children,child_measurements,caregiver_links,reports}'),
  (18, 'Events', 'What members do in the app.', '{user_behavior_events}'),
  (19, 'Staff and trust', 'Who works here, what was done, and what members asked of us.',
    '{company_settings,staff_members,staff_invitations,staff_role_views,audit_log,privacy_requests,metric_alerts,metric_alert_events,saved_views,annotations}');

------------------------------------------------------------------------------------------------------------------
-- Who may do what with a table
------------------------------------------------------------------------------------------------------------------

create function private.policy_admits(p_expression text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rest text := regexp_replace(p_expression, '\( SELECT private\.can\([^()]*\) AS can\)', '', 'g');
begin
  return p_expression ~ 'private\.is_staff\(\)'
    or exists (
      select 1 from regexp_matches(p_expression, 'private\.can\(''(\w+)''::text, ''(\w+)''::text\)', 'g') m
      where private.can(m[1], m[2]))
    -- Open to whoever is signed in: nothing asks who it is, and beside the questions to can() a condition is left.
    or (v_rest ~ '[a-z]' and v_rest !~ 'auth\.|private\.|SELECT| AND ')
    -- Or as open as the table whose row a row belongs to.
    or (v_rest !~ 'auth\.|private\.' and exists (
      select 1 from regexp_matches(v_rest, 'FROM public\.(\w+)', 'g') m
      where private.may_verb(to_regclass(format('public.%I', m[1])), 'select')));
end
$$;
comment on function private.policy_admits(text) is
  'Whether a policy''s expression can let the signed-in member of staff through to rows of others. The expression is read, not '
  'run: it says which questions it asks (private.can, private.is_staff). tests/db/explorer.test.ts holds it against what the policies do.';

create function private.may_verb(p_table oid, p_verb text) returns boolean
language sql stable security definer set search_path = '' as $$
  select case p_verb
      when 'delete' then has_table_privilege('authenticated', p_table, 'delete')
      else has_any_column_privilege('authenticated', p_table, p_verb)
    end
    and (p_verb = 'select' or private.viewed_role() is null)
    and exists (
      select 1 from pg_catalog.pg_policy p
      where p.polrelid = p_table and p.polpermissive
        and p.polcmd in ('*', case p_verb when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end)
        and (p_verb = 'insert' or private.policy_admits(pg_get_expr(p.polqual, p.polrelid)))
        and (p_verb not in ('insert', 'update')
          or private.policy_admits(pg_get_expr(coalesce(p.polwithcheck, p.polqual), p.polrelid))));
$$;
comment on function private.may_verb(oid, text) is
  'Whether the signed-in member of staff has a use for the verb (select, insert, update, delete) on a table: by its grants and its policies.';

create function private.explores() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.staff_members m
    cross join (select private.viewed_role() as role) viewed
    join private.staff_permissions p on p.role = m.role
    where m.user_id = (select auth.uid()) and m.is_active and p.verb = 'read' and not private.lacks_second_factor(m.role)
      and (viewed.role is null or exists (
        select 1 from private.staff_permissions v where v.role = viewed.role and v.area = p.area and v.verb = p.verb)));
$$;
comment on function private.explores() is
  'Whether the signed-in person may look at single rows of anything. Roles that work with aggregates only may not, reference data included.';

------------------------------------------------------------------------------------------------------------------
-- The catalogue
------------------------------------------------------------------------------------------------------------------

create function private.column_kind(p_type oid) returns text
language sql stable set search_path = '' as $$
  select case
    when t.typcategory = 'A' then 'array'
    when t.typtype = 'e' then 'choice'
    when t.typname in ('int2', 'int4', 'int8') then 'integer'
    when t.typcategory = 'N' then 'number'
    when t.typcategory = 'B' then 'boolean'
    when t.typname = 'date' then 'day'
    when t.typname = 'timestamptz' then 'instant'
    when t.typname in ('time', 'timetz') then 'time'
    when t.typname = 'uuid' then 'uuid'
    when t.typname in ('json', 'jsonb') then 'json'
    when t.typcategory = 'S' then 'text'
    else 'other'
  end
  from pg_catalog.pg_type t where t.oid = p_type;
$$;
comment on function private.column_kind(oid) is
  'What a person sees in a type: text, integer, number, boolean, choice, day, instant, time, uuid, json, array or other.';

create function private.explorer_columns() returns table (table_oid oid, columns jsonb)
-- The planner takes each list below for one row, and would compare every column with every index.
language sql stable security definer set search_path = '' set enable_nestloop = off as $$
  -- Whatever several columns share is worked out once: a role reads about 1,500 columns.
  with kinds as materialized (
    select t.oid, private.column_kind(t.oid) as kind, case when t.typcategory = 'A' then private.column_kind(t.typelem) end as of
    from pg_catalog.pg_type t
    where t.oid in (
      select a.atttypid from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and a.attnum > 0)
  ), labels as materialized (
    -- Of an enum, and of an array of one.
    select t.oid, array_agg(e.enumlabel::text order by e.enumsortorder) as list
    from pg_catalog.pg_type t
    join pg_catalog.pg_enum e on e.enumtypid in (t.oid, t.typelem)
    group by t.oid
  ), listed as materialized (
    -- check (column in ('a', 'b')), as Postgres writes it down.
    select c.conrelid, c.conkey[1] as attnum,
      array(select m[1] from regexp_matches(pg_get_constraintdef(c.oid), '''([^'']*)''::text', 'g') m) as list
    from pg_catalog.pg_constraint c
    where c.contype = 'c' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace
      and pg_get_constraintdef(c.oid) ~ '^CHECK \(\(\w+ = ANY \(ARRAY\[[^]]*\]\)\)\)$'
  ), indexes as materialized (
    select distinct i.indrelid, i.indkey[0] as attnum
    from pg_catalog.pg_index i
    join pg_catalog.pg_class ic on ic.oid = i.indexrelid
    join pg_catalog.pg_am m on m.oid = ic.relam
    where i.indpred is null and i.indisvalid and m.amname = 'btree' and ic.relnamespace = 'public'::regnamespace
  )
  select a.attrelid, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'name', a.attname,
    'type', format_type(a.atttypid, a.atttypmod),
    'kind', case when kinds.kind = 'text' and listed.list is not null then 'choice' else kinds.kind end,
    'of', kinds.of,
    'values', coalesce(labels.list, listed.list),
    'nullable', case when not a.attnotnull then true end,
    'default', pg_get_expr(d.adbin, d.adrelid),
    'comment', col_description(a.attrelid, a.attnum),
    'hidden', case
      when not has_column_privilege('authenticated', a.attrelid, a.attnum, 'select') then 'closed'
      -- A number is never one, whatever else is called "value".
      when r.kind = 'secret' and kinds.kind not in ('integer', 'number') then 'secret'
    end,
    'health', case when r.kind = 'health' then true end,
    'insert', case when g.open and has_column_privilege('authenticated', a.attrelid, a.attnum, 'insert') then true end,
    'update', case when g.open and has_column_privilege('authenticated', a.attrelid, a.attnum, 'update') then true end,
    'indexed', case when indexes.attnum is not null then true end
  )) order by a.attnum)
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid
  join kinds on kinds.oid = a.atttypid
  cross join lateral (select a.attgenerated = '' and a.attidentity <> 'a' as open) g
  left join labels on labels.oid = a.atttypid
  left join listed on listed.conrelid = a.attrelid and listed.attnum = a.attnum
  left join indexes on indexes.indrelid = a.attrelid and indexes.attnum = a.attnum
  left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  left join private.redacted_columns r on r.column_name = a.attname
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  group by a.attrelid;
$$;
comment on function private.explorer_columns() is
  'The columns of every table as the signed-in member of staff may know them: kind, closed set of values ("values": an enum''s, or '
  'what "check (column in (…))" lists), what is hidden and why, what the role''s grants let it write, whether it leads an index.';

create function private.explorer_references(p_table oid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('columns', c.columns, 'table', c.target, 'to', c.target_columns) order by c.columns)
  from (
    select t.relname as target,
      (select jsonb_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k (attnum, n)
        join pg_catalog.pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum) as columns,
      (select jsonb_agg(a.attname order by k.n) from unnest(f.confkey) with ordinality k (attnum, n)
        join pg_catalog.pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum) as target_columns
    from pg_catalog.pg_constraint f join pg_catalog.pg_class t on t.oid = f.confrelid
    where f.conrelid = p_table and f.contype = 'f' and f.conparentid = 0 and t.relnamespace = 'public'::regnamespace
  ) c;
$$;

create function private.explorer_rules(p_table oid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_object_agg(rule.name, rule.columns)
  from (
    select c.conname as name, (select jsonb_agg(a.attname) from pg_catalog.pg_attribute a
      where a.attrelid = p_table and a.attnum = any (c.conkey)) as columns
    from pg_catalog.pg_constraint c where c.conrelid = p_table and c.contype in ('c', 'f', 'u', 'p') and c.conkey <> '{}'
    union
    select ic.relname, (select jsonb_agg(a.attname) from pg_catalog.pg_attribute a
      where a.attrelid = p_table and a.attnum = any (i.indkey))
    from pg_catalog.pg_index i join pg_catalog.pg_class ic on ic.oid = i.indexrelid
    where i.indrelid = p_table and i.indisunique
  ) rule
  where rule.columns is not null;
$$;
comment on function private.explorer_rules(oid) is
  'Columns of every constraint and unique index by its name: where a form shows the refusal that names it.';

create function private.is_large(p_table oid) returns boolean
language sql volatile security definer set search_path = '' as $$
  select sum(pg_catalog.pg_relation_size(t.relid)) > 8 * 1024 * 1024 from pg_catalog.pg_partition_tree(p_table) t;
$$;
comment on function private.is_large(oid) is
  'Whether a table''s rows take more than 8 MiB, partitions together: too much to be sorted or counted while somebody waits.';

create function private.explorer_catalogue() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not private.explores() then
    return jsonb_build_object('systems', '[]'::jsonb, 'tables', '[]'::jsonb);
  end if;
  return jsonb_build_object(
    'systems', (select jsonb_agg(jsonb_build_object('number', s.number, 'name', s.name, 'about', s.about) order by s.number)
      from private.systems s),
    'tables', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'name', c.relname,
        'system', s.number,
        'comment', obj_description(c.oid, 'pg_class'),
        'key', (select jsonb_agg(a.attname order by k.n) from pg_catalog.pg_index i
          cross join lateral unnest(i.indkey) with ordinality k (attnum, n)
          join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
          where i.indrelid = c.oid and i.indisprimary),
        'insert', case when private.may_verb(c.oid, 'insert') then true end,
        'update', case when private.may_verb(c.oid, 'update') then true end,
        'delete', case when private.may_verb(c.oid, 'delete') then true end,
        'columns', columns.columns,
        'references', private.explorer_references(c.oid),
        'rules', private.explorer_rules(c.oid),
        'large', case when private.is_large(c.oid) then true end
      ))
        order by s.number nulls last, array_position(s.tables, c.relname::text), c.relname), '[]'::jsonb)
      from pg_catalog.pg_class c
      join private.explorer_columns() columns on columns.table_oid = c.oid
      left join private.systems s on c.relname = any (s.tables)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and private.may_verb(c.oid, 'select')));
end
$$;

create function public.explorer_catalogue() returns jsonb
language sql volatile set search_path = '' as $$ select private.explorer_catalogue(); $$;
comment on function public.explorer_catalogue() is
  'Systems, and the tables that the signed-in member of staff can read rows of, each with key, columns (kind, values, comment, what '
  'is hidden and why), references, rules, verbs and whether it is large. Empty for whoever works with aggregates only. Which rows: the policies say.';

create function private.rows_about(p_table regclass) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_rows bigint;
  v_plan json;
begin
  execute format('select count(*) from (select from %s limit 1001) t', p_table) into v_rows;
  if v_rows <= 1000 then
    return jsonb_build_object('rows', v_rows);
  end if;
  -- EXPLAIN knows the size of the table today, unlike reltuples, which is as old as the last ANALYZE.
  execute format('explain (format json) select from %s', p_table) into v_plan;
  return jsonb_build_object('rows', greatest((v_plan #>> '{0,Plan,Plan Rows}')::numeric::bigint, 1001), 'about', true);
end
$$;
comment on function private.rows_about(regclass) is
  'Rows of a table whoever may see them: counted up to 1,000, estimated by the planner beyond ("about": true).';

create function private.explorer_sizes(p_tables text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not private.explores() then
    return '{}';
  end if;
  return (
    select coalesce(jsonb_object_agg(c.relname, private.rows_about(c.oid::regclass)), '{}')
    from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and (p_tables is null or c.relname = any (p_tables)) and private.may_verb(c.oid, 'select'));
end
$$;

create function public.explorer_sizes(p_tables text[] default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.explorer_sizes(p_tables); $$;
comment on function public.explorer_sizes(text[]) is
  'Rows by table ({"rows": 12}, or {"rows": 48000, "about": true} where the planner was asked), of the given tables or of all, as far as '
  'the signed-in member of staff reads them. Apart from the catalogue, so that a page opens before its tables are counted.';

create function private.record_export(p_table text, p_details jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_table oid;
begin
  if not private.explores() then
    raise exception using errcode = '42501', message = 'Your role does not read rows.', detail = 'export';
  elsif p_table is null then
    raise exception using errcode = '22023', message = 'Say which table is exported.';
  end if;
  v_table := to_regclass(format('public.%I', p_table));
  if v_table is null or not private.may_verb(v_table, 'select') then
    raise exception using errcode = '42501', message = 'Your role does not read this table.', detail = 'export';
  elsif jsonb_typeof(coalesce(p_details, '{}')) <> 'object' or length(p_details::text) > 20000 then
    raise exception using errcode = '22023', message = 'The details must be an object of at most 20,000 characters.';
  end if;
  perform private.append_audit('export', p_table, null, null, coalesce(p_details, '{}'));
end
$$;

create function public.record_export(p_table text, p_details jsonb default '{}') returns void
language sql set search_path = '' as $$ select private.record_export(p_table, p_details); $$;
comment on function public.record_export(text, jsonb) is
  'Notes in the audit log that the caller takes rows of a table out of the console: which columns, filters and order. The console '
  'calls it before the first row is read. 42501 for a table that the role does not read.';

grant execute on function
  private.explorer_catalogue(), private.explorer_sizes(text[]), private.record_export(text, jsonb),
  public.explorer_catalogue(), public.explorer_sizes(text[]), public.record_export(text, jsonb)
to authenticated, service_role;
