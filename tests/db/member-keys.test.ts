import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, signedIn, sqlState } from './actors.ts';
import { ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

interface Piece {
  seen: number;
  keys: { id: string; key: string; assigned_to: string }[];
  batch_id: string | null;
  next: string | null;
}

let backend: TestBackend;
const admin = signedIn(staffIds.admin);
const support = signedIn(staffIds.support);
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
  await backend.sql.exec(`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    select gen_random_uuid(), 'many' || i || '@example.com', now(), jsonb_build_object('full_name', 'Many ' || i) from generate_series(1, 25) i;`);
});
afterAll(() => backend.close());

const many = { search: 'many' };
const issue = async (
  query: object,
  {
    options = {},
    again = false,
    batch = null as string | null,
    after = null as string | null,
    limit = 10,
    actor = support as Actor,
  } = {},
): Promise<Piece> => {
  const [row] = await rowsAs<{ piece: Piece }>(
    backend.pg,
    actor,
    'select public.issue_member_keys($1, $2, $3, $4, $5, $6) as piece',
    [query, options, again, batch, after, limit],
  );
  if (!row) throw new Error('issue_member_keys answered nothing');
  return row.piece;
};
const issueAll = async (query: object, options: object = {}, again = false) => {
  const keys: Piece['keys'] = [];
  let place: { batch: string | null; after: string | null } = { batch: null, after: null };
  do {
    const piece: Piece = await issue(query, { options, again, ...place });
    keys.push(...piece.keys);
    place = { batch: piece.batch_id, after: piece.next };
  } while (place.after);
  return { keys, batch: place.batch };
};
const preview = async (query: object) =>
  (
    await rowsAs<{ counts: object }>(backend.pg, support, 'select public.preview_member_keys($1) as counts', [
      query,
    ])
  )[0]?.counts;

describe('a key each', () => {
  it('comes from one batch, works for its member, and is not issued twice', async () => {
    expect(await preview(many)).toEqual({ members: 25, having: 0 });
    const { keys, batch } = await issueAll(many, { batch_name: 'Welcome', max_uses: 2, prefix: 'VIP' });
    expect(new Set(keys.map(({ assigned_to }) => assigned_to)).size).toBe(25);
    const [first] = keys;
    if (!first) throw new Error('no key');
    expect(first.key).toMatch(/^VIP-/);
    const [found] = await rowsAs<{ found: { key_id: string } }>(
      backend.pg,
      support,
      'select public.find_consultation_key($1) as found',
      [first.key],
    );
    expect(found?.found).toMatchObject({ key_id: first.id });
    const rows = await backend.sql.query<{ quantity: number; keys: number; members: number }>(
      `select b.quantity, count(*)::int as keys, count(distinct k.assigned_user_id)::int as members
       from public.consultation_key_batches b join public.consultation_keys k on k.batch_id = b.id
       where b.id = $1 and k.max_uses = 2 group by b.id`,
      [batch],
    );
    expect(rows).toEqual([{ quantity: 25, keys: 25, members: 25 }]);
    expect(await preview(many)).toEqual({ members: 25, having: 25 });
    expect((await issueAll(many)).keys).toEqual([]);
    await backend.sql.query(
      'update public.consultation_keys set is_active = false, revoked_at = now() where id = $1',
      [first.id],
    );
    expect((await issueAll(many)).keys.map(({ assigned_to }) => assigned_to)).toEqual([first.assigned_to]);
    expect((await issueAll(many, {}, true)).keys).toHaveLength(25);
  });

  it('is refused to coaches, with an assignee, and into somebody else’s batch', async () => {
    const refused = (...of: Parameters<typeof issue>) => issue(...of).then(() => 'issued', sqlState);
    expect(await refused(many, { actor: signedIn(staffIds.coach) })).toBe('42501');
    expect(await refused(many, { options: { assigned_email: 'a@example.com' } })).toBe('22023');
    expect(await refused(many, { limit: 0 })).toBe('22023');
    expect(await refused({ filters: { nothing: 1 } })).toBe('22023');
    expect(await refused(many, { batch: '00000000-0000-4000-8000-00000000dead' })).toBe('PT404');
    const { batch_id } = await issue({ ids: [ownerId] }, { again: true });
    expect(await refused(many, { batch: batch_id, again: true, actor: admin })).toBe('22023');
  });
});
