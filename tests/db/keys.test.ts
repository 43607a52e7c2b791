import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

interface Issued {
  id: string;
  key: string;
  expires_at: string | null;
  max_uses: number;
}

let backend: TestBackend;
let support: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  support = await backend.staff('support');
});
afterAll(() => backend.close());

const issue = async (quantity: unknown, options?: object) =>
  support.rpc('issue_consultation_keys', {
    p_quantity: quantity,
    ...(options ? { p_options: options } : {}),
  });
const issued = async (quantity: number, options?: object) =>
  (await issue(quantity, options)).data as Issued[];
const summary = async (id: string) =>
  (await support.from('consultation_key_summaries').select().eq('id', id).single()).data;
const sql = async <Row>(text: string, params: unknown[] = []) =>
  (await backend.sql.query<Row>(text, params))[0];

describe('issued keys', () => {
  it('are well formed, all different, and carry a check symbol that finds mistakes', async () => {
    const keys = (await issued(200)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(200);
    for (const key of keys) {
      expect(key).toMatch(
        /^KEEL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z*~$=U]$/,
      );
    }
    const wellFormed = async (key: string) =>
      (await sql<{ ok: boolean }>('select private.is_well_formed_key($1) as ok', [key]))?.ok;
    const [key = ''] = keys;
    expect(await wellFormed(key)).toBe(true);
    expect(await wellFormed(key.toLowerCase().replaceAll('-', ' '))).toBe(true);
    const symbols = key.slice(5).replaceAll('-', '');
    for (let at = 0; at < 13; at += 1) {
      const wrong = symbols[at] === '7' ? '8' : '7';
      expect(
        await wellFormed(`KEEL-${symbols.slice(0, at)}${wrong}${symbols.slice(at + 1)}`),
        `symbol ${at}`,
      ).toBe(false);
    }
  });

  it('use all 32 symbols evenly', async () => {
    const counts = new Map<string, number>();
    for (const { key } of await issued(2_000))
      for (const symbol of key.slice(5).replaceAll('-', '').slice(0, 13))
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const expected = (2_000 * 13) / 32;
    const chiSquared = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    // 31 degrees of freedom: above 80 with a probability of three in a million.
    expect(chiSquared).toBeLessThan(80);
  });

  it('are kept as a peppered digest only, which the same key leads back to, however it is typed', async () => {
    const [one] = await issued(1);
    const typed = one?.key.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l');
    const found = await sql<{ id: string; row: string }>(
      'select id, k::text as row from public.consultation_keys k where key_value = private.key_digest($1)',
      [typed],
    );
    expect(found?.id).toBe(one?.id);
    expect(found?.row).not.toContain(one?.key.slice(5).replaceAll('-', '').slice(0, 13));
  });

  it('carry the options of their batch', async () => {
    const { id: member } = await backend.member();
    const [one] = await issued(2, {
      batch_name: 'Spring',
      max_uses: 3,
      expires_at: '2099-01-01T00:00:00Z',
      assigned_user_id: member,
      assigned_email: ' Someone@Example.com ',
      notes: 'For the fair',
      tags: ['fair', 'spring'],
    });
    expect(await summary(one?.id ?? '')).toMatchObject({
      status: 'active',
      batch_name: 'Spring',
      max_uses: 3,
      uses_left: 3,
      assigned_user_id: member,
      assigned_user_name: 'Member 1',
      assigned_email: 'someone@example.com',
      notes: 'For the fair',
      tags: ['fair', 'spring'],
      expires_at: '2099-01-01T00:00:00+00:00',
    });
  });

  it('come whole, beyond the number of rows that the API answers', async () => {
    expect(await issued(3_000)).toHaveLength(3_000);
  });
});

describe('a bad request', () => {
  it.each([
    [0, '22023'],
    [-1, '22023'],
    [100_001, '22023'],
    [1e9, '22023'],
    [1e10, '22003'],
    ['abc', '22P02'],
    [2.5, '22P02'],
  ])('for %s keys is refused with a typed error', async (quantity, code) => {
    const { error, status } = await issue(quantity);
    expect(error?.code).toBe(code);
    expect(status).toBe(400);
  });

  it.each([
    [{ max_uses: 0 }],
    [{ max_uses: 'many' }],
    [{ expires_at: '2001-01-01T00:00:00Z' }],
    [{ expires_at: 'soon' }],
    [{ not_before: '2099-02-01T00:00:00Z', expires_at: '2099-01-01T00:00:00Z' }],
    [{ assigned_email: 'nobody' }],
    [{ tags: 'one' }],
    [{ tags: [''] }],
    [{ batch_name: 'x'.repeat(201) }],
    [{ colour: 'red' }],
    [[]],
  ])('with the options %j is refused in plain words', async (options) => {
    const { error, status } = await issue(1, options);
    expect(error?.code).toBe('22023');
    expect(error?.message).toMatch(/^[A-Z].*\.$/);
    expect(status).toBe(400);
  });

  it('for an unknown user is told so', async () => {
    const { error } = await issue(1, { assigned_user_id: '00000000-0000-4000-8000-00000000dead' });
    expect(error).toMatchObject({ code: 'PT404', message: 'The assigned user does not exist.' });
  });

  it('leaves nothing behind', async () => {
    const before = await sql<{ n: number }>('select count(*)::int as n from public.consultation_key_batches');
    await issue(1, { max_uses: 0 });
    expect(await sql('select count(*)::int as n from public.consultation_key_batches')).toEqual(before);
  });

  it('by anyone who may not write keys is refused', async () => {
    for (const client of [
      await backend.staff('coach'),
      await backend.staff('growth'),
      (await backend.member()).client,
    ])
      expect((await client.rpc('issue_consultation_keys', { p_quantity: 1 })).error?.code).toBe('42501');
    expect((await backend.anon().rpc('issue_consultation_keys', { p_quantity: 1 })).error?.code).toBe(
      '42501',
    );
  });
});

describe('the status', () => {
  const statusAfter = async (change: string) => {
    const [one] = await issued(1, { max_uses: 2 });
    await backend.sql.query(`update public.consultation_keys set ${change} where id = $1`, [one?.id]);
    return (await summary(one?.id ?? ''))?.status;
  };

  it('follows the row', async () => {
    expect(await statusAfter(`notes = 'nothing'`)).toBe('active');
    expect(await statusAfter(`not_before = now() + interval '1 day'`)).toBe('scheduled');
    expect(await statusAfter(`expires_at = now() - interval '1 second'`)).toBe('expired');
    expect(await statusAfter('current_uses = 2')).toBe('exhausted');
    expect(await statusAfter('is_active = false')).toBe('revoked');
  });

  it('prefers revoked to expired to exhausted to scheduled', async () => {
    expect(await statusAfter(`current_uses = 2, not_before = now() + interval '1 day'`)).toBe('exhausted');
    expect(await statusAfter(`current_uses = 2, expires_at = now() - interval '1 second'`)).toBe('expired');
    expect(await statusAfter(`is_active = false, expires_at = now() - interval '1 second'`)).toBe('revoked');
  });

  it('of a revoked key is dated, and forgotten when the key is made active again', async () => {
    const [one] = await issued(1);
    const change = async (action: string) => {
      await support.rpc('change_consultation_keys', {
        p_selection: { filters: { ids: [one?.id] } },
        p_change: { action },
        p_reason: 'lost',
      });
      return summary(one?.id ?? '');
    };
    const revoked = await change('revoke');
    expect(revoked).toMatchObject({ status: 'revoked', is_active: false, revoked_reason: 'lost' });
    expect(revoked?.revoked_at).not.toBeNull();
    expect(await change('reinstate')).toMatchObject({ revoked_at: null, revoked_reason: null });
  });

  it('can be changed by its rules only: uses and digest are nobody’s to write', async () => {
    const [one] = await issued(1);
    for (const fields of [
      { current_uses: 0 },
      { key_value: 'a' },
      { batch_id: one?.id },
      { is_active: false },
    ])
      expect((await support.from('consultation_keys').update(fields).eq('id', one?.id)).error?.code).toBe(
        '42501',
      );
  });
});
