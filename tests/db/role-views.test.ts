import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StaffRole, type TestBackend, testBackend } from '../support/backend.ts';
import { rolesByArea, verbsOf } from './access.ts';
import { as, attempt, rowsAs, service, signedIn, sqlState } from './actors.ts';
import { ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

/** An admin who looks at the console as another role: reads what both may, writes nothing, and only for a while. */
let backend: TestBackend;
const admin = signedIn(staffIds.admin);
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
beforeEach(() => backend.sql.exec('delete from public.staff_role_views'));
afterAll(() => backend.close());

const view = (
  role: string | null,
  minutes: number | null = 15,
  reason: string | null = 'A coach asked',
  actor = admin,
) =>
  rowsAs(backend.pg, actor, 'select * from public.start_role_view($1, $2, $3)', [role, minutes, reason]).then(
    () => 'viewing',
    sqlState,
  );
const permissions = async (actor = admin) =>
  (await rowsAs<{ area: string; verb: string }>(backend.pg, actor, 'select * from public.my_permissions()'))
    .map(({ area, verb }) => `${area}:${verb}`)
    .sort();
const own = (role: StaffRole) =>
  Object.entries(rolesByArea).flatMap(([area, of]) =>
    verbsOf(of[role] ?? '').map((verb) => `${area}:${verb}`),
  );

describe('what may be read', () => {
  it.each(['support', 'coach', 'growth', 'ml', 'analyst'] as const)(
    'as %s is what both roles may, and no more',
    async (role) => {
      expect(await view(role)).toBe('viewing');
      const both = own('admin').filter((one) => own(role).includes(one) && !one.endsWith(':write'));
      expect(await permissions()).toEqual(both.sort());
      for (const one of [...own('admin'), ...own(role)]) {
        const [row] = await rowsAs<{ can: boolean }>(
          backend.pg,
          admin,
          'select private.can($1, $2)',
          one.split(':'),
        );
        expect([one, row?.can]).toEqual([one, both.includes(one)]);
      }
    },
  );

  it('is all of it again after the end, and others never notice', async () => {
    await view('analyst');
    expect(await permissions(signedIn(staffIds.support))).toEqual(own('support').sort());
    expect(await rowsAs(backend.pg, admin, 'select 1 from public.profiles')).toEqual([]);
    await rowsAs(backend.pg, admin, 'select public.end_role_view()');
    expect(await permissions()).toEqual(own('admin').sort());
    expect((await rowsAs(backend.pg, admin, 'select 1 from public.profiles')).length).toBeGreaterThan(0);
  });

  it('is nothing while the second factor is missing, which a view neither replaces nor starts without', async () => {
    const need = (roles: string) =>
      backend.sql.exec(`update private.second_factor_rule set roles = '{${roles}}'`);
    await view('coach');
    await need('admin');
    expect(await permissions()).toEqual([]);
    expect(await rowsAs(backend.pg, admin, 'select 1 from public.staff_role_views')).toEqual([]);
    await rowsAs(backend.pg, admin, 'select public.end_role_view()');
    expect(await view('coach')).toBe('42501');
    expect(await permissions()).toEqual([]);
    await need('');
    expect(await permissions()).toEqual(own('admin').sort());
  });

  it('is told with the time that is left', async () => {
    await view('coach', 30);
    expect(
      await rowsAs(
        backend.pg,
        admin,
        'select role, viewed_role, view_seconds_left from public.my_staff_profile()',
      ),
    ).toEqual([
      {
        role: 'admin',
        viewed_role: 'coach',
        view_seconds_left: expect.toSatisfy((n: number) => n > 1790 && n <= 1800),
      },
    ]);
  });
});

describe('what may be written', () => {
  const tables = async () =>
    (
      await backend.sql.query<{ name: string }>(
        `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'private', 'analytics') and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
      )
    ).map(({ name }) => name);

  /**
   * What was revealed or exported meanwhile stays on record, and a view can be ended. A redemption's rows and marks are written with the count
   * on its key, which is refused.
   */
  const exempt = ['analytics.dirty', 'audit_log', 'consultation_key_usage', 'staff_role_views'];

  it('is nothing, table by table, even past every policy and grant', async () => {
    await view('coach');
    const open: string[] = [];
    for (const table of await tables()) {
      // As the owner of the tables, whom no policy holds: so does each function that writes for somebody.
      const outcome = await as(backend.pg, admin, async (tx) => {
        await tx.query('reset role');
        await tx.query(`delete from ${table} where false`);
      }).then(() => 'open', sqlState);
      if (outcome !== '42501') open.push(table);
    }
    expect(open).toEqual(exempt);
  });

  it('is nothing by insert and update either', async () => {
    const bits = await backend.sql.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger
       where tgname = 'aa_refuse_while_viewing' and tgenabled = 'O' and tgtype = 2 | 4 | 8 | 16 and not tgisinternal order by 1`,
    );
    const guarded = new Set(bits.map(({ name }) => name));
    expect((await tables()).filter((name) => !guarded.has(name))).toEqual(exempt);
  });

  /** Rows inserted, updated and deleted, by table. What a view may leave is not counted. */
  const written = async (tx: Pick<typeof backend.pg, 'query'>) =>
    new Map(
      (
        await tx.query<{ name: string; count: number }>(
          `select relid::regclass::text as name, (n_tup_ins + n_tup_upd + n_tup_del)::int as count from pg_stat_xact_user_tables
           where relname not in ('audit_log', 'audit_head', 'staff_role_views')`,
        )
      ).rows.map(({ name, count }) => [name, count]),
    );

  it('is nothing by any public function', async () => {
    const functions = await backend.sql.query<{ call: string }>(
      `select format('%I.%I(%s)', 'public', p.proname, (select string_agg('null::' || format_type(t, null), ', ' order by o)
         from unnest(p.proargtypes) with ordinality u (t, o))) as call
       from pg_proc p where pronamespace = 'public'::regnamespace and prokind = 'f' and p.provolatile = 'v' and p.prorettype <> 'trigger'::regtype
         and p.proname <> 'end_role_view' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    );
    expect(functions.length).toBeGreaterThan(80);
    await view('coach');
    const wrote: string[] = [];
    const marker = 'the call itself went through';
    for (const { call } of functions)
      await as(backend.pg, admin, async (tx) => {
        // What transactions before this one wrote is among these counts until it is reported, which is once a second at most.
        const before = await written(tx);
        await tx.query(`select ${call}`);
        const rows = [...(await written(tx))].filter(([name, count]) => count !== before.get(name));
        if (rows.length > 0) wrote.push(`${call}: ${rows.map(([name]) => name).join()}`);
        throw new Error(marker); // undoes what an audit entry may have noted
      }).catch((error: Error) => {
        if (error.message !== marker) sqlState(error);
      });
    expect(wrote).toEqual([]);
  });

  it('is nothing in the storage', async () => {
    await view('growth');
    const upload = (name: string) =>
      attempt(backend.pg, admin, `insert into storage.objects (bucket_id, name) values ($1, $2)`, [
        name,
        `${staffIds.admin}/a.jpg`,
      ]);
    expect((await upload('member-media')).code).toBe('42501');
    await backend.sql.exec('delete from public.staff_role_views');
    expect((await upload('member-media')).code).toBeUndefined();
  });

  it('says why, and lets it through after the end', async () => {
    await view('support');
    const change = `update public.profiles set full_name = 'New name' where id = '${ownerId}'`;
    await expect(rowsAs(backend.pg, admin, change)).rejects.toThrow(/another role, which is read-only/);
    await expect(rowsAs(backend.pg, admin, 'select public.issue_consultation_keys(1)')).rejects.toThrow(
      /another role, which is read-only/,
    );
    expect((await attempt(backend.pg, signedIn(staffIds.support), change)).count).toBe(1);
    expect((await attempt(backend.pg, service, change)).count).toBe(1);
    await rowsAs(backend.pg, admin, 'select public.end_role_view()');
    expect((await attempt(backend.pg, admin, change)).count).toBe(1);
  });
});

describe('a view', () => {
  const expire = () =>
    backend.sql.exec(
      `update public.staff_role_views set started_at = now() - interval '20 minutes', ends_at = now() - interval '1 second'`,
    );
  const rows = () =>
    backend.sql.query(
      'select role, ended_at = ends_at as ran_out from public.staff_role_views order by started_at',
    );

  it('ends by itself, and the next one closes it', async () => {
    await view('coach');
    await expire();
    expect(await permissions()).toEqual(own('admin').sort());
    expect(await rows()).toEqual([{ role: 'coach', ran_out: null }]);
    expect(await view('support')).toBe('viewing');
    expect(await rows()).toEqual([
      { role: 'coach', ran_out: true },
      { role: 'support', ran_out: null },
    ]);
  });

  it('is not begun within another, nor with a bad role, time or reason', async () => {
    expect(await view('pilot')).toBe('22P02');
    expect(await view(null)).toBe('22023');
    expect(await view('admin')).toBe('22023');
    for (const minutes of [null, 0, -5, 61]) expect(await view('coach', minutes)).toBe('22023');
    for (const reason of [null, '  a ', 'x'.repeat(2001)])
      expect(await view('coach', 15, reason)).toBe('22023');
    expect(await view('coach')).toBe('viewing');
    expect(await view('support')).toBe('42501');
    expect(await rows()).toHaveLength(1);
  });

  it('is for admins, never for longer than an hour, and counts only while its viewer is staff', async () => {
    for (const role of ['support', 'coach', 'growth', 'ml', 'analyst'] as const)
      expect(await view('coach', 15, 'Curious', signedIn(staffIds[role]))).toBe('42501');
    expect(await view('coach', 15, 'Curious', signedIn(ownerId))).toBe('42501');
    expect(await view('coach', 60)).toBe('viewing');
    const longer = `update public.staff_role_views set ends_at = started_at + interval '61 minutes'`;
    await expect(backend.sql.exec(longer)).rejects.toThrow(/at_most_an_hour/);
    expect((await attempt(backend.pg, admin, longer)).code).toBe('42501');
  });

  it('is in the audit log from its start to its end, with the reason', async () => {
    const [last] = await backend.sql.query<{ id: number }>('select max(id)::int as id from public.audit_log');
    await view('coach', 15, 'Checking what coaches see');
    await rowsAs(backend.pg, admin, 'select public.end_role_view()');
    await rowsAs(backend.pg, admin, 'select public.end_role_view()');
    expect(
      await backend.sql.query(
        `select actor_id, actor_role, action, reason, after ->> 'role' as viewed from public.audit_log
         where id > $1 and table_name = 'staff_role_views' order by id`,
        [last?.id],
      ),
    ).toEqual([
      {
        actor_id: staffIds.admin,
        actor_role: 'admin',
        action: 'insert',
        reason: 'Checking what coaches see',
        viewed: 'coach',
      },
      { actor_id: staffIds.admin, actor_role: 'admin', action: 'update', reason: null, viewed: null },
    ]);
  });
});
