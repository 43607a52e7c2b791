import type { MetricQuery, ModelsAnswer } from '../../data/index.ts';
import type { DashboardState } from '../dashboardQuery.ts';
import type { SeriesPoint } from './modelSeries.ts';

/** What the page asked and was told, for the panels that draw parts of one answer. */
export interface ModelProps {
  query: MetricQuery;
  state: DashboardState;
  asked: {
    data: ModelsAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
  /** The lines, in the order of their colours. */
  series: readonly string[];
  points: readonly SeriesPoint[];
  before: { points: readonly SeriesPoint[]; from: string } | undefined;
}
