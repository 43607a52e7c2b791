-- Nutrition: the catalogue of foods, what members and their children ate, and the days' sums that follow from it.

create type public.food_source as enum ('usda', 'open_food_facts', 'manufacturer', 'curated', 'import');
create type public.meal_source as enum ('manual', 'quick_entry', 'imported', 'quick_meal', 'plan');
create type public.input_method as enum ('text', 'voice', 'image', 'barcode', 'search');
create type public.fasting_status as enum ('active', 'completed', 'broken', 'cancelled');
create type public.meal_plan_status as enum ('draft', 'active', 'completed', 'archived');
create type public.dataset_split as enum ('train', 'validation', 'test');
create type public.fasting_protocol as enum ('12:12', '14:10', '16:8', '18:6', '20:4', 'omad', '24h', '36h', 'custom');
create type public.eating_location as enum ('home', 'work', 'restaurant', 'car', 'school', 'other');
create type public.photo_lighting as enum ('daylight', 'artificial', 'dim', 'mixed');
create type public.meal_storage as enum ('fridge', 'freezer', 'both');
create type public.beverage_type as enum ('water', 'tea', 'coffee', 'milk', 'juice', 'sports_drink', 'other');
create type public.water_source as enum ('manual', 'quick_entry', 'smart_bottle', 'import');

------------------------------------------------------------------------------------------------------------------
-- Foods
------------------------------------------------------------------------------------------------------------------

create table public.foods (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 300),
  brand_name text check (length(brand_name) <= 200),
  search_text text generated always as (lower(name || ' ' || coalesce(brand_name, ''))) stored,
  food_group text check (length(food_group) <= 100),
  barcode_upc text check (barcode_upc ~ '^[0-9]{12}$'),
  barcode_ean text check (barcode_ean ~ '^([0-9]{8}|[0-9]{13})$'),
  source public.food_source not null default 'curated',
  source_food_id text check (length(source_food_id) between 1 and 100),
  serving_size numeric(8, 2) not null default 100 check (serving_size > 0),
  serving_unit text not null default 'g' check (length(serving_unit) between 1 and 40),
  serving_weight_g numeric(8, 2) check (serving_weight_g > 0),
  servings jsonb not null default '[]' check (jsonb_typeof(servings) = 'array'),
  ingredients text check (length(ingredients) <= 8000),
  allergens text[] not null default '{}',
  dietary_flags text[] not null default '{}',
  image_url text check (length(image_url) <= 2000),

  calories numeric(7, 1) not null check (calories between 0 and 10000),
  protein_g numeric(7, 2) not null default 0 check (protein_g >= 0),
  total_carbs_g numeric(7, 2) not null default 0 check (total_carbs_g >= 0),
  dietary_fiber_g numeric(7, 2) check (dietary_fiber_g >= 0),
  soluble_fiber_g numeric(7, 2) check (soluble_fiber_g >= 0),
  insoluble_fiber_g numeric(7, 2) check (insoluble_fiber_g >= 0),
  total_sugars_g numeric(7, 2) check (total_sugars_g >= 0),
  added_sugars_g numeric(7, 2) check (added_sugars_g >= 0),
  sugar_alcohols_g numeric(7, 2) check (sugar_alcohols_g >= 0),
  starch_g numeric(7, 2) check (starch_g >= 0),
  total_fat_g numeric(7, 2) not null default 0 check (total_fat_g >= 0),
  saturated_fat_g numeric(7, 2) check (saturated_fat_g >= 0),
  monounsaturated_fat_g numeric(7, 2) check (monounsaturated_fat_g >= 0),
  polyunsaturated_fat_g numeric(7, 2) check (polyunsaturated_fat_g >= 0),
  trans_fat_g numeric(7, 2) check (trans_fat_g >= 0),
  omega_3_g numeric(7, 3) check (omega_3_g >= 0),
  omega_6_g numeric(7, 3) check (omega_6_g >= 0),
  cholesterol_mg numeric(7, 1) check (cholesterol_mg >= 0),
  sodium_mg numeric(8, 1) check (sodium_mg >= 0),
  potassium_mg numeric(8, 1) check (potassium_mg >= 0),
  calcium_mg numeric(8, 1) check (calcium_mg >= 0),
  iron_mg numeric(7, 2) check (iron_mg >= 0),
  magnesium_mg numeric(7, 1) check (magnesium_mg >= 0),
  phosphorus_mg numeric(7, 1) check (phosphorus_mg >= 0),
  zinc_mg numeric(7, 2) check (zinc_mg >= 0),
  copper_mg numeric(7, 3) check (copper_mg >= 0),
  manganese_mg numeric(7, 3) check (manganese_mg >= 0),
  selenium_mcg numeric(7, 1) check (selenium_mcg >= 0),
  iodine_mcg numeric(7, 1) check (iodine_mcg >= 0),
  chromium_mcg numeric(7, 1) check (chromium_mcg >= 0),
  molybdenum_mcg numeric(7, 1) check (molybdenum_mcg >= 0),
  fluoride_mcg numeric(8, 1) check (fluoride_mcg >= 0),
  vitamin_a_mcg numeric(8, 1) check (vitamin_a_mcg >= 0),
  vitamin_c_mg numeric(7, 1) check (vitamin_c_mg >= 0),
  vitamin_d_mcg numeric(7, 2) check (vitamin_d_mcg >= 0),
  vitamin_e_mg numeric(7, 2) check (vitamin_e_mg >= 0),
  vitamin_k_mcg numeric(7, 1) check (vitamin_k_mcg >= 0),
  thiamin_mg numeric(7, 3) check (thiamin_mg >= 0),
  riboflavin_mg numeric(7, 3) check (riboflavin_mg >= 0),
  niacin_mg numeric(7, 2) check (niacin_mg >= 0),
  pantothenic_acid_mg numeric(7, 3) check (pantothenic_acid_mg >= 0),
  vitamin_b6_mg numeric(7, 3) check (vitamin_b6_mg >= 0),
  biotin_mcg numeric(7, 1) check (biotin_mcg >= 0),
  folate_mcg numeric(7, 1) check (folate_mcg >= 0),
  vitamin_b12_mcg numeric(7, 2) check (vitamin_b12_mcg >= 0),
  choline_mg numeric(7, 1) check (choline_mg >= 0),
  caffeine_mg numeric(7, 1) check (caffeine_mg >= 0),
  alcohol_g numeric(7, 2) check (alcohol_g >= 0),
  water_g numeric(8, 2) check (water_g >= 0),
  glycemic_index integer check (glycemic_index between 0 and 150),

  is_verified boolean not null default false,
  usage_count integer not null default 0 check (usage_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint foods_sugars_within_carbs check (total_sugars_g <= total_carbs_g + 0.5),
  constraint foods_saturated_within_fat check (saturated_fat_g <= total_fat_g + 0.5)
);
select private.close_table('public.foods');
comment on table public.foods is
  'The food catalogue, shared by everyone. Nutrients are those of one serving (serving_size serving_unit); null is not known, 0 is none.';
comment on column public.foods.serving_size is 'In serving_unit; the nutrients are of one serving.';
comment on column public.foods.search_text is 'Name and brand in lower case: what a search looks through by trigram, with LIKE.';
comment on column public.foods.source_food_id is 'The source''s own number of the food, so that an import that is repeated adds nothing.';
comment on column public.foods.serving_weight_g is 'What a serving weighs, where serving_unit is not g.';
comment on column public.foods.servings is 'Household measures: [{"label": "1 cup", "weight_g": 240}].';
comment on column public.foods.dietary_flags is 'What it suits: vegan, vegetarian, gluten_free, halal, kosher ...';
comment on column public.foods.calories is 'kcal a serving.';
comment on column public.foods.vitamin_a_mcg is 'Retinol activity equivalents (RAE).';
comment on column public.foods.folate_mcg is 'Dietary folate equivalents (DFE).';
comment on column public.foods.niacin_mg is 'Niacin equivalents.';
comment on column public.foods.glycemic_index is 'Against glucose = 100.';
comment on column public.foods.is_verified is 'Checked by a person against its source.';
create index foods_search_idx on public.foods using gin (search_text extensions.gin_trgm_ops);
create index foods_name_idx on public.foods (name, id);
create unique index foods_barcode_upc_key on public.foods (barcode_upc) where barcode_upc is not null;
create unique index foods_barcode_ean_key on public.foods (barcode_ean) where barcode_ean is not null;
create unique index foods_source_key on public.foods (source, source_food_id) where source_food_id is not null;

alter table public.meal_item_plan
  add constraint meal_item_plan_food_id_fkey foreign key (food_id) references public.foods (id) on delete set null;
create index meal_item_plan_food_idx on public.meal_item_plan (food_id) where food_id is not null;

create table public.custom_foods (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null check (length(name) between 1 and 300),
  brand_name text check (length(brand_name) <= 200),
  serving_size numeric(8, 2) not null default 100 check (serving_size > 0),
  serving_unit text not null default 'g' check (length(serving_unit) between 1 and 40),
  calories numeric(7, 1) not null check (calories between 0 and 10000),
  protein_g numeric(7, 2) not null default 0 check (protein_g >= 0),
  total_carbs_g numeric(7, 2) not null default 0 check (total_carbs_g >= 0),
  total_fat_g numeric(7, 2) not null default 0 check (total_fat_g >= 0),
  dietary_fiber_g numeric(7, 2) check (dietary_fiber_g >= 0),
  nutrition jsonb not null default '{}' check (jsonb_typeof(nutrition) = 'object'),
  barcode_ean text check (barcode_ean ~ '^([0-9]{8}|[0-9]{13})$'),
  image_url text check (length(image_url) <= 2000),
  is_favorite boolean not null default false,
  usage_count integer not null default 0 check (usage_count >= 0),
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.custom_foods');
comment on table public.custom_foods is 'A food that a member wrote down because the catalogue lacks it. Nutrients of one serving.';
comment on column public.custom_foods.serving_size is 'In serving_unit; the nutrients are of one serving.';
comment on column public.custom_foods.calories is 'kcal a serving.';
comment on column public.custom_foods.nutrition is 'Further nutrients under the names of foods'' columns: {"sodium_mg": 120}.';
create index custom_foods_user_idx on public.custom_foods (user_id, name);

------------------------------------------------------------------------------------------------------------------
-- What was eaten
------------------------------------------------------------------------------------------------------------------

create table public.meals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  child_id uuid,
  quick_entry_log_id uuid,
  planned_meal_instance_id uuid references public.meal_instances (id) on delete set null,
  meal_type public.meal_type not null,
  name text check (length(name) <= 200),
  logged_at timestamptz not null default now(),
  logged_on date not null,
  source public.meal_source not null default 'manual',
  input_method public.input_method,
  foods jsonb not null default '[]' check (jsonb_typeof(foods) = 'array'),
  food_items text[] not null default '{}',
  allergies text[] not null default '{}',

  total_calories numeric(7, 1) not null default 0 check (total_calories between 0 and 20000),
  total_protein_g numeric(6, 1) not null default 0 check (total_protein_g between 0 and 2000),
  total_carbs_g numeric(6, 1) not null default 0 check (total_carbs_g between 0 and 4000),
  total_fat_g numeric(6, 1) not null default 0 check (total_fat_g between 0 and 2000),
  total_fiber_g numeric(6, 1) check (total_fiber_g between 0 and 500),
  total_sugar_g numeric(6, 1) check (total_sugar_g between 0 and 2000),
  total_sodium_mg numeric(8, 1) check (total_sodium_mg between 0 and 100000),
  iron_mg numeric(7, 2) check (iron_mg >= 0),
  calcium_mg numeric(8, 1) check (calcium_mg >= 0),
  vitamin_a_mcg numeric(8, 1) check (vitamin_a_mcg >= 0),
  vitamin_c_mg numeric(7, 1) check (vitamin_c_mg >= 0),
  vitamin_d_mcg numeric(7, 2) check (vitamin_d_mcg >= 0),
  zinc_mg numeric(7, 2) check (zinc_mg >= 0),
  folate_mcg numeric(7, 1) check (folate_mcg >= 0),

  adherence_json jsonb not null default '{}' check (jsonb_typeof(adherence_json) = 'object'),
  ai_extracted boolean not null default false,
  ai_confidence numeric(4, 3) check (ai_confidence between 0 and 1),
  ai_analysis jsonb not null default '{}' check (jsonb_typeof(ai_analysis) = 'object'),
  image_url text check (length(image_url) <= 2000),
  notes text check (length(notes) <= 4000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.meals');
comment on table public.meals is 'A meal that a member ate, or gave to a child. Its totals are what the days'' sums add up.';
comment on column public.meals.user_id is 'Who logged it; who ate it too, unless child_id is set.';
comment on column public.meals.child_id is 'The child that ate it; the families domain adds the foreign key. Null: the member.';
comment on column public.meals.quick_entry_log_id is 'The quick entry that it was extracted from; the quick entry domain adds the foreign key.';
comment on column public.meals.planned_meal_instance_id is 'The planned meal that it was matched with.';
comment on column public.meals.logged_at is 'When it was eaten.';
comment on column public.meals.logged_on is 'The member''s local day of logged_at, by trigger; a later move of zone does not change it.';
comment on column public.meals.foods is 'Foods with quantities as they were logged; broken down in food_entries where they are known foods.';
comment on column public.meals.food_items is 'Names of the foods, for searching.';
comment on column public.meals.allergies is 'Allergens that were found in it.';
comment on column public.meals.total_calories is 'kcal.';
comment on column public.meals.vitamin_a_mcg is 'Retinol activity equivalents (RAE).';
comment on column public.meals.adherence_json is 'How it came to what was planned: {"similarity": 0.8, "differences": []}.';
comment on column public.meals.ai_extracted is 'True when a model read it out of free text, speech or a photo.';
comment on column public.meals.ai_confidence is 'How sure that model was, 0 to 1.';
comment on column public.meals.ai_analysis is
  'The model''s whole answer: {"detected_foods", "estimated_quantities", "nutrition_breakdown", "confidence_score", "analysis_notes"}.';
create index meals_user_logged_idx on public.meals (user_id, logged_at desc);
create index meals_user_day_idx on public.meals (user_id, logged_on);
create index meals_child_logged_idx on public.meals (child_id, logged_at desc) where child_id is not null;
create unique index meals_planned_meal_key on public.meals (planned_meal_instance_id) where planned_meal_instance_id is not null;
create index meals_photo_idx on public.meals (image_url) where image_url is not null;
create index meals_quick_entry_idx on public.meals (quick_entry_log_id) where quick_entry_log_id is not null;
create index meals_food_items_idx on public.meals using gin (food_items);

create table public.food_entries (
  id uuid primary key default gen_random_uuid(),
  meal_id uuid not null references public.meals (id) on delete cascade,
  food_id uuid references public.foods (id) on delete set null,
  custom_food_id uuid references public.custom_foods (id) on delete set null,
  item_order integer not null default 1 check (item_order >= 1),
  food_name text not null check (length(food_name) between 1 and 300),
  quantity numeric(9, 3) not null default 1 check (quantity > 0),
  unit text not null default 'g' check (length(unit) between 1 and 40),
  weight_g numeric(8, 2) check (weight_g > 0),
  calories numeric(7, 1) not null default 0 check (calories between 0 and 20000),
  protein_g numeric(6, 1) not null default 0 check (protein_g >= 0),
  carbs_g numeric(6, 1) not null default 0 check (carbs_g >= 0),
  fat_g numeric(6, 1) not null default 0 check (fat_g >= 0),
  fiber_g numeric(6, 1) check (fiber_g >= 0),
  sugar_g numeric(6, 1) check (sugar_g >= 0),
  saturated_fat_g numeric(6, 1) check (saturated_fat_g >= 0),
  sodium_mg numeric(8, 1) check (sodium_mg >= 0),
  preparation text check (length(preparation) <= 100),
  eaten_pct numeric(5, 2) not null default 100 check (eaten_pct between 0 and 100),
  hunger_before integer check (hunger_before between 1 and 10),
  fullness_after integer check (fullness_after between 1 and 10),
  satisfaction_rating integer check (satisfaction_rating between 1 and 5),
  eating_location public.eating_location,
  eating_duration_minutes integer check (eating_duration_minutes between 0 and 600),
  is_planned boolean,
  ai_extracted boolean not null default false,
  ai_confidence numeric(4, 3) check (ai_confidence between 0 and 1),
  user_corrected boolean not null default false,
  original_estimate jsonb check (jsonb_typeof(original_estimate) = 'object'),
  notes text check (length(notes) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint food_entries_place unique (meal_id, item_order),
  constraint food_entries_one_food check (food_id is null or custom_food_id is null)
);
select private.close_table('public.food_entries');
comment on table public.food_entries is 'One food of one meal, with its nutrients for the amount eaten.';
comment on column public.food_entries.original_estimate is 'What the model said before the member corrected it: {food_name, quantity, calories, protein_g, carbs_g, fat_g}.';
comment on column public.food_entries.quantity is 'How much, in unit.';
comment on column public.food_entries.calories is 'kcal of the amount, as all nutrients here.';
comment on column public.food_entries.eaten_pct is 'How much of what was served was eaten; children leave some.';
comment on column public.food_entries.hunger_before is '1 (stuffed) to 10 (starving).';
comment on column public.food_entries.fullness_after is '1 (still starving) to 10 (stuffed).';
comment on column public.food_entries.user_corrected is 'True when the member corrected what the model had read; original_estimate is what it was.';
create index food_entries_food_idx on public.food_entries (food_id) where food_id is not null;
create index food_entries_custom_food_idx on public.food_entries (custom_food_id) where custom_food_id is not null;

create table public.quick_meals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  meal_name text not null check (length(meal_name) between 1 and 200),
  meal_type public.meal_type,
  components jsonb not null default '[]' check (jsonb_typeof(components) = 'array'),
  total_calories numeric(7, 1) not null default 0 check (total_calories between 0 and 20000),
  total_protein_g numeric(6, 1) not null default 0 check (total_protein_g >= 0),
  total_carbs_g numeric(6, 1) not null default 0 check (total_carbs_g >= 0),
  total_fat_g numeric(6, 1) not null default 0 check (total_fat_g >= 0),
  total_fiber_g numeric(6, 1) check (total_fiber_g >= 0),
  image_url text check (length(image_url) <= 2000),
  is_favorite boolean not null default false,
  usage_count integer not null default 0 check (usage_count >= 0),
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.quick_meals');
comment on table public.quick_meals is 'A meal that a member eats often, to log with one tap.';
comment on column public.quick_meals.meal_type is 'When it is usually eaten; null is any time.';
comment on column public.quick_meals.components is 'Foods with quantities: [{"food_id", "name", "quantity", "unit"}].';
comment on column public.quick_meals.total_calories is 'kcal.';
create index quick_meals_user_idx on public.quick_meals (user_id, last_used_at desc);

create table public.daily_nutrition_summaries (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  child_id uuid,
  date date not null,
  meal_count integer not null default 0 check (meal_count >= 0),
  total_calories numeric(9, 1) not null default 0,
  total_protein_g numeric(8, 1) not null default 0,
  total_carbs_g numeric(8, 1) not null default 0,
  total_fat_g numeric(8, 1) not null default 0,
  total_fiber_g numeric(8, 1) not null default 0,
  total_sugar_g numeric(8, 1) not null default 0,
  total_sodium_mg numeric(10, 1) not null default 0,
  iron_mg numeric(9, 2) not null default 0,
  calcium_mg numeric(10, 1) not null default 0,
  vitamin_a_mcg numeric(10, 1) not null default 0,
  vitamin_c_mg numeric(9, 1) not null default 0,
  vitamin_d_mcg numeric(9, 2) not null default 0,
  zinc_mg numeric(9, 2) not null default 0,
  folate_mcg numeric(9, 1) not null default 0,
  first_meal_at timestamptz,
  last_meal_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint daily_nutrition_summaries_one_a_day unique nulls not distinct (user_id, child_id, date)
);
select private.close_table('public.daily_nutrition_summaries');
comment on table public.daily_nutrition_summaries is
  'The sums of a member''s meals of one day; a child''s have rows of their own, one for each person who logs for it. Written '
  'by trigger from meals, in the same transaction; a day without meals has no row.';
comment on column public.daily_nutrition_summaries.child_id is 'The child that ate; null: the member. The families domain adds the foreign key.';
comment on column public.daily_nutrition_summaries.date is 'meals.logged_on: the local day of the person who logged.';
comment on column public.daily_nutrition_summaries.total_calories is 'kcal.';
comment on column public.daily_nutrition_summaries.iron_mg is 'Of the meals that know theirs, as all nutrients here; an unknown amount counts as 0.';
create index daily_nutrition_summaries_child_idx on public.daily_nutrition_summaries (child_id, date) where child_id is not null;
create index daily_nutrition_summaries_date_idx on public.daily_nutrition_summaries (date);

------------------------------------------------------------------------------------------------------------------
-- Fasting and water
------------------------------------------------------------------------------------------------------------------

create table public.fasting_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  protocol public.fasting_protocol not null default '16:8',
  target_hours numeric(4, 1) not null default 16 check (target_hours between 1 and 72),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  duration_hours numeric(6, 2) generated always as (round(extract(epoch from ended_at - started_at) / 3600, 2)) stored,
  status public.fasting_status not null default 'active',
  energy_level integer check (energy_level between 1 and 10),
  hunger_level integer check (hunger_level between 1 and 10),
  break_reason text check (length(break_reason) <= 500),
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint fasting_sessions_ended check ((ended_at is null) = (status = 'active')),
  constraint fasting_sessions_ends_after_start check (ended_at >= started_at)
);
select private.close_table('public.fasting_sessions');
comment on table public.fasting_sessions is 'A fast. One runs at a time.';
comment on column public.fasting_sessions.protocol is 'Hours fasting to hours eating; omad is one meal a day.';
comment on column public.fasting_sessions.status is 'broken: ended before target_hours; cancelled: begun by mistake.';
create index fasting_sessions_user_idx on public.fasting_sessions (user_id, started_at desc);
create unique index fasting_sessions_one_running_key on public.fasting_sessions (user_id) where status = 'active';

create table public.water_intake (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  logged_at timestamptz not null default now(),
  logged_on date not null,
  amount_ml integer not null check (amount_ml between 1 and 10000),
  beverage_type public.beverage_type not null default 'water',
  source public.water_source not null default 'manual',
  created_at timestamptz not null default now()
);
select private.close_table('public.water_intake');
comment on table public.water_intake is 'One drink.';
comment on column public.water_intake.logged_on is 'The member''s local day of logged_at, by trigger.';
create index water_intake_user_day_idx on public.water_intake (user_id, logged_on) include (amount_ml);

------------------------------------------------------------------------------------------------------------------
-- Recipes, templates, plans, preparation
------------------------------------------------------------------------------------------------------------------

create table public.recipes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  meal_type public.meal_type,
  cuisine text check (length(cuisine) <= 100),
  difficulty public.experience_level,
  servings numeric(5, 1) not null default 1 check (servings > 0),
  prep_minutes integer check (prep_minutes between 0 and 1440),
  cook_minutes integer check (cook_minutes between 0 and 2880),
  ingredients jsonb not null default '[]' check (jsonb_typeof(ingredients) = 'array'),
  instructions text[] not null default '{}',
  calories numeric(7, 1) not null default 0 check (calories between 0 and 20000),
  protein_g numeric(6, 1) not null default 0 check (protein_g >= 0),
  carbs_g numeric(6, 1) not null default 0 check (carbs_g >= 0),
  fat_g numeric(6, 1) not null default 0 check (fat_g >= 0),
  fiber_g numeric(6, 1) check (fiber_g >= 0),
  dietary_flags text[] not null default '{}',
  allergens text[] not null default '{}',
  min_age_months integer check (min_age_months between 0 and 240),
  image_url text check (length(image_url) <= 2000),
  source_url text check (length(source_url) <= 2000),
  is_active boolean not null default true,
  usage_count integer not null default 0 check (usage_count >= 0),
  average_rating numeric(3, 2) check (average_rating between 1 and 5),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.recipes');
comment on table public.recipes is 'A recipe: a member''s own, or the company''s for everyone. Nutrients of one serving.';
comment on column public.recipes.user_id is 'Whose it is; null is the company''s.';
comment on column public.recipes.ingredients is '[{"food_id", "name", "quantity", "unit"}] for all servings together.';
comment on column public.recipes.instructions is 'One step an element.';
comment on column public.recipes.calories is 'kcal a serving.';
comment on column public.recipes.min_age_months is 'Youngest child that it suits; null is no children''s recipe.';
create index recipes_user_idx on public.recipes (user_id, title);
create index recipes_company_idx on public.recipes (meal_type, title) where user_id is null;
create index recipes_dietary_flags_idx on public.recipes using gin (dietary_flags);

create table public.meal_templates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  template_name text not null check (length(template_name) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  meal_type public.meal_type not null,
  recipe_id uuid references public.recipes (id) on delete set null,
  foods jsonb not null default '[]' check (jsonb_typeof(foods) = 'array'),
  total_calories numeric(7, 1) not null default 0 check (total_calories between 0 and 20000),
  total_protein_g numeric(6, 1) not null default 0 check (total_protein_g >= 0),
  total_carbs_g numeric(6, 1) not null default 0 check (total_carbs_g >= 0),
  total_fat_g numeric(6, 1) not null default 0 check (total_fat_g >= 0),
  total_fiber_g numeric(6, 1) check (total_fiber_g >= 0),
  tags text[] not null default '{}',
  is_favorite boolean not null default false,
  is_active boolean not null default true,
  usage_count integer not null default 0 check (usage_count >= 0),
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.meal_templates');
comment on table public.meal_templates is 'A meal to plan or log from: a member''s own, or the company''s for everyone.';
comment on column public.meal_templates.user_id is 'Whose it is; null is the company''s.';
comment on column public.meal_templates.foods is '[{"food_id", "name", "quantity", "unit"}].';
comment on column public.meal_templates.total_calories is 'kcal.';
create index meal_templates_user_idx on public.meal_templates (user_id, template_name);
create index meal_templates_company_idx on public.meal_templates (meal_type, template_name) where user_id is null;
create index meal_templates_recipe_idx on public.meal_templates (recipe_id) where recipe_id is not null;

create table public.meal_plans (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  child_id uuid,
  name text not null check (length(name) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  start_date date not null,
  duration_days integer not null default 7 check (duration_days between 1 and 366),
  end_date date generated always as (start_date + (duration_days - 1)) stored,
  status public.meal_plan_status not null default 'draft',
  is_active boolean generated always as (status = 'active') stored,
  daily_calorie_target integer check (daily_calorie_target between 0 and 10000),
  daily_protein_target_g integer check (daily_protein_target_g between 0 and 1000),
  daily_carbs_target_g integer check (daily_carbs_target_g between 0 and 2000),
  daily_fat_target_g integer check (daily_fat_target_g between 0 and 1000),
  dietary_preferences text[] not null default '{}',
  excluded_foods text[] not null default '{}',
  plan_data jsonb not null default '{}' check (jsonb_typeof(plan_data) = 'object'),
  shopping_list jsonb not null default '[]' check (jsonb_typeof(shopping_list) = 'array'),
  is_ai_generated boolean not null default false,
  ai_model text check (length(ai_model) <= 200),
  generation_cost_usd numeric(10, 6) check (generation_cost_usd >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.meal_plans');
comment on table public.meal_plans is 'A plan of meals beside the program: a week that a member put together, or a child''s 21 days (premium).';
comment on column public.meal_plans.child_id is 'The child that it is for; the families domain adds the foreign key. Null: the member.';
comment on column public.meal_plans.daily_calorie_target is 'kcal.';
comment on column public.meal_plans.plan_data is 'The plan as it was generated; its meals are meal_plan_entries.';
comment on column public.meal_plans.shopping_list is '[{"name", "quantity", "unit", "is_bought"}].';
create index meal_plans_user_idx on public.meal_plans (user_id, start_date desc);
create index meal_plans_child_idx on public.meal_plans (child_id, start_date desc) where child_id is not null;

create table public.meal_plan_entries (
  id uuid primary key default gen_random_uuid(),
  meal_plan_id uuid not null references public.meal_plans (id) on delete cascade,
  day_number integer not null check (day_number between 1 and 366),
  meal_type public.meal_type not null,
  item_order integer not null default 1 check (item_order >= 1),
  recipe_id uuid references public.recipes (id) on delete set null,
  meal_template_id uuid references public.meal_templates (id) on delete set null,
  name text not null check (length(name) between 1 and 200),
  servings numeric(5, 1) not null default 1 check (servings > 0),
  foods jsonb not null default '[]' check (jsonb_typeof(foods) = 'array'),
  total_calories numeric(7, 1) check (total_calories between 0 and 20000),
  total_protein_g numeric(6, 1) check (total_protein_g >= 0),
  total_carbs_g numeric(6, 1) check (total_carbs_g >= 0),
  total_fat_g numeric(6, 1) check (total_fat_g >= 0),
  is_completed boolean not null default false,
  completed_at timestamptz,
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint meal_plan_entries_place unique (meal_plan_id, day_number, meal_type, item_order),
  constraint meal_plan_entries_completion check (is_completed = (completed_at is not null))
);
select private.close_table('public.meal_plan_entries');
comment on table public.meal_plan_entries is 'A meal of a meal plan.';
comment on column public.meal_plan_entries.foods is '[{name, quantity, unit, calories}].';
comment on column public.meal_plan_entries.day_number is 'Day of the plan, from 1.';
comment on column public.meal_plan_entries.total_calories is 'kcal, for the servings planned.';
create index meal_plan_entries_recipe_idx on public.meal_plan_entries (recipe_id) where recipe_id is not null;
create index meal_plan_entries_template_idx on public.meal_plan_entries (meal_template_id) where meal_template_id is not null;

create table public.meal_prep_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  meal_plan_id uuid references public.meal_plans (id) on delete set null,
  title text not null check (length(title) between 1 and 200),
  scheduled_for timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  duration_minutes integer check (duration_minutes between 0 and 1440),
  recipes jsonb not null default '[]' check (jsonb_typeof(recipes) = 'array'),
  portions_made integer check (portions_made between 0 and 500),
  portions_left integer check (portions_left >= 0),
  days_covered integer check (days_covered between 0 and 60),
  storage public.meal_storage,
  use_by date,
  cost_usd numeric(8, 2) check (cost_usd >= 0),
  difficulty_rating integer check (difficulty_rating between 1 and 5),
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint meal_prep_sessions_portions check (portions_left <= portions_made),
  constraint meal_prep_sessions_ends_after_start check (completed_at >= started_at)
);
select private.close_table('public.meal_prep_sessions');
comment on table public.meal_prep_sessions is 'Cooking ahead: what was made and how far it goes.';
comment on column public.meal_prep_sessions.recipes is '[{"recipe_id", "title", "portions"}].';
comment on column public.meal_prep_sessions.portions_left is 'Portions not eaten yet.';
create index meal_prep_sessions_user_idx on public.meal_prep_sessions (user_id, scheduled_for desc);
create index meal_prep_sessions_plan_idx on public.meal_prep_sessions (meal_plan_id) where meal_plan_id is not null;

------------------------------------------------------------------------------------------------------------------
-- What models make of meals
------------------------------------------------------------------------------------------------------------------

create table public.meal_composition_analysis (
  id uuid primary key default gen_random_uuid(),
  meal_id uuid not null references public.meals (id) on delete cascade,
  vegetables_pct numeric(5, 2) not null default 0 check (vegetables_pct between 0 and 100),
  fruit_pct numeric(5, 2) not null default 0 check (fruit_pct between 0 and 100),
  protein_pct numeric(5, 2) not null default 0 check (protein_pct between 0 and 100),
  grains_pct numeric(5, 2) not null default 0 check (grains_pct between 0 and 100),
  fats_pct numeric(5, 2) not null default 0 check (fats_pct between 0 and 100),
  other_pct numeric(5, 2) not null default 0 check (other_pct between 0 and 100),
  plate_score numeric(4, 3) not null check (plate_score between 0 and 1),
  protein_adequate boolean,
  fiber_adequate boolean,
  ultra_processed_pct numeric(5, 2) check (ultra_processed_pct between 0 and 100),
  color_count integer check (color_count between 0 and 12),
  missing_groups text[] not null default '{}',
  suggestions text[] not null default '{}',
  ai_provider text check (length(ai_provider) <= 60),
  ai_model text check (length(ai_model) <= 200),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  analysed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint meal_composition_analysis_one_a_meal unique (meal_id),
  constraint meal_composition_analysis_whole check (
    vegetables_pct + fruit_pct + protein_pct + grains_pct + fats_pct + other_pct <= 100.5
  )
);
select private.close_table('public.meal_composition_analysis');
comment on table public.meal_composition_analysis is 'How a meal fills the plate, by the plate method: half vegetables and fruit, a quarter protein, a quarter grains.';
comment on column public.meal_composition_analysis.vegetables_pct is 'Share of the plate''s area, as the others.';
comment on column public.meal_composition_analysis.plate_score is 'How near the plate is to the method''s, 0 to 1.';
comment on column public.meal_composition_analysis.ultra_processed_pct is 'Share of its energy from NOVA group 4.';
comment on column public.meal_composition_analysis.color_count is 'Different colours of plants on it.';

create table public.food_photo_training_data (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  meal_id uuid references public.meals (id) on delete set null,
  image_url text not null check (length(image_url) between 1 and 2000),
  image_width integer check (image_width > 0),
  image_height integer check (image_height > 0),
  consent_at timestamptz not null,
  predicted_foods jsonb not null default '[]' check (jsonb_typeof(predicted_foods) = 'array'),
  predicted_nutrition jsonb not null default '{}' check (jsonb_typeof(predicted_nutrition) = 'object'),
  corrected_foods jsonb check (jsonb_typeof(corrected_foods) = 'array'),
  corrected_nutrition jsonb check (jsonb_typeof(corrected_nutrition) = 'object'),
  bounding_boxes jsonb not null default '[]' check (jsonb_typeof(bounding_boxes) = 'array'),
  ai_provider text check (length(ai_provider) <= 60),
  ai_model text check (length(ai_model) <= 200),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  correction_count integer not null default 0 check (correction_count >= 0),
  image_quality numeric(4, 3) check (image_quality between 0 and 1),
  lighting public.photo_lighting,
  is_verified boolean not null default false,
  verified_by uuid references public.staff_members (user_id) on delete set null,
  verified_at timestamptz,
  dataset_split public.dataset_split,
  is_excluded boolean not null default false,
  excluded_reason text check (length(excluded_reason) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint food_photo_training_data_verified check (is_verified = (verified_at is not null))
);
select private.close_table('public.food_photo_training_data');
comment on table public.food_photo_training_data is
  'A meal''s photo that its member gave for training, with what a model saw in it and what it really was. The AI team works '
  'with it without a name: whose it is and which meal can be read by no role of the API.';
comment on column public.food_photo_training_data.predicted_nutrition is 'The models sums: {calories, protein_g, carbs_g, fat_g}.';
comment on column public.food_photo_training_data.predicted_foods is 'What the model saw: [{name, quantity, unit, confidence}].';
comment on column public.food_photo_training_data.corrected_nutrition is 'As predicted_nutrition, after a person checked it; null until then.';
comment on column public.food_photo_training_data.image_width is 'Pixels.';
comment on column public.food_photo_training_data.image_height is 'Pixels.';
comment on column public.food_photo_training_data.user_id is 'Goes with the member: who leaves takes the photos along.';
comment on column public.food_photo_training_data.image_url is 'Object path of a copy without metadata, under a random name.';
comment on column public.food_photo_training_data.consent_at is 'When the member agreed that it may train models.';
comment on column public.food_photo_training_data.corrected_foods is 'What it really was; null while nobody has said.';
comment on column public.food_photo_training_data.bounding_boxes is '[{"label", "x", "y", "width", "height"}], each 0 to 1 of the image.';
comment on column public.food_photo_training_data.confidence is 'The model''s, 0 to 1.';
comment on column public.food_photo_training_data.dataset_split is 'Part of the data set that it belongs to; null is not assigned.';
create index food_photo_training_data_user_idx on public.food_photo_training_data (user_id);
create index food_photo_training_data_meal_idx on public.food_photo_training_data (meal_id) where meal_id is not null;
create index food_photo_training_data_verified_by_idx on public.food_photo_training_data (verified_by) where verified_by is not null;
create index food_photo_training_data_image_idx on public.food_photo_training_data (image_url);
create index food_photo_training_data_queue_idx on public.food_photo_training_data (is_verified, confidence, id) where not is_excluded;

------------------------------------------------------------------------------------------------------------------
-- Days and their sums
------------------------------------------------------------------------------------------------------------------

create function private.date_logged() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' or (new.user_id, new.logged_at) is distinct from (old.user_id, old.logged_at) then
    new.logged_on := private.member_day(new.user_id, new.logged_at);
  else
    new.logged_on := old.logged_on; -- always what the trigger makes it, or a sum could stand on a day that has no such meal
  end if;
  return new;
end
$$;
comment on function private.date_logged() is 'The member''s local day of what was logged.';

create function private.summarise_days(p_days jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- First the rows are made, or locked where they are, always in the same order: of two writers of one day the second
  -- waits here, and then counts the meals with the first one's among them. Nothing is added to or taken from a sum, it
  -- is counted anew, so that it cannot drift.
  insert into public.daily_nutrition_summaries as s (user_id, child_id, date)
  select distinct d.user_id, d.child_id, d.logged_on
  from jsonb_to_recordset(p_days) as d (user_id uuid, child_id uuid, logged_on date)
  -- A member or a child that is being deleted takes the meals along; there is nobody left to have sums.
  where exists (select 1 from public.profiles p where p.id = d.user_id)
    and (d.child_id is null or exists (select 1 from public.children c where c.id = d.child_id))
  order by 1, 2, 3
  on conflict (user_id, child_id, date) do update set meal_count = s.meal_count;

  update public.daily_nutrition_summaries s set
    meal_count = t.meal_count, first_meal_at = t.first_meal_at, last_meal_at = t.last_meal_at,
    total_calories = t.total_calories, total_protein_g = t.total_protein_g, total_carbs_g = t.total_carbs_g,
    total_fat_g = t.total_fat_g, total_fiber_g = t.total_fiber_g, total_sugar_g = t.total_sugar_g,
    total_sodium_mg = t.total_sodium_mg, iron_mg = t.iron_mg, calcium_mg = t.calcium_mg, vitamin_a_mcg = t.vitamin_a_mcg,
    vitamin_c_mg = t.vitamin_c_mg, vitamin_d_mcg = t.vitamin_d_mcg, zinc_mg = t.zinc_mg, folate_mcg = t.folate_mcg
  from (
    select distinct d.user_id, d.child_id, d.logged_on
    from jsonb_to_recordset(p_days) as d (user_id uuid, child_id uuid, logged_on date)
  ) d
  cross join lateral (
    select count(*) as meal_count, min(m.logged_at) as first_meal_at, max(m.logged_at) as last_meal_at,
      coalesce(sum(m.total_calories), 0) as total_calories, coalesce(sum(m.total_protein_g), 0) as total_protein_g,
      coalesce(sum(m.total_carbs_g), 0) as total_carbs_g, coalesce(sum(m.total_fat_g), 0) as total_fat_g,
      coalesce(sum(m.total_fiber_g), 0) as total_fiber_g, coalesce(sum(m.total_sugar_g), 0) as total_sugar_g,
      coalesce(sum(m.total_sodium_mg), 0) as total_sodium_mg, coalesce(sum(m.iron_mg), 0) as iron_mg,
      coalesce(sum(m.calcium_mg), 0) as calcium_mg, coalesce(sum(m.vitamin_a_mcg), 0) as vitamin_a_mcg,
      coalesce(sum(m.vitamin_c_mg), 0) as vitamin_c_mg, coalesce(sum(m.vitamin_d_mcg), 0) as vitamin_d_mcg,
      coalesce(sum(m.zinc_mg), 0) as zinc_mg, coalesce(sum(m.folate_mcg), 0) as folate_mcg
    from public.meals m
    where m.user_id = d.user_id and m.logged_on = d.logged_on and m.child_id is not distinct from d.child_id
  ) t
  where s.user_id = d.user_id and s.date = d.logged_on and s.child_id is not distinct from d.child_id;

  delete from public.daily_nutrition_summaries s
  using jsonb_to_recordset(p_days) as d (user_id uuid, child_id uuid, logged_on date)
  where s.user_id = d.user_id and s.date = d.logged_on and s.child_id is not distinct from d.child_id and s.meal_count = 0;
end
$$;
comment on function private.summarise_days(jsonb) is
  'Counts the sums of these days anew: [{"user_id", "child_id", "logged_on"}]. Right under concurrent writers at READ COMMITTED, '
  'the API''s level: every statement in here sees what was committed before it.';

create function private.follow_meals() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_days jsonb;
begin
  -- Two branches and not one query: a transition table exists only for the events that have it.
  if tg_op = 'UPDATE' then
    select jsonb_agg(distinct jsonb_build_object('user_id', c.user_id, 'child_id', c.child_id, 'logged_on', c.logged_on)) into v_days
    from (select user_id, child_id, logged_on from old_rows union select user_id, child_id, logged_on from changed) c;
  else
    select jsonb_agg(distinct jsonb_build_object('user_id', c.user_id, 'child_id', c.child_id, 'logged_on', c.logged_on)) into v_days
    from changed c;
  end if;
  if v_days is not null then
    perform private.summarise_days(v_days);
  end if;
  return null;
end
$$;
comment on function private.follow_meals() is
  'Keeps daily_nutrition_summaries true when meals are added, changed, moved to another day, person or child, or deleted; '
  'once a statement, whatever the number of rows.';

create trigger date_row before insert or update on public.meals for each row execute function private.date_logged();
create trigger date_row before insert or update on public.water_intake for each row execute function private.date_logged();
create trigger follow_meals_insert after insert on public.meals
  referencing new table as changed for each statement execute function private.follow_meals();
create trigger follow_meals_update after update on public.meals
  referencing old table as old_rows new table as changed for each statement execute function private.follow_meals();
create trigger follow_meals_delete after delete on public.meals
  referencing old table as changed for each statement execute function private.follow_meals();
create trigger date_completion before insert or update on public.meal_plan_entries
  for each row execute function private.date_completion();

create function private.date_verification() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not new.is_verified then
    new.verified_at := null;
    new.verified_by := null;
  elsif tg_op = 'INSERT' or not old.is_verified then
    new.verified_at := coalesce(new.verified_at, now());
    new.verified_by := coalesce((select m.user_id from public.staff_members m where m.user_id = auth.uid()), new.verified_by);
  end if;
  return new;
end
$$;
comment on function private.date_verification() is 'Dates a verification, with the member of staff who made it.';
create trigger date_verification before insert or update of is_verified on public.food_photo_training_data
  for each row execute function private.date_verification();
create trigger set_updated_at before update on public.foods
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.custom_foods
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meals
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.food_entries
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.quick_meals
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.daily_nutrition_summaries
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.fasting_sessions
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.recipes
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meal_templates
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meal_plans
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meal_plan_entries
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meal_prep_sessions
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.food_photo_training_data
  for each row execute function private.set_updated_at();
select private.attach_audit('public.food_photo_training_data');
select private.attach_audit('public.foods');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Everyone signed in looks up foods" on public.foods
  for select to authenticated using (true);
create policy "Coaches and admins add foods" on public.foods
  for insert to authenticated
  with check ((select private.can('adjustments', 'write')) or (select private.can('staff', 'write')));
create policy "Coaches and admins change foods" on public.foods
  for update to authenticated
  using ((select private.can('adjustments', 'write')) or (select private.can('staff', 'write')))
  with check ((select private.can('adjustments', 'write')) or (select private.can('staff', 'write')));
create policy "Coaches and admins delete foods" on public.foods
  for delete to authenticated
  using ((select private.can('adjustments', 'write')) or (select private.can('staff', 'write')));
grant select, insert, update, delete on public.foods to authenticated;

create policy "Members and staff with health access see own foods" on public.custom_foods
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add own foods" on public.custom_foods
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their own foods" on public.custom_foods
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their own foods" on public.custom_foods
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.custom_foods to authenticated;

create policy "Members and staff with health access see meals" on public.meals
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add meals" on public.meals
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their meals" on public.meals
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their meals" on public.meals
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.meals to authenticated;

create policy "Members and staff with health access see foods eaten" on public.food_entries
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())));
create policy "Members add foods eaten" on public.food_entries
  for insert to authenticated
  with check (exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())));
create policy "Members change their foods eaten" on public.food_entries
  for update to authenticated
  using (exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())))
  with check (exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())));
create policy "Members delete their foods eaten" on public.food_entries
  for delete to authenticated
  using (exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())));
grant select, insert, update, delete on public.food_entries to authenticated;

create policy "Members and staff with health access see quick meals" on public.quick_meals
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add quick meals" on public.quick_meals
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their quick meals" on public.quick_meals
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their quick meals" on public.quick_meals
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.quick_meals to authenticated;

create policy "Members and staff with health access see days" on public.daily_nutrition_summaries
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.daily_nutrition_summaries to authenticated;

create policy "Members and staff with health access see fasts" on public.fasting_sessions
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add fasts" on public.fasting_sessions
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their fasts" on public.fasting_sessions
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their fasts" on public.fasting_sessions
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.fasting_sessions to authenticated;

create policy "Members and staff with health access see drinks" on public.water_intake
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add drinks" on public.water_intake
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their drinks" on public.water_intake
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their drinks" on public.water_intake
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.water_intake to authenticated;

create policy "Everyone sees the company's recipes, members their own" on public.recipes
  for select to authenticated
  using (user_id = (select auth.uid()) or user_id is null or (select private.can('health', 'read')));
create policy "Members add recipes" on public.recipes
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their recipes" on public.recipes
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their recipes" on public.recipes
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.recipes to authenticated;

create policy "Everyone sees the company's meal templates, members their own" on public.meal_templates
  for select to authenticated
  using (user_id = (select auth.uid()) or user_id is null or (select private.can('health', 'read')));
create policy "Members add meal templates" on public.meal_templates
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their meal templates" on public.meal_templates
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their meal templates" on public.meal_templates
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.meal_templates to authenticated;

create policy "Members and staff with health access see meal plans" on public.meal_plans
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add meal plans" on public.meal_plans
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their meal plans" on public.meal_plans
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their meal plans" on public.meal_plans
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.meal_plans to authenticated;

create policy "Members and staff with health access see planned meals" on public.meal_plan_entries
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.meal_plans o where o.id = meal_plan_id and o.user_id = (select auth.uid())));
create policy "Members add planned meals" on public.meal_plan_entries
  for insert to authenticated
  with check (exists (select 1 from public.meal_plans o where o.id = meal_plan_id and o.user_id = (select auth.uid())));
create policy "Members change their planned meals" on public.meal_plan_entries
  for update to authenticated
  using (exists (select 1 from public.meal_plans o where o.id = meal_plan_id and o.user_id = (select auth.uid())))
  with check (exists (select 1 from public.meal_plans o where o.id = meal_plan_id and o.user_id = (select auth.uid())));
create policy "Members delete their planned meals" on public.meal_plan_entries
  for delete to authenticated
  using (exists (select 1 from public.meal_plans o where o.id = meal_plan_id and o.user_id = (select auth.uid())));
grant select, insert, update, delete on public.meal_plan_entries to authenticated;

create policy "Members and staff with health access see cooking ahead" on public.meal_prep_sessions
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add cooking ahead" on public.meal_prep_sessions
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their cooking ahead" on public.meal_prep_sessions
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their cooking ahead" on public.meal_prep_sessions
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.meal_prep_sessions to authenticated;

create policy "Members and staff with health access see plates" on public.meal_composition_analysis
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.meals o where o.id = meal_id and o.user_id = (select auth.uid())));
grant select on public.meal_composition_analysis to authenticated;

create policy "Members see their photos, the AI team all without a name" on public.food_photo_training_data
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('ai', 'read')));
create policy "The AI team labels photos" on public.food_photo_training_data
  for update to authenticated
  using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes photos" on public.food_photo_training_data
  for delete to authenticated using ((select private.can('ai', 'write')));
grant delete,
  select (id, image_url, image_width, image_height, consent_at, predicted_foods, predicted_nutrition, corrected_foods,
    corrected_nutrition, bounding_boxes, ai_provider, ai_model, confidence, correction_count, image_quality, lighting,
    is_verified, verified_by, verified_at, dataset_split, is_excluded, excluded_reason, created_at, updated_at),
  update (bounding_boxes, image_quality, lighting, dataset_split) -- the verdict: by decide_food_photo() only
  on public.food_photo_training_data to authenticated;
