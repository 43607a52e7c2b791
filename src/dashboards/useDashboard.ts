import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type ConsoleDataProvider,
  type MetricName,
  type MetricQuery,
  useConsoleData,
} from '../data/index.ts';
import {
  changed,
  type DashboardState,
  metricQuery,
  previousRange,
  type QueryOptions,
  readState,
  writeState,
} from './dashboardQuery.ts';
import { useCompanyZone } from './useCompanyZone.ts';

/** The address as a dashboard's state, the query that it means, and the way to change it. `options` must not change. */
export function useDashboard(options: QueryOptions) {
  const [params, setParams] = useSearchParams();
  const zone = useCompanyZone();
  return useMemo(() => {
    const state = readState(params, options);
    const replace = (next: DashboardState) => setParams(writeState(next, options));
    return {
      options,
      state,
      query: metricQuery(state, new Date(), zone),
      zone,
      set: (change: Partial<DashboardState>) => replace(changed(state, change, new Date(), zone)),
      replace,
    };
  }, [params, setParams, options, zone]);
}

export type Dashboard = ReturnType<typeof useDashboard>;

/** One metric. While a new question is asked the old answer stays on the page. */
export function useMetric<Name extends MetricName>(name: Name, query: MetricQuery, enabled = true) {
  const data = useConsoleData();
  type Answer = Awaited<ReturnType<ConsoleDataProvider[Name]>>;
  return useQuery({
    queryKey: ['metric', name, query],
    queryFn: () => data[name](query) as Promise<Answer>,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The same metric in the range that the query is compared with, for functions that answer one range at a time. */
export function usePrevious<Name extends MetricName>(name: Name, query: MetricQuery) {
  const { compare: _compare, ...plain } = query;
  const range = previousRange(query);
  const { data, isPlaceholderData } = useMetric(name, { ...plain, ...range }, range !== undefined);
  return range && data && !isPlaceholderData ? { answer: data, from: range.from } : undefined;
}
