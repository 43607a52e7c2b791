import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** Habits of the schema, read from the catalogue, so that no new table or function can forget one. Each query lists offenders. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const offenders = async (sql: string): Promise<string[]> =>
  (await backend.sql.query<{ name: string }>(sql)).map(({ name }) => name).sort();

describe('tables and views', () => {
  it('have RLS on', async () => {
    expect(
      await offenders(
        `select oid::regclass::text as name from pg_class where relkind in ('r', 'p') and not relrowsecurity
           and relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
      ),
    ).toEqual([]);
  });

  it('have comments', async () => {
    expect(
      await offenders(
        `select oid::regclass::text as name from pg_class where relkind in ('r', 'p', 'v', 'm')
           and relnamespace in ('public'::regnamespace, 'private'::regnamespace) and obj_description(oid, 'pg_class') is null`,
      ),
    ).toEqual([]);
  });

  it('have views that never read with more rights than their reader', async () => {
    expect(
      await offenders(
        `select oid::regclass::text as name from pg_class where relkind = 'v' and not 'security_invoker=on' = any (coalesce(reloptions, '{}'))
           and relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
      ),
    ).toEqual([]);
    expect(
      await offenders(`select matviewname as name from pg_matviews where schemaname = 'public'`),
    ).toEqual([]);
  });

  it('have an index that begins with each foreign key', async () => {
    expect(
      await offenders(
        `select conrelid::regclass || '.' || conname as name from pg_constraint c
         where contype = 'f' and connamespace in ('public'::regnamespace, 'private'::regnamespace) and not exists (
           select 1 from pg_index i where i.indrelid = c.conrelid
             and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
             and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL'))`,
      ),
    ).toEqual([]);
  });

  it('say what a delete does to every foreign key', async () => {
    // 'a' is NO ACTION, what is left when nothing was said.
    expect(
      await offenders(
        `select conrelid::regclass || '.' || conname as name from pg_constraint
         where contype = 'f' and confdeltype = 'a' and connamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
  });

  it('move updated_at by trigger wherever they have it', async () => {
    expect(
      await offenders(
        `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = attrelid
         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and attname = 'updated_at' and not exists (
           select 1 from pg_trigger t where t.tgrelid = attrelid and t.tgfoid = 'private.set_updated_at'::regproc)`,
      ),
    ).toEqual([]);
  });

  it('keep instants with their zone', async () => {
    expect(
      await offenders(
        `select attrelid::regclass || '.' || attname as name from pg_attribute a join pg_class c on c.oid = attrelid
         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and atttypid = 'timestamp'::regtype`,
      ),
    ).toEqual([]);
  });
});

describe('policies', () => {
  it('ask who somebody is once a statement, never once a row', async () => {
    // Only inside ( SELECT … ) does the planner run it once; bare it was measured 27 to 55 times slower.
    expect(
      await offenders(
        `select tablename || ': ' || policyname as name from pg_policies, lateral (
           select regexp_replace(coalesce(qual, '') || ' ' || coalesce(with_check, ''),
             '\\( SELECT (private\\.can\\([^()]*\\)|private\\.is_staff\\(\\)|private\\.my_children\\([^()]*\\)|auth\\.(uid|role|jwt)\\(\\)) AS \\w+\\)', '', 'g') as rest
         ) r where schemaname in ('public', 'storage') and rest ~ '(private\\.\\w+|auth\\.\\w+)\\('`,
      ),
    ).toEqual([]);
  });

  it('are for signed-in people only', async () => {
    expect(
      await offenders(
        `select tablename || ': ' || policyname as name from pg_policies
         where schemaname in ('public', 'storage') and roles <> '{authenticated}'`,
      ),
    ).toEqual([]);
  });

  it('are named by a sentence', async () => {
    expect(
      await offenders(
        `select tablename || ': ' || policyname as name from pg_policies
         where schemaname in ('public', 'storage') and policyname !~ '^[A-Z][a-z]+ .*[a-z]$'`,
      ),
    ).toEqual([]);
  });

  it('check what is written, not only what is read', async () => {
    expect(
      await offenders(
        `select tablename || ': ' || policyname as name from pg_policies
         where schemaname in ('public', 'storage') and cmd in ('UPDATE', 'ALL') and with_check is null`,
      ),
    ).toEqual([]);
  });
});

describe('functions', () => {
  const ours = `pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

  it('run as their owner only in private', async () => {
    expect(
      await offenders(`select oid::regprocedure::text as name from pg_proc p where ${ours} and prosecdef
        and pronamespace <> 'private'::regnamespace`),
    ).toEqual([]);
  });

  it('have an empty search_path', async () => {
    expect(
      await offenders(`select oid::regprocedure::text as name from pg_proc p where ${ours}
        and not 'search_path=""' = any (coalesce(proconfig, '{}'))`),
    ).toEqual([]);
  });

  it('are explained where the API can call them', async () => {
    expect(
      await offenders(`select oid::regprocedure::text as name from pg_proc p where ${ours}
        and pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null`),
    ).toEqual([]);
  });

  it('cannot be executed by anon, nor by everyone', async () => {
    expect(
      await offenders(
        `select oid::regprocedure::text as name from pg_proc p where ${ours} and has_function_privilege('anon', oid, 'execute')`,
      ),
    ).toEqual([]);
  });

  it('of the worker cannot be executed by people', async () => {
    expect(
      await offenders(
        `select proname as name from pg_proc p where ${ours} and pronamespace = 'public'::regnamespace
           and not has_function_privilege('authenticated', oid, 'execute')`,
      ),
    ).toEqual([
      'adjust_days',
      'assess_day',
      'assign_experiment',
      'claim_finetuning',
      'claim_render',
      'complete_finetuning',
      'complete_render',
      'fail_finetuning',
      'fail_render',
      'log_model_calls',
      'observe_experiment',
      'read_context',
      'renew_finetuning',
      'renew_render',
      'write_context',
    ]);
  });

  it('in private can be executed by people only where a public function or a policy needs it', async () => {
    const called = await offenders(
      `select proname as name from pg_proc p where ${ours} and pronamespace = 'private'::regnamespace
         and has_function_privilege('authenticated', oid, 'execute')`,
    );
    const twins = await offenders(
      `select proname as name from pg_proc p where ${ours} and pronamespace = 'public'::regnamespace`,
    );
    expect(called.filter((name) => !twins.includes(name))).toEqual([
      'can',
      'example_text',
      'health_of',
      'is_quiz',
      'is_staff',
      'is_time_zone',
      'key_status',
      'my_children',
      'program_of_session',
      'requester_name',
      'session_state',
      'sync_content',
    ]);
  });
});

describe('anon', () => {
  it('has no right on anything', async () => {
    expect(
      await offenders(
        `select oid::regclass::text as name from pg_class where relkind in ('r', 'p', 'v', 'm', 'S')
           and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
           and (has_table_privilege('anon', oid, 'select, insert, update, delete, truncate, references, trigger'))`,
      ),
    ).toEqual([]);
    expect(
      await offenders(`select 'usage' as name where has_schema_privilege('anon', 'private', 'usage')`),
    ).toEqual([]);
  });

  it('gets nothing by default on what comes later', async () => {
    await backend.sql.exec(
      `create table public.later (id int); create function public.later_function() returns int language sql as 'select 1';`,
    );
    const [rights] = await backend.sql.query(
      `select has_table_privilege('anon', 'public.later', 'select') as anon_table,
         has_table_privilege('authenticated', 'public.later', 'select') as table,
         has_function_privilege('anon', 'public.later_function()', 'execute') as anon_function,
         has_function_privilege('authenticated', 'public.later_function()', 'execute') as function`,
    );
    await backend.sql.exec('drop table public.later; drop function public.later_function()');
    expect(rights).toEqual({ anon_table: false, table: false, anon_function: false, function: false });
  });

  it('still has none after the local back end has served requests', async () => {
    // lite grants every table to anon at its first request unless it is told not to: see supabase/local/pglite.ts.
    const { client } = await backend.member();
    const answer = await client.from('profiles').select('id, current_weight_kg');
    expect(answer.error?.code).toBe('42501');
    const [rights] = await backend.sql.query(
      `select has_table_privilege('anon', 'public.profiles', 'select') as profiles,
         has_table_privilege('anon', 'private.secrets', 'select') as secrets`,
    );
    expect(rights).toEqual({ profiles: false, secrets: false });
  });
});
