import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { outcomeOf, redeem, redemptions } from './redemptions.ts';

let backend: TestBackend;
let support: SupabaseClient;
let keys: ReturnType<typeof redemptions>;
beforeAll(async () => {
  backend = await testBackend();
  support = await backend.staff('support');
  keys = redemptions(backend, support);
});
afterAll(() => backend.close());

describe('the throttle', () => {
  it('stops a member after ten refusals, good keys too, and lets them back in after a quarter of an hour', async () => {
    const { client, id } = await backend.member();
    const { key } = await keys.issueOne();
    for (let i = 0; i < 10; i += 1) expect(await outcomeOf(client, 'wrong')).toBe('malformed');
    for (let i = 0; i < 3; i += 1) expect(await outcomeOf(client, key)).toBe('throttled');
    const rows = await keys.one<{ n: number }>(
      `select count(*)::int as n from public.consultation_key_attempts where user_id = $1`,
      [id],
    );
    expect(rows?.n, 'ten refusals and one row for the throttle').toBe(11);
    expect(await outcomeOf((await backend.member()).client, 'wrong')).toBe('malformed');
    await backend.sql.query(
      `update public.consultation_key_attempts set attempted_at = attempted_at - interval '15 minutes' where user_id = $1`,
      [id],
    );
    expect(await outcomeOf(client, key)).toBe('redeemed');
  });

  it('still answers the repetition of a redemption that succeeded', async () => {
    const { client } = await backend.member();
    const { key } = await keys.issueOne();
    const token = randomUUID();
    const { data } = await redeem(client, key, token);
    for (let i = 0; i < 10; i += 1) await redeem(client, 'wrong');
    expect((await redeem(client, key, token)).data).toEqual(data);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.8'],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'],
  ])('stops %s after thirty refusals, with its network', async (address, near, far) => {
    const members = await Promise.all(Array.from({ length: 4 }, () => backend.member()));
    for (const { id } of members)
      for (let i = 0; i < 8; i += 1)
        await keys.from(id, 'wrong', { 'x-forwarded-for': `10.0.0.1, ${address}` });
    const { id } = await backend.member();
    expect((await keys.from(id, 'wrong', { 'x-forwarded-for': near }))?.outcome).toBe('throttled');
    expect((await keys.from(id, 'wrong', { 'x-forwarded-for': far }))?.outcome).toBe('malformed');
  });
});

describe('where a redemption came from', () => {
  it('is kept from the request’s headers, whatever they hold', async () => {
    const { id } = await backend.member();
    const origin = async (headers: object) => {
      const { id: keyId, key } = await keys.issueOne();
      expect((await keys.from(id, key, headers))?.outcome).toBe('redeemed');
      return keys.one(
        'select host(ip_address) as address, length(user_agent) as agent from public.consultation_key_usage where key_id = $1',
        [keyId],
      );
    };
    expect(
      await origin({ 'x-forwarded-for': '10.0.0.1, 198.51.100.4', 'user-agent': 'x'.repeat(2_000) }),
    ).toEqual({ address: '198.51.100.4', agent: 500 });
    expect(await origin({ 'x-forwarded-for': 'not an address' })).toEqual({ address: null, agent: null });
  });

  it('can be selected by nobody, not even with the key’s permission', async () => {
    for (const table of ['consultation_key_usage', 'consultation_key_attempts'])
      for (const client of [support, await backend.staff('admin', `admin.${table}@keel.example`)])
        for (const column of ['ip_address', 'user_agent', '*'])
          expect((await client.from(table).select(column)).error?.code, `${table}.${column}`).toBe('42501');
  });

  it('is forgotten with the member, and the row stays', async () => {
    const { id } = await backend.member();
    const { id: keyId, key } = await keys.issueOne();
    const headers = { 'x-forwarded-for': '198.51.100.5', 'user-agent': 'Browser' };
    await keys.from(id, key, headers);
    await keys.from(id, key, headers);
    await backend.sql.query('delete from auth.users where id = $1', [id]);
    const gone = { user_id: null, ip_address: null, user_agent: null };
    expect(
      await keys.one('select * from public.consultation_key_usage where key_id = $1', [keyId]),
    ).toMatchObject({
      ...gone,
      session_id: null,
    });
    expect(
      await keys.one('select * from public.consultation_key_attempts where key_id = $1', [keyId]),
    ).toMatchObject({ ...gone, outcome: 'exhausted' });
    expect(await keys.counts(keyId)).toMatchObject({ uses: 1, rows: 1 });
  });
});
