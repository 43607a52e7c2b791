import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  version: string;
  name: string;
  sql: string;
}

/** The part of a database client that applying migrations needs; PGlite and postgres.js both fit behind it. */
export interface SqlRunner {
  /** Runs one or more statements, without parameters. */
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
}

export const migrationsDir = join(import.meta.dirname, '..', 'migrations');

/** All migrations in version order. Files are named `<version>_<name>.sql`, as Supabase's CLI names them. */
export function readMigrations(dir = migrationsDir): Migration[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d+)_(.+)\.sql$/.exec(file);
      if (!match?.[1] || !match[2]) throw new Error(`Migration ${file} is not named <version>_<name>.sql`);
      return { version: match[1], name: match[2], sql: readFileSync(join(dir, file), 'utf8') };
    });
}

const statementEnds = /--[^\n]*|\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"|\$((?:[A-Za-z_]\w*)?)\$[\s\S]*?\$\1\$|;/g;

/** A migration's statements as Supabase's CLI cuts them for its history: comments kept, without the semicolon. */
export function splitStatements(sql: string): string[] {
  const ends = [...sql.matchAll(statementEnds)].filter(([token]) => token === ';').map(({ index }) => index);
  return [...ends, sql.length]
    .map((end, i) => sql.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end).trim())
    .filter(Boolean);
}

/**
 * Applies what is not yet in `supabase_migrations.schema_migrations`, each file in one transaction together with its row
 * there: the history that `supabase db push` reads. Throws with the file's name when one fails; earlier files stay.
 * @returns the versions applied.
 */
export async function applyMigrations(db: SqlRunner, migrations = readMigrations()): Promise<string[]> {
  const done = new Set(
    (await db.query<{ version: string }>('select version from supabase_migrations.schema_migrations')).map(
      (r) => r.version,
    ),
  );
  const pending = migrations.filter((migration) => !done.has(migration.version));
  for (const { version, name, sql } of pending) {
    const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
    try {
      await db.exec(
        `begin;\n${sql}\n;insert into supabase_migrations.schema_migrations (version, name, statements)
         values (${quoted(version)}, ${quoted(name)}, array[${splitStatements(sql).map(quoted)}]::text[]); commit;`,
      );
    } catch (cause) {
      await db.exec('rollback').catch(() => undefined);
      throw new Error(`Migration ${version}_${name}.sql failed: ${String(cause)}`, { cause });
    }
  }
  return pending.map((migration) => migration.version);
}
