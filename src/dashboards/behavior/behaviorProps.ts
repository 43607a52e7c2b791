import type { BehaviorAnswer, MetricQuery } from '../../data/index.ts';
import type { Comparison } from '../dashboardQuery.ts';

export interface BehaviorProps {
  asked: {
    data: BehaviorAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
}

/** What is drawn of the records: how strong they were, or how many. */
export const shows = { level: 'Mean level', records: 'How often' } as const;
export type Show = keyof typeof shows;

export interface BehaviorWeeksProps extends BehaviorProps {
  query: MetricQuery;
  compare: Comparison;
  before: { answer: BehaviorAnswer; from: string } | undefined;
  show: Show;
}
