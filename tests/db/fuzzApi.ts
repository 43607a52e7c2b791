import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { LOCAL_PUBLISHABLE_KEY } from '../../supabase/local/project.ts';
import { SECRET_KEY, TEST_ORIGIN, type TestBackend } from '../support/backend.ts';
import { caregiverIds, otherId, ownerId, staffIds } from './people.ts';

/** Somebody of the world (see people.ts) with what a request of theirs carries. */
export interface Person {
  name: string;
  id: string;
  isStaff: boolean;
  headers: Record<string, string>;
}
export interface Call {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/rest/v1/`. */
  path: string;
  body?: unknown;
  /** `minimal` asks for no rows back: then only the policies of the writing verb stand between. */
  prefer?: 'minimal' | 'representation';
}
export interface Answer {
  status: number;
  text: string;
  body: unknown;
}

const accounts: Record<string, string> = {
  owner: ownerId,
  other: otherId,
  'reading caregiver': caregiverIds['reading caregiver'],
  'writing caregiver': caregiverIds['writing caregiver'],
  'revoked caregiver': caregiverIds['revoked caregiver'],
  ...staffIds,
};

/** The members, caregivers and staff, somebody without an account, and last the worker. */
export function everybody(backend: TestBackend): Person[] {
  const json = { 'content-type': 'application/json' };
  const publishable = { ...json, apikey: LOCAL_PUBLISHABLE_KEY };
  const signedIn = Object.entries(accounts).map(([name, id]) => ({
    name,
    id,
    isStaff: name in staffIds,
    headers: { ...publishable, authorization: `Bearer ${backend.accessToken(id)}` },
  }));
  return [
    ...signedIn,
    { name: 'anon', id: otherId, isStaff: false, headers: publishable },
    { name: 'service', id: ownerId, isStaff: true, headers: { ...json, apikey: SECRET_KEY } },
  ];
}

/** One request as it goes over the wire; a byte array goes as it is. */
export async function send(
  backend: TestBackend,
  person: Person,
  { method, path, body, prefer = 'representation' }: Call,
): Promise<Answer> {
  const bytes =
    body instanceof Uint8Array ? new Uint8Array(body) : body === undefined ? null : JSON.stringify(body);
  const response = await backend.fetch(
    new Request(`${TEST_ORIGIN}/rest/v1/${path}`, {
      method,
      headers: { ...person.headers, prefer: `return=${prefer}` },
      body: bytes,
    }),
  );
  const text = await response.text();
  return { status: response.status, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Tells whether anything was committed since it was last asked. Whoever writes takes a transaction id, so that none taken means none written, and
 * of those taken the database knows how they ended: exact for every table, for a millisecond.
 */
export function commits(sql: SqlRunner): () => Promise<boolean> {
  let next = '0';
  return async () => {
    const [row] = await sql.query<{ next: string; written: boolean }>(
      `select n::text as next, $1 = '0' or exists (select from generate_series($1::bigint, n - 1) x
         where pg_xact_status(x::text::xid8) = 'committed') as written
       from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint) s (n)`,
      [next],
    );
    next = row?.next ?? next;
    return row?.written ?? true;
  };
}
