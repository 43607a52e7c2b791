import { expect, test } from 'vitest';
import { filmById } from '../../remotion/films/registry.ts';
import { wordingIssues } from '../../remotion/story/index.ts';
import { captions } from '../../supabase/seed/catalog/captions.ts';
import type { Tables } from '../../supabase/seed/core/tables.ts';
import { demoChunks, generateDemo } from '../../supabase/seed/generate.ts';
import { archetypeShares } from '../../supabase/seed/member/archetypes.ts';
import { createMember } from '../../supabase/seed/member/member.ts';

const settings = { seed: 'keel-demo', today: '2026-11-21', users: 60, days: 120 };
const asText = (tables: Tables) => JSON.stringify([...tables]);
const demo = generateDemo(settings);
const rowsOf = (table: string) => demo.get(table) ?? [];

test('the same seed and day give the same bytes', () => {
  expect(asText(generateDemo(settings))).toBe(asText(demo));
});

test('another seed and another day give other rows', () => {
  const other = generateDemo({ ...settings, seed: 'other' });
  const later = generateDemo({ ...settings, today: '2026-11-22' });
  expect(other.get('public.profiles')?.[0]?.id).not.toBe(rowsOf('public.profiles')[0]?.id);
  expect(asText(later)).not.toBe(asText(demo));
});

test('the size of a chunk changes nothing', () => {
  const joined = new Map<string, unknown[]>();
  for (const chunk of demoChunks(settings, 7))
    for (const [table, rows] of chunk) joined.set(table, [...(joined.get(table) ?? []), ...rows]);
  expect([...joined].sort()).toEqual([...demo].sort());
});

test('a member is the same in a small and in a large demo', () => {
  const large = createMember({ ...settings, users: 1_000_000 }, 17);
  const small = createMember(settings, 17);
  expect(large.weighIns).toEqual(small.weighIns);
  expect(large.identity).toEqual(small.identity);
});

test('impossible settings are refused', () => {
  expect(() => generateDemo({ ...settings, today: '2026-02-30' })).toThrow(RangeError);
  expect(() => generateDemo({ ...settings, today: 'today' })).toThrow(RangeError);
  expect(() => generateDemo({ ...settings, users: 0 })).toThrow(RangeError);
  expect(() => generateDemo({ ...settings, days: 5 })).toThrow(RangeError);
});

test('ids are unique UUIDs, addresses are unique and at example.com', () => {
  // A row that the database numbers has no id yet.
  const ids = [...demo].flatMap(([table, rows]) =>
    rows.flatMap(({ id, user_id }) => ((id ?? user_id) ? [`${table} ${id ?? user_id}`] : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of rowsOf('public.adherence_records'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const emails = rowsOf('auth.users').map(({ email }) => email);
  expect(new Set(emails).size).toBe(settings.users);
  for (const email of emails) expect(email).toMatch(/^[a-z.]+\.\d{4}@example\.com$/);
});

test('members have no password, staff have open invitations', () => {
  expect(new Set(rowsOf('auth.users').map((row) => row.encrypted_password))).toEqual(new Set(['']));
  expect(rowsOf('public.staff_invitations').map(({ email, role }) => [email, role])).toEqual(
    ['admin', 'support', 'coach', 'growth', 'ml', 'analyst'].map((role) => [`${role}@keel.example`, role]),
  );
});

test('nothing that happened lies after midnight of the reference day', () => {
  const plans = new Set([
    'expires_at',
    'not_before',
    'scheduled_for',
    'ai_suggested_time',
    'token_expires_at',
    'target_date',
    'starts_on',
    'ends_on',
    'due_at',
    'next_check_in_on',
  ]);
  const late = [...demo].flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(
          ([column, value]) =>
            /(_at|_on|_after)$/.test(column) && !plans.has(column) && typeof value === 'string',
        )
        .filter(
          ([column, value]) =>
            String(value) > (column.endsWith('_on') ? '2026-11-21' : '2026-11-21T00:00:00.000Z'),
        )
        .map(([column, value]) => `${table}.${column} ${value}`),
    ),
  );
  expect(late).toEqual([]);
});

test('fifty members hold every archetype; names are long, right-to-left and in many zones', () => {
  const kinds = new Set(Array.from({ length: 50 }, (_, index) => createMember(settings, index).kind));
  expect([...kinds].sort()).toEqual(Object.keys(archetypeShares).sort());
  const names = rowsOf('public.profiles').map((row) => String(row.full_name));
  expect(names.some((name) => name.length > 80)).toBe(true);
  expect(names.some((name) => /[\u0590-\u05ff]/.test(name))).toBe(true);
  expect(names.some((name) => /[\u0600-\u06ff]/.test(name))).toBe(true);
  expect(new Set(rowsOf('public.profiles').map((row) => row.time_zone)).size).toBeGreaterThan(15);
});

test('choices of every template version fit its film', () => {
  const versions = rowsOf('public.content_template_versions');
  expect(versions.length).toBeGreaterThanOrEqual(4);
  for (const { film, choices } of versions) {
    const definition = filmById(String(film));
    const schema = definition?.choicesSchema.strict();
    expect(schema?.safeParse(choices).error).toBeUndefined();
    expect(Object.keys(choices as object).sort()).toEqual(
      Object.keys(definition?.defaultChoices ?? {}).sort(),
    );
  }
  const published = versions
    .filter(({ status }) => status === 'published')
    .map(({ choices }) => choices as { style: string; look: string });
  expect(new Set(published.map(({ style }) => style))).toEqual(new Set(['calm', 'bold', 'editorial']));
  expect(new Set(published.map(({ look }) => look))).toEqual(new Set(['light', 'dark']));
  for (const { customizable_fields, film } of rowsOf('public.content_templates'))
    for (const field of customizable_fields as string[])
      expect(Object.keys(filmById(String(film))?.defaultChoices ?? {})).toContain(field);
});

test('captions keep to the wording that the product asks for', () => {
  expect(captions.flatMap(wordingIssues)).toEqual([]);
});
