import type { TestBackend } from '../support/backend.ts';

/** How often an index was scanned so far: what a function really used, where EXPLAIN would only show a copy of its query. */
export async function scansOf(backend: TestBackend, index: string): Promise<number> {
  await backend.sql.exec('select pg_stat_force_next_flush()');
  const [row] = await backend.sql.query<{ scans: number }>(
    'select idx_scan::int as scans from pg_stat_user_indexes where indexrelname = $1',
    [index],
  );
  if (!row) throw new Error(`There is no index ${index}`);
  return row.scans;
}
