import type { Database } from './database.types.ts';

type Enums = Database['public']['Enums'];
type Tables = Database['public']['Tables'];

/** One value a day from the page's first day to its last; null where nothing is known. */
export type DayColumn = readonly (number | null)[];
type Days<Name extends string> = Readonly<Record<Name, DayColumn>>;

/** A weigh-in: the member's local day and kilograms. */
export type WeighInRow = Pick<Tables['weight_history']['Row'], 'id' | 'measured_on' | 'weight_kg'>;
/** `achieved_at` is null while it isn't reached. */
export type MilestoneRow = Pick<Tables['goal_milestones']['Row'], 'id' | 'title' | 'achieved_at'>;

export type TimelineGroup =
  | 'body'
  | 'plan'
  | 'food'
  | 'training'
  | 'mind'
  | 'coaching'
  | 'community'
  | 'learning'
  | 'content'
  | 'account';

export interface TimelineEvent {
  id: string;
  group: TimelineGroup;
  kind: string;
  at: string;
  title: string;
  detail: string | null;
}

export interface MemberHeader {
  tags: string[];
  streaks: { type: Enums['streak_type']; days: number; longest: number; last_on: string | null }[];
  consents: Enums['social_platform'][];
  open_requests: {
    id: string;
    kind: Enums['privacy_request_kind'];
    status: Enums['privacy_request_status'];
    due_at: string;
  }[];
  /** This and what follows only for health:read. */
  goal?: {
    title: string;
    type: Enums['goal_type'];
    start: number | null;
    target: number | null;
    unit: string | null;
    target_date: string | null;
  } | null;
  /** Of four weeks and the four before; rates are 0 to 1, null when nothing was assessed. */
  adherence?: { planned: number; rate: number | null; previous: number | null };
  /** Null for a member who is not at risk; rates are of 14 days and the 14 before. */
  risk?: {
    score: number;
    reasons: ('low_adherence' | 'falling' | 'silent')[];
    rate: number | null;
    previous: number | null;
    idle_days: number;
  } | null;
  risk_as_of?: string | null;
}

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
    has_photo: boolean;
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

export interface MemberMind {
  thoughts: {
    id: string;
    recorded_at: string;
    situation: string;
    automatic_thought: string;
    balanced_thought: string | null;
    before_pct: number | null;
    after_pct: number | null;
  }[];
  habits: {
    id: string;
    name: string;
    anchor_habit: string;
    new_habit: string;
    is_active: boolean;
    target_per_week: number | null;
    done_28_days: number;
  }[];
  cravings: Pick<
    Tables['cravings']['Row'],
    'id' | 'occurred_at' | 'craved_food' | 'intensity' | 'trigger' | 'outcome'
  >[];
  lapses: Pick<
    Tables['lapses']['Row'],
    'id' | 'occurred_at' | 'lapse_type' | 'severity' | 'description' | 'recovery_plan' | 'recovered_at'
  >[];
  efficacy: Pick<
    Tables['self_efficacy_assessments']['Row'],
    'domain' | 'assessed_at' | 'confidence_score' | 'importance_score' | 'readiness_score'
  >[];
  motivation: Pick<
    Tables['motivation_assessments']['Row'],
    | 'assessed_at'
    | 'dominant_regulation'
    | 'overall_motivation'
    | 'autonomy_score'
    | 'competence_score'
    | 'relatedness_score'
  > | null;
  cycles: {
    started_on: string;
    length_days: number | null;
    days_tracked: number;
    worst_pain: number | null;
  }[];
  /** On the last day that was tracked; null for whoever doesn't track a cycle. */
  phase: Enums['cycle_phase'] | null;
  days: Days<'mood' | 'energy' | 'stress' | 'anxiety' | 'habits' | 'cravings'>;
}

export interface MemberCoaching {
  totals: { conversations: number; messages: number; tokens: number; cost_usd: number };
  conversations: Pick<
    Tables['coach_conversations']['Row'],
    | 'id'
    | 'title'
    | 'channel'
    | 'status'
    | 'message_count'
    | 'total_cost_usd'
    | 'last_message_at'
    | 'user_rating'
  >[];
  summaries: Pick<
    Tables['conversation_summaries']['Row'],
    'id' | 'covers_until' | 'summary' | 'key_topics' | 'commitments' | 'open_questions'
  >[];
}

export interface MemberCommunity {
  points: { points: number; level: number; experience: number } | null;
  achievements: {
    id: string;
    title: string;
    badge_type: Enums['badge_type'];
    earned_at: string;
    points_awarded: number;
  }[];
  challenges: {
    id: string;
    title: string;
    metric: Enums['challenge_metric'];
    starts_on: string;
    ends_on: string;
    target_value: number | null;
    status: Enums['participation_status'];
    progress_value: number;
    leaderboard_rank: number | null;
    participant_count: number;
  }[];
  partners: {
    id: string;
    person_id: string | null;
    name: string | null;
    partnership_type: Enums['partnership_type'];
    status: Enums['partnership_status'];
    check_in_frequency: Enums['check_in_frequency'];
    next_check_in_on: string | null;
    accepted_at: string | null;
  }[];
  connections: Partial<Record<Enums['connection_status'], number>>;
}

export interface MemberLearning {
  lessons: {
    id: string;
    title: string;
    course: string;
    status: Enums['lesson_progress_status'];
    progress_pct: number;
    time_spent_seconds: number;
    last_viewed_at: string;
    completed_at: string | null;
  }[];
  quizzes: {
    id: string;
    title: string;
    attempt_number: number;
    score_pct: number;
    is_passed: boolean;
    taken_at: string;
  }[];
  micro: {
    id: string;
    title: string;
    status: Enums['micro_lesson_status'];
    delivered_at: string;
    is_helpful: boolean | null;
  }[];
}

export interface MemberContent {
  videos: Pick<
    Tables['viral_video_generations']['Row'],
    'id' | 'film' | 'preset' | 'status' | 'duration_seconds' | 'published' | 'created_at'
  >[];
  posts: Pick<
    Tables['social_media_posts']['Row'],
    'id' | 'platform' | 'status' | 'permalink' | 'views_count' | 'likes_count' | 'scheduled_for' | 'posted_at'
  >[];
}

/** The answer of `member_page`. A section that is missing is not the reader's to see. */
export interface MemberPage {
  member: Database['public']['Views']['member_profiles']['Row'];
  /** The member's own days, `YYYY-MM-DD`: the first of every column of `days`, and today. */
  from: string;
  to: string;
  header: MemberHeader;
  timeline: TimelineEvent[];
  community: MemberCommunity;
  body?: MemberBody;
  plan?: MemberPlan;
  nutrition?: MemberNutrition;
  training?: MemberTraining;
  learning?: MemberLearning;
  mind?: MemberMind;
  coaching?: MemberCoaching;
  content?: MemberContent;
}
