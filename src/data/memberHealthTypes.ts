import type { Database } from './database.types.ts';

type Enums = Database['public']['Enums'];
type Tables = Database['public']['Tables'];

/** One value a day from the page's first day to its last; null where nothing is known. */
export type DayColumn = readonly (number | null)[];
export type Days<Name extends string> = Readonly<Record<Name, DayColumn>>;

/** A weigh-in: the member's local day and kilograms. */
export type WeighInRow = Pick<Tables['weight_history']['Row'], 'id' | 'measured_on' | 'weight_kg'>;
/** `achieved_at` is null while it isn't reached. */
export type MilestoneRow = Pick<Tables['goal_milestones']['Row'], 'id' | 'title' | 'achieved_at'>;

export interface MemberBody {
  weigh_ins: WeighInRow[];
  milestones: MilestoneRow[];
  measurements: (Pick<Tables['body_measurements']['Row'], 'id' | 'measured_at' | 'body_fat_pct'> & {
    measurements: Readonly<Record<string, number>> | null;
  })[];
  days: Days<'sleep_hours' | 'sleep_quality' | 'resting_hr' | 'steps' | 'active_minutes'>;
}

interface Planned {
  id: string;
  on: string;
  week: number;
  name: string;
  /** What became of it; null while its day is not over. */
  status: Enums['adherence_status'] | null;
}
export interface PlannedSession extends Planned {
  focus: string | null;
  kind: Enums['session_kind'];
  minutes: number | null;
  exercises: string[] | null;
}
export interface PlannedMeal extends Planned {
  type: Enums['meal_type'];
  kcal: number | null;
}

export interface MemberPlan {
  program: {
    id: string;
    name: string;
    version: number;
    status: Enums['program_status'];
    start_date: string;
    weeks: number;
    next_reassessment_date: string | null;
    targets: Readonly<Record<string, number | null>>;
  } | null;
  sessions: PlannedSession[];
  meals: PlannedMeal[];
  overrides: Pick<
    Tables['day_overrides']['Row'],
    'id' | 'date' | 'override_type' | 'reason_code' | 'reason_details' | 'status'
  >[];
  changes: Pick<
    Tables['plan_change_events']['Row'],
    'id' | 'effective_on' | 'change_type' | 'reason' | 'calorie_adjustment_kcal' | 'volume_adjustment_sets'
  >[];
  days: Days<'planned' | 'adherence' | 'sessions' | 'meals'>;
}

export interface MemberNutrition {
  targets: Readonly<Record<'kcal' | 'protein_g' | 'carbs_g' | 'fat_g', number | null>>;
  meals: {
    id: string;
    logged_at: string;
    logged_on: string;
    meal_type: Enums['meal_type'];
    name: string | null;
    food_items: string[];
    kcal: number | null;
    protein_g: number | null;
    /** Path in the private bucket `member-media`. */
    photo: string | null;
    is_planned: boolean;
  }[];
  fasts: Pick<
    Tables['fasting_sessions']['Row'],
    'id' | 'started_at' | 'protocol' | 'target_hours' | 'duration_hours' | 'status'
  >[];
  days: Days<
    | 'kcal'
    | 'protein_g'
    | 'carbs_g'
    | 'fat_g'
    | 'fiber_g'
    | 'sodium_mg'
    | 'iron_mg'
    | 'calcium_mg'
    | 'vitamin_a_mcg'
    | 'vitamin_c_mg'
    | 'vitamin_d_mcg'
    | 'zinc_mg'
    | 'folate_mcg'
    | 'water_ml'
  >;
}

export interface MemberTraining {
  activities: {
    id: string;
    start_time: string;
    performed_on: string;
    name: string;
    category: Enums['activity_category'];
    minutes: number | null;
    distance_meters: number | null;
    kcal: number | null;
    heartrate: number | null;
    rpe: number | null;
    is_planned: boolean;
    similarity_score: number | null;
    sets: number;
  }[];
  /** The exercises done on most days, warm-ups left out. `best_kg` is the day's best estimated one-repetition maximum. */
  exercises: {
    name: string;
    days_done: number;
    progress: { on: string; best_kg: number | null; volume_kg: number | null; sets: number }[];
  }[];
  days: Days<'minutes' | 'load' | 'kcal'>;
}
