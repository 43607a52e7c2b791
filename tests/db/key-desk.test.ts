import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { redemptions } from './redemptions.ts';

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

  it('is suggested to support once a day', async () => {
    const tell = () => backend.sql.query('select private.note_what_waits() as told');
    await backend.sql.exec(
      `update public.consultation_sessions set last_activity_at = now() - interval '9 days'`,
    );
    expect(await tell(), 'nothing since yesterday').toEqual([{ told: 0 }]);
    await backend.sql.exec(`update public.consultation_sessions set last_activity_at = now() - interval '73 hours'
      where id = (select id from public.consultation_sessions where status = 'active' order by id limit 1)`);
    const staff = await backend.sql.query(
      `select 1 from public.staff_members where role in ('support', 'admin')`,
    );
    expect(await tell()).toEqual([{ told: staff.length }]);
    expect(await tell()).toEqual([{ told: 0 }]);
    const { data } = await support.rpc('my_notices');
    expect((data as { rows: object[] }).rows).toEqual([
      expect.objectContaining({
        type: 'session_stalled',
        title: '1 consultation has stalled since yesterday',
        link: { resource: 'consultation_sessions', filter: { is_stalled: 'true' } },
      }),
    ]);
  });
});
