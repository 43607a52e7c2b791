import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doNextRequest } from '../../worker/lanes/privacy/lane.ts';
import { createLog } from '../../worker/log.ts';
import { createWorkspace, type Workspace } from '../../worker/render/workspace.ts';
import { ownerId, peopleSql, rowsSql } from '../db/world.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { manualClock } from './support/manualClock.ts';

/** The world has a row of its owner in every table that can have one: whatever is forgotten shows here. */
let backend: TestBackend;
let workspace: Workspace;
let asking: SupabaseClient;
let approving: SupabaseClient;
let email = '';
const lines: string[] = [];

beforeAll(async () => {
  backend = await testBackend();
  workspace = createWorkspace(mkdtempSync(join(tmpdir(), 'privacy-')));
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
  asking = await backend.staff('support', 'asks@keel.example');
  approving = await backend.staff('support', 'approves@keel.example');
  await backend.sql.exec('delete from public.privacy_requests');
  const [account] = await backend.sql.query<{ email: string }>('select email from auth.users where id = $1', [
    ownerId,
  ]);
  email = account?.email ?? '';
  for (const [bucket, path, type] of [
    ['member-media', `${ownerId}/b.jpg`, 'image/jpeg'],
    ['share-videos', `${ownerId}/film.mp4`, 'video/mp4'],
  ] as const) {
    const stored = await backend
      .service()
      .storage.from(bucket)
      .upload(path, Buffer.from(`bytes of ${path}`), { contentType: type });
    if (stored.error) throw stored.error;
  }
});
afterAll(async () => {
  workspace.dispose();
  await backend.close();
});

const doNext = () =>
  doNextRequest({
    client: backend.service(),
    workspace,
    clock: manualClock(),
    log: createLog({}, (line) => lines.push(line)),
    workerId: 'worker-a',
  });
const row = async (id: string) => {
  const [found] = await backend.sql.query<{
    status: string;
    user_id: string | null;
    error_message: string | null;
    receipt: {
      tables: Record<string, number>;
      files: number;
      left: number;
      path: string;
      kept: Record<string, unknown>;
    };
  }>('select status::text, user_id, error_message, receipt from public.privacy_requests where id = $1', [id]);
  if (!found) throw new Error('The request is gone');
  return found;
};

/** Asked for by one, approved by another: the only way. */
async function agreed(kind: 'export' | 'erase'): Promise<string> {
  const { data, error } = await asking
    .from('privacy_requests')
    .insert({ kind, user_id: ownerId, reason: 'By letter' })
    .select('id')
    .single();
  if (error) throw error;
  const { id } = data as { id: string };
  const alone = await asking.from('privacy_requests').update({ status: 'approved' }).eq('id', id);
  expect(alone.error?.code).toBe('42501');
  expect(await doNext()).toBeNull();
  const approval = await approving.from('privacy_requests').update({ status: 'approved' }).eq('id', id);
  expect(approval.error).toBeNull();
  return id;
}

/** Every table of public with a foreign key to a profile or an account, read in another way than the function under test. */
const linkedTables = async () =>
  (
    await backend.sql.query<{ name: string }>(
      `select distinct k.conrelid::regclass::text as name from pg_constraint k join pg_class c on c.oid = k.conrelid and not c.relispartition
       where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and k.confrelid in ('public.profiles'::regclass, 'auth.users'::regclass)`,
    )
  ).map(({ name }) => name);

/** Tables in which a text is found anywhere in a row, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await backend.sql.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r'
       and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'analytics'::regnamespace, 'auth'::regnamespace, 'storage'::regnamespace)`,
  );
  const found = await backend.sql.query<{ name: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name where exists (select 1 from ${name} t where lower(t::text) like $1)`,
      )
      .join(' union all '),
    [`%${text.toLowerCase()}%`],
  );
  return found.map(({ name }) => name.replace(/^public\./, '')).sort();
}

it('packs every row and every file of a member into one ZIP that a person can read', async () => {
  const id = await agreed('export');
  expect(await doNext()).toBe('completed');
  const { receipt, status } = await row(id);
  expect(status).toBe('completed');
  const stored = await asking.storage.from('privacy-exports').download(receipt.path);
  if (stored.error) throw stored.error;
  const entries = unzipSync(new Uint8Array(await stored.data.arrayBuffer()));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  const own = await linkedTables();
  for (const table of own) {
    const [mine] = await backend.sql.query<{ n: number }>(
      `select count(*)::int as n from public.${table} t where t::text like '%${ownerId}%'`,
    );
    // Rows that name the member without being theirs are not in the copy; the other way round nothing may be missing.
    if ((receipt.tables[table] ?? 0) === 0 && mine?.n) expect(table).toBe('staff_members');
  }
  for (const [table, count] of Object.entries(receipt.tables)) {
    const rows = JSON.parse(text(`tables/${table}.json`)) as object[];
    expect([table, rows.length]).toEqual([table, count]);
    expect(Papa.parse(text(`tables/${table}.csv`).trim(), { header: true }).data).toHaveLength(count);
    expect(text('index.html')).toContain(`tables/${table}.csv`);
  }
  // Its own and what hangs on it: the weigh-ins, and the exercises of the sessions of their program.
  expect(receipt.tables).toMatchObject({
    profiles: 1,
    weight_history: 2,
    exercise_plan_items: 1,
    food_entries: 2,
  });
  expect(text('tables/consultation_keys.json')).not.toContain('a'.repeat(64));
  expect(text(`media/member-media/${ownerId}/b.jpg`)).toBe(`bytes of ${ownerId}/b.jpg`);
  expect(text(`media/share-videos/${ownerId}/film.mp4`)).toBe(`bytes of ${ownerId}/film.mp4`);
  const stranger = (await backend.member()).client;
  expect((await stranger.storage.from('privacy-exports').download(receipt.path)).error).not.toBeNull();
});

it('erases nobody while the law holds it, nor while the person would still be found', async () => {
  const id = await agreed('erase');
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const hold = { hold_until: day, hold_reason: 'An open claim' };
  expect((await approving.from('privacy_requests').update(hold).eq('id', id)).error).toBeNull();
  expect(await doNext()).toBeNull();
  await approving.from('privacy_requests').update({ hold_until: null, hold_reason: null }).eq('id', id);

  await backend.sql.query(
    `insert into public.saved_views (owner_id, resource, name, query) select user_id, 'profiles', 'One', jsonb_build_object('id', $1::text) from public.staff_members limit 1`,
    [ownerId],
  );
  expect(await doNext()).toBe('failed');
  const failed = await row(id);
  expect(failed.error_message).toContain('saved_views');
  expect(failed.user_id).toBe(ownerId);
  expect(
    await backend.sql.query('select 1 from public.weight_history where user_id = $1', [ownerId]),
  ).toHaveLength(2);
  await backend.sql.query(`delete from public.saved_views where name = 'One'`);

  const stale = await backend
    .service()
    .rpc('erase_member', { p_id: id, p_fence: 0, p_files: 0 })
    .then(({ error }) => error?.code);
  expect(stale).toBe('KF001');
});

it('erases the rest in every table and bucket, and proves it', async () => {
  const named = await tablesWith(ownerId);
  const before = (await linkedTables()).filter((name) => named.includes(name));
  expect(before.length).toBeGreaterThan(40);
  await backend.sql.exec(`update public.privacy_requests set run_after = now() where status = 'running'`);
  expect(await doNext()).toBe('completed');
  const [done] = await backend.sql.query<{ id: string }>(
    `select id from public.privacy_requests where kind = 'erase'`,
  );
  const { receipt, user_id, status } = await row(done?.id ?? '');
  expect({ user_id, status, left: receipt.left }).toEqual({ user_id: null, status: 'completed', left: 0 });
  expect(Object.keys(receipt.kept).sort()).toEqual(['audit_log', 'media_removals']);
  for (const table of before) expect(receipt.tables, `no row was counted in ${table}`).toHaveProperty(table);
  expect(await tablesWith(ownerId)).toEqual(['audit_log', 'media_removals']);
  expect((await tablesWith(email)).filter((name) => name !== 'audit_log')).toEqual([]);
  expect(lines.join('\n')).not.toContain(ownerId);
});
