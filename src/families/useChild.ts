import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type ChildPage, useConsoleData } from '../data/index.ts';

/** A report that the worker makes is looked for this often while the page is open. */
const FOLLOW_MS = 4_000;

/** Everything that the reader may see of a child, in one request. */
export function useChildPage(id: string, days: number) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['childPage', id, days],
    queryFn: () => data.childPage(id, days),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.reports.some(({ status }) => status === 'pending') ? FOLLOW_MS : false,
  });
}

export const ChildContext = createContext<ChildPage | undefined>(undefined);

/** The child whose page this is. Only inside the page. */
export function useChild(): ChildPage {
  const page = useContext(ChildContext);
  if (!page) throw new Error('useChild outside of a child’s page');
  return page;
}
