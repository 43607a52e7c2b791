import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openProfile } from '../../supabase/local/prepareDatabase.ts';
import { isInstalled, profileOf } from '../../supabase/local/profile.ts';
import { batchesOf } from '../../supabase/seed/batches.ts';
import type { Row } from '../../supabase/seed/core/tables.ts';
import { generateDemo } from '../../supabase/seed/generate.ts';
import { generateAside } from '../../supabase/seed/generateAside.ts';

const base = mkdtempSync(join(tmpdir(), 'keel-first-start-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('a first start that was interrupted begins again', async () => {
  const profile = profileOf('empty', base);
  mkdirSync(profile.databaseDir, { recursive: true });
  writeFileSync(join(profile.databaseDir, 'PG_VERSION'), 'half');
  writeFileSync(profile.fillingFile, '');
  expect(isInstalled(profile)).toBe(false);
  const backend = await openProfile(profile, 'http://127.0.0.1:4310', '2026-11-21');
  expect(
    await backend.sql.query(`select count(*)::int as n from private.secrets where name = 'setup_code_hash'`),
  ).toEqual([{ n: 1 }]);
  await backend.close();
  expect(existsSync(profile.fillingFile)).toBe(false);
  expect(isInstalled(profile)).toBe(true);
});

test('the demo that is made aside has the rows of the one made here, and its errors arrive', async () => {
  const settings = { seed: 'aside', today: '2026-11-21', users: 12, days: 40 };
  const counts = new Map<string, number>();
  for await (const piece of generateAside(settings))
    for (const { table, json } of piece)
      counts.set(table, (counts.get(table) ?? 0) + (JSON.parse(json) as unknown[]).length);
  const wanted = [...generateDemo(settings)]
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => [table, rows.length]);
  expect([...counts].sort()).toEqual(wanted.sort());
  await expect(async () => {
    for await (const _piece of generateAside({ ...settings, users: 0 })) expect.unreachable();
  }).rejects.toThrow('users must be a whole number');
});

test('rows of a table that differ in their columns are refused', () => {
  const rows: Row[] = [{ id: 'a' }, { id: 'b', name: 'c' }];
  const tables = new Map([['public.profiles', rows]]);
  expect(() => [...batchesOf(tables)]).toThrow('Rows of public.profiles differ in their columns: id,name');
});
