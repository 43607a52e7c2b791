import './experimental.ts';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import { isoTimestamp, jsonNumeric } from './pglite.ts';

/** lite makes JSON text of an object itself; its own serializers, there for both types, would make a JSON string of that text. */
const json = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
});

/**
 * Opens a real PostgreSQL as lite's connection, with values in the form that PGlite's have (pglite.ts): a pool, so that requests run side
 * by side. Expects the migrations (provision.ts).
 */
export function openPostgres(url: string, connections: number): PostgresConnection {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      max: connections,
      onnotice: () => undefined,
      types: {
        json: json(114),
        jsonb: json(3802),
        numeric: { to: 1700, from: [1700], serialize: String, parse: jsonNumeric },
        timestamptz: {
          to: 1184,
          from: [1184],
          serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
          parse: isoTimestamp,
        },
      },
    },
  });
  // As with PGlite: lite's own grants would undo those of the migrations.
  Object.assign(connection, { rlsState: 'active' });
  return connection;
}
