import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite/vector';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';

const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;

/** `2026-11-21 02:50:58+00` (PGlite) → `2026-11-21T02:50:58+00:00` (PostgREST, ISO 8601). The session runs in UTC. */
export function isoTimestamp(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text;
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
}

/** `72.50` → 72.5, as PostgREST's JSON numbers read in JavaScript; lite leaves numerics with trailing zeros as text. */
export function jsonNumeric(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/**
 * Opens PGlite as lite's connection: on disk (`dataDir`), or in memory, optionally from a dumped data directory.
 * Where a value's text form differs from PostgREST's, the parser makes it equal.
 */
export async function openPglite(options: {
  dataDir?: string;
  dump?: Blob;
  pglite?: Pick<PGliteOptions, 'fs' | 'startParams' | 'pgliteWasmModule'>;
}): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({
    url: options.dataDir ?? 'memory://',
    pgliteOptions: {
      ...options.pglite,
      extensions: { pg_trgm, vector },
      parsers: { [TIMESTAMPTZ]: isoTimestamp, [NUMERIC]: jsonNumeric },
      ...(options.dump ? { loadDataDir: options.dump } : {}),
    },
  });
  await connection.driver.waitReady;
  refuseBrokenParameters(connection.driver);
  // At its first request lite grants every table of every schema with RLS to anon, authenticated and service_role, which
  // undoes the migrations' column and table grants. Told that this has been done, it leaves them alone.
  Object.assign(connection, { rlsState: 'active' });
  return connection;
}

/**
 * PGlite 0.4.5 puts whatever a type's serializer answers into the wire protocol. An object for an array column comes out as no text at all;
 * the message is then malformed, and every later statement fails with it. Of other values that do not fit (a list for a date) the serializer
 * complains without an SQLSTATE, which becomes a 500. Half a surrogate pair becomes U+FFFD on its way into UTF-8: another text than was sent. All
 * are refused as PostgreSQL would (tests/db/broken-parameters.test.ts).
 */
function refuseBrokenParameters(pg: PGlite): void {
  for (const [oid, serialize] of Object.entries(pg.serializers))
    pg.serializers[Number(oid)] = (value: unknown) => {
      const text = attempt(() => serialize(value));
      if (text === null || (typeof text === 'string' && text.isWellFormed())) return text as string;
      throw Object.assign(new Error(`invalid input syntax: ${reasonOf(text)}`), { code: '22P02' });
    };
}

function reasonOf(text: unknown): string {
  if (text instanceof Error) return text.message.toLowerCase();
  return typeof text === 'string' ? 'half a surrogate pair' : 'a list was expected';
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
