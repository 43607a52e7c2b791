import type { Client } from './client.ts';
import type { Database, Json } from './database.types.ts';
import { type Returns, rpc } from './rpc.ts';

type Enums = Database['public']['Enums'];
export type Verdict = Enums['ai_verdict'];
export type RejectionReason = Enums['ai_rejection_reason'];
export type Payload = { [key: string]: Json | undefined };

/** What is wanted from the queue; everything, when nothing is named. */
export interface ReviewFilter {
  modelId?: string;
  versionId?: string;
  kind?: Enums['ai_model_task'];
}

/** A prediction that is this reviewer's until `expires_at`. */
export type ClaimedPrediction = Omit<
  Returns<'claim_reviews'>[number],
  | 'alias'
  | 'user_pseudonym'
  | 'confidence_score'
  | 'user_feedback'
  | 'user_correction'
  | 'user_comment'
  | 'input_payload'
  | 'output_payload'
> & {
  alias: string | null;
  user_pseudonym: string | null;
  input_payload: Payload;
  output_payload: Payload;
  /** The model's own, 0 to 1. */
  confidence_score: number | null;
  user_feedback: Verdict | null;
  user_correction: Payload | null;
  user_comment: string | null;
};

/** What a reviewer makes of a prediction. */
export interface Review {
  verdict: Verdict;
  /** The right answer; with a correction only. */
  corrected?: Payload;
  /** With a rejection only; `other` needs a note. */
  reason?: RejectionReason;
  note?: string;
}

/** Cohen's κ over all pairs (names null), or of two people. κ is null where chance alone explains all. */
export type Agreement = Omit<
  Returns<'reviewer_agreement'>[number],
  'first_reviewer' | 'second_reviewer' | 'kappa' | 'lower_95' | 'upper_95' | 'counts'
> & {
  first_reviewer: string | null;
  second_reviewer: string | null;
  kappa: number | null;
  lower_95: number | null;
  upper_95: number | null;
  /** Rows the one, columns the other: accepted, corrected, rejected. */
  counts: number[][];
};

/** The review of predictions: each verb is one database function. */
export function createReviewVerbs(client: Client) {
  return {
    /** The next predictions, this reviewer's alone for ten minutes. Asking again keeps and renews what one has. */
    claimReviews: async (filter: ReviewFilter, count: number) =>
      (await rpc(client, 'claim_reviews', {
        p_count: count,
        ...(filter.modelId && { p_model_id: filter.modelId }),
        ...(filter.versionId && { p_version_id: filter.versionId }),
        ...(filter.kind && { p_type: filter.kind }),
      })) as ClaimedPrediction[],

    /** `seconds` is how long it was looked at. */
    reviewPrediction: (id: string, review: Review, seconds: number) =>
      rpc(client, 'review_prediction', {
        p_id: id,
        p_verdict: review.verdict,
        p_seconds: Math.round(seconds * 10) / 10,
        ...(review.corrected && { p_corrected: review.corrected as Json }),
        ...(review.reason && { p_reason: review.reason }),
        ...(review.note && { p_note: review.note }),
      }),

    /** Takes one's own review of the last 15 minutes back; the prediction is this reviewer's again. */
    withdrawReview: (id: string) => rpc(client, 'withdraw_review', { p_prediction_id: id }),

    /** One's own and the team's reviews since an instant, and what still waits. */
    reviewProgress: async (since: Date) =>
      (await rpc(client, 'review_progress', { p_since: since.toISOString() }))[0],

    /** How far reviewers agree on what two of them saw: all pairs first, then two by two. */
    reviewerAgreement: async (from?: Date) =>
      (await rpc(client, 'reviewer_agreement', from ? { p_from: from.toISOString() } : {})) as Agreement[],

    /** What `collectCorrections` would add to a data set, and what it must leave out. */
    correctionsWaiting: async (datasetId: string) =>
      (await rpc(client, 'corrections_waiting', { p_dataset_id: datasetId }))[0],

    /** Adds reviewed predictions with their members' consent to a draft; answers how many. */
    collectCorrections: (datasetId: string) =>
      rpc(client, 'collect_corrections', { p_dataset_id: datasetId, p_limit: 10_000 }),
  };
}
