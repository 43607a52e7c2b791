import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';

const KEY = ['notices'];
const PAGE = 20;
const EVERY_MS = 60_000;

/** One's notices, page by page, asked for again every minute while the page is looked at, and how many are unread. */
export function useNotices() {
  const data = useConsoleData();
  const client = useQueryClient();
  const notify = useNotify();
  const { view } = useAccess();
  const list = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => data.myNotices(pageParam, PAGE),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ rows }) => (rows.length === PAGE ? rows.at(-1)?.created_at : undefined),
    refetchInterval: EVERY_MS,
  });
  const { mutate: read, isPending: isReading } = useMutation({
    mutationFn: (ids?: string[]) => data.readNotices(ids),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return {
    ...list,
    rows: list.data?.pages.flatMap(({ rows }) => rows) ?? [],
    unread: list.data?.pages[0]?.unread ?? 0,
    /** While somebody looks at the console as another role, what they open stays unread. */
    canRead: !view,
    read,
    isReading,
  };
}
