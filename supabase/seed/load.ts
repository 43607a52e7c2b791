import { completeRegistry } from './completeRegistry.ts';
import type { Row, Tables } from './core/tables.ts';
import { hashBundles, replayReassessments, trailOverrides } from './replay.ts';

/**
 * The part of a database client that loading needs; PGlite's runner and postgres.js both fit behind it. All calls must
 * reach the same session (with a pool: a reserved connection), because loading is one transaction.
 */
export interface SqlExecutor {
  /** Runs one or more statements, without parameters. */
  exec(sql: string): Promise<unknown>;
  query<R>(sql: string, params?: unknown[]): Promise<R[]>;
}

/**
 * Bounds the size of one message. Measured on PGlite in CPU time for 40,000 rows: 500, 2,000 and 10,000 rows a batch all
 * take about 1.0 s, COPY 0.8 s; not worth a second way that only some clients have.
 */
const batchRows = 2_000;

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
const qualified = (table: string): string => table.split('.').map(quoted).join('.');

/** `auth.users` is another project's table and differs between Supabase and the local back end; vectors need an extension. */
const differsByServer = (table: string): boolean =>
  table.startsWith('auth.') || table === 'public.quick_entry_embeddings';

/** Columns to insert: those of the rows, but for tables that differ by server only those that this one has. */
async function columnsOf(sql: SqlExecutor, table: string, first: Row): Promise<string[]> {
  const wanted = Object.keys(first);
  if (!differsByServer(table)) return wanted;
  const known = await sql.query<{ attname: string }>(
    `select attname from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return wanted.filter((column) => known.some(({ attname }) => attname === column));
}

async function insertRows(sql: SqlExecutor, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const shape = Object.keys(first).join();
  const odd = rows.find((row) => Object.keys(row).join() !== shape);
  if (odd !== undefined)
    throw new Error(`Rows of ${table} differ in their columns: ${Object.keys(odd).join()}`);
  const columns = (await columnsOf(sql, table, first)).map(quoted).join(', ');
  const insert = `insert into ${qualified(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${qualified(table)}, $1::text::json)`;
  for (let start = 0; start < rows.length; start += batchRows)
    await sql.query(insert, [JSON.stringify(rows.slice(start, start + batchRows))]);
}

/**
 * Inserts a set of tables in its own order, in one transaction and with triggers off (`session_replication_role`): no
 * audit entries, no profiles made by trigger, no foreign-key look-ups, so the rows must be complete and right by
 * themselves. Needs the right to set that parameter (superuser, or `postgres` on Supabase).
 * @throws the database's error; nothing is kept then.
 */
async function loadTables(sql: SqlExecutor, tables: Tables): Promise<void> {
  await sql.exec('begin; set local session_replication_role = replica; set local time zone utc;');
  try {
    for (const [table, rows] of tables) await insertRows(sql, table, rows);
    await sql.exec('commit');
  } catch (error) {
    await sql.exec('rollback');
    throw error;
  }
}

/**
 * Gives the demo's renders the data and the hash that `request_render` would have frozen, computed by the database.
 * Rows with an empty `source_data` can come from the generator only: the console's always hold a story.
 */
async function freezeRenders(sql: SqlExecutor): Promise<void> {
  await sql.exec(`
    begin;
    set local session_replication_role = replica;
    update public.viral_video_generations v
    set source_data = frozen.story, content_hash = encode(sha256(convert_to(jsonb_build_object(
      'template_version', v.template_version_id, 'film', v.film, 'user', v.user_id, 'choices', v.choices,
      'source', frozen.story, 'preset', v.preset, 'renderer_version', v.renderer_version
    )::text, 'UTF8')), 'hex')
    from (
      select j.id, private.build_story_source(j.user_id) as story
      from public.viral_video_generations j where j.source_data = '{}'
    ) frozen
    where v.id = frozen.id;
    commit;
  `);
}

/** Bundles get their hash, and plans the changes that their overrides and reassessments made. */
async function replayPlans(sql: SqlExecutor): Promise<void> {
  const steps = [hashBundles, trailOverrides, replayReassessments].join('\n');
  await sql.exec(`begin; set local session_replication_role = replica; ${steps} commit;`);
}

/** Campaign codes are words that can be redeemed: their digests need the installation's own pepper. */
async function digestCodes(sql: SqlExecutor): Promise<void> {
  await sql.exec(`
    begin;
    set local session_replication_role = replica;
    update public.consultation_keys set key_value = private.key_digest(campaign_code),
      key_last4 = right(private.normalise_key(campaign_code), 4) where campaign_code is not null;
    commit;
  `);
}

/** The days of activity, which triggers would have kept; the generator's streaks and points are those of its own last day. */
async function fillActivityDays(sql: SqlExecutor): Promise<void> {
  await sql.exec(`
    select private.refresh_all_days(array_agg(id))
    from (select id, row_number() over (order by id) / 1000 as piece from public.profiles) p group by piece`);
}

/**
 * Loads a demo into an empty, migrated database and brings the planner's statistics up to date.
 * @param demo all of it (`generateDemo`, one transaction), or piece by piece (`demoChunks`, one transaction a piece), which
 * keeps memory flat at any number of members.
 */
export async function loadDemo(sql: SqlExecutor, demo: Tables | Iterable<Tables>): Promise<void> {
  for (const tables of demo instanceof Map ? [demo] : demo) await loadTables(sql, tables);
  await sql.exec('analyze');
  await fillActivityDays(sql);
  await replayPlans(sql);
  await freezeRenders(sql);
  await completeRegistry(sql);
  await digestCodes(sql);
}
