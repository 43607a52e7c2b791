import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type ConsoleDataProvider,
  type MetricName,
  type MetricQuery,
  useConsoleData,
} from '../data/index.ts';
import { type DashboardState, metricQuery, readState, writeState } from './dashboardQuery.ts';

/** The address as a dashboard's state, the query that it means, and the way to change it. */
export function useDashboard() {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const state = readState(params);
    return {
      state,
      query: metricQuery(state, new Date()),
      set: (change: Partial<DashboardState>) => setParams(writeState({ ...state, ...change })),
      replace: (next: DashboardState) => setParams(writeState(next)),
    };
  }, [params, setParams]);
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
