import type { PostgrestError } from '@supabase/supabase-js';
import { httpError } from './errors.ts';

interface Page<Row> {
  data: Row[] | null;
  error: PostgrestError | null;
  status: number;
}

const PAGE = 1000;

/**
 * Every row of a query, however many the server gives at once: PostgREST cuts at `max_rows` without a word, and a
 * chart that stops there would lie. `page` gets the first and last index of a range of an ordered query.
 */
export async function allRows<Row>(
  page: (from: number, to: number) => PromiseLike<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const { data, error, status } = await page(rows.length, rows.length + PAGE - 1);
    if (error) throw httpError(error, status);
    if (!data?.length) return rows;
    rows.push(...data);
  }
}
