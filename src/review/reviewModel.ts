import type { ClaimedPrediction, RejectionReason, Review, Verdict } from '../data/index.ts';

/** An answer that waits for a verdict, with what was being said of it when it came back to the screen. */
export interface Waiting extends ClaimedPrediction {
  draft?: Review;
}

export const verdictText: Readonly<Record<Verdict, string>> = {
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

/** In the order of the keys that choose them. */
export const reasons: readonly { id: RejectionReason; name: string }[] = [
  { id: 'wrong', name: 'Wrong' },
  { id: 'incomplete', name: 'Incomplete' },
  { id: 'unsafe', name: 'Unsafe' },
  { id: 'off_topic', name: 'Off topic' },
  { id: 'tone', name: 'Wrong tone' },
  { id: 'other', name: 'Other, as noted' },
];

/** Why this one is in the queue. */
export function whyAsked({ review_priority, confidence_score, review_state }: ClaimedPrediction): string {
  if (review_state === 'disputed') return 'Two colleagues differ: yours decides';
  if (review_priority === 3) return 'The member objected';
  if (review_priority === 2 && confidence_score !== null) return 'The model was unsure';
  return 'Sample';
}
