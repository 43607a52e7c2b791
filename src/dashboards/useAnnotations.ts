import type { ChartMark } from '../charts/timeSeries.ts';
import type { MetricAnnotation } from '../data/index.ts';
import { useMetric } from './useDashboard.ts';

/** A page shows no more than these, the latest of them: more would cover the lines that they explain. */
const MOST = 100;

/** What happened in a range, latest first: what staff wrote down, and what the systems know to have changed. */
export function useAnnotations({ from, to }: { from: string; to: string }): MetricAnnotation[] {
  const { data = [] } = useMetric('metricAnnotations', { from, to });
  return data.slice(0, MOST);
}

/** The same, as charts draw it. */
export const useMarks = (range: { from: string; to: string }): ChartMark[] =>
  useAnnotations(range).map(({ source, occurred_on, ends_on, title }) => ({
    day: occurred_on,
    endsOn: ends_on,
    title,
    automatic: source !== 'staff',
  }));
