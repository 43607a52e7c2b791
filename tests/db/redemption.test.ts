import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Answer, outcomeOf, redeem, redemptions } from './redemptions.ts';

let backend: TestBackend;
let support: SupabaseClient;
let keys: ReturnType<typeof redemptions>;
beforeAll(async () => {
  backend = await testBackend();
  support = await backend.staff('support');
  keys = redemptions(backend, support);
});
afterAll(() => backend.close());

const only = (...ids: string[]) => ({ filters: { ids } });
const change = (id: string, set: string) =>
  backend.sql.query(`update public.consultation_keys set ${set} where id = $1`, [id]);

describe('a key that is good', () => {
  it('is counted once, leaves a row, and opens a session at its beginning', async () => {
    const member = await backend.member();
    const { id, key } = await keys.issueOne();
    const { data } = await redeem(member.client, key.toLowerCase());
    expect(data).toEqual({ outcome: 'redeemed', session_id: expect.any(String) });
    expect(await keys.counts(id)).toEqual({ uses: 1, rows: 1, batch: 0 });
    const session = await member.client
      .from('consultation_session_summaries')
      .select('id, user_id, consultation_key_id, status, current_section, progress_percentage, state')
      .single();
    expect(session.data).toEqual({
      id: (data as Answer).session_id,
      user_id: member.id,
      consultation_key_id: id,
      status: 'active',
      current_section: 1,
      progress_percentage: 0,
      state: {},
    });
    const usage = await member.client
      .from('consultation_key_usage')
      .select('key_id, user_id, session_id')
      .single();
    expect(usage.data).toEqual({ key_id: id, user_id: member.id, session_id: session.data?.id });
  });

  it('is the same redemption when the request is repeated, even after the key has changed', async () => {
    const { client } = await backend.member();
    const { id, key } = await keys.issueOne({ max_uses: 5 });
    const token = randomUUID();
    const first = (await redeem(client, key, token)).data;
    await change(id, 'is_active = false');
    expect((await redeem(client, key, token)).data).toEqual(first);
    expect(await keys.counts(id)).toEqual({ uses: 1, rows: 1, batch: 0 });
    expect(await outcomeOf(client, key)).toBe('revoked');
  });

  it('may not be changed under the same token, and needs one', async () => {
    const { client } = await backend.member();
    const [a, b] = await keys.issue({}, 2);
    const token = randomUUID();
    await redeem(client, a?.key ?? '', token);
    expect((await redeem(client, b?.key ?? '', token)).error?.code).toBe('22023');
    expect((await redeem(client, b?.key ?? '', null)).error?.code).toBe('22023');
    expect(await keys.counts(b?.id ?? '')).toMatchObject({ uses: 0, rows: 0 });
  });

  it('opens for the member or the address that it is assigned to', async () => {
    const member = await backend.member('assigned@example.com');
    const stranger = await backend.member();
    const issued = [
      await keys.issueOne({ assigned_user_id: member.id }),
      await keys.issueOne({ assigned_email: 'Assigned@Example.com' }),
      await keys.issueOne({ assigned_user_id: member.id, assigned_email: 'nobody.yet@example.com' }),
    ];
    for (const { key } of issued) expect(await outcomeOf(stranger.client, key)).toBe('assigned_to_another');
    for (const { key } of issued) expect(await outcomeOf(member.client, key)).toBe('redeemed');
  });
});

describe('a key that is refused', () => {
  it('says why, is written down without what was typed, and counts nothing', async () => {
    const member = await backend.member();
    const { key: last } = await keys.issueOne();
    const mistyped = `${last.slice(0, -2)}${last.at(-2) === '7' ? '8' : '7'}${last.at(-1)}`;
    const unknown = 'KEEL-0000-0000-0000-00';
    const cases: [string, string | null][] = [
      ['malformed', mistyped],
      ['malformed', null],
      ['malformed', 'KEEL-'.repeat(10_000)],
      ['unknown', unknown],
    ];
    const states: [string, string][] = [
      ['not_yet_valid', `not_before = now() + interval '1 day'`],
      ['expired', `expires_at = now() - interval '1 second'`],
      ['exhausted', 'current_uses = max_uses'],
      ['revoked', 'is_active = false'],
      ['assigned_to_another', `assigned_email = 'someone@example.com', is_active = false`],
    ];
    const before = new Map<string, unknown>();
    for (const [outcome, set] of states) {
      const { id, key } = await keys.issueOne({ max_uses: 2 });
      await change(id, set);
      before.set(id, await keys.counts(id));
      cases.push([outcome, key]);
    }
    for (const [outcome, key] of cases)
      expect((await redeem(member.client, key)).data, String(key).slice(0, 30)).toEqual({
        outcome,
        session_id: null,
      });
    for (const [id, then] of before) expect(await keys.counts(id)).toEqual(then);
    const ledger = await support
      .from('consultation_key_attempts')
      .select('outcome, key_id')
      .eq('user_id', member.id)
      .order('attempted_at');
    expect(ledger.data?.map(({ outcome }) => outcome)).toEqual(cases.map(([outcome]) => outcome));
    expect(ledger.data?.map(({ key_id }) => key_id).filter((id) => id !== null)).toEqual([...before.keys()]);
    const text = await keys.one<{ text: string }>(
      'select string_agg(a::text, chr(10)) as text from public.consultation_key_attempts a',
    );
    expect(text?.text).not.toContain(unknown.slice(5, 12));
    expect((await member.client.from('consultation_session_summaries').select('id')).data).toEqual([]);
  });

  it('because its batch is used up gives its own use back', async () => {
    const { client } = await backend.member();
    const issued = await keys.issue({ batch_max_uses: 2, max_uses: 3 }, 3);
    const outcomes: string[] = [];
    for (const { key } of issued) outcomes.push(await outcomeOf(client, key));
    expect(outcomes).toEqual(['redeemed', 'redeemed', 'batch_cap']);
    expect(await keys.counts(issued[2]?.id ?? '')).toEqual({ uses: 0, rows: 0, batch: 2 });
  });

  it('by people who are not members is an error', async () => {
    const { key } = await keys.issueOne();
    expect((await redeem(support, key)).error?.code).toBe('42501');
    expect((await redeem(backend.anon(), key)).error?.code).toBe('42501');
  });
});

describe('a rotation', () => {
  it('gives another secret, and both share one counter while the old one still works', async () => {
    const { client } = await backend.member();
    const { id, key } = await keys.issueOne({ max_uses: 3 });
    expect(await outcomeOf(client, key)).toBe('redeemed');
    const rotate = async (hours: number) =>
      (
        await support.rpc('rotate_consultation_keys', {
          p_selection: only(id),
          p_reason: 'Seen on a photo',
          p_grace_hours: hours,
        })
      ).data as { id: string; key: string }[];
    const [second] = await rotate(24);
    expect(second?.id).toBe(id);
    expect(second?.key).not.toBe(key);
    expect(await outcomeOf(client, key), 'the old one, for a day').toBe('redeemed');
    expect(await outcomeOf(client, second?.key ?? '')).toBe('redeemed');
    expect(await outcomeOf(client, key)).toBe('exhausted');
    expect(await outcomeOf(client, second?.key ?? '')).toBe('exhausted');
    expect(await keys.counts(id)).toMatchObject({ uses: 3, rows: 3 });
    await change(id, 'max_uses = 9');
    const [third] = await rotate(0);
    expect(await outcomeOf(client, second?.key ?? ''), 'replaced at once').toBe('revoked');
    expect(await outcomeOf(client, third?.key ?? '')).toBe('redeemed');
    const found = (await support.rpc('find_consultation_key', { p_key: second?.key })).data;
    expect(found).toMatchObject({ key_id: id, is_replaced: true });
  });

  it('goes in steps, each key once, with one run in the history and an audit entry a step', async () => {
    const issued = await keys.issue({ batch_name: 'Leaked list' }, 7);
    const batch = await keys.one<{ id: string }>(
      'select batch_id as id from public.consultation_keys where id = $1',
      [issued[0]?.id],
    );
    const run = crypto.randomUUID();
    const step = async (after: string | null) =>
      (
        await support.rpc('rotate_consultation_keys', {
          p_selection: { filters: { batch_id: batch?.id } },
          p_reason: 'The list leaked',
          p_after: after,
          p_run_id: run,
          p_limit: 3,
        })
      ).data as { id: string; key: string }[];
    const rotated: { id: string; key: string }[] = [];
    for (const size of [3, 3, 1, 0]) {
      const got = await step(rotated.at(-1)?.id ?? null);
      expect(got).toHaveLength(size);
      rotated.push(...got);
    }
    expect(new Set(rotated.map(({ id }) => id))).toEqual(new Set(issued.map(({ id }) => id)));
    const counts = await keys.one(
      `select (select count(*)::int from public.consultation_key_events where run_id = $1::uuid and event = 'rotated') as told,
         (select count(*)::int from public.audit_log where row_id = $1::text) as audited`,
      [run],
    );
    expect(counts).toEqual({ told: 7, audited: 3 });
    const { client } = await backend.member();
    expect(await outcomeOf(client, issued[0]?.key ?? ''), 'an old one').toBe('revoked');
    expect(await outcomeOf(client, rotated[0]?.key ?? ''), 'a new one').toBe('redeemed');
  });

  it('needs a reason, and leaves campaign codes alone', async () => {
    const { data: code } = await support.rpc('issue_campaign_code', {
      p_code: 'rotate-me',
      p_options: { expires_at: '2099-01-01T00:00:00Z' },
    });
    const ask = (reason: string) =>
      support.rpc('rotate_consultation_keys', {
        p_selection: only((code as { id: string }).id),
        p_reason: reason,
      });
    expect((await ask('Seen')).error?.code).toBe('22023');
    expect((await ask('')).error?.message).toMatch(/reason/);
  });
});
