import { nutrientName } from '../../shared/reports/childFacts.ts';
import type { Attention, AttentionReason, ChildPage, IntakeState, PlanDayState } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';

export const reasonNames: Readonly<Record<AttentionReason, string>> = {
  allergen_eaten: 'Allergen eaten',
  low_intake: 'Low intake',
  no_meals: 'Nothing logged',
  not_measured: 'Not measured',
  plan_behind: 'Plan behind',
  report_failed: 'Report failed',
  invitation_waits: 'Invitation waits',
};

/** What is said of the last 14 days' intake, where somebody may want to list the children. */
export const intakeNames = {
  not_enough_data: 'Not enough data',
  enough: 'Enough',
  milk: 'Milk, not judged',
} as const satisfies Partial<Record<IntakeState, string>>;

/** One reason in words: what was seen, not what it means. */
export function reasonText({ reason, detail }: Attention): string {
  switch (reason) {
    case 'allergen_eaten':
      return 'An allergen of this child was in a meal of the last 14 days';
    case 'low_intake':
      return `Under what is needed: ${(detail ?? '').split(', ').map(nutrientName).join(', ')}`;
    case 'no_meals':
      return detail ? `No meal logged since ${formatDay(detail)}` : 'No meal logged for two months';
    case 'not_measured':
      return detail ? `Not measured since ${formatDay(detail)}` : 'Never measured';
    case 'plan_behind':
      return `Plan behind: ${detail ?? ''} meals done`;
    case 'report_failed':
      return 'The last report failed';
    case 'invitation_waits':
      return 'An invitation is unanswered for over a week';
  }
}

/** What the last 14 days say about intake: not enough data is an answer too. */
export function intakeText({ state, whole_days }: ChildPage['intake']): string {
  const days = `${whole_days} of the last 14 days`;
  switch (state) {
    case 'enough':
      return `Breakfast, lunch and dinner are there on ${days}: protein, iron, calcium and zinc are not low.`;
    case 'low':
      return `Breakfast, lunch and dinner are there on ${days}: something is under its average requirement, or under 70 % of its guideline where none is stated.`;
    case 'not_enough_data':
      return `Not enough data to say whether intake is low: it takes 5 days with breakfast, lunch and dinner whose amounts are known, and ${days} have the three meals.`;
    case 'milk':
      return 'Whether intake is low is not judged while a child may still live on milk.';
  }
}

export const toneOf = (reason: AttentionReason): 'error' | 'warning' | 'default' =>
  reason === 'allergen_eaten'
    ? 'error'
    : reason === 'low_intake' || reason === 'no_meals'
      ? 'warning'
      : 'default';

export const planStates: Readonly<Record<PlanDayState, string>> = {
  done: 'Done',
  partly: 'Partly done',
  missed: 'Missed',
  today: 'Today',
  to_come: 'To come',
  empty: 'Nothing planned',
};

export const permissionText = (permissions: readonly string[]): string =>
  permissions.includes('write') ? 'Reads and writes' : 'Reads only';
