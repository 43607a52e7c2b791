import { useInfiniteQuery } from '@tanstack/react-query';
import {
  type AtRiskMember,
  type ConsoleDataProvider,
  type CsvColumn,
  useConsoleData,
} from '../data/index.ts';
import { formatDate, formatDay } from '../fields/format.ts';
import type { DrillTarget } from './DrillContext.ts';
import { valueName } from './dimensions.ts';

export type ListRow = Record<string, unknown>;

/** A page of the list behind a number. `count` is the number itself; null is withheld. */
interface ListPage {
  count: number | null;
  withheld: boolean;
  rows: ListRow[];
  next: unknown;
}

async function pageOf(
  data: ConsoleDataProvider,
  target: DrillTarget,
  after: unknown,
  limit: number,
): Promise<ListPage> {
  if ('atRisk' in target) {
    const page = await data.atRiskPage(target.atRisk.reason, after as AtRiskMember | undefined);
    const last = page.rows.at(-1);
    return {
      count: page.total,
      withheld: false,
      rows: page.rows as unknown as ListRow[],
      next: last ?? null,
    };
  }
  const page = await data.metricDrilldown({
    ...target.query,
    limit,
    ...(after !== undefined && { after: after as string | number }),
  });
  return { count: page.count, withheld: page.withheld, rows: page.rows, next: page.next_cursor };
}

const shown = (pages: readonly ListPage[]) => pages.reduce((sum, { rows }) => sum + rows.length, 0);

/** The list behind a number, page by page. */
export function useDrillList(target: DrillTarget) {
  const data = useConsoleData();
  return useInfiniteQuery({
    queryKey: ['drill', target],
    queryFn: ({ pageParam }) => pageOf(data, target, pageParam, 50),
    initialPageParam: undefined as unknown,
    getNextPageParam: (last, pages) =>
      last.next != null && last.rows.length > 0 && shown(pages) < (last.count ?? 0) ? last.next : undefined,
  });
}

/** Every page of it, for a file. */
export async function* drillPages(data: ConsoleDataProvider, target: DrillTarget): AsyncGenerator<ListRow[]> {
  let after: unknown;
  for (;;) {
    const { rows, next } = await pageOf(data, target, after, 1000);
    if (rows.length > 0) yield rows;
    if (next == null || rows.length === 0) return;
    after = next;
  }
}

const rate = (value: unknown) => (typeof value === 'number' ? `${Math.round(value * 100)} %` : '–');

export interface ListColumn extends CsvColumn<ListRow> {
  text: (row: ListRow) => string;
}

const column = (
  heading: string,
  key: string,
  text: (value: unknown) => string = (value) => String(value ?? '–'),
): ListColumn => ({
  heading,
  value: (row) => row[key],
  text: (row) => text(row[key]),
});
const words = (value: unknown) => valueName(String(value ?? '–'));
const day = (value: unknown) => (value ? formatDay(String(value)) : '–');
const date = (value: unknown) => (value ? formatDate(String(value)) : '–');

/** What a list has in its columns; `user_id` makes each row a link and is not one of them. */
export function columnsOf(target: DrillTarget): ListColumn[] {
  if ('atRisk' in target)
    return [
      column('Member', 'full_name'),
      column('Adherence', 'rate', rate),
      column('Two weeks before', 'previous_rate', rate),
      column('Silent days', 'idle_days'),
      column('Why', 'reasons', (value) => (Array.isArray(value) ? value.map(valueName).join(', ') : '–')),
    ];
  if (target.query.metric === 'adherence')
    return [
      column('Day', 'planned_on', day),
      column('Planned', 'planned_entity_type', words),
      column('Outcome', 'status', words),
      column('Score', 'score', rate),
    ];
  return [
    column('Member', 'full_name'),
    column('Signed up', 'created_at', date),
    column('Last active', 'last_active_at', date),
  ];
}
