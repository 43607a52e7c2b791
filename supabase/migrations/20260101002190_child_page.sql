-- What the console shows of families: the list of children, one child whole, and who of them needs somebody first.

------------------------------------------------------------------------------------------------------------------
-- Age, and what is recommended at that age
------------------------------------------------------------------------------------------------------------------

create function private.age_months(p_birth date, p_on date) returns integer
language sql immutable set search_path = '' as $$
  select greatest(0, extract(year from a) * 12 + extract(month from a))::integer from age(p_on::timestamp, p_birth::timestamp) a;
$$;

create function private.corrected_months(p_birth date, p_weeks integer, p_on date) returns integer
language sql immutable set search_path = '' as $$
  select case when p_weeks < 37 and private.age_months(p_birth, p_on) < 24
    then private.age_months(p_birth + (40 - p_weeks) * 7, p_on) else private.age_months(p_birth, p_on) end;
$$;
comment on function private.corrected_months(date, integer, date) is
  'Whole months of age, counted from the due date for a child born before 37 weeks until two years after birth: what growth and guidelines go by.';

create function private.corrected_days(p_birth date, p_weeks integer, p_on date) returns integer
language sql immutable set search_path = '' as $$
  select p_on - p_birth - case when p_weeks < 37 and private.age_months(p_birth, p_on) < 24 then (40 - p_weeks) * 7 else 0 end;
$$;
comment on function private.corrected_days(date, integer, date) is
  'The same in days, negative before the due date: what growth standards go by.';

create table private.child_nutrients (
  nutrient text primary key,
  place integer not null,
  unit text not null
);
alter table private.child_nutrients enable row level security;
comment on table private.child_nutrients is 'Nutrients that a child''s page and report show, in their order, with the unit of the meals'' columns.';
insert into private.child_nutrients (place, nutrient, unit) values
  (1, 'energy', 'kcal'), (2, 'protein', 'g'), (3, 'carbohydrates', 'g'), (4, 'fat', 'g'), (5, 'dietary_fiber', 'g'), (6, 'iron', 'mg'),
  (7, 'calcium', 'mg'), (8, 'zinc', 'mg'), (9, 'vitamin_a', 'mcg'), (10, 'vitamin_c', 'mg'), (11, 'vitamin_d', 'mcg'), (12, 'folate', 'mcg');

create function private.child_guidelines(p_months integer, p_weight_kg numeric)
returns table (
  nutrient text, unit text, average numeric, low numeric, high numeric, looked_at_under numeric, id uuid, title text, organisation text, published_year integer,
  source_url text
)
language sql stable security definer set search_path = '' as $$
  select distinct on (n.place) n.nutrient, n.unit, round(g.average_requirement * f.factor, 3), round(g.recommended_daily_amount * f.factor, 3),
    round(g.upper_daily_limit * f.factor, 3), round(coalesce(g.average_requirement, 0.7 * g.recommended_daily_amount) * f.factor, 3),
    g.id, g.title, g.organisation, g.published_year, g.source_url
  from private.child_nutrients n
  join public.nutrition_guidelines g on g.nutrient = n.nutrient and g.is_active
    and g.population in ('infants', 'toddlers', 'children', 'adolescents')
    and coalesce(g.min_age_months, 0) <= p_months and coalesce(g.max_age_months, 1440) >= p_months
    and num_nonnulls(g.recommended_daily_amount, g.upper_daily_limit) > 0
  cross join lateral (
    select case
      when g.amount_unit::text = n.unit then 1
      when g.amount_unit = 'g_per_kg' and n.unit = 'g' then p_weight_kg
      when g.amount_unit in ('g', 'mg', 'mcg') and n.unit in ('g', 'mg', 'mcg')
        then power(1000::numeric, array_position('{mcg,mg,g}'::text[], g.amount_unit::text) - array_position('{mcg,mg,g}'::text[], n.unit)) end
  ) f (factor)
  where f.factor is not null
  -- The one for the narrowest range of ages, of those the newest.
  order by n.place, coalesce(g.max_age_months, 1440) - coalesce(g.min_age_months, 0), g.published_year desc nulls last, g.id;
$$;
comment on function private.child_guidelines(integer, numeric) is
  'At most one guideline a nutrient for this age in months: the narrowest range of ages, then the newest. Amounts a day in the unit of the meals. Amounts a '
  'kilogram take the weight and are left out without it, as are shares of energy. looked_at_under: a mean under it is low; the average requirement, or 70 % of the '
  'recommendation where the source states none. The only place that says so.';

------------------------------------------------------------------------------------------------------------------
-- What was eaten
------------------------------------------------------------------------------------------------------------------

create function private.is_whole_day(p_meals public.meal_type[]) returns boolean
language sql immutable set search_path = '' as $$ select p_meals @> '{breakfast,lunch,dinner}'; $$;
comment on function private.is_whole_day(public.meal_type[]) is
  'Whether a day is logged well enough to be judged: breakfast, lunch and dinner are all there. The only place that says so.';

create function private.child_days(p_child_id uuid, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = '' as $$
  with eaten as materialized (
    select m.logged_on, m.meal_type, v.nutrient, v.amount
    from public.meals m
    cross join lateral (values
      ('energy', m.total_calories), ('protein', m.total_protein_g), ('carbohydrates', m.total_carbs_g), ('fat', m.total_fat_g),
      ('dietary_fiber', m.total_fiber_g), ('iron', m.iron_mg), ('calcium', m.calcium_mg), ('zinc', m.zinc_mg), ('vitamin_a', m.vitamin_a_mcg),
      ('vitamin_c', m.vitamin_c_mg), ('vitamin_d', m.vitamin_d_mcg), ('folate', m.folate_mcg)) v (nutrient, amount)
    where m.child_id = p_child_id and m.logged_on between p_from and p_to
      and m.logged_at >= p_from - interval '2 days' and m.logged_at < p_to + interval '3 days'
  ), sums as (
    select e.nutrient, e.logged_on, sum(e.amount) as amount, bool_and(e.amount is not null) and private.is_whole_day(array_agg(e.meal_type)) as is_judged
    from eaten e group by 1, 2
  ), meals as (
    select m.logged_on, count(*) as n, private.is_whole_day(array_agg(m.meal_type)) as is_whole from eaten m where m.nutrient = 'energy' group by 1
  )
  select jsonb_build_object(
    'from', p_from, 'to', p_to,
    'meals', (
      select jsonb_agg(coalesce(m.n, 0) order by d.day)
      from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day) left join meals m on m.logged_on = d.day),
    'whole', (
      select jsonb_agg(coalesce(m.is_whole, false) order by d.day)
      from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day) left join meals m on m.logged_on = d.day),
    'nutrients', (
      select jsonb_agg(jsonb_build_object(
        'nutrient', n.nutrient, 'unit', n.unit,
        'amounts', (
          select jsonb_agg(s.amount order by d.day)
          from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
          left join sums s on s.logged_on = d.day and s.nutrient = n.nutrient),
        'mean', (select round(avg(s.amount), 3) from sums s where s.nutrient = n.nutrient and s.is_judged),
        'days', (select count(*) from sums s where s.nutrient = n.nutrient and s.is_judged),
        'meals', (select count(*) from eaten e where e.nutrient = n.nutrient),
        'stated', (select count(e.amount) from eaten e where e.nutrient = n.nutrient)) order by n.place)
      from private.child_nutrients n));
$$;
comment on function private.child_days(uuid, date, date) is
  '{from, to, meals: logged a day, whole: whether breakfast, lunch and dinner are there, a day, nutrients: [{nutrient, unit, amounts: a day, null where no meal states '
  'it, mean and days: over whole days whose meals all state it, mean null without any, meals, stated: meals that state it}]}, whoever logged.';

create function private.child_plan(p_child_id uuid, p_today date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p.id, 'name', p.name, 'description', p.description, 'status', p.status, 'start_date', p.start_date, 'end_date', p.end_date,
    'duration_days', p.duration_days, 'excluded_foods', p.excluded_foods, 'is_ai_generated', p.is_ai_generated,
    'days', (
      select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'date', p.start_date + d.day - 1,
        'state', case
          when e.planned = 0 then 'empty' when p.start_date + d.day - 1 > p_today then 'to_come' when e.done = e.planned then 'done'
          when p.start_date + d.day - 1 = p_today then 'today' when e.done > 0 then 'partly' else 'missed' end,
        'done', e.done, 'planned', e.planned, 'meals', e.meals) order by d.day), '[]')
      from generate_series(1, p.duration_days) d (day)
      cross join lateral (
        select count(*) as planned, count(*) filter (where e.is_completed) as done,
          coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'meal_type', e.meal_type, 'name', e.name, 'is_completed', e.is_completed, 'kcal', e.total_calories)
            order by e.meal_type, e.item_order), '[]') as meals
        from public.meal_plan_entries e where e.meal_plan_id = p.id and e.day_number = d.day) e))
  from public.meal_plans p where p.child_id = p_child_id
  order by (p.status = 'active') desc, p.start_date desc limit 1;
$$;
comment on function private.child_plan(uuid, date) is 'The plan in force, else the newest, day by day: done, partly, missed, today, to_come, or empty where nothing is planned.';

------------------------------------------------------------------------------------------------------------------
-- Who needs somebody first
------------------------------------------------------------------------------------------------------------------

create function private.child_intake(p_child_ids uuid[]) returns table (child_id uuid, state text, whole_days integer, low text[])
language sql stable security definer set search_path = '' as $$
  with child as (
    select c.*, (now() at time zone p.time_zone)::date as today from public.children c join public.profiles p on p.id = c.user_id
    where p_child_ids is null or c.id = any (p_child_ids)
  ), day as (
    select c.id, m.logged_on,
      case when count(m.total_protein_g) = count(*) then sum(m.total_protein_g) end as protein, case when count(m.iron_mg) = count(*) then sum(m.iron_mg) end as iron,
      case when count(m.calcium_mg) = count(*) then sum(m.calcium_mg) end as calcium, case when count(m.zinc_mg) = count(*) then sum(m.zinc_mg) end as zinc
    from child c join public.meals m on m.child_id = c.id and m.logged_at > now() - interval '16 days' and m.logged_on > c.today - 14
    -- Milk is hardly ever written down: what a child that still lives on it eats says little about what it gets.
    where c.feeding_method = 'solids'
    group by c.id, m.logged_on having private.is_whole_day(array_agg(m.meal_type))
  ), mean as (
    select d.id, v.nutrient, avg(v.amount) as amount
    from day d cross join lateral (values ('protein', d.protein), ('iron', d.iron), ('calcium', d.calcium), ('zinc', d.zinc)) v (nutrient, amount)
    group by d.id, v.nutrient having count(v.amount) >= 5
  ), judged as (
    select c.id, coalesce(array_agg(m.nutrient order by m.nutrient) filter (where m.amount < g.looked_at_under), '{}') as low
    from child c join mean m on m.id = c.id
    left join lateral private.child_guidelines(private.corrected_months(c.birth_date, c.gestational_weeks, c.today), c.current_weight_kg) g on g.nutrient = m.nutrient
    group by c.id
  )
  select c.id,
    case when c.feeding_method is distinct from 'solids' then 'milk' when j.id is null then 'not_enough_data' when j.low = '{}' then 'enough' else 'low' end,
    (select count(*)::integer from day d where d.id = c.id), coalesce(j.low, '{}')
  from child c left join judged j on j.id = c.id;
$$;
comment on function private.child_intake(uuid[]) is
  'Whether a child gets enough protein, iron, calcium and zinc: over the whole days of the last 14 (see is_whole_day) whose meals all state the nutrient, at least 5 of them. '
  'state: enough; low, with the nutrients whose mean is too little (looked_at_under of child_guidelines); not_enough_data; milk for a child that may still live on milk. Null ids are all children.';

create function private.children_attention(p_child_ids uuid[]) returns table (child_id uuid, reasons jsonb, score integer, intake text)
language sql stable security definer set search_path = '' as $$
  with child as (
    select c.*, (now() at time zone p.time_zone)::date as today from public.children c join public.profiles p on p.id = c.user_id
    where p_child_ids is null or c.id = any (p_child_ids)
  ), told as (
    select c.id, max(m.logged_on) as last_on,
      bool_or(m.allergies && c.allergies) filter (where m.logged_on > c.today - 14) as allergen
    from child c join public.meals m on m.child_id = c.id and m.logged_at > now() - interval '60 days' group by c.id, c.today
  ), intake as materialized (
    select i.child_id, i.state, i.low from private.child_intake(p_child_ids) i
  ), reason as (
    select t.id, 'allergen_eaten' as reason, 16 as weight, null::text as detail from told t where t.allergen
    union all select i.child_id, 'low_intake', 8, array_to_string(i.low, ', ') from intake i where i.state = 'low'
    union all
    select c.id, 'no_meals', 4, t.last_on::text from child c left join told t on t.id = c.id
    where c.solids_started_on < c.today - 7 and coalesce(t.last_on, c.created_at::date) < c.today - 7
    union all
    select c.id, 'not_measured', 2, m.last_on::text from child c
    cross join lateral (select max(x.measured_on) as last_on from public.child_measurements x where x.child_id = c.id) m
    where coalesce(m.last_on, c.created_at::date) < c.today - case when private.age_months(c.birth_date, c.today) < 24 then 62 else 183 end
    union all
    select c.id, 'plan_behind', 2, x.done || ' of ' || x.due from child c
    cross join lateral (
      select count(*) as due, count(*) filter (where e.is_completed) as done
      from public.meal_plans p join public.meal_plan_entries e on e.meal_plan_id = p.id and p.start_date + e.day_number - 1 < c.today
      where p.child_id = c.id and p.status = 'active') x
    where x.due >= 12 and x.done * 2 < x.due
    union all
    select c.id, 'report_failed', 1, null from child c
    where 'failed' = (select r.status from public.reports r where r.child_id = c.id order by r.created_at desc limit 1)
    union all
    select c.id, 'invitation_waits', 1, null from child c
    where exists (select 1 from public.caregiver_links l where l.child_id = c.id and l.status = 'pending' and l.created_at < now() - interval '7 days')
  )
  select i.child_id,
    coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'detail', r.detail) order by r.weight desc, r.reason) filter (where r.id is not null), '[]'),
    coalesce(sum(r.weight), 0)::integer, i.state
  from intake i left join reason r on r.id = i.child_id group by i.child_id, i.state;
$$;
comment on function private.children_attention(uuid[]) is
  'Why children need somebody, the gravest first, one row a child: an allergen of theirs in a meal of the last 14 days; too little protein, iron, calcium or zinc '
  '(see child_intake, whose state is in intake); nothing logged for a week; not measured for two months (six from two years on); under half of the plan done; a failed '
  'report; an invitation unanswered for a week. score adds 16, 8, 4, 2, 2, 1, 1. Null ids are all children.';

create function private.children_page(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit integer;
  v_offset integer;
  v_search text;
  v_reason text;
  v_intake text;
  v_page json;
begin
  perform private.require('health', 'read');
  if jsonb_typeof(coalesce(p_query, '{}')) <> 'object' then
    perform private.refuse_value('The query must be an object.');
  end if;
  begin
    v_limit := coalesce((p_query ->> 'limit')::integer, 25);
    v_offset := coalesce((p_query ->> 'offset')::integer, 0);
  exception when data_exception then
    perform private.refuse_value('limit and offset are whole numbers.');
  end;
  v_search := nullif(trim(p_query ->> 'search'), '');
  v_reason := p_query ->> 'reason';
  v_intake := p_query ->> 'intake';
  if v_limit not between 1 and 100 or v_offset not between 0 and 1000000 or length(v_search) > 200 then
    perform private.refuse_value('limit is 1 to 100, offset 0 to 1,000,000, search at most 200 characters.');
  end if;
  with found as materialized (
    select c.*, p.full_name as parent_name, p.email as parent_email, p.subscription_tier, (now() at time zone p.time_zone)::date as today
    from public.children c join public.profiles p on p.id = c.user_id
    where v_search is null or position(lower(v_search) in lower(c.name || ' ' || coalesce(p.full_name, '') || ' ' || p.email)) > 0
  ), judged as materialized (
    select f.*, a.reasons, a.score, a.intake
    from found f join private.children_attention((select array_agg(x.id) from found x)) a on a.child_id = f.id
  ), chosen as (
    select * from judged j
    where (v_reason is null or j.reasons @> jsonb_build_array(jsonb_build_object('reason', v_reason))) and (v_intake is null or j.intake = v_intake)
  ), paged as (
    select * from chosen order by score desc, name, id limit v_limit offset v_offset
  )
  select json_build_object(
    'total', (select count(*) from chosen),
    'reasons', (
      select coalesce(json_object_agg(t.reason, t.n), '{}') from (
        select r ->> 'reason' as reason, count(*) as n from judged j cross join lateral jsonb_array_elements(j.reasons) r group by 1) t),
    'intakes', (select coalesce(json_object_agg(t.intake, t.n), '{}') from (select j.intake, count(*) as n from judged j group by 1) t),
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', g.id, 'name', g.name, 'birth_date', g.birth_date, 'age_months', private.age_months(g.birth_date, g.today),
        'allergies', g.allergies, 'parent', json_build_object('id', g.user_id, 'name', g.parent_name, 'tier', g.subscription_tier),
        'caregivers', (select count(*) from public.caregiver_links l where l.child_id = g.id and l.status = 'active'),
        'invited', (select count(*) from public.caregiver_links l where l.child_id = g.id and l.status = 'pending'),
        'plan', (
          select json_build_object('status', p.status, 'day', least(greatest(g.today - p.start_date + 1, 0), p.duration_days), 'days', p.duration_days,
            'done', (select count(*) from public.meal_plan_entries e where e.meal_plan_id = p.id and e.is_completed),
            'planned', (select count(*) from public.meal_plan_entries e where e.meal_plan_id = p.id))
          from public.meal_plans p where p.child_id = g.id order by (p.status = 'active') desc, p.start_date desc limit 1),
        'last_meal_on', (select max(m.logged_on) from public.meals m where m.child_id = g.id),
        'reasons', g.reasons, 'score', g.score, 'intake', g.intake) order by g.score desc, g.name, g.id), '[]')
      from paged g))
  into v_page;
  return v_page;
end
$$;
create function public.children_page(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.children_page(p_query); $$;
comment on function public.children_page(jsonb) is
  'One page of children, who needs somebody first. p_query: {search? (name of the child or the parent, or the address), reason?, intake? (a state of child_intake), limit? (1-100, default '
  '25), offset?}. Answers {total, reasons: {reason: children}, intakes: {state: children}, rows}; both count what the search finds. The whole set is judged each time: meant for families by the ten thousand. Errors: 42501 without health:read, 22023.';

------------------------------------------------------------------------------------------------------------------
-- One child, whole
------------------------------------------------------------------------------------------------------------------

create function private.child_growth(p_child_id uuid, p_to date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('on', m.measured_on, 'age_months', private.corrected_months(c.birth_date, c.gestational_weeks, m.measured_on),
    'age_days', private.corrected_days(c.birth_date, c.gestational_weeks, m.measured_on), 'weight_kg', m.weight_kg, 'height_cm', m.height_cm, 'head_cm', m.head_circumference_cm, 'place', m.measured_at_place) order by m.measured_on), '[]')
  from public.children c join public.child_measurements m on m.child_id = c.id
  where c.id = p_child_id and m.measured_on <= p_to;
$$;

create function private.child_page(p_child_id uuid, p_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_child public.children;
  v_parent public.profiles;
  v_today date;
  v_months integer;
  v_page jsonb;
begin
  perform private.require('health', 'read');
  if p_days is null or p_days not between 7 and 366 then
    perform private.refuse_value('The days must be between 7 and 366.');
  end if;
  select * into v_child from public.children c where c.id = p_child_id;
  if v_child.id is null then
    raise exception using errcode = 'PT404', message = 'There is no such child.';
  end if;
  select * into v_parent from public.profiles p where p.id = v_child.user_id;
  v_today := (now() at time zone v_parent.time_zone)::date;
  v_months := private.corrected_months(v_child.birth_date, v_child.gestational_weeks, v_today);
  v_page := jsonb_build_object(
    'child', to_jsonb(v_child), 'today', v_today,
    'age', jsonb_build_object('months', private.age_months(v_child.birth_date, v_today), 'corrected_months', v_months),
    'parent', jsonb_build_object('id', v_parent.id, 'name', v_parent.full_name, 'email', v_parent.email, 'tier', v_parent.subscription_tier),
    'attention', coalesce((select a.reasons from private.children_attention(array[p_child_id]) a), '[]'),
    'intake', (select jsonb_build_object('state', i.state, 'whole_days', i.whole_days) from private.child_intake(array[p_child_id]) i),
    'days', private.child_days(p_child_id, v_today - p_days + 1, v_today),
    'guidelines', (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from private.child_guidelines(v_months, v_child.current_weight_kg) g),
    'growth', private.child_growth(p_child_id, v_today),
    'plan', private.child_plan(p_child_id, v_today),
    'caregivers', (
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'user_id', l.caregiver_user_id, 'name', p.full_name, 'email', l.invited_email, 'relationship', l.relationship,
        'permissions', l.permissions, 'status', l.status, 'created_at', l.created_at, 'accepted_at', l.accepted_at, 'revoked_at', l.revoked_at)
        order by array_position('{active,pending,declined,revoked}'::text[], l.status::text), l.created_at desc), '[]')
      from public.caregiver_links l left join public.profiles p on p.id = l.caregiver_user_id where l.child_id = p_child_id),
    'meals', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.logged_at desc), '[]') from (
        select m.id, m.logged_at, m.logged_on, m.meal_type, m.name, m.food_items, m.total_calories as kcal, m.iron_mg, m.input_method, m.ai_confidence,
          array(select a from unnest(m.allergies) a where a = any (v_child.allergies)) as allergens, m.user_id = v_child.user_id as by_parent
        from public.meals m where m.child_id = p_child_id order by m.logged_at desc limit 60) t),
    'reports', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.created_at desc), '[]') from (
        select r.id, r.report_type, r.title, r.period_start, r.period_end, r.status, r.pdf_url, r.page_count, r.size_bytes, r.error_message, r.generated_at, r.created_at,
          r.lease_expires_at > now() as is_running, s.full_name as staff_name
        from public.reports r left join public.staff_members s on s.user_id = r.requested_by_staff
        where r.child_id = p_child_id order by r.created_at desc limit 40) t));
  if private.can('session_content', 'read') then
    v_page := v_page || jsonb_build_object('conversations', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.last_message_at desc nulls last), '[]') from (
        select c.id, c.title, c.channel, c.status, c.message_count, c.last_message_at, (
          select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'content', m.content, 'at', m.created_at, 'flags', m.safety_flags) order by m.created_at), '[]')
          from (select * from public.coach_messages m where m.conversation_id = c.id order by m.created_at desc limit 40) m) as messages
        from public.coach_conversations c where c.child_id = p_child_id order by c.last_message_at desc nulls last limit 20) t));
  end if;
  return v_page;
end
$$;
create function public.child_page(p_child_id uuid, p_days integer default 30) returns jsonb
language sql stable set search_path = '' as $$ select private.child_page(p_child_id, p_days); $$;
comment on function public.child_page(uuid, integer) is
  'One child, whole, over the last p_days (7-366) of the parent''s days: {child, today, age, parent, attention, intake, days, guidelines, growth, plan (null: none), caregivers, meals '
  '(the newest 60), reports (the newest 40)}, and conversations only with session_content:read. Errors: 42501 without health:read, 22023, PT404.';

------------------------------------------------------------------------------------------------------------------
-- Guidelines: searched by age, nutrient and words; their history
------------------------------------------------------------------------------------------------------------------

create function public.guidelines_page(p_query jsonb default '{}') returns json
-- Invoker: who sees what is retired, the table's policy says.
language plpgsql stable set search_path = '' as $$
declare
  v_query jsonb := coalesce(p_query, '{}');
  v_age integer;
  v_search text := nullif(trim(v_query ->> 'search'), '');
  v_nutrient text := v_query ->> 'nutrient';
  v_words tsquery;
begin
  if jsonb_typeof(v_query) <> 'object' or length(v_search) > 400 then
    raise exception using errcode = '22023', message = 'The query must be an object, its search at most 400 characters.';
  end if;
  begin
    v_age := (v_query ->> 'age_months')::integer;
  exception when data_exception then
    raise exception using errcode = '22023', message = 'age_months is a whole number.';
  end;
  if v_age not between 0 and 1440 then
    raise exception using errcode = '22023', message = 'An age is 0 to 1440 months.';
  end if;
  v_words := websearch_to_tsquery('pg_catalog.english', v_search);
  return (
    select json_build_object('total', count(*), 'nutrients', (select coalesce(json_agg(distinct n.nutrient), '[]') from public.nutrition_guidelines n where n.nutrient is not null),
      'rows', coalesce(json_agg(json_build_object(
        'id', g.id, 'title', g.title, 'content', g.content, 'topic', g.topic, 'population', g.population, 'min_age_months', g.min_age_months, 'max_age_months', g.max_age_months,
        'nutrient', g.nutrient, 'average_requirement', g.average_requirement, 'recommended_daily_amount', g.recommended_daily_amount, 'upper_daily_limit', g.upper_daily_limit, 'amount_unit', g.amount_unit,
        'evidence_level', g.evidence_level, 'organisation', g.organisation, 'source_url', g.source_url, 'published_year', g.published_year, 'is_active', g.is_active)
        order by g.is_active desc, ts_rank_cd(g.search, v_words, 1) desc nulls last, coalesce(g.min_age_months, 0), g.nutrient nulls last, g.title), '[]'))
    from public.nutrition_guidelines g
    where (v_age is null or (coalesce(g.min_age_months, 0) <= v_age and coalesce(g.max_age_months, 1440) >= v_age))
      and (v_nutrient is null or g.nutrient = v_nutrient) and (v_search is null or g.search @@ v_words));
end
$$;
comment on function public.guidelines_page(jsonb) is
  'Guidelines by {search? (as in a web search), age_months?, nutrient?}, best first, else by age: {total, nutrients: all there are, rows}. Editors see retired ones too, last. 22023.';

create function private.guideline_history(p_id uuid)
returns table (id bigint, at timestamptz, who text, action public.audit_action, changed_columns text[], before jsonb, after jsonb, reason text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.can('staff', 'write') then
    perform private.require('adjustments', 'write');
  end if;
  return query
  select l.id, l.occurred_at, coalesce(s.full_name, l.actor_email, l.actor_role), l.action, l.changed_columns, l.before, l.after, l.reason
  from public.audit_log l left join public.staff_members s on s.user_id = l.actor_id
  where l.table_name = 'nutrition_guidelines' and l.row_id = p_id::text order by l.id desc limit 100;
end
$$;
create function public.guideline_history(p_id uuid)
returns table (id bigint, at timestamptz, who text, action public.audit_action, changed_columns text[], before jsonb, after jsonb, reason text)
language sql stable set search_path = '' as $$ select * from private.guideline_history(p_id); $$;
comment on function public.guideline_history(uuid) is
  'Who changed a guideline, when, what and why, the newest 100 of the audit log, for those who may edit it. Errors: 42501 without adjustments:write or staff:write.';

create function private.change_guideline(p_id uuid, p_change jsonb, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_known constant text[] := '{title,content,topic,population,min_age_months,max_age_months,nutrient,average_requirement,recommended_daily_amount,upper_daily_limit,amount_unit,evidence_level,organisation,source_url,published_year,is_active}';
  v_new public.nutrition_guidelines;
  v_unknown text;
begin
  if not private.can('staff', 'write') then
    perform private.require('adjustments', 'write');
  end if;
  perform private.require_reason(p_reason);
  if jsonb_typeof(p_change) is distinct from 'object' then
    perform private.refuse_value('The change must be an object.');
  end if;
  select k into v_unknown from jsonb_object_keys(p_change) k where k <> all (v_known) limit 1;
  if v_unknown is not null then
    perform private.refuse_value(format('A guideline has no %s to change.', left(v_unknown, 60)));
  end if;
  if p_id is not null then
    select * into v_new from public.nutrition_guidelines g where g.id = p_id for update;
    if v_new.id is null then
      raise exception using errcode = 'PT404', message = 'There is no such guideline.';
    end if;
  end if;
  v_new := jsonb_populate_record(v_new, p_change);
  if p_id is null then
    insert into public.nutrition_guidelines (title, content, topic, population, min_age_months, max_age_months, nutrient, average_requirement, recommended_daily_amount, upper_daily_limit, amount_unit,
      evidence_level, organisation, source_url, published_year)
    values (v_new.title, v_new.content, v_new.topic, v_new.population, v_new.min_age_months, v_new.max_age_months, v_new.nutrient, v_new.average_requirement, v_new.recommended_daily_amount, v_new.upper_daily_limit,
      v_new.amount_unit, coalesce(v_new.evidence_level, 'guideline'), v_new.organisation, v_new.source_url, v_new.published_year)
    returning id into p_id;
    return p_id;
  end if;
  update public.nutrition_guidelines g set
    title = v_new.title, content = v_new.content, topic = v_new.topic, population = v_new.population, min_age_months = v_new.min_age_months, max_age_months = v_new.max_age_months,
    nutrient = v_new.nutrient, average_requirement = v_new.average_requirement, recommended_daily_amount = v_new.recommended_daily_amount, upper_daily_limit = v_new.upper_daily_limit, amount_unit = v_new.amount_unit,
    evidence_level = v_new.evidence_level, organisation = v_new.organisation, source_url = v_new.source_url, published_year = v_new.published_year, is_active = v_new.is_active
  where g.id = p_id;
  return p_id;
end
$$;
create function public.change_guideline(p_id uuid, p_change jsonb, p_reason text) returns uuid
language sql set search_path = '' as $$ select private.change_guideline(p_id, p_change, p_reason); $$;
comment on function public.change_guideline(uuid, jsonb, text) is
  'Changes the columns named in p_change (is_active false retires), or writes a new guideline when p_id is null; answers its id. The reason (3-500 characters) stands in the '
  'audit log. Errors: 42501 without adjustments:write or staff:write, 22023, 23502, 23514, PT404.';

grant execute on function
  private.children_page(jsonb), public.children_page(jsonb), private.child_page(uuid, integer), public.child_page(uuid, integer), public.guidelines_page(jsonb),
  private.guideline_history(uuid), public.guideline_history(uuid), private.change_guideline(uuid, jsonb, text), public.change_guideline(uuid, jsonb, text)
to authenticated, service_role;
