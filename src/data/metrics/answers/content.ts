import type { Stamped } from './stamps.ts';

/** Months and batches of issued keys; `keys` is how many were issued, hours are since the step before. */
export interface ConsultationStep {
  month: string;
  step: string;
  keys: number;
  people: number | null;
  median_hours: number | null;
  withheld: boolean;
}

export interface ConsultationsAnswer extends Stamped {
  from: string;
  to: string;
  months: ConsultationStep[];
  batches: (ConsultationStep & { batch_id: string; name: string | null })[];
}

/** Videos and posts, not people: nothing is withheld. */
export interface ContentAnswer extends Stamped {
  from: string;
  to: string;
  pipeline: { requested: number; made: number; approved: number; posted: number; viral: number };
  points: { period: string; posts: number; views: number; engagements: number; partial: boolean }[];
  groups: {
    series: string;
    posts: number;
    views: number;
    engagements: number;
    engagement_rate: number | null;
    viral: number;
    median_views: number;
  }[];
}
