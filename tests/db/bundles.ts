/** A bundle that is right in every respect, to be broken in one place a test. Seven days alike, a week or more. */
export type Bundle = Record<string, unknown>;

const oats = {
  food_name: 'Oats',
  serving_size: 80,
  serving_unit: 'g',
  weight_g: 80,
  target_calories: 300,
  target_protein_g: 11,
  target_carbs_g: 48,
  target_fat_g: 6,
};
const skyr = {
  food_name: 'Skyr',
  serving_size: 300,
  serving_unit: 'g',
  target_calories: 190,
  target_protein_g: 33,
  target_carbs_g: 12,
  target_fat_g: 1,
};
const stew = {
  food_name: 'Lentil stew',
  serving_size: 600,
  serving_unit: 'g',
  target_calories: 900,
  target_protein_g: 54,
  target_carbs_g: 120,
  target_fat_g: 22,
};

const breakfast = {
  meal_type: 'breakfast',
  meal_name: 'Oats and skyr',
  planned_time: '07:30',
  total_calories: 490,
  total_protein_g: 44,
  total_carbs_g: 60,
  total_fat_g: 7,
  items: [oats, skyr],
};
const dinner = {
  meal_type: 'dinner',
  meal_name: 'Lentil stew',
  planned_time: '19:00',
  total_calories: 900,
  total_protein_g: 54,
  total_carbs_g: 120,
  total_fat_g: 22,
  items: [stew, { ...skyr, food_name: 'Skyr, if still hungry', is_optional: true }],
};
const pushDay = {
  session_kind: 'strength',
  session_name: 'Push day',
  preferred_start_time: '17:30',
  estimated_duration_minutes: 60,
  target_rpe: 7,
  equipment: ['barbell'],
  exercises: [
    { exercise_name: 'Bench press', sets: 3, reps_min: 8, reps_max: 12, tempo: '3-1-X-0' },
    { exercise_name: 'Overhead press', sets: 3, reps_min: 8 },
    { exercise_name: 'Plank', sets: 2, duration_seconds: 45 },
  ],
};

const week = (index: number) => ({
  week_index: index,
  days: Array.from({ length: 7 }, (_, day) => ({
    day_index: day + 1,
    day_name: `Day ${day + 1}`,
    sessions: day % 2 === 0 ? [pushDay] : [],
    meals: [breakfast, dinner],
  })),
});

/** @param startsOn `YYYY-MM-DD`, on the member's calendar. */
export function bundleOf(userId: string, startsOn: string, change: Bundle = {}, weeks = 2): Bundle {
  return {
    bundle_id: crypto.randomUUID(),
    schema_version: 1,
    user_id: userId,
    source: 'manual',
    name: 'Two calm weeks',
    primary_goal: 'lose_weight',
    program_start_date: startsOn,
    program_duration_weeks: weeks,
    tdee: { tdee_kcal: 2240, bmr_kcal: 1600, multiplier: 1.4 },
    macros: { calories_kcal: 1800, protein_g: 130, carbs_g: 190, fat_g: 55 },
    safety: { warnings: [], constraints: ['left knee'] },
    feasibility: { score: 0.9, issues: [] },
    generator: { provider: 'test', model: 'none', version: '1', tokens: 1200, cost_usd: 0.02 },
    weeks: Array.from({ length: weeks }, (_, index) => week(index + 1)),
    ...change,
  };
}

/** The bundle with the value at this JSON pointer replaced, or taken away when there is none. */
export function broken(bundle: Bundle, pointer: string, value?: unknown): Bundle {
  const copy = JSON.parse(JSON.stringify(bundle)) as Bundle; // structuredClone would keep its days one object
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let place: Record<string, unknown> = copy;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
