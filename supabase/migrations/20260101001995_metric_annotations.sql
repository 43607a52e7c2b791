-- What explains a chart: what staff wrote down, and what the systems themselves know to have changed, in one list.

create index programs_generator_idx on public.programs (generator_version, created_at) where generator_version is not null;

create function private.metric_annotations(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_zone constant text := analytics.zone();
  v_from timestamptz;
  v_to timestamptz;
  v_rows json;
begin
  if not private.is_staff() and auth.role() is distinct from 'service_role' then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  v := private.parse_metric_query(p_query, '{all}');
  v_from := v.first_day::timestamp at time zone v_zone;
  v_to := (v.last_day + 1)::timestamp at time zone v_zone;
  select json_agg(r order by r.occurred_on desc, r.occurred_at desc nulls last, r.source, r.id) into v_rows from (
    select 'staff' as source, a.id, a.occurred_on, a.occurred_at, a.ends_on, a.title, a.description, a.kind::text, a.link
    from public.annotations a
    where a.occurred_on <= v.last_day and coalesce(a.ends_on, a.occurred_on) >= v.first_day
    union all
    select 'alias', a.id, analytics.day_in(a.changed_at, v_zone), a.changed_at, null,
      case when a.version_id is null then format('%s: “%s” was taken away', m.name, a.alias)
        else format('%s: “%s” means %s', m.name, a.alias, n.version) || case a.kind when 'rollback' then ' again' when 'break_glass' then ', past the rule' else '' end end,
      a.reason, 'model', '/ai_models/' || a.model_id || '/show'
    from public.ai_model_aliases a join public.ai_models m on m.id = a.model_id left join public.ai_model_versions n on n.id = a.version_id
    where a.changed_at >= v_from and a.changed_at < v_to and (private.can('ai', 'aggregate') or auth.role() is not distinct from 'service_role')
    union all
    select 'template', t.id, analytics.day_in(t.published_at, v_zone), t.published_at, null,
      format('%s: version %s published', c.template_name, t.version), null, 'release', '/content_templates/' || c.id || '/show'
    from public.content_template_versions t join public.content_templates c on c.id = t.template_id
    where t.published_at >= v_from and t.published_at < v_to
    union all
    -- A release of what writes programs is known by its first one.
    select 'program', g.id, analytics.day_in(g.created_at, v_zone), g.created_at, null,
      format('Programs by %s', f.generator_version), null, 'release', null
    from (select p.generator_version, min(p.created_at) as created_at from public.programs p where p.generator_version is not null group by 1) f
    cross join lateral (select md5(f.generator_version)::uuid as id, f.created_at) g
    where f.created_at >= v_from and f.created_at < v_to
  ) r;
  return coalesce(v_rows, '[]');
end
$$;

create function public.metric_annotations(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_annotations(p_query); $$;
comment on function public.metric_annotations(jsonb) is
  'What happened in {from?, to?}, latest first: [{source: staff|alias|template|program, id, occurred_on (the company''s day), occurred_at, '
  'ends_on, title, description, kind, link (a path of the console or https)}]. staff: written by hand (annotations, where they are edited); alias: a name of a model '
  'moved (only for ai:aggregate); template: a version was published; program: the first program of a generator''s release. '
  'All staff. Errors: 42501, 22023.';
grant execute on function private.metric_annotations(jsonb), public.metric_annotations(jsonb) to authenticated, service_role;
