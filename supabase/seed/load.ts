import { type Batch, batchesOf } from './batches.ts';
import { completeRegistry } from './completeRegistry.ts';
import type { Tables } from './core/tables.ts';
import { demoFilmBatches } from './filmBatches.ts';
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

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
const qualified = (table: string): string => table.split('.').map(quoted).join('.');

/** `auth.users` is another project's table and differs between Supabase and the local back end; vectors need an extension. */
const differsByServer = (table: string): boolean =>
  table.startsWith('auth.') || table === 'public.quick_entry_embeddings';

/** Columns to insert: those of the rows, but for tables that differ by server only those that this one has. */
async function columnsOf(sql: SqlExecutor, { table, columns }: Batch): Promise<readonly string[]> {
  if (!differsByServer(table)) return columns;
  const known = await sql.query<{ attname: string }>(
    `select attname from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return columns.filter((column) => known.some(({ attname }) => attname === column));
}

async function insertBatch(sql: SqlExecutor, batch: Batch): Promise<void> {
  const table = qualified(batch.table);
  const columns = (await columnsOf(sql, batch)).map(quoted).join(', ');
  await sql.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::text::json)`,
    [batch.json],
  );
}

/**
 * Inserts a piece in its own order, in one transaction and with triggers off (`session_replication_role`): no
 * audit entries, no profiles made by trigger, no foreign-key look-ups, so the rows must be complete and right by
 * themselves. Needs the right to set that parameter (superuser, or `postgres` on Supabase).
 * @throws the database's error; nothing of the piece is kept then.
 */
async function loadPiece(sql: SqlExecutor, batches: Iterable<Batch>): Promise<void> {
  await sql.exec('begin; set local session_replication_role = replica; set local time zone utc;');
  try {
    for (const batch of batches) await insertBatch(sql, batch);
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

/** What only the database can work out, once all rows are there; and the planner's statistics, from small samples: they take longest. */
async function complete(sql: SqlExecutor): Promise<void> {
  await sql.exec('set default_statistics_target = 20; analyze; reset default_statistics_target;');
  await fillActivityDays(sql);
  await replayPlans(sql);
  await freezeRenders(sql);
  await sql.exec(`begin; set local session_replication_role = replica; ${demoFilmBatches} commit;`);
  await completeRegistry(sql);
  await digestCodes(sql);
}

/**
 * Loads a demo into an empty, migrated database and brings the planner's statistics up to date.
 * @param demo all of it (`generateDemo`, one transaction), or piece by piece (`demoChunks`, one transaction a piece), which
 * keeps memory flat at any number of members.
 */
export async function loadDemo(sql: SqlExecutor, demo: Tables | Iterable<Tables>): Promise<void> {
  for (const tables of demo instanceof Map ? [demo] : demo) await loadPiece(sql, batchesOf(tables));
  await complete(sql);
}

/** The same from pieces that are made elsewhere (generateAside.ts). */
export async function loadBatches(sql: SqlExecutor, pieces: AsyncIterable<readonly Batch[]>): Promise<void> {
  for await (const piece of pieces) await loadPiece(sql, piece);
  await complete(sql);
}
