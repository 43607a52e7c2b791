import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const only = (...ids: string[]) => ({ filters: { ids } });
const change = (
  selection: object,
  what: object,
  reason: string | null = 'Asked by phone',
  more: object = {},
) =>
  support.rpc('change_consultation_keys', {
    p_selection: selection,
    p_change: what,
    p_reason: reason,
    ...more,
  });
const preview = async (selection: object, what: object) =>
  (await support.rpc('preview_key_change', { p_selection: selection, p_change: what })).data;
const summary = async (id: string) =>
  (await support.from('consultation_key_summaries').select().eq('id', id).single()).data;
const timeline = async (id: string) =>
  (
    (await support.rpc('consultation_key_timeline', { p_key_id: id })).data as {
      kind: string;
      reason: string | null;
    }[]
  ).map(({ kind, reason }) => (reason ? `${kind}: ${reason}` : kind));

describe('a change of keys', () => {
  it('needs a reason where colleagues will ask, and keys:write', async () => {
    const { id } = await keys.issueOne();
    for (const action of ['revoke', 'reinstate', 'expire'])
      expect((await change(only(id), { action }, ' ')).error?.code, action).toBe('22023');
    const coach = await backend.staff('coach');
    const asked = { p_selection: only(id), p_change: { action: 'revoke' }, p_reason: 'I may not' };
    expect((await coach.rpc('change_consultation_keys', asked)).error?.code).toBe('42501');
    expect((await coach.rpc('preview_key_change', asked)).error?.code).not.toBeUndefined();
    expect(await summary(id)).toMatchObject({ status: 'active' });
  });

  it.each([
    [{ action: 'burn' }],
    [{ action: 'extend' }],
    [{ action: 'extend', days: 30, expires_at: '2099-01-01' }],
    [{ action: 'extend', expires_at: '2001-01-01' }],
    [{ action: 'set_max_uses', max_uses: 0 }],
    [{ action: 'reassign', assigned_email: 'nobody' }],
    [{ action: 'deliver', channel: 'pigeon' }],
    [{ action: 'revoke', colour: 'red' }],
  ])('that makes no sense is refused: %j', async (what) => {
    const { id } = await keys.issueOne();
    expect((await change(only(id), what)).error).toMatchObject({
      code: '22023',
      message: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('does each of its kinds, and the key remembers all of it', async () => {
    const { id: member } = await backend.member();
    const { id } = await keys.issueOne({ expires_at: '2098-01-01T00:00:00Z' });
    await change(only(id), { action: 'deliver', channel: 'email' }, null);
    await change(only(id), { action: 'extend', days: 31 }, null);
    expect((await summary(id))?.expires_at).toBe('2098-02-01T00:00:00+00:00');
    await change(only(id), { action: 'reassign', assigned_user_id: member }, null);
    await change(only(id), { action: 'set_max_uses', max_uses: 5 }, null);
    await change(only(id), { action: 'revoke' }, 'Lost');
    await change(only(id), { action: 'reinstate' }, 'Found');
    await change(only(id), { action: 'expire' }, 'Enough');
    expect(await summary(id)).toMatchObject({
      status: 'expired',
      max_uses: 5,
      assigned_user_id: member,
      delivery_channel: 'email',
    });
    expect(await timeline(id)).toEqual([
      'expired: Enough',
      'reinstated: Found',
      'revoked: Lost',
      'uses_changed',
      'reassigned',
      'extended',
      'delivered',
      'issued',
    ]);
    const [entry] = await backend.sql.query<{ reason: string; action: string[] }>(
      `select reason, changed_columns as action from public.audit_log where table_name = 'consultation_keys' and row_id = $1 order by id desc`,
      [id],
    );
    expect(entry).toEqual({ reason: 'Enough', action: ['expire'] });
  });

  it('counts exactly before, does what it counted in steps, and leaves alone what it does not touch', async () => {
    const issued = await keys.issue({ batch_name: 'Steps' }, 250);
    const { data: first } = await support
      .from('consultation_key_summaries')
      .select('batch_id')
      .eq('id', issued[0]?.id)
      .single();
    const selection = { filters: { batch_id: first?.batch_id } };
    await change(only(issued[3]?.id ?? '', issued[9]?.id ?? ''), { action: 'revoke' });
    const counted = await preview(selection, { action: 'revoke' });
    expect(counted).toMatchObject({ matched: 250, changes: 248, skipped: { 'is revoked already': 2 } });
    let after: string | null = null;
    let changed = 0;
    let steps = 0;
    const runs = new Set<string>();
    do {
      const { data }: { data: { changed: number; next: string | null; run_id: string } | null } =
        await change(selection, { action: 'revoke' }, 'Wrong list', {
          p_limit: 100,
          ...(after && { p_after: after, p_run_id: [...runs][0] }),
        });
      changed += data?.changed ?? 0;
      runs.add(data?.run_id ?? '');
      after = data?.next ?? null;
      steps += 1;
    } while (after);
    expect({ changed, steps, runs: runs.size }).toEqual({ changed: 248, steps: 3, runs: 1 });
    expect(await preview(selection, { action: 'revoke' })).toMatchObject({ changes: 0 });
    expect(
      await keys.one(`select count(*)::int as n from public.consultation_key_events where run_id = $1`, [
        [...runs][0],
      ]),
    ).toEqual({ n: 248 });
  });

  it('leaves keys alone that were issued after it was counted', async () => {
    const tag = { tags: ['later'] };
    await keys.issue(tag, 2);
    const counted = (await preview({ filters: { tag: 'later' } }, { action: 'revoke' })) as {
      as_of: string;
      changes: number;
    };
    await keys.issue(tag, 3);
    const { data } = await change({ filters: { tag: 'later', as_of: counted.as_of } }, { action: 'revoke' });
    expect(data).toMatchObject({ changed: counted.changes });
    expect(counted.changes).toBe(2);
  });

  it('never lowers the uses below what was redeemed, and the database holds no event anybody could rewrite', async () => {
    const { client } = await backend.member();
    const { id, key } = await keys.issueOne({ max_uses: 3 });
    await outcomeOf(client, key);
    await outcomeOf(client, key);
    expect((await change(only(id), { action: 'set_max_uses', max_uses: 1 }, null)).data).toMatchObject({
      changed: 0,
      skipped: { 'was used more often already': 1 },
    });
    await change(only(id), { action: 'set_max_uses', max_uses: 2 }, null);
    expect(await summary(id)).toMatchObject({ status: 'exhausted' });
    await expect(backend.sql.exec('delete from public.consultation_key_events')).rejects.toThrow(
      /never changed or deleted/,
    );
  });
});

describe('assignments from a file', () => {
  it('say every bad row, and are applied whole, or only the good ones, as one chooses', async () => {
    const { id: member } = await backend.member('has.account@example.com');
    const issued = await keys.issue({}, 4);
    await change(only(issued[3]?.id ?? ''), { action: 'revoke' });
    const [a, b, c, d] = issued.map(({ key }) => key);
    const rows = [
      { line: 2, key: a, assigned_to: 'Has.Account@example.com', notes: 'VIP' },
      { line: 3, key: b?.toLowerCase(), assigned_to: 'new@example.com' },
      { line: 4, key: a, assigned_to: 'again@example.com' },
      { line: 5, key: `${c?.slice(0, -1)}${c?.endsWith('7') ? '8' : '7'}`, assigned_to: 'x@example.com' },
      { line: 6, key: 'KEEL-0000-0000-0000-00', assigned_to: 'x@example.com' },
      { line: 7, key: c, assigned_to: 'nobody' },
      { line: 8, key: '', assigned_to: 'x@example.com' },
      { line: 9, key: d, assigned_to: 'x@example.com' },
      { line: 10, key: issued[2]?.id, assigned_to: '' },
    ];
    const apply = async (which: string) =>
      (await support.rpc('assign_consultation_keys', { p_rows: rows, p_apply: which })).data;
    const expected = {
      rows: 9,
      good: 2,
      members: 1,
      problems: [
        { line: 4, column: 'key', why: 'The key is in line 2 as well.' },
        { line: 5, column: 'key', why: 'The key is mistyped: its check symbol does not fit.' },
        { line: 6, column: 'key', why: 'There is no such key.' },
        { line: 7, column: 'assigned_to', why: 'This is not an e-mail address.' },
        { line: 8, column: 'key', why: 'The key is missing.' },
        { line: 9, column: 'key', why: 'The key is revoked.' },
        { line: 10, column: 'key', why: 'The key is in line 7 as well.' },
      ],
    };
    expect(await apply('none')).toMatchObject({ ...expected, applied: 0 });
    expect(await apply('all'), 'all or nothing').toMatchObject({ ...expected, applied: 0 });
    expect(await summary(issued[0]?.id ?? '')).toMatchObject({ assigned_user_id: null });
    expect(await apply('good')).toMatchObject({ ...expected, applied: 2 });
    expect(await summary(issued[0]?.id ?? '')).toMatchObject({
      assigned_user_id: member,
      assigned_email: null,
      notes: 'VIP',
    });
    expect(await summary(issued[1]?.id ?? '')).toMatchObject({ assigned_email: 'new@example.com' });
  });
});

describe('the pepper', () => {
  it('can be renewed before the first key, never after', async () => {
    await expect(backend.sql.exec('select private.renew_key_pepper()')).rejects.toThrow(/keys already/);
    const fresh = await testBackend();
    const pepper = async () =>
      (
        await fresh.sql.query<{ value: string }>(
          `select value from private.secrets where name = 'consultation_key_pepper'`,
        )
      )[0]?.value;
    const before = await pepper();
    await fresh.sql.exec('select private.renew_key_pepper()');
    expect(await pepper()).not.toBe(before);
    await fresh.close();
  });
});
