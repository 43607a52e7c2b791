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

const summary = async (id: string) =>
  (await support.from('consultation_key_summaries').select().eq('id', id).single()).data;

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

describe('a campaign code', () => {
  it('is chosen, marked, has to expire, and is redeemed like a key, however it is typed', async () => {
    const { client } = await backend.member();
    const make = (code: string, options: object) =>
      support.rpc('issue_campaign_code', { p_code: code, p_options: options });
    const until = { expires_at: '2099-01-01T00:00:00Z', max_uses: 2 };
    expect((await make('Summer-26', {})).error?.code, 'no expiry').toBe('22023');
    for (const bad of ['abc', 'much-too-long-a-code', 'with space!', ''])
      expect((await make(bad, until)).error?.code, bad).toBe('22023');
    const { data } = await make('Summer-26', until);
    expect((await make('SUMMER 26', until)).error?.code, 'reads the same').toBe('23505');
    expect(await summary((data as { id: string }).id)).toMatchObject({
      campaign_code: 'SUMMER-26',
      key_prefix: 'CODE',
    });
    expect(await outcomeOf(client, 'summer 26')).toBe('redeemed');
    expect(await outcomeOf(client, 'SUMMER26')).toBe('redeemed');
    expect(await outcomeOf(client, 'Summer-26')).toBe('exhausted');
  });
});

describe('an expiry after the first use', () => {
  it('begins with the first redemption, and never goes beyond the date that there is', async () => {
    const { client } = await backend.member();
    const days = async (options: object) => {
      const { id, key } = await keys.issueOne({ max_uses: 2, ...options });
      await outcomeOf(client, key);
      return keys.one<{ days: number }>(
        'select round(extract(epoch from expires_at - first_used_at) / 86400)::int as days from public.consultation_keys where id = $1',
        [id],
      );
    };
    expect(await days({ days_after_first_use: 30 })).toEqual({ days: 30 });
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
    expect(await days({ days_after_first_use: 30, expires_at: soon })).toEqual({ days: 5 });
  });
});

describe('a cap of a batch', () => {
  it('that is set later begins with what was redeemed, and cannot be lower', async () => {
    const { client } = await backend.member();
    const [a, b] = await keys.issue({ max_uses: 9 }, 2);
    for (const key of [a, a, b]) await outcomeOf(client, key?.key ?? '');
    const batch = await keys.one<{ id: string }>(
      'select batch_id as id from public.consultation_keys where id = $1',
      [a?.id],
    );
    const cap = (max_uses: number) =>
      support.from('consultation_key_batches').update({ max_uses }).eq('id', batch?.id);
    expect((await cap(2)).error?.code).toBe('22023');
    expect((await cap(4)).error).toBeNull();
    expect(await outcomeOf(client, b?.key ?? '')).toBe('redeemed');
    expect(await outcomeOf(client, b?.key ?? '')).toBe('batch_cap');
    expect((await support.rpc('check_key_counters', { p_batch_id: batch?.id })).data).toEqual({
      counter: 4,
      rows: 4,
      cap_counter: 4,
      agrees: true,
    });
  });
});

describe('the dry run', () => {
  it('says every rule that would fail, and agrees with what happens, in every combination of states', async () => {
    const member = await backend.member();
    const states: [string, string][] = [
      ['assigned_to_another', `assigned_email = 'someone@example.com'`],
      ['revoked', 'is_active = false'],
      ['expired', `expires_at = now() - interval '1 second'`],
      ['exhausted', 'current_uses = max_uses'],
      ['batch_cap', ''],
    ];
    for (let bits = 0; bits < 2 ** states.length; bits += 1) {
      const failing = states.filter((_, at) => bits & (1 << at));
      const { id, key } = await keys.issueOne({ batch_max_uses: 5 });
      const set = failing.map(([, sql]) => sql).filter(Boolean);
      if (set.length)
        await backend.sql.query(`update public.consultation_keys set ${set.join(', ')} where id = $1`, [id]);
      if (failing.some(([rule]) => rule === 'batch_cap'))
        await backend.sql.query(
          'update public.consultation_key_batches b set current_uses = b.max_uses from public.consultation_keys k where k.id = $1 and b.id = k.batch_id',
          [id],
        );
      const { data } = await support.rpc('check_consultation_key', { p_key_id: id, p_user_id: member.id });
      const check = data as { outcome: string; rules: { rule: string; passes: boolean }[] };
      expect(check.rules.filter(({ passes }) => !passes).map(({ rule }) => rule)).toEqual(
        failing.map(([rule]) => rule),
      );
      await backend.sql.exec('delete from public.consultation_key_attempts');
      expect(await outcomeOf(member.client, key), failing.map(([rule]) => rule).join()).toBe(check.outcome);
    }
  });

  it('is for staff who read keys', async () => {
    const { client, id: member } = await backend.member();
    const { id } = await keys.issueOne();
    expect(
      (await client.rpc('check_consultation_key', { p_key_id: id, p_user_id: member })).error?.code,
    ).toBe('42501');
    expect(
      (await support.rpc('check_consultation_key', { p_key_id: member, p_user_id: member })).error?.code,
    ).toBe('PT404');
  });
});
