import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type MemberPage, type TimelineEvent, type TimelineGroup, useConsoleData } from '../../data/index.ts';
import { PAGES } from './usePage.ts';

/** As many as `member_page` brings along. */
const FIRST = 40;
const MORE = 60;

/** The timeline: its first page came with the user page, older events and single kinds are asked for. */
export function useTimeline({ member, timeline }: Pick<MemberPage, 'member' | 'timeline'>) {
  const data = useConsoleData();
  const [chosen, choose] = useState<readonly TimelineGroup[]>([]);
  const pages = useInfiniteQuery({
    // Newer events make the older pages those of another timeline.
    queryKey: [PAGES, 'timeline', member.id, timeline[0]?.id, chosen],
    queryFn: ({ pageParam }) => data.memberTimeline(member.id, chosen, pageParam, MORE),
    initialPageParam: null as string | null,
    // The page's own events stand for the first answer, so that opening a user costs no second request.
    ...(chosen.length === 0 && { initialData: { pages: [timeline], pageParams: [null] } }),
    staleTime: Number.POSITIVE_INFINITY,
    getNextPageParam: (last: TimelineEvent[], all) =>
      last.length < (all.length === 1 && chosen.length === 0 ? FIRST : MORE)
        ? undefined
        : (last.at(-1)?.at ?? undefined),
  });
  return {
    events: pages.data?.pages.flat() ?? [],
    chosen,
    toggle: (group: TimelineGroup) =>
      choose((now) => (now.includes(group) ? now.filter((one) => one !== group) : [...now, group])),
    error: pages.error,
    isLoading: pages.isFetching,
    isAtEnd: !pages.hasNextPage,
    showOlder: () => void pages.fetchNextPage(),
  };
}
