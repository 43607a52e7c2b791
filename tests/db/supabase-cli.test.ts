import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrationsDir, readMigrations } from '../../supabase/local/migrations.ts';
import { provision } from '../../supabase/local/provision.ts';
import { supabaseCli } from '../../supabase/local/supabaseCli.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';

/** Supabase's own tools over a real PostgreSQL: they apply what we apply, and find nothing to say about it. */
const root = join(import.meta.dirname, '..', '..');
const cli = (server: RealPostgres, ...args: string[]) =>
  supabaseCli([...args, `--remote=${server.url}?sslmode=disable`, '--workdir', root]);
const history = (server: RealPostgres) =>
  server.sql<{ version: string; name: string; statements: string }[]>`
    select version, name, array_to_string(statements, e'\n;;\n') as statements from supabase_migrations.schema_migrations order by version`.then(
    (rows) => [...rows],
  );
/** What plpgsql_check says, without what it cannot see: columns that a dynamic statement returns, tables that a function makes itself. */
const issuesIn = (stdout: string) => {
  const found = stdout.includes('[')
    ? (JSON.parse(stdout) as { function: string; issues: { message: string; detail?: string }[] }[])
    : [];
  return found.flatMap(({ function: name, issues }) =>
    issues
      .filter(
        ({ message, detail }) =>
          detail !== 'cannot to determine result of dynamic SQL' &&
          !/relation "pg_temp\.\w+" does not exist/.test(message),
      )
      .map(({ message, detail }) => [name, message, detail].join(': ')),
  );
};
/** Everything that migrations make, as text. */
const shape = async ({ sql }: RealPostgres) => {
  const [row] = await sql<{ digest: string }[]>`
    select md5(string_agg(line, e'\n' order by line)) as digest from (
      select c.oid::regclass || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || coalesce(a.attacl::text, '') as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and a.attnum > 0 and not a.attisdropped
      union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace in ('public'::regnamespace, 'private'::regnamespace)
      union all select tablename || ' ' || policyname || ' ' || concat_ws(' ', cmd, qual, with_check) from pg_policies
      union all select p.oid::regprocedure || ' ' || coalesce(p.proacl::text, '') || ' ' || md5(p.prosrc) from pg_proc p
        where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    ) as lines`;
  return row?.digest;
};

describe('on a new project', () => {
  let pushed: RealPostgres;
  let applied: RealPostgres;
  beforeAll(async () => {
    [pushed, applied] = await Promise.all([startPostgres({ migrated: false }), startPostgres()]);
    await pushed.sql.unsafe(
      `do $$ begin execute format('alter database %I set pgrst.db_schemas = ''public''', current_database()); end $$`,
    );
  });
  afterAll(() => Promise.all([pushed.close(), applied.close()]));

  it('`supabase db push` makes the database that `npm run db:apply` makes, with the same history', async () => {
    const { status, stderr } = cli(pushed, 'db', 'push', '--yes');
    expect(status, stderr).toBe(0);
    expect(await history(pushed)).toMatchObject(
      readMigrations().map(({ version, name }) => ({ version, name })),
    );
    expect(await history(pushed)).toEqual(await history(applied));
    expect(await shape(pushed)).toBe(await shape(applied));
  }, 180_000);

  it('each accepts the history of the other', async () => {
    expect(await provision(pushed.url)).toEqual([]);
    const again = cli(applied, 'db', 'push', '--yes');
    expect([again.status, again.stdout.includes('up to date')], again.stderr).toEqual([0, true]);
  }, 180_000);

  it('`supabase db advisors` has nothing to say at warning level or above', () => {
    // Nine of its lints look at the API's schemas only, and are silent unless the database names them: see beforeAll.
    const { status, stdout, stderr } = cli(
      pushed,
      ...['db', 'advisors', '--level', 'info', '--output-format', 'json'],
    );
    expect(status, stderr).toBe(0);
    const { results } = JSON.parse(stdout) as { results: { name: string; level: string; detail: string }[] };
    // Proof that the linter saw the schema: a fresh server has used none of its indexes yet.
    expect(results.map(({ name }) => name)).toContain('unused_index');
    expect(
      results.filter(({ level }) => level !== 'INFO').map(({ name, detail }) => `${name}: ${detail}`),
    ).toEqual([]);
  }, 120_000);

  it('…and would, if the API’s schemas had a table without RLS', async () => {
    await pushed.sql`create table public.forgotten (id int primary key)`;
    const { stdout } = cli(pushed, ...['db', 'advisors', '--level', 'warn', '--output-format', 'json']);
    await pushed.sql`drop table public.forgotten`;
    expect(stdout).toContain('rls_disabled_in_public');
  }, 120_000);

  it('`supabase db lint` finds nothing, where the server has the plpgsql_check that it needs', async () => {
    const { status, stdout, stderr } = cli(
      pushed,
      ...['db', 'lint', '--schema', 'public,private', '--level', 'warning'],
    );
    const [extension] = await pushed.sql`select from pg_available_extensions where name = 'plpgsql_check'`;
    // The server from npm has it not; Debian's postgresql-15-plpgsql-check has, through TEST_DATABASE_URL.
    if (extension) expect([status, issuesIn(stdout)], stderr).toEqual([0, []]);
    else expect(stderr).toContain('extension "plpgsql_check" is not available');
  }, 120_000);

  it('`supabase gen types` writes the committed file', () => {
    const { stdout, stderr } = cli(pushed, 'gen', 'types', '--schema', 'public');
    const types = stdout.slice(stdout.indexOf('export type Json'));
    expect(types === readFileSync(join(root, 'src', 'data', 'database.types.ts'), 'utf8'), stderr).toBe(true);
  }, 120_000);

  it('has migrations where the CLI looks for them', () => {
    expect(migrationsDir).toBe(join(root, 'supabase', 'migrations'));
  });
});
