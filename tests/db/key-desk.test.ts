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

interface Page {
  rows: { id: string; created_at: string; status: string }[];
  total: number;
  total_is_estimate: boolean;
  has_next: boolean;
  next_cursor: string | null;
}
const page = async (query: object) =>
  (await support.rpc('consultation_keys_page', { p_query: query })).data as Page;
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

describe('the list of keys', () => {
  it('finds by end, prefix, code, member, e-mail and batch, and by nothing else', async () => {
    const { id: member } = await backend.member('seeker@example.com');
    await backend.sql.query(`update public.profiles set full_name = 'Brunhild Zwickelmann' where id = $1`, [
      member,
    ]);
    const [ended] = await keys.issue({ batch_name: 'Winter walks' });
    const [prefixed] = await keys.issue({ prefix: 'GYMS' });
    const [mine] = await keys.issue({ assigned_user_id: member });
    const [promised] = await keys.issue({ assigned_email: 'promised@example.org' });
    const { data: code } = await support.rpc('issue_campaign_code', {
      p_code: 'FIND-ME',
      p_options: { expires_at: '2099-01-01' },
    });
    const found = async (search: string) => (await page({ search })).rows.map(({ id }) => id);
    expect(await found(ended?.key.slice(-5) ?? '')).toContain(ended?.id);
    expect(await found(`KEEL-…${ended?.key.slice(-5)}`)).toContain(ended?.id);
    expect(await found('winter')).toEqual([ended?.id]);
    expect(await found('walks wint')).toEqual([ended?.id]);
    expect(await found('gyms')).toEqual([prefixed?.id]);
    expect(await found('brunhild zwick')).toEqual([mine?.id]);
    expect(await found('seeker@')).toEqual([mine?.id]);
    expect(await found('promised@example')).toEqual([promised?.id]);
    expect(await found('find me')).toEqual([(code as { id: string }).id]);
    for (const nothing of ['qqqqqqq', '%%%', "'; drop table", 'a_b%c'])
      expect(await page({ search: nothing }), nothing).toMatchObject({ rows: [], total: 0 });
  });

  it('finds what reading every key finds, in order, when a search means very many', async () => {
    await backend.sql.exec(
      `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
       select gen_random_uuid(), 'heap' || i || '@example.com', now(), '{"full_name": "Heaps Ofpeople"}' from generate_series(1, 110) i`,
    );
    await keys.issue({ prefix: 'HEAPS', batch_name: 'Heaps of keys' }, 300);
    await keys.issue({ batch_name: 'Heaps of mails', assigned_email: 'heaps@example.org' }, 260);
    const theirs = await keys.issue({ batch_name: 'Theirs' }, 220);
    await backend.sql.query(
      `update public.consultation_keys k set assigned_user_id = p.id, expires_at = now() + p.n * interval '1 day' from (
         select id, row_number() over () as n from public.profiles where full_name = 'Heaps Ofpeople') p
       join unnest($1::uuid[]) with ordinality u (key_id, n) on u.n % 110 = p.n % 110 where k.id = u.key_id`,
      [theirs.map(({ id }) => id)],
    );
    const searches = ['heaps', 'heaps of keys', 'heaps ofpeople', 'ofpeople', 'heaps@', 'heap', 'he of'];
    const queries = searches.flatMap((search) => [
      { search, limit: 20 },
      { search, limit: 20, offset: 40, sort: { field: 'created_at', order: 'asc' } },
      { search, limit: 20, sort: { field: 'expires_at', order: 'asc' } },
      { search, limit: 20, filters: { assigned: true } },
      { search, limit: 10, offset: 255, count: 'exact' },
    ]);
    for (const query of queries) {
      const { field = 'created_at', order = 'desc' } = 'sort' in query ? (query.sort ?? {}) : {};
      const words = query.search.split(' ').map((word) => (word.length > 2 ? `%${word}%` : `% ${word}%`));
      const all = await backend.sql.query<{ id: string }>(
        `select k.id from public.consultation_keys k left join public.profiles p on p.id = k.assigned_user_id
         join public.consultation_key_batches b on b.id = k.batch_id
         where (k.key_prefix = upper($1) or k.assigned_email like '%' || $1 || '%' or p.search_text like all ($2::text[])
           or ' ' || lower(b.name) like all ($2::text[])) and ($3 or coalesce(k.assigned_user_id::text, k.assigned_email) is not null)
         order by k.${field} ${order} nulls ${order === 'asc' ? 'last' : 'first'}, k.id ${order}`,
        [query.search, words, !('filters' in query)],
      );
      const from = ('offset' in query && query.offset) || 0;
      const got = await page(query);
      const label = JSON.stringify(query);
      expect(
        got.rows.map(({ id }) => id),
        label,
      ).toEqual(all.slice(from, from + query.limit).map(({ id }) => id));
      expect(got.has_next, label).toBe(all.length > from + query.limit);
      if (got.total_is_estimate) expect(got.total, label).toBeLessThanOrEqual(all.length);
      else expect(got.total, label).toBe(all.length);
      expect(got.total_is_estimate && 'count' in query, label).toBe(false);
    }
  });

  it('follows a member’s name, however a key came to them, and forgets it with them', async () => {
    const { id: member } = await backend.member('renamed@example.com');
    const [issued] = await keys.issue({ assigned_user_id: member });
    const [given] = await keys.issue({});
    await backend.sql.query('update public.consultation_keys set assigned_user_id = $1 where id = $2', [
      member,
      given?.id,
    ]);
    const told = async () =>
      (
        await backend.sql.query<{ told: string | null }>(
          'select assigned_search as told from public.consultation_keys where id = any ($1)',
          [[issued?.id, given?.id]],
        )
      ).map((row) => row.told);
    await backend.sql.query(`update public.profiles set full_name = 'Nova Named' where id = $1`, [member]);
    expect(await told()).toEqual(Array(2).fill(' nova named renamed@example.com'));
    await backend.sql.query('delete from auth.users where id = $1', [member]);
    expect(await told()).toEqual([null, null]);
  });

  it('pages without holes or doubles, by cursor and by offset, in both orders', async () => {
    const tag = { tags: ['paging'] };
    await keys.issue({ ...tag, expires_at: '2097-01-01T00:00:00Z' }, 30);
    await keys.issue(tag, 31);
    for (const order of ['asc', 'desc'])
      for (const field of ['created_at', 'expires_at']) {
        const seen: string[] = [];
        let after: string | null = null;
        for (let at = 0; at < 7; at += 1) {
          const got: Page = await page({
            filters: { tag: 'paging' },
            sort: { field, order },
            limit: 10,
            ...(after ? { after } : { offset: at * 10 }),
          });
          expect(got.total).toBe(61);
          expect(got.has_next).toBe(at < 6);
          seen.push(...got.rows.map(({ id }) => id));
          after = got.next_cursor;
        }
        expect(seen).toHaveLength(61);
        expect(new Set(seen).size).toBe(61);
      }
  });

  it('shows for each status what the view calls so', async () => {
    for (const status of ['active', 'scheduled', 'exhausted', 'expired', 'revoked']) {
      const { rows, total } = await page({ filters: { status }, limit: 500, count: 'exact' });
      const { count } = await support
        .from('consultation_key_summaries')
        .select('id', { count: 'exact', head: true })
        .eq('status', status);
      expect(total, status).toBe(count);
      expect(rows.every((row) => row.status === status)).toBe(true);
    }
  });

  it.each([
    [{ filters: { colour: 'red' } }],
    [{ filters: { status: 'lost' } }],
    [{ filters: { ids: 'x' } }],
    [{ filters: { expires_within_days: 'soon' } }],
    [{ sort: { field: 'key_value' } }],
    [{ limit: 0 }],
    [{ after: 'bm90IGpzb24=' }],
    [[]],
  ])('refuses %j in words', async (query) => {
    const { error } = await support.rpc('consultation_keys_page', { p_query: query });
    expect(error).toMatchObject({ code: '22023', message: expect.stringMatching(/\.$/) });
  });

  it('is for staff who read keys', async () => {
    const growth = await backend.staff('growth');
    for (const client of [growth, (await backend.member()).client])
      expect((await client.rpc('consultation_keys_page', { p_query: {} })).error?.code).toBe('42501');
  });
});

describe('a reminder of a stalled session', () => {
  it('reaches the member once a day, whoever sends it, and nobody who is not stalled', async () => {
    const { client, id } = await backend.member();
    const { key } = await keys.issueOne({ max_uses: 9 });
    const open = async () =>
      (
        (await client.rpc('redeem_consultation_key', { p_key: key, p_idempotency_key: crypto.randomUUID() }))
          .data as { session_id: string }
      ).session_id;
    const [stalled, fresh] = [await open(), await open()];
    await backend.sql.query(
      `update public.consultation_sessions set last_activity_at = now() - interval '4 days' where id = $1`,
      [stalled],
    );
    const nudge = async (as: SupabaseClient, ids: string[]) =>
      as.rpc('nudge_consultation_sessions', { p_ids: ids });
    expect((await nudge(support, [stalled, fresh])).data).toEqual({
      sent: 1,
      skipped: { 'has not stalled': 1 },
    });
    const admin = await backend.staff('admin');
    expect((await nudge(admin, [stalled])).data).toEqual({
      sent: 0,
      skipped: { 'was reminded within a day': 1 },
    });
    const { data: notices } = await client.from('notifications').select('type, body');
    expect(notices).toEqual([
      { type: 'consultation_stalled', body: 'You stopped in part 1 of 7. It goes on where you left it.' },
    ]);
    await backend.sql.query(
      `update public.notifications set created_at = now() - interval '25 hours' where user_id = $1`,
      [id],
    );
    expect((await nudge(support, [stalled])).data).toEqual({ sent: 1, skipped: {} });
    expect((await nudge(await backend.staff('coach', 'coach2@keel.example'), [stalled])).error?.code).toBe(
      '42501',
    );
    expect((await nudge(support, [])).error?.code).toBe('22023');
  });
});
