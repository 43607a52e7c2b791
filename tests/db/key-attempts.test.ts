import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyParts, typedKind } from '../../src/consultations/keyFormat.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { outcomeOf, redemptions } from './redemptions.ts';

let backend: TestBackend;
let support: SupabaseClient;
let keys: ReturnType<typeof redemptions>;
beforeAll(async () => {
  backend = await testBackend();
  support = await backend.staff('support');
  keys = redemptions(backend, support);
});
afterAll(() => backend.close());

const attempts = async (user: string) =>
  (
    await support
      .from('consultation_key_attempt_summaries')
      .select()
      .eq('user_id', user)
      .order('attempted_at')
  ).data ?? [];

describe('what somebody typed', () => {
  it('is read by the browser as the database reads it', async () => {
    const [issued] = await keys.issue({ prefix: 'CLINIC' });
    const key = issued?.key ?? '';
    const typed = [
      key,
      key.toLowerCase().replaceAll('-', ' '),
      key.replaceAll('-', '–'),
      key.slice(7),
      key.replaceAll('-', ''),
      key.replaceAll('0', 'o').replaceAll('1', 'l'),
      `${key}7`,
      key.slice(0, -1),
      'KEEL-712X-BEPH-45J8-EN',
      'keel712xbeph45j8en',
      'KEEL712XBEPH45J8E',
      'Spring-26',
      'a',
      'ada@example.com',
      '  - ',
    ];
    for (const text of typed) {
      const [row] = await backend.sql.query<{ prefix: string | null; symbols: string; ok: boolean }>(
        'select p.prefix, p.symbols, private.is_well_formed_key($1) as ok from private.key_parts($1) p',
        [text],
      );
      expect({ prefix: row?.prefix, symbols: row?.symbols }, text).toEqual(keyParts(text));
      expect(row?.ok, text).toBe(typedKind(text) === 'key');
    }
  });
});

describe('a refused redemption', () => {
  it('is told apart: a slip from a guess, for staff only and with the same answer', async () => {
    const member = await backend.member();
    const [issued] = await keys.issue();
    const key = issued?.key ?? '';
    const symbols = key.slice(5).replaceAll('-', '');
    const other = (symbol = '') => (symbol === '7' ? '8' : '7');
    const slips = [
      `${symbols.slice(0, 4)}${other(symbols[4])}${symbols.slice(5)}`,
      `${symbols.slice(0, 6)}${symbols.slice(7)}`,
      `${symbols.slice(0, 2)}${other(symbols[2])}${symbols.slice(2)}`,
      `${symbols.slice(0, 13)}${other(symbols[13])}`,
      symbols.slice(0, 13),
    ];
    const swapAt = [...symbols].findIndex((symbol, at) => at < 12 && symbol !== symbols[at + 1]);
    slips.push(
      `${symbols.slice(0, swapAt)}${symbols[swapAt + 1]}${symbols[swapAt]}${symbols.slice(swapAt + 2)}`,
    );
    const answers = new Set<string>();
    for (const slip of slips) answers.add(await outcomeOf(member.client, `KEEL-${slip}`));
    answers.add(await outcomeOf(member.client, 'KEEL-7777-7777-7777-7A'));
    expect([...answers]).toEqual(['malformed']);
    const rows = await attempts(member.id);
    expect(rows.map(({ verdict }) => verdict)).toEqual([...slips.map(() => 'mistyped'), 'guessed']);
    expect(new Set(rows.slice(0, -1).map(({ near_key_id }) => near_key_id))).toEqual(new Set([issued?.id]));
    expect(rows.at(-1)).toMatchObject({ near_key_id: null, key_prefix: 'KEEL' });
    expect(
      (await member.client.from('consultation_key_attempt_summaries').select('near_key_id')).data,
    ).toEqual([]);
  });

  it('of a guessed prefix leaves members three tries there, lets good keys in, and touches no other prefix', async () => {
    const [attacked] = await keys.issue({ prefix: 'RADIO', max_uses: 50 });
    await backend.sql.exec(
      `insert into public.consultation_key_attempts (outcome, key_prefix) select 'unknown', 'RADIO' from generate_series(1, 100)`,
    );
    const member = await backend.member();
    const guess = 'RADIO-0000-0000-0000-00';
    expect(await outcomeOf(member.client, attacked?.key ?? ''), 'first try, good key').toBe('redeemed');
    for (let i = 0; i < 3; i += 1) expect(await outcomeOf(member.client, guess)).toBe('unknown');
    expect(await outcomeOf(member.client, attacked?.key ?? '')).toBe('throttled');
    const { key } = await keys.issueOne();
    expect(await outcomeOf(member.client, key), 'another prefix').toBe('redeemed');
  });

  it('comes from where our own proxies say, whatever the client claims', async () => {
    const address = async (headers: object, trust: string) => {
      await backend.sql.exec(`update private.request_trust set ${trust}`);
      const [row] = await backend.sql.query<{ address: string | null }>(
        `select host(private.request_address()) as address from (select set_config('request.headers', $1, true)) s`,
        [JSON.stringify(headers)],
      );
      await backend.sql.exec('update private.request_trust set proxy_hops = 1, address_header = null');
      return row?.address;
    };
    const forged = {
      'x-forwarded-for': '1.1.1.1, 198.51.100.7, 10.0.0.2',
      'cf-connecting-ip': '198.51.100.9',
    };
    expect(await address(forged, 'proxy_hops = 1')).toBe('10.0.0.2');
    expect(await address(forged, 'proxy_hops = 2')).toBe('198.51.100.7');
    expect(await address(forged, 'proxy_hops = 4')).toBeNull();
    expect(await address(forged, 'proxy_hops = 0')).toBeNull();
    expect(await address(forged, `address_header = 'cf-connecting-ip'`)).toBe('198.51.100.9');
    const long = { 'x-forwarded-for': `${'1.1.1.1, '.repeat(200)}198.51.100.7` };
    expect(await address(long, 'proxy_hops = 1'), 'not cut').toBe('198.51.100.7');
  });

  it('is masked by a tag, and revealed to who may write keys for a reason that is logged', async () => {
    const { id } = await backend.member();
    await keys.from(id, 'wrong', { 'x-forwarded-for': '198.51.100.77', 'user-agent': 'Browser 1' });
    const [row] = await attempts(id);
    expect(row).toMatchObject({ address_tag: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(JSON.stringify(row)).not.toContain('198.51');
    const reveal = (client: SupabaseClient, reason: string) =>
      client.rpc('reveal_redemption_origin', { p_source: 'attempt', p_id: row?.id, p_reason: reason });
    expect((await reveal(support, '')).error?.code).toBe('22023');
    expect((await reveal(await backend.staff('coach'), 'Curious')).error?.code).toBe('42501');
    expect((await reveal(support, 'Police request 7')).data).toEqual({
      ip_address: '198.51.100.77',
      user_agent: 'Browser 1',
    });
    const [entry] = await backend.sql.query(
      `select action, reason, row_id, before, after from public.audit_log where action = 'reveal' order by id desc limit 1`,
    );
    expect(entry).toEqual({
      action: 'reveal',
      reason: 'Police request 7',
      row_id: row?.id,
      before: null,
      after: null,
    });
  });

  it('is counted by hour and by source, each as many as the list has rows', async () => {
    const span = {
      p_from: new Date(Date.now() - 3_600_000).toISOString(),
      p_to: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const heat = (await support.rpc('key_attempt_heat', span)).data as {
      hour: string;
      attempts: number;
      guessed: number;
    }[];
    const all = heat.reduce((sum, { attempts: n }) => sum + n, 0);
    const { count } = await support
      .from('consultation_key_attempt_summaries')
      .select('id', { count: 'exact', head: true });
    expect(all).toBe(count);
    const sources = (await support.rpc('key_attempt_sources', span)).data as {
      kind: string;
      id: string;
      attempts: number;
    }[];
    for (const { kind, id, attempts: n } of sources) {
      const column = { member: 'user_id', address: 'address_tag', prefix: 'key_prefix' }[kind] ?? '';
      const { count: rows } = await support
        .from('consultation_key_attempt_summaries')
        .select('id', { count: 'exact', head: true })
        .eq(column, id);
      expect(n, `${kind} ${id}`).toBe(rows);
    }
    expect(new Set(sources.map(({ kind }) => kind))).toEqual(new Set(['member', 'address', 'prefix']));
    expect((await support.rpc('key_attempt_heat', { ...span, p_from: '2001-01-01' })).error?.code).toBe(
      '22023',
    );
  });
});
