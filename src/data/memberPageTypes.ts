import type { Database } from './database.types.ts';
import type { Days, MemberBody, MemberNutrition, MemberPlan, MemberTraining } from './memberHealthTypes.ts';

type Enums = Database['public']['Enums'];
type Tables = Database['public']['Tables'];

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
  /** The member's own, then those they care for with a link that is active. */
  children?: { id: string; name: string; age_months: number; is_own: boolean }[];
  learning?: MemberLearning;
  mind?: MemberMind;
  coaching?: MemberCoaching;
  content?: MemberContent;
}
