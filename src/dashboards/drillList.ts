import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type AtRiskMember, type ConsoleDataProvider, useConsoleData } from '../data/index.ts';
import { type DrillTarget, queriesOf } from './DrillContext.ts';

export type ListRow = Record<string, unknown>;

/** A page of the list behind a number. `count` is its part of the number; null is withheld. */
interface ListPage {
  count: number | null;
  withheld: boolean;
  rows: ListRow[];
  next: Place | null;
}

/** Where a page begins: in which of the lists, and after what. */
interface Place {
  list: number;
  after: unknown;
}

async function pageOf(
  data: ConsoleDataProvider,
  target: DrillTarget,
  { list, after }: Place,
  limit: number,
): Promise<ListPage> {
  if ('atRisk' in target) {
    const page = await data.atRiskPage(target.atRisk.reason, after as AtRiskMember | undefined);
    const last = page.rows.at(-1);
    return {
      count: page.total,
      withheld: false,
      rows: page.rows as unknown as ListRow[],
      next: last ? { list, after: last } : null,
    };
  }
  const queries = queriesOf(target.query);
  const query = queries[list];
  if (!query) return { count: 0, withheld: false, rows: [], next: null };
  const page = await data.metricDrilldown({
    ...query,
    limit,
    ...(after !== undefined && { after: after as string | number }),
  });
  const { count, withheld, rows, next_cursor } = page;
  const next =
    next_cursor !== null
      ? { list, after: next_cursor }
      : list + 1 < queries.length
        ? { list: list + 1, after: undefined }
        : null;
  // A part without rows is no page: the next one is.
  if (rows.length === 0 && next) return pageOf(data, target, next, limit);
  return { count, withheld, rows: rows.map((row) => ({ ...row, list })), next };
}

/** All lists' counts: that of a list stands on its first page, and a role without rows still reads the whole. */
async function countOf(data: ConsoleDataProvider, target: DrillTarget) {
  if ('atRisk' in target) return undefined;
  const queries = queriesOf(target.query);
  if (queries.length < 2) return undefined;
  const pages = await Promise.all(queries.map((query) => data.metricDrilldown({ ...query, limit: 1 })));
  // What is withheld in a part was not in the sum.
  return pages.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

const START: Place = { list: 0, after: undefined };
const shown = (pages: readonly ListPage[]) => pages.reduce((sum, { rows }) => sum + rows.length, 0);

/** The list behind a number, page by page, and the number itself. */
export function useDrillList(target: DrillTarget) {
  const data = useConsoleData();
  const several = useQuery({
    queryKey: ['drillCount', target],
    queryFn: async () => (await countOf(data, target)) ?? null,
  });
  const list = useInfiniteQuery({
    queryKey: ['drill', target],
    queryFn: ({ pageParam }) => pageOf(data, target, pageParam, 50),
    initialPageParam: START,
    getNextPageParam: (last, pages) => {
      const whole = several.data ?? pages[0]?.count ?? 0;
      return last.next && last.rows.length > 0 && shown(pages) < whole ? last.next : undefined;
    },
  });
  const [first] = list.data?.pages ?? [];
  return {
    ...list,
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    count: several.data ?? first?.count,
    withheld: several.data == null && (first?.withheld ?? false),
    isPending: list.isPending || several.isPending,
    error: list.error ?? several.error,
  };
}

/** Every page of it, for a file. */
export async function* drillPages(data: ConsoleDataProvider, target: DrillTarget): AsyncGenerator<ListRow[]> {
  let place: Place | null = START;
  while (place) {
    const page: ListPage = await pageOf(data, target, place, 1000);
    if (page.rows.length > 0) yield page.rows;
    // At-risk pages say that they are over by being empty.
    place = 'atRisk' in target && page.rows.length === 0 ? null : page.next;
  }
}
