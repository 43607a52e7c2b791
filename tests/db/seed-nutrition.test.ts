import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsOfDays, zScore } from '../../shared/growth/growthStandard.ts';
import { foods } from '../../supabase/seed/catalog/foods.ts';
import { isRich } from '../../supabase/seed/member/depth.ts';
import { menuFor } from '../../supabase/seed/member/diet.ts';
import { createMember } from '../../supabase/seed/member/member.ts';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend, demoSettings } from '../support/demo.ts';

// Loaded with triggers off, so what triggers would have written or refused has to be looked for.
const richIds = Array.from({ length: demoSettings.users }, (_, index) => createMember(demoSettings, index))
  .filter(({ index, onboarded }) => isRich(index) && onboarded)
  .map(({ id }) => id);
let backend: TestBackend;
const query = <R>(sql: string, params?: unknown[]) => backend.sql.query<R>(sql, params);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string, params?: unknown[]) => query(`${sql} limit 5`, params);

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

test('every table of nutrition has rows', async () => {
  const tables =
    `foods custom_foods meals food_entries quick_meals daily_nutrition_summaries fasting_sessions water_intake recipes
    meal_templates meal_plans meal_plan_entries meal_prep_sessions meal_composition_analysis food_photo_training_data`.split(
      /\s+/,
    );
  for (const table of tables)
    expect(await query(`select 1 from public.${table} limit 21`), table).toHaveLength(21);
});

test('the catalogue knows every nutrient, and energy follows from the macros', async () => {
  const rows = await query<Record<string, unknown>>('select * from public.foods');
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(foods.map(({ key }) => key)).size).toBe(rows.length);
  for (const row of rows) {
    const unknown = Object.entries(row).filter(
      ([column, value]) => /_(g|mg|mcg)$/.test(column) && value === null,
    );
    expect(unknown, String(row.name)).toEqual([]);
    const [protein, carbs, fiber, fat] = ['protein_g', 'total_carbs_g', 'dietary_fiber_g', 'total_fat_g'].map(
      (column) => Number(row[column]),
    ) as [number, number, number, number];
    const fromMacros = 4 * protein + 4 * (carbs - fiber) + 2 * fiber + 9 * fat;
    expect(Math.abs(fromMacros - Number(row.calories)), String(row.name)).toBeLessThan(
      20 + 0.16 * Number(row.calories),
    );
  }
});

test('there is something to eat for every diet', () => {
  const restrictions = ['lactose', 'gluten', 'nuts', 'pork', 'shellfish'];
  for (const diet of ['omnivore', 'vegetarian', 'vegan', 'pescatarian'])
    for (const one of restrictions)
      for (const other of restrictions)
        for (const [meal, dishes] of Object.entries(menuFor([diet, one, other])))
          expect(dishes.length, `${meal}, ${diet} without ${one} and ${other}`).toBeGreaterThan(1);
});

test('nobody ate what their diet leaves out', async () => {
  expect(
    await broken(`select p.id, f.name from public.food_entries e join public.meals m on m.id = e.meal_id
      join public.profiles p on p.id = m.user_id join public.foods f on f.id = e.food_id
      where (p.dietary_preference in ('vegan', 'vegetarian') and not f.dietary_flags @> array[p.dietary_preference::text])
        or ('gluten' = any (p.dietary_restrictions) and 'gluten' = any (f.allergens))
        or ('nuts' = any (p.dietary_restrictions) and 'nuts' = any (f.allergens))
        or ('shellfish' = any (p.dietary_restrictions) and 'crustaceans' = any (f.allergens))
        or ('lactose' = any (p.dietary_restrictions) and 'milk' = any (f.allergens))`),
  ).toEqual([]);
});

test('a meal is the sum of its foods, each food the share of its 100 g', async () => {
  expect(
    await broken(`select m.id from public.meals m join (
        select meal_id, sum(calories) as kcal, sum(protein_g) as protein, sum(carbs_g) as carbs, sum(fat_g) as fat, sum(fiber_g) as fiber,
          count(*) as foods, array_agg(food_name order by item_order) as names
        from public.food_entries group by meal_id) e on e.meal_id = m.id
      where (m.total_calories, m.total_protein_g, m.total_carbs_g, m.total_fat_g, m.total_fiber_g, m.food_items)
        is distinct from (e.kcal, e.protein, e.carbs, e.fat, e.fiber, e.names)
        or jsonb_array_length(m.foods) <> e.foods`),
  ).toEqual([]);
  expect(
    await broken(`select e.id from public.food_entries e join public.foods f on f.id = e.food_id
      where abs(e.calories - f.calories * e.weight_g / 100) > 0.11 or e.food_name <> f.name`),
  ).toEqual([]);
  expect(
    await broken(`select e.id from public.food_entries e join public.meals m on m.id = e.meal_id
      join public.custom_foods c on c.id = e.custom_food_id where c.user_id <> m.user_id`),
  ).toEqual([]);
});

test('the days’ sums are those that the trigger works out', async () => {
  const days = `select to_jsonb(s) - 'id' - 'created_at' - 'updated_at' as day from public.daily_nutrition_summaries s
    order by user_id, date, child_id`;
  const before = await query(days);
  await query(`select private.summarise_days((select jsonb_agg(distinct jsonb_build_object(
    'user_id', m.user_id, 'child_id', m.child_id, 'logged_on', m.logged_on)) from public.meals m))`);
  expect(await query(days)).toEqual(before);
});

test('meals lie on their members’ own days, between joining and the last act', async () => {
  for (const table of ['meals', 'water_intake'])
    expect(
      await broken(`select r.id from public.${table} r join public.profiles p on p.id = r.user_id
        where (r.logged_at at time zone p.time_zone)::date <> r.logged_on
          or r.logged_at < p.created_at or r.logged_at > p.last_active_at`),
      table,
    ).toEqual([]);
});

test('who did a planned meal logged it, and who logged meals had done one', async () => {
  const unlogged = await query(
    `select 1 from public.adherence_records a
      where a.user_id = any ($1) and a.planned_entity_type = 'meal' and a.status = 'completed'
        and a.planned_on >= (select min(m.logged_on) from public.meals m where m.user_id = a.user_id and m.child_id is null)
      group by a.user_id, a.planned_on
      having count(*) > (select count(*) from public.meals m
        where m.user_id = a.user_id and m.child_id is null and m.logged_on = a.planned_on)`,
    [richIds],
  );
  expect(unlogged).toEqual([]);
  expect(
    await broken(`select m.id from public.meals m where m.child_id is null and not exists (
      select 1 from public.adherence_records a where a.user_id = m.user_id and a.planned_on = m.logged_on
        and a.planned_entity_type = 'meal' and a.status in ('completed', 'similar', 'partial'))`),
  ).toEqual([]);
});

test('members of full depth have months to chart, near what they aim at', async () => {
  expect(richIds.length).toBeGreaterThan(14);
  const members = await query<{ days: number; ratio: number }>(
    `select count(*)::int as days, (avg(s.total_calories) / max(p.daily_calorie_target))::float as ratio
      from public.daily_nutrition_summaries s join public.profiles p on p.id = s.user_id
      where s.user_id = any ($1) and s.child_id is null and s.meal_count >= 3 group by s.user_id`,
    [richIds],
  );
  expect(members.filter(({ days }) => days > 50).length).toBeGreaterThan(8);
  for (const { days, ratio } of members)
    if (days > 30) {
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.5);
    }
});

test('nobody ate during a fast, fasts keep their target, and one runs at a time', async () => {
  expect(
    await broken(`select f.id from public.fasting_sessions f join public.meals m on m.user_id = f.user_id
      and m.logged_at > f.started_at and m.logged_at < coalesce(f.ended_at, 'infinity')`),
  ).toEqual([]);
  expect(
    await broken(`select f.id from public.fasting_sessions f
      where (f.status = 'completed' and f.duration_hours < f.target_hours) or (f.status = 'broken' and f.duration_hours >= f.target_hours)`),
  ).toEqual([]);
  expect(
    await broken(`select a.id from public.fasting_sessions a join public.fasting_sessions b
      on b.user_id = a.user_id and b.id <> a.id and b.started_at between a.started_at and coalesce(a.ended_at, 'infinity')`),
  ).toEqual([]);
  expect(
    await broken(
      `select f.id from public.fasting_sessions f join public.profiles p on p.id = f.user_id where p.age < 18`,
    ),
  ).toEqual([]);
});

test('counters of foods, dishes and favourites equal their uses', async () => {
  const counters = {
    foods: '(select count(*) from public.food_entries e where e.food_id = c.id)',
    custom_foods: '(select count(*) from public.food_entries e where e.custom_food_id = c.id)',
    recipes: '(select count(*) from public.meals m where m.name = c.title)',
    meal_templates: '(select count(*) from public.meals m where m.name = c.template_name)',
    quick_meals: `(select count(*) from public.meals m where m.user_id = c.user_id and m.name = c.meal_name and m.source = 'quick_meal')`,
  };
  for (const [table, uses] of Object.entries(counters))
    expect(await broken(`select c.id from public.${table} c where c.usage_count <> ${uses}`), table).toEqual(
      [],
    );
});

test('a planned meal is ticked exactly when that meal was logged that day', async () => {
  expect(
    await broken(`select e.id from public.meal_plan_entries e join public.meal_plans p on p.id = e.meal_plan_id
      left join public.meals m on m.user_id = p.user_id and m.child_id is not distinct from p.child_id and m.logged_on = p.start_date + (e.day_number - 1) and m.meal_type = e.meal_type
      where e.completed_at is distinct from m.logged_at`),
  ).toEqual([]);
  expect(
    await broken(`select s.id from public.meal_prep_sessions s join public.meal_plans p on p.id = s.meal_plan_id
      where p.user_id <> s.user_id or s.started_at < p.created_at or s.use_by < p.start_date`),
  ).toEqual([]);
});

test('photos for training come from meals of members who agreed before', async () => {
  expect(
    await broken(`select t.id from public.food_photo_training_data t join public.meals m on m.id = t.meal_id
      join public.profiles p on p.id = t.user_id
      where m.user_id <> t.user_id or m.input_method <> 'image' or t.consent_at < p.created_at or p.age < 18
        or (t.is_verified and t.corrected_foods is null)`),
  ).toEqual([]);
});

test('children eat about what their weight asks for, and only few get too little', async () => {
  const days = await query<{ id: string; kcal_per_kg: number }>(`
    select c.id, (sum(m.total_calories) / count(distinct m.logged_on) / c.current_weight_kg)::float as kcal_per_kg
    from public.children c join public.meals m on m.child_id = c.id
      and (m.child_id, m.logged_on) in (select x.child_id, x.logged_on from public.meals x where x.child_id is not null group by 1, 2 having private.is_whole_day(array_agg(x.meal_type)))
    where c.feeding_method = 'solids' group by c.id, c.current_weight_kg`);
  expect(days.length).toBeGreaterThan(3);
  const enough = days.filter(({ kcal_per_kg }) => kcal_per_kg > 55 && kcal_per_kg < 115);
  expect(enough.length / days.length, JSON.stringify(days)).toBeGreaterThan(0.7);
  const states = await query<{ state: string; n: number }>(
    'select state, count(*)::integer as n from private.child_intake(null) group by state',
  );
  const count = (state: string) => states.find((each) => each.state === state)?.n ?? 0;
  expect(count('low'), JSON.stringify(states)).toBeGreaterThan(0);
  expect(count('low') / (count('low') + count('enough')), JSON.stringify(states)).toBeLessThan(0.3);
});

test('children grow within the standards that their page draws', async () => {
  const rows = await query<{ sex: string; age_days: number; weight_kg: number; height_cm: number | null }>(`
    select c.biological_sex::text as sex, private.corrected_days(c.birth_date, c.gestational_weeks, m.measured_on) as age_days,
      m.weight_kg::float, m.height_cm::float
    from public.children c join public.child_measurements m on m.child_id = c.id`);
  const scores = rows.flatMap(({ sex, age_days, weight_kg, height_cm }) =>
    sex === 'male' || sex === 'female'
      ? [
          zScore('weight', sex, monthsOfDays(age_days), weight_kg),
          height_cm === null ? undefined : zScore('stature', sex, monthsOfDays(age_days), height_cm),
        ]
      : [],
  );
  const known = scores.filter((z) => z !== undefined);
  expect(known.length).toBeGreaterThan(20);
  expect(known.filter((z) => Math.abs(z) > 3.5)).toEqual([]);
});
