import type { ContentAnswer, MetricQuery } from '../../data/index.ts';
import type { Comparison } from '../dashboardQuery.ts';

/** What the page asked and was told, for the panels that draw parts of one answer. */
export interface ContentProps {
  query: MetricQuery;
  compare: Comparison;
  asked: {
    data: ContentAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
  before: { answer: ContentAnswer; from: string } | undefined;
}

/** By what posts are told apart. */
export const contentDimensions = { platform: 'Platform', template: 'Template', hour: 'Hour' } as const;
export type ContentDimension = keyof typeof contentDimensions;
