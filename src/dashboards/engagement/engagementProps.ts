import type { EngagementAnswer, MetricQuery } from '../../data/index.ts';
import type { Comparison } from '../dashboardQuery.ts';

/** What the page asked and was told, for the panels that draw parts of one answer. */
export interface EngagementProps {
  query: MetricQuery;
  compare: Comparison;
  asked: {
    data: EngagementAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
}
