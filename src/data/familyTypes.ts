import type { ChildDays, ChildGuideline, Measurement, ReportType } from '../../shared/reports/childReport.ts';
import type { Database } from './database.types.ts';

type Enums = Database['public']['Enums'];
type Tables = Database['public']['Tables'];

export type AttentionReason =
  | 'allergen_eaten'
  | 'low_intake'
  | 'no_meals'
  | 'not_measured'
  | 'plan_behind'
  | 'report_failed'
  | 'invitation_waits';
/** Whether the last 14 days' intake can be judged, and how it came out. */
export type IntakeState = 'enough' | 'low' | 'not_enough_data' | 'milk';
export interface Attention {
  reason: AttentionReason;
  /** Nutrients, a day or "3 of 20", as the reason needs. */
  detail: string | null;
}

export interface ChildRow {
  id: string;
  name: string;
  birth_date: string;
  age_months: number;
  allergies: string[];
  parent: { id: string; name: string | null; tier: Enums['subscription_tier'] };
  caregivers: number;
  invited: number;
  plan: {
    status: Enums['meal_plan_status'];
    day: number;
    days: number;
    done: number;
    planned: number;
  } | null;
  last_meal_on: string | null;
  reasons: Attention[];
  score: number;
  intake: IntakeState;
}
export interface ChildrenPage {
  total: number;
  reasons: Partial<Record<AttentionReason, number>>;
  intakes: Partial<Record<IntakeState, number>>;
  rows: ChildRow[];
}
export interface ChildrenQuery {
  search?: string | undefined;
  reason?: AttentionReason | undefined;
  intake?: IntakeState | undefined;
  limit: number;
  offset: number;
}

export interface Caregiver {
  id: string;
  user_id: string | null;
  name: string | null;
  email: string;
  relationship: string | null;
  permissions: Enums['caregiver_permission'][];
  status: Enums['caregiver_status'];
  created_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}

export type PlanDayState = 'empty' | 'to_come' | 'done' | 'today' | 'partly' | 'missed';
export interface ChildPlan {
  id: string;
  name: string;
  description: string;
  status: Enums['meal_plan_status'];
  start_date: string;
  end_date: string;
  duration_days: number;
  excluded_foods: string[];
  is_ai_generated: boolean;
  days: {
    day: number;
    date: string;
    state: PlanDayState;
    done: number;
    planned: number;
    meals: {
      id: string;
      meal_type: Enums['meal_type'];
      name: string;
      is_completed: boolean;
      kcal: number | null;
    }[];
  }[];
}

export interface ChildReportRow {
  id: string;
  report_type: ReportType;
  title: string;
  period_start: string;
  period_end: string;
  status: Enums['report_status'];
  pdf_url: string | null;
  page_count: number | null;
  size_bytes: number | null;
  error_message: string | null;
  generated_at: string | null;
  created_at: string;
  is_running: boolean | null;
  staff_name: string | null;
}

export interface ChildPage {
  child: Tables['children']['Row'];
  /** The parent's day. */
  today: string;
  age: { months: number; corrected_months: number };
  parent: { id: string; name: string | null; email: string; tier: Enums['subscription_tier'] };
  attention: Attention[];
  /** Of protein, iron, calcium and zinc, over how many whole days. */
  intake: { state: IntakeState; whole_days: number };
  days: ChildDays;
  guidelines: ChildGuideline[];
  growth: Measurement[];
  plan: ChildPlan | null;
  caregivers: Caregiver[];
  meals: {
    id: string;
    logged_at: string;
    logged_on: string;
    meal_type: Enums['meal_type'];
    name: string | null;
    food_items: string[];
    kcal: number;
    iron_mg: number | null;
    input_method: Enums['input_method'] | null;
    ai_confidence: number | null;
    /** Of the child's own allergens, those in the meal. */
    allergens: string[];
    by_parent: boolean;
  }[];
  reports: ChildReportRow[];
  /** Missing for readers who may not see what was said. */
  conversations?: {
    id: string;
    title: string;
    channel: Enums['coach_channel'];
    status: Enums['conversation_status'];
    message_count: number;
    last_message_at: string | null;
    messages: { id: string; role: Enums['coach_role']; content: string; at: string; flags: string[] }[];
  }[];
}

export type GuidelineRow = Omit<
  Tables['nutrition_guidelines']['Row'],
  'search' | 'embedding_id' | 'embedding_model' | 'created_at' | 'updated_at'
>;
export interface GuidelinesQuery {
  search?: string | undefined;
  age_months?: number | undefined;
  nutrient?: string | undefined;
}
export interface GuidelinesPage {
  total: number;
  /** All nutrients that any guideline is about. */
  nutrients: string[];
  rows: GuidelineRow[];
}
