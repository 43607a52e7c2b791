import { useGetList } from 'react-admin';
import type { ChartMark } from '../charts/timeSeries.ts';
import type { Database } from '../data/database.types.ts';

export type Annotation = Database['public']['Tables']['annotations']['Row'];

/** A page shows no more than these, the latest of them: more would cover the lines that they explain. */
const MOST = 100;

/** What staff wrote down about the days of a range, latest first; also what began before it and lasts into it. */
export function useAnnotations({ from, to }: { from: string; to: string }) {
  const { data } = useGetList<Annotation>('annotations', {
    filter: { 'occurred_on@lte': to },
    sort: { field: 'occurred_on', order: 'DESC' },
    pagination: { page: 1, perPage: MOST },
  });
  return data?.filter(({ occurred_on, ends_on }) => (ends_on ?? occurred_on) >= from) ?? [];
}

/** The same, as charts draw it. */
export const useMarks = (range: { from: string; to: string }): ChartMark[] =>
  useAnnotations(range).map(({ occurred_on, ends_on, title }) => ({
    day: occurred_on,
    endsOn: ends_on,
    title,
  }));
