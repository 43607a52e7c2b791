import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type MemberPage, useConsoleData } from '../../data/index.ts';

/** How far the page reaches back: it opens with a year. */
export const YEAR = 365;
export const FIVE_YEARS = 1826;

/** Where the cache keeps user pages: whatever changes a member invalidates it. */
export const PAGES = 'memberPage';

/** Everything that the reader may see of a member, in one request. */
export function useMemberPage(id: string, days: number) {
  const data = useConsoleData();
  return useQuery({
    queryKey: [PAGES, id, days],
    queryFn: () => data.memberPage(id, days),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export const PageContext = createContext<MemberPage | undefined>(undefined);

/** The member whose page this is. Only inside the page. */
export function usePage(): MemberPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside of a user page');
  return page;
}
