import type { RealPostgres } from '../support/postgres.ts';
import { asKeyStaff, keyMembers } from './keysFill.ts';
import { interleaved, type Measured, table } from './ratios.ts';

/** The list and its searches, signed in as staff, against a page by primary key with the same columns and the same role check. */
export async function benchList(server: RealPostgres, count: number): Promise<string> {
  const session = await asKeyStaff(server);
  await session.unsafe('set role authenticated');
  const page = (query: object) => async () => {
    const [row] = await session<[{ page: { rows: unknown[]; total: number; next_cursor: string | null } }]>`
      select public.consultation_keys_page(${JSON.stringify(query)}::text::jsonb) as page`;
    return row.page;
  };
  const sort = { field: 'created_at', order: 'desc' };
  const deep = await page({ limit: 500, offset: Math.floor(count / 2), sort })();
  const [known] = await session<[{ last4: string; batch: string; name: string }]>`
    select k.key_last4 as last4, k.batch_id as batch, p.full_name as name
    from public.consultation_keys k join public.profiles p on p.id = k.assigned_user_id order by k.id limit 1`;
  const cases: [string, object][] = [
    ['first page, newest first, with total', {}],
    ['page in the middle, by cursor', { after: deep.next_cursor }],
    ['soonest expiry first', { sort: { field: 'expires_at', order: 'asc' } }],
    ['status active', { filters: { status: 'active' } }],
    ['status revoked', { filters: { status: 'revoked' } }],
    ['status used up', { filters: { status: 'exhausted' } }],
    ['search: end of a key', { search: known.last4 }],
    ['search: prefix', { search: 'CLINIC' }],
    ['search: member', { search: known.name }],
    ['search: part of a name of a thousand members', { search: 'bri vel' }],
    ['search: e-mail', { search: keyMembers.email }],
    ['search: batch of 10,000', { search: 'campaign 42' }],
    ['search: nothing found', { search: 'zzyzxq' }],
    ['one batch, counted exactly', { filters: { batch_id: known.batch } }],
  ];
  const measured: Measured[] = await interleaved(
    [
      { name: 'floor: primary-key page of 25', run: () => session`select public.bench_floor()` },
      ...cases.map(([name, query]) => ({ name, run: page({ limit: 25, sort, ...query }) })),
    ],
    200,
  );
  for (const [name, query] of cases)
    console.log(`${name}: ${(await page({ limit: 1, sort, ...query })()).total}`);
  await session.unsafe('reset role');
  session.release();
  return table(`List of keys over ${count.toLocaleString('en')} keys`, measured, 'each at most 3');
}
