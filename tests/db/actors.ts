import type { PGlite, Transaction } from '@electric-sql/pglite';

/** Who a statement runs as: the database role of the request and, for signed-in people, their id and whether with a second factor. */
export interface Actor {
  role: 'anon' | 'authenticated' | 'service_role';
  id?: string;
  aal?: 'aal2';
}

export const anon: Actor = { role: 'anon' };
export const service: Actor = { role: 'service_role' };
export const signedIn = (id: string): Actor => ({ role: 'authenticated', id });

/** What the API sets before a request's statement. */
async function become(tx: Transaction, actor: Actor): Promise<void> {
  const claims = JSON.stringify({ sub: actor.id ?? '', role: actor.role, aal: actor.aal ?? 'aal1' });
  await tx.query(
    `select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claim.role', $2, true),
       set_config('request.jwt.claims', $3, true), set_config('role', $2, true)`,
    [actor.id ?? '', actor.role, claims],
  );
}

/** Runs statements as this actor in one transaction, which is committed. Database errors are thrown as they are. */
export const as = <T>(pg: PGlite, actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> =>
  pg.transaction(async (tx) => {
    await become(tx, actor);
    return run(tx);
  });

/** One statement as this actor, committed; answers its rows. */
export const rowsAs = async <Row>(
  pg: PGlite,
  actor: Actor,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> => as(pg, actor, async (tx) => (await tx.query<Row>(sql, params)).rows);

export interface Attempt {
  /** Rows returned or touched. */
  count: number;
  /** SQLSTATE of the refusal or of the constraint that was hit. */
  code?: string;
}

/** Tries one statement as this actor and undoes it, whatever came of it. */
export async function attempt(
  pg: PGlite,
  actor: Actor,
  sql: string,
  params: unknown[] = [],
): Promise<Attempt> {
  let outcome: Attempt = { count: 0 };
  try {
    await pg.transaction(async (tx) => {
      await become(tx, actor);
      const { rows, affectedRows } = await tx.query(sql, params);
      outcome = { count: Math.max(rows.length, affectedRows ?? 0) };
      await tx.rollback();
    });
  } catch (error) {
    outcome = { count: 0, code: sqlState(error) };
  }
  return outcome;
}

/** The SQLSTATE of a database error; anything else is thrown on. */
export function sqlState(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
