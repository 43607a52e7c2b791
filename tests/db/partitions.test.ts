import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { supabaseCli } from '../../supabase/local/supabaseCli.ts';
import { startBulkPostgres } from '../bench/bulk/server.ts';
import { otherId, ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

/** Cutting the tables that grow with time, on a real PostgreSQL, with rows in them. */
const columns = {
  adherence_records: 'planned_on',
  user_behavior_events: 'occurred_at',
  model_performance_logs: 'logged_at',
  content_analytics: 'recorded_at',
  activity_streams: 'recorded_on',
} as const;
const tables = Object.keys(columns) as (keyof typeof columns)[];
let server: Awaited<ReturnType<typeof startBulkPostgres>>;
beforeAll(async () => {
  server = await startBulkPostgres({ users: 150, days: 120, adherence: 6_000, keys: 0 });
  await server.runner.exec(peopleSql);
  await server.runner.exec(rowsSql);
}, 180_000);
afterAll(() => server.close());

const rows = async (sql: string) => [...(await server.sql.unsafe(sql))] as Record<string, unknown>[];
const as = (id: string, sql: string) =>
  server.sql.begin(async (tx) => {
    const claims = JSON.stringify({ sub: id, role: 'authenticated' });
    await tx`select set_config('request.jwt.claim.sub', ${id}, true), set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
    return [...(await tx.unsafe(sql))] as Record<string, unknown>[];
  });

/** All that a table is, but for how it is stored. */
const shape = (table: string) =>
  rows(`
    select 'column' as kind, a.attname as name, concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity,
      pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum), a.attacl) as what
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = 'public.${table}'::regclass and a.attnum > 0
    union all select 'constraint', conname, pg_get_constraintdef(oid) from pg_constraint
      where conrelid = 'public.${table}'::regclass and contype <> 'n' and coninhcount = 0
    union all select 'index', c.relname, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = 'public.${table}'::regclass
    union all select 'trigger', tgname, pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where tgrelid = 'public.${table}'::regclass and not tgisinternal
    union all select 'policy', policyname, concat_ws(' ', permissive, roles, cmd, qual, with_check) from pg_policies
      where schemaname = 'public' and tablename = '${table}'
    union all select 'table', '', concat_ws(' ', relrowsecurity, relforcerowsecurity, relowner::regrole, obj_description(oid, 'pg_class'),
      (select string_agg(g::text, ' ' order by g::text) from unnest(relacl) g)) from pg_class where oid = 'public.${table}'::regclass
    order by 1, 2`);
const content = (table: string) =>
  rows(
    `select count(*)::int as n, sum(hashtextextended(to_jsonb(t)::text, 0))::text as hash from public.${table} t`,
  );
const readers = { ...staffIds, ownerId, otherId };
const answers = async (table: string) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(readers).map(async ([name, id]) => [
        name,
        await as(id, `select count(*)::int as n from public.${table}`).catch(
          (error: { code: string }) => error.code,
        ),
      ]),
    ),
  );

describe('before they are cut', () => {
  it('hold the column in every key, and nothing points at them', async () => {
    for (const table of tables) {
      expect(
        await rows(`select indexrelid::regclass from pg_index i where indrelid = 'public.${table}'::regclass and indisunique and not exists (
          select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = '${columns[table]}' and a.attnum = any (i.indkey::int2[]))`),
        table,
      ).toEqual([]);
      expect(
        await rows(
          `select conname from pg_constraint where contype = 'f' and confrelid = 'public.${table}'::regclass`,
        ),
        table,
      ).toEqual([]);
    }
  });

  it('are refused where it would not work, and stay as they are', async () => {
    const cut = (table: string, column: string) =>
      rows(`select private.partition_by_month('public.${table}', '${column}')`).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await cut('adherence_records', 'status')).toBe('22023');
    expect(await cut('adherence_records', 'created_at')).toBe('55000');
    expect(await cut('activities', 'performed_on')).toBe('55000');
    expect(await cut('member_profiles', 'created_at')).not.toBe('done');
    expect(await rows(`select 1 from pg_partitioned_table`)).toEqual([]);
  });
});

describe('cut by month', () => {
  it('they are the same tables with the same rows for the same readers', async () => {
    for (const table of tables) {
      if (table !== 'adherence_records')
        expect((await content(table))[0]?.n, `${table} needs a row in the fixtures`).toBeGreaterThan(0);
      const before = [
        await shape(table),
        await content(table),
        await answers(table),
        await rows(`select count(*)::int from pg_views`),
      ];
      await rows(`select private.partition_by_month('public.${table}', '${columns[table]}')`);
      expect([
        await shape(table),
        await content(table),
        await answers(table),
        await rows(`select count(*)::int from pg_views`),
      ]).toEqual(before);
    }
    expect(await rows('select count(*)::int as n from pg_partitioned_table')).toEqual([{ n: tables.length }]);
  }, 120_000);

  it('each month is closed on its own', async () => {
    const open =
      await rows(`select c.oid::regclass::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where c.relkind = 'r' and (not c.relrowsecurity or obj_description(c.oid, 'pg_class') is null or c.relnamespace <> 'private'::regnamespace
        or has_table_privilege('authenticated', c.oid, 'select, insert, update, delete') or has_table_privilege('anon', c.oid, 'select')
        or has_table_privilege('service_role', c.oid, 'select, insert, update, delete'))`);
    expect(open).toEqual([]);
    expect(
      (await rows(`select 1 from pg_inherits i join pg_class c on c.oid = i.inhrelid and c.relkind = 'r'`))
        .length,
    ).toBeGreaterThan(30);
  });

  it('answer questions as PostgREST asks them, from one month', async () => {
    const [range] =
      await rows(`select max(planned_on)::text as day, count(*)::int as n from public.adherence_records
      where planned_on >= (select max(planned_on) - 6 from public.adherence_records)`);
    const asked = `with pgrst_source as (select public.adherence_records.* from public.adherence_records
      where planned_on >= '${range?.day}'::date - 6 order by planned_on desc, id limit 5 offset 0)
      select count(*)::int as n, coalesce(json_agg(_postgrest_t), '[]') as body from (select * from pgrst_source) _postgrest_t`;
    expect((await as(staffIds.coach, asked))[0]).toMatchObject({ n: 5 });
    const plan = await rows(
      `explain select * from public.adherence_records where planned_on = '${range?.day}'`,
    );
    expect(JSON.stringify(plan).match(/adherence_records_\d{4}_\d\d /g)?.length).toBe(1);
  });

  it('are written by the same upserts, and count for rewards and the audit log under their own name', async () => {
    const upsert = (status: string) =>
      as(
        ownerId,
        `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
         values ('${ownerId}', 'session', '00000000-0000-4000-8000-00000000c001', current_date, '${status}')
         on conflict (user_id, planned_on, planned_entity_type, planned_entity_id) do update set status = excluded.status returning id, status`,
      );
    const [first] = await upsert('skipped');
    const [second] = await upsert('completed');
    expect(second).toEqual({ id: first?.id, status: 'completed' });
    await rows('select private.settle_rewards(100)');
    expect(
      await rows(
        `select current_streak_days as now from public.user_streaks where user_id = '${ownerId}' and streak_type = 'training'`,
      ),
    ).toEqual([{ now: 1 }]);
    await expect(
      as(
        otherId,
        `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on)
      values ('${ownerId}', 'meal', gen_random_uuid(), current_date)`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await server.sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claim.sub', ${staffIds.coach}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: staffIds.coach })}, true)`;
      await tx`update public.adherence_records set status = 'skipped' where planned_entity_id = '00000000-0000-4000-8000-00000000c001'`;
    });
    expect(await rows(`select table_name from public.audit_log where row_id = '${first?.id}'`)).toEqual([
      { table_name: 'adherence_records' },
    ]);
    await expect(
      as(
        ownerId,
        `insert into public.activity_streams (activity_id, stream_type, offsets_seconds, stream_values)
        select id, 'power', '{0}', '{200}' from public.activities where user_id = '${ownerId}' limit 1`,
      ),
    ).rejects.toMatchObject({ code: '22023' });
  });

  it('get months ahead, and those that came without one', async () => {
    const record = (
      day: string,
    ) => `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on)
      values ('${ownerId}', 'meal', gen_random_uuid(), ${day})`;
    await rows(record(`date_trunc('month', current_date) + interval '4 months'`));
    expect(await rows('select count(*)::int as n from private.adherence_records_default')).toEqual([
      { n: 1 },
    ]);
    expect(await rows('select private.ensure_month_partitions(4) as n')).toEqual([{ n: tables.length }]);
    expect(await rows('select private.ensure_month_partitions(4) as n')).toEqual([{ n: 0 }]);
    expect(await rows('select count(*)::int as n from private.adherence_records_default')).toEqual([
      { n: 0 },
    ]);
    const [index] =
      await rows(`select count(*)::int as n from pg_index i join pg_inherits h on h.inhrelid = i.indrelid
      where h.inhparent = 'public.adherence_records'::regclass group by i.indrelid order by 1 limit 1`);
    expect(index?.n).toBe(
      (await rows(`select 1 from pg_index where indrelid = 'public.adherence_records'::regclass`)).length,
    );
  });

  it('lose old months with an entry in the log, and nothing else', async () => {
    const [old] =
      await rows(`select date_trunc('month', min(planned_on))::date::text as month, count(*)::int as n from public.adherence_records
      where planned_on < date_trunc('month', current_date)`);
    const [{ n: all } = { n: 0 }] = await content('adherence_records');
    await rows(
      `select private.drop_months_before('public.adherence_records', date_trunc('month', current_date)::date)`,
    );
    expect((await content('adherence_records'))[0]?.n).toBe(Number(all) - Number(old?.n));
    const entries = await rows(`select row_id, (before ->> 'rows')::int as rows from public.audit_log
      where table_name = 'adherence_records' and action = 'delete' order by row_id`);
    expect(entries[0]?.row_id).toBe(String(old?.month).slice(0, 7));
    expect(entries.reduce((sum, { rows: n }) => sum + Number(n), 0)).toBe(old?.n);
  });

  it('leave Supabase’s advisors with nothing to say', () => {
    const cli = supabaseCli([
      'db',
      'advisors',
      `--remote=${server.url}?sslmode=disable`,
      '--level',
      'warn',
      '--output-format',
      'json',
    ]);
    expect(cli.status, cli.stderr).toBe(0);
    expect(
      (JSON.parse(cli.stdout) as { results: { name: string; detail: string }[] }).results.map(
        ({ detail }) => detail,
      ),
    ).toEqual([]);
  }, 120_000);
});
