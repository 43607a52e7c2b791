import type { AdherenceAnswer, MetricQuery } from '../../data/index.ts';

/** What the page asked and was told, for the panels that draw parts of one answer. */
export interface AdherenceProps {
  query: MetricQuery;
  asked: {
    data: AdherenceAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
}
