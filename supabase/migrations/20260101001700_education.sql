-- Education: what is known about nutrition, and what members learn of it.
--
-- Knowledge, guidelines and lessons are reference data, as exercises are: everyone with an account reads what is published,
-- coaches and admins edit. What a member has learnt is theirs, and health for the staff (admins and coaches read it).

create type public.nutrient_unit as enum ('g', 'mg', 'mcg', 'ml', 'kcal', 'pct_of_energy', 'g_per_kg');
create type public.evidence_level as enum ('guideline', 'systematic_review', 'trial', 'observational', 'expert_opinion');
create type public.nutrition_topic as enum (
  'macronutrients', 'micronutrients', 'hydration', 'meal_planning', 'mindful_eating', 'food_safety', 'allergens',
  'complementary_feeding', 'growth', 'sports_nutrition', 'behaviour_change', 'label_reading'
);
create type public.guideline_population as enum ('infants', 'toddlers', 'children', 'adolescents', 'adults', 'pregnancy', 'older_adults');
create type public.lesson_status as enum ('draft', 'published', 'retired');
create type public.micro_lesson_status as enum ('delivered', 'viewed', 'completed', 'dismissed');
create type public.lesson_progress_status as enum ('in_progress', 'completed');

------------------------------------------------------------------------------------------------------------------
-- What is known
------------------------------------------------------------------------------------------------------------------

create table public.nutrition_knowledge (
  id uuid primary key default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9-]{2,100}$'),
  title text not null check (length(title) between 1 and 200),
  topic public.nutrition_topic not null,
  summary text not null default '' check (length(summary) <= 1000),
  content text not null check (length(content) between 1 and 50000),
  tags text[] not null default '{}',
  evidence_level public.evidence_level not null default 'expert_opinion',
  source text check (length(source) <= 300),
  source_url text check (length(source_url) <= 2000),
  embedding_id text check (length(embedding_id) between 1 and 200),
  reviewed_on date,
  is_active boolean not null default true,
  search tsvector generated always as (
    setweight(to_tsvector('pg_catalog.english', title), 'A') || setweight(to_tsvector('pg_catalog.english', summary), 'B')
    || setweight(to_tsvector('pg_catalog.english', content), 'C')
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.nutrition_knowledge');
comment on table public.nutrition_knowledge is 'Articles that the app and the coach''s answers draw on.';
comment on column public.nutrition_knowledge.slug is 'Stable name in links.';
comment on column public.nutrition_knowledge.embedding_id is 'Soft reference: the article in the vector store, whichever that is.';
comment on column public.nutrition_knowledge.reviewed_on is 'When a dietitian last read it; null is never.';
comment on column public.nutrition_knowledge.search is 'What full-text search looks through, title before summary before content.';
create unique index nutrition_knowledge_slug_key on public.nutrition_knowledge (slug);
create index nutrition_knowledge_topic_idx on public.nutrition_knowledge (topic, title);
-- Without fastupdate, as for members: the pending list would make searches pay for the last import.
create index nutrition_knowledge_search_idx on public.nutrition_knowledge using gin (search) with (fastupdate = off);

create table public.nutrition_guidelines (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 300),
  content text not null check (length(content) between 1 and 20000),
  topic public.nutrition_topic not null,
  population public.guideline_population not null,
  min_age_months integer check (min_age_months between 0 and 1440),
  max_age_months integer check (max_age_months between 0 and 1440),
  nutrient text check (nutrient ~ '^[a-z][a-z0-9_]{1,39}$'),
  average_requirement numeric(10, 3) check (average_requirement > 0),
  recommended_daily_amount numeric(10, 3) check (recommended_daily_amount >= 0),
  upper_daily_limit numeric(10, 3) check (upper_daily_limit >= 0),
  amount_unit public.nutrient_unit,
  evidence_level public.evidence_level not null default 'guideline',
  organisation text not null check (length(organisation) between 1 and 200),
  source_url text check (length(source_url) <= 2000),
  published_year integer check (published_year between 1950 and 2100),
  embedding_id text check (length(embedding_id) between 1 and 200),
  embedding_model text check (length(embedding_model) <= 200),
  is_active boolean not null default true,
  search tsvector generated always as (
    setweight(to_tsvector('pg_catalog.english', title), 'A')
    || setweight(to_tsvector('pg_catalog.english', coalesce(replace(nutrient, '_', ' '), '') || ' ' || organisation), 'B')
    || setweight(to_tsvector('pg_catalog.english', content), 'C')
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint nutrition_guidelines_ages check (min_age_months <= max_age_months),
  constraint nutrition_guidelines_amounts check (recommended_daily_amount <= upper_daily_limit),
  constraint nutrition_guidelines_average_under_recommended check (
    average_requirement is null or coalesce(average_requirement <= recommended_daily_amount, false)
  ),
  constraint nutrition_guidelines_amount_has_unit check (
    (recommended_daily_amount is null and upper_daily_limit is null) or (amount_unit is not null and nutrient is not null)
  )
);
select private.close_table('public.nutrition_guidelines');
comment on table public.nutrition_guidelines is 'What an authority recommends, for whom: what answers about a child''s food are grounded in.';
comment on column public.nutrition_guidelines.min_age_months is 'Youngest it holds for, the month included; null is from birth.';
comment on column public.nutrition_guidelines.max_age_months is 'Oldest it holds for, the month included; null is without end.';
comment on column public.nutrition_guidelines.nutrient is 'The nutrient that the amounts are of, by the name of foods'' column without its unit: iron, vitamin_d.';
comment on column public.nutrition_guidelines.average_requirement is
  'What half of those whom it holds for need a day, in amount_unit (estimated average requirement): somebody who gets less probably gets too little. Null where the '
  'source states none, as with an adequate intake.';
comment on column public.nutrition_guidelines.recommended_daily_amount is 'A day, in amount_unit: enough for nearly all.';
comment on column public.nutrition_guidelines.upper_daily_limit is 'Tolerable upper intake a day, in amount_unit.';
comment on column public.nutrition_guidelines.embedding_id is 'Soft reference: the guideline in the vector store, whichever that is (pgvector, Pinecone).';
comment on column public.nutrition_guidelines.embedding_model is 'The model whose vector embedding_id is.';
comment on column public.nutrition_guidelines.search is 'What search_nutrition_guidelines looks through: title before nutrient and organisation before content.';
create index nutrition_guidelines_search_idx on public.nutrition_guidelines using gin (search) with (fastupdate = off);
create index nutrition_guidelines_age_idx on public.nutrition_guidelines (min_age_months, max_age_months, topic) where is_active;
create index nutrition_guidelines_nutrient_idx on public.nutrition_guidelines (nutrient, population) where nutrient is not null;
create unique index nutrition_guidelines_embedding_key on public.nutrition_guidelines (embedding_id) where embedding_id is not null;

create function private.search_nutrition_guidelines(p_query text, p_age_months integer, p_limit integer)
returns table (
  id uuid, title text, topic public.nutrition_topic, population public.guideline_population, min_age_months integer,
  max_age_months integer, organisation text, source_url text, headline text, match_rank real
)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_query tsquery;
begin
  if coalesce(trim(p_query), '') = '' or length(p_query) > 400 then
    raise exception using errcode = '22023', message = 'Say what to look for, in at most 400 characters.';
  elsif p_age_months not between 0 and 1440 then
    raise exception using errcode = '22023', message = 'An age is 0 to 1440 months.';
  elsif p_limit is null or p_limit not between 1 and 100 then
    raise exception using errcode = '22023', message = 'Ask for 1 to 100 guidelines.';
  end if;
  v_query := websearch_to_tsquery('pg_catalog.english', p_query);
  if numnode(v_query) = 0 then
    return; -- nothing but words that say nothing, such as "the"
  end if;
  -- A headline reads the whole text, so only of what is answered. Marked by « » and not by tags: nobody has to trust it as HTML.
  return query
  select f.id, f.title, f.topic, f.population, f.min_age_months, f.max_age_months, f.organisation, f.source_url,
    ts_headline('pg_catalog.english', f.content, v_query, 'StartSel=«, StopSel=», MaxWords=30, MinWords=12, MaxFragments=2'), f.place
  from (
    select g.*, ts_rank_cd(g.search, v_query, 1) as place
    from public.nutrition_guidelines g
    where g.search @@ v_query and g.is_active
      and (p_age_months is null
        or (coalesce(g.min_age_months, 0) <= p_age_months and coalesce(g.max_age_months, 1440) >= p_age_months))
    order by place desc, g.id limit p_limit
  ) f
  order by f.place desc, f.id;
end
$$;
comment on function private.search_nutrition_guidelines(text, integer, integer) is
  'A definer because the policy''s own condition would keep the planner from the index: @@ is not leakproof.';
create function public.search_nutrition_guidelines(p_query text, p_age_months integer default null, p_limit integer default 10)
returns table (
  id uuid, title text, topic public.nutrition_topic, population public.guideline_population, min_age_months integer,
  max_age_months integer, organisation text, source_url text, headline text, match_rank real
)
language sql stable set search_path = '' as $$ select * from private.search_nutrition_guidelines(p_query, p_age_months, p_limit); $$;
comment on function public.search_nutrition_guidelines(text, integer, integer) is
  'Guidelines in force that hold for this age in months (null: any), best first. The query is as in a web search: words, "phrases", -not, or. '
  'headline is plain text with hits between « and »; match_rank compares within one answer only. 22023 for an empty query or a limit that is not 1 to 100.';

------------------------------------------------------------------------------------------------------------------
-- Micro lessons: one idea, at the moment when it helps
------------------------------------------------------------------------------------------------------------------

create table public.micro_lessons (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[a-z0-9_]{2,60}$'),
  title text not null check (length(title) between 1 and 200),
  content text not null check (length(content) between 1 and 4000),
  topic public.nutrition_topic not null,
  key_takeaway text not null default '' check (length(key_takeaway) <= 500),
  action_prompt text check (length(action_prompt) <= 500),
  trigger_conditions jsonb not null default '{}' check (jsonb_typeof(trigger_conditions) = 'object'),
  read_seconds integer not null default 60 check (read_seconds between 5 and 600),
  difficulty public.experience_level not null default 'beginner',
  display_order integer not null default 1 check (display_order >= 1),
  knowledge_id uuid references public.nutrition_knowledge (id) on delete set null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.micro_lessons');
comment on table public.micro_lessons is 'A card of a minute: one idea, shown when something in the day calls for it.';
comment on column public.micro_lessons.code is 'Name for programs: never changes, never shown.';
comment on column public.micro_lessons.action_prompt is 'What to try today.';
comment on column public.micro_lessons.trigger_conditions is 'When to show it: {"metric": "fiber_g", "below": 15, "days": 3}. Empty: in display_order.';
comment on column public.micro_lessons.knowledge_id is 'Where to read on.';
create unique index micro_lessons_code_key on public.micro_lessons (code);
create index micro_lessons_order_idx on public.micro_lessons (display_order, id) where is_active;
create index micro_lessons_knowledge_idx on public.micro_lessons (knowledge_id) where knowledge_id is not null;

create table public.user_micro_lessons (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  micro_lesson_id uuid not null references public.micro_lessons (id) on delete cascade,
  status public.micro_lesson_status not null default 'delivered',
  trigger_reason text check (trigger_reason ~ '^[a-z0-9_]{2,60}$'),
  delivered_at timestamptz not null default now(),
  viewed_at timestamptz,
  completed_at timestamptz,
  dismissed_at timestamptz,
  is_helpful boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_micro_lessons_once unique (user_id, micro_lesson_id)
);
select private.close_table('public.user_micro_lessons');
comment on table public.user_micro_lessons is 'A card that a member was shown, once, and what they did with it.';
comment on column public.user_micro_lessons.trigger_reason is 'Which rule brought it: low_fiber, in_order. Never anything of moods or cravings.';
comment on column public.user_micro_lessons.is_helpful is 'What the member said; null is nothing.';
create index user_micro_lessons_lesson_idx on public.user_micro_lessons (micro_lesson_id, status);

create function private.date_micro_lesson() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.status <> old.status then
    if (old.status, new.status) not in (
      ('delivered', 'viewed'), ('delivered', 'completed'), ('delivered', 'dismissed'), ('viewed', 'completed'), ('viewed', 'dismissed'), ('dismissed', 'viewed')
    ) then
      raise exception using errcode = '22023', message = format('A card that is %s cannot become %s.', old.status, new.status);
    end if;
    new.viewed_at := case when new.status in ('viewed', 'completed') then coalesce(old.viewed_at, now()) else old.viewed_at end;
    new.completed_at := case when new.status = 'completed' then now() end;
    new.dismissed_at := case when new.status = 'dismissed' then now() end;
  end if;
  return new;
end
$$;
create trigger date_status before update on public.user_micro_lessons
  for each row execute function private.date_micro_lesson();

------------------------------------------------------------------------------------------------------------------
-- Lessons: courses with an order, versions, prerequisites and a quiz
------------------------------------------------------------------------------------------------------------------

create function private.is_quiz(p_quiz jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_question jsonb;
  v_ids text[] := array[]::text[];
begin
  if jsonb_typeof(p_quiz) is distinct from 'array' or jsonb_array_length(p_quiz) > 50 then
    return false;
  end if;
  for v_question in select * from jsonb_array_elements(p_quiz) loop
    if jsonb_typeof(v_question -> 'id') is distinct from 'string' or jsonb_typeof(v_question -> 'question') is distinct from 'string'
       or jsonb_typeof(v_question -> 'options') is distinct from 'array' or jsonb_typeof(v_question -> 'answer') is distinct from 'number'
       or v_question ->> 'id' = any (v_ids) then
      return false;
    elsif jsonb_array_length(v_question -> 'options') not between 2 and 8
       or (v_question ->> 'answer')::numeric not in (select generate_series(0, jsonb_array_length(v_question -> 'options') - 1)) then
      return false;
    end if;
    v_ids := v_ids || (v_question ->> 'id');
  end loop;
  return true;
end
$$;
comment on function private.is_quiz(jsonb) is
  'True for [{"id", "question", "options": [2 to 8], "answer": the right option''s place from 0, "explanation"}], ids unique, at most 50.';

create table public.nutrition_lessons (
  id uuid primary key default gen_random_uuid(),
  course text not null check (course ~ '^[a-z0-9_]{2,60}$'),
  code text not null check (code ~ '^[a-z0-9_]{2,60}$'),
  version integer not null default 1 check (version >= 1),
  lesson_order integer not null check (lesson_order >= 1),
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 1000),
  objectives text[] not null default '{}',
  content jsonb not null default '[]' check (jsonb_typeof(content) = 'array'),
  topic public.nutrition_topic not null,
  difficulty public.experience_level not null default 'beginner',
  estimated_minutes integer not null default 5 check (estimated_minutes between 1 and 120),
  prerequisite_lesson_id uuid references public.nutrition_lessons (id) on delete set null,
  quiz jsonb not null default '[]' constraint nutrition_lessons_quiz check (private.is_quiz(quiz)),
  passing_score_pct integer not null default 70 check (passing_score_pct between 0 and 100),
  status public.lesson_status not null default 'draft',
  published_at timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint nutrition_lessons_one_a_version unique (code, version),
  constraint nutrition_lessons_published check (status = 'draft' or published_at is not null)
);
select private.close_table('public.nutrition_lessons');
comment on table public.nutrition_lessons is
  'One version of a lesson of a course. What is published no longer changes: a new version takes its place and retires it.';
comment on column public.nutrition_lessons.course is 'Name of the course, for programs: nutrition_basics, first_foods.';
comment on column public.nutrition_lessons.code is 'What all versions of a lesson share.';
comment on column public.nutrition_lessons.version is 'Counted by trigger.';
comment on column public.nutrition_lessons.lesson_order is 'Place in the course, from 1.';
comment on column public.nutrition_lessons.content is 'Steps: [{"kind": "text" | "image" | "tip", "body"}].';
comment on column public.nutrition_lessons.prerequisite_lesson_id is 'To be completed first, in whatever version; earlier in the same course.';
comment on column public.nutrition_lessons.quiz is
  '[{"id", "question", "options", "answer", "explanation"}]; empty: none. Members read it, answers included: the app explains at once, '
  'and nothing but their own learning hangs on it.';
create unique index nutrition_lessons_published_key on public.nutrition_lessons (code) where status = 'published';
create index nutrition_lessons_course_idx on public.nutrition_lessons (course, lesson_order) where status = 'published';
create index nutrition_lessons_prerequisite_idx on public.nutrition_lessons (prerequisite_lesson_id) where prerequisite_lesson_id is not null;

create table public.user_lesson_progress (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  lesson_id uuid not null references public.nutrition_lessons (id) on delete cascade,
  status public.lesson_progress_status not null default 'in_progress',
  progress_pct integer not null default 0 check (progress_pct between 0 and 100),
  current_step integer not null default 1 check (current_step >= 1),
  time_spent_seconds integer not null default 0 check (time_spent_seconds between 0 and 360000),
  started_at timestamptz not null default now(),
  last_viewed_at timestamptz not null default now(),
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_lesson_progress_once unique (user_id, lesson_id),
  constraint user_lesson_progress_completed check ((status = 'completed') = (completed_at is not null)),
  constraint user_lesson_progress_whole check (status <> 'completed' or progress_pct = 100)
);
select private.close_table('public.user_lesson_progress');
comment on table public.user_lesson_progress is 'How far a member is in one version of a lesson. No row: not begun.';
comment on column public.user_lesson_progress.current_step is 'Step of the lesson''s content, from 1.';
comment on column public.user_lesson_progress.completed_at is 'By trigger. A lesson with a quiz is completed by passing it.';
create index user_lesson_progress_lesson_idx on public.user_lesson_progress (lesson_id, status);

create table public.nutrition_quiz_results (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  lesson_id uuid not null references public.nutrition_lessons (id) on delete cascade,
  attempt_number integer not null check (attempt_number >= 1),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  correct_count integer not null check (correct_count >= 0),
  question_count integer not null check (question_count between 1 and 50),
  score_pct numeric(5, 2) generated always as (round(correct_count * 100.0 / question_count, 2)) stored,
  is_passed boolean not null,
  time_taken_seconds integer check (time_taken_seconds between 0 and 86400),
  taken_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint nutrition_quiz_results_attempt unique (user_id, lesson_id, attempt_number),
  constraint nutrition_quiz_results_counts check (correct_count <= question_count)
);
select private.close_table('public.nutrition_quiz_results');
comment on table public.nutrition_quiz_results is 'One try at a lesson''s quiz, scored by submit_quiz and never changed.';
comment on column public.nutrition_quiz_results.answers is 'What was picked and whether it was right: {"q1": {"picked": 2, "is_right": true}}; picked null: not answered.';
comment on column public.nutrition_quiz_results.is_passed is 'By the passing score that stood then.';
create index nutrition_quiz_results_lesson_idx on public.nutrition_quiz_results (lesson_id, taken_at);

create function private.guard_lesson() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.prerequisite_lesson_id is not null and not exists (
    select 1 from public.nutrition_lessons l
    where l.id = new.prerequisite_lesson_id and l.course = new.course and l.lesson_order < new.lesson_order
  ) then
    -- An order that only goes forward cannot run in a circle.
    raise exception using errcode = '22023', message = 'What has to be learnt first comes earlier in the same course.';
  end if;
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtext('nutrition_lessons'), hashtext(new.code));
    new.version := 1 + coalesce((select max(l.version) from public.nutrition_lessons l where l.code = new.code), 0);
  elsif (old.status, new.status) in (('published', 'draft'), ('retired', 'draft'), ('draft', 'retired')) then
    raise exception using errcode = '22023', message = format('A lesson that is %s cannot become %s.', old.status, new.status);
  elsif old.status <> 'draft' and (new.code, new.version, new.content, new.quiz, new.passing_score_pct)
      is distinct from (old.code, old.version, old.content, old.quiz, old.passing_score_pct) then
    raise exception using errcode = '22023', message = 'What is published no longer changes.', hint = 'Add a new version under the same code.';
  end if;
  if new.status = 'published' then
    update public.nutrition_lessons l set status = 'retired' where l.code = new.code and l.id <> new.id and l.status = 'published';
  end if;
  new.published_at := case when new.status <> 'draft' then coalesce(new.published_at, now()) end;
  new.retired_at := case when new.status = 'retired' then coalesce(new.retired_at, now()) end;
  return new;
end
$$;
comment on function private.guard_lesson() is 'draft, then published, then retired (and published again); publishing retires the version before.';
create trigger guard_lesson before insert or update on public.nutrition_lessons
  for each row execute function private.guard_lesson();

create function private.guard_lesson_progress() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.nutrition_lessons;
begin
  select * into v_lesson from public.nutrition_lessons l where l.id = new.lesson_id;
  if tg_op = 'INSERT' then
    if v_lesson.status = 'draft' then
      raise exception using errcode = '22023', message = 'This lesson is not published.';
    elsif v_lesson.prerequisite_lesson_id is not null and not exists (
      select 1 from public.nutrition_lessons first
      join public.nutrition_lessons version on version.code = first.code
      join public.user_lesson_progress p on p.lesson_id = version.id and p.user_id = new.user_id and p.status = 'completed'
      where first.id = v_lesson.prerequisite_lesson_id
    ) then
      raise exception using errcode = '22023', message = 'Another lesson comes first.', detail = v_lesson.prerequisite_lesson_id::text;
    end if;
  elsif (new.user_id, new.lesson_id) is distinct from (old.user_id, old.lesson_id) then
    raise exception using errcode = '42501', message = 'Progress stays with its lesson.';
  elsif old.status = 'completed' then
    new.status := 'completed'; -- reading it again takes nothing away
    new.progress_pct := 100;
    new.completed_at := old.completed_at;
  end if;
  if new.status = 'completed' and (tg_op = 'INSERT' or old.status <> 'completed') then
    if v_lesson.quiz <> '[]' and not exists (
      select 1 from public.nutrition_quiz_results r where r.user_id = new.user_id and r.lesson_id = new.lesson_id and r.is_passed
    ) then
      raise exception using errcode = '22023', message = 'Pass the quiz to complete this lesson.';
    end if;
    new.progress_pct := 100;
    new.completed_at := now();
  end if;
  new.last_viewed_at := now();
  return new;
end
$$;
create trigger guard_progress before insert or update on public.user_lesson_progress
  for each row execute function private.guard_lesson_progress();

create function private.submit_quiz(p_lesson_id uuid, p_answers jsonb, p_time_taken_seconds integer)
returns setof public.nutrition_quiz_results
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := auth.uid();
  v_lesson public.nutrition_lessons;
  v_answers jsonb;
  v_correct integer;
  v_total integer;
  v_result public.nutrition_quiz_results;
begin
  if not exists (select 1 from public.profiles p where p.id = v_user) then
    raise exception using errcode = '42501', message = 'Only members take quizzes.';
  elsif jsonb_typeof(p_answers) is distinct from 'object' then
    raise exception using errcode = '22023', message = 'Answers are an object: {"question id": place of the option, from 0}.';
  elsif p_time_taken_seconds not between 0 and 86400 then
    raise exception using errcode = '22023', message = 'The time taken is 0 to 86400 seconds.';
  end if;
  select * into v_lesson from public.nutrition_lessons l where l.id = p_lesson_id and l.status <> 'draft' and l.quiz <> '[]';
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no quiz here.';
  end if;
  if exists (select 1 from jsonb_object_keys(p_answers) k where not exists (
    select 1 from jsonb_array_elements(v_lesson.quiz) q where q ->> 'id' = k)) then
    raise exception using errcode = '22023', message = 'An answer belongs to no question of this quiz.';
  end if;
  select jsonb_object_agg(q ->> 'id', jsonb_build_object(
      'picked', p_answers -> (q ->> 'id'), 'is_right', coalesce(p_answers -> (q ->> 'id') = q -> 'answer', false))),
    count(*) filter (where p_answers -> (q ->> 'id') = q -> 'answer'), count(*)
  into v_answers, v_correct, v_total
  from jsonb_array_elements(v_lesson.quiz) q;
  -- The progress row is the lock: two tries at once get two numbers.
  insert into public.user_lesson_progress (user_id, lesson_id) values (v_user, p_lesson_id) on conflict (user_id, lesson_id) do nothing;
  perform 1 from public.user_lesson_progress p where p.user_id = v_user and p.lesson_id = p_lesson_id for update;
  insert into public.nutrition_quiz_results
    (user_id, lesson_id, attempt_number, answers, correct_count, question_count, is_passed, time_taken_seconds)
  values (
    v_user, p_lesson_id,
    1 + (select count(*) from public.nutrition_quiz_results r where r.user_id = v_user and r.lesson_id = p_lesson_id),
    v_answers, v_correct, v_total, v_correct * 100 >= v_lesson.passing_score_pct * v_total, p_time_taken_seconds
  )
  returning * into v_result;
  if v_result.is_passed then
    update public.user_lesson_progress p set status = 'completed' where p.user_id = v_user and p.lesson_id = p_lesson_id;
  end if;
  return next v_result;
end
$$;
create function public.submit_quiz(p_lesson_id uuid, p_answers jsonb, p_time_taken_seconds integer default null)
returns setof public.nutrition_quiz_results
language sql set search_path = '' as $$ select * from private.submit_quiz(p_lesson_id, p_answers, p_time_taken_seconds); $$;
comment on function public.submit_quiz(uuid, jsonb, integer) is
  'Scores a member''s answers ({"question id": place of the option, from 0}) and keeps the try; passing completes the lesson. '
  '42501 for others than members, PT404 without a quiz, 22023 for answers of another shape or when another lesson comes first.';

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create trigger set_updated_at before update on public.user_micro_lessons
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_lesson_progress
  for each row execute function private.set_updated_at();

do $$
declare
  v_table text;
  v_visible text;
  v_editors constant text := '((select private.can(''adjustments'', ''write'')) or (select private.can(''staff'', ''write'')))';
begin
  for v_table, v_visible in values
    ('nutrition_knowledge', 'is_active'), ('nutrition_guidelines', 'is_active'), ('micro_lessons', 'is_active'),
    ('nutrition_lessons', 'status <> ''draft''') loop
    execute format('create trigger set_updated_at before update on public.%I for each row execute function private.set_updated_at()', v_table);
    perform private.attach_audit(format('public.%I', v_table), p_ignored => case when v_table in ('nutrition_knowledge', 'nutrition_guidelines') then '{search}'::text[] else '{}' end);
    -- As reference data: coaches come in by adjustments, admins by staff.
    execute format('create policy "Everyone with an account reads what is out, editors all" on public.%I for select to authenticated using (%s or %s)',
      v_table, v_visible, v_editors);
    execute format('create policy "Coaches and admins add teaching material" on public.%I for insert to authenticated with check (%s)', v_table, v_editors);
    execute format('create policy "Coaches and admins change teaching material" on public.%I for update to authenticated using (%s) with check (%s)',
      v_table, v_editors, v_editors);
    execute format('create policy "Coaches and admins delete teaching material" on public.%I for delete to authenticated using (%s)', v_table, v_editors);
    execute format('grant select, insert, update, delete on public.%I to authenticated', v_table);
  end loop;
end
$$;

create policy "Members and staff with health access see cards shown" on public.user_micro_lessons
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members answer their cards" on public.user_micro_lessons
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, update (status, is_helpful) on public.user_micro_lessons to authenticated;

create policy "Members and staff with health access see progress" on public.user_lesson_progress
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members begin lessons" on public.user_lesson_progress
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members go on with their lessons" on public.user_lesson_progress
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, insert (user_id, lesson_id, progress_pct, current_step, time_spent_seconds),
  update (status, progress_pct, current_step, time_spent_seconds)
  on public.user_lesson_progress to authenticated;

create policy "Members and staff with health access see quiz results" on public.nutrition_quiz_results
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.nutrition_quiz_results to authenticated;

grant execute on function
  private.is_quiz(jsonb),
  private.search_nutrition_guidelines(text, integer, integer), public.search_nutrition_guidelines(text, integer, integer),
  private.submit_quiz(uuid, jsonb, integer), public.submit_quiz(uuid, jsonb, integer)
to authenticated;
