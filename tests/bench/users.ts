import { startPostgres } from '../support/postgres.ts';
import { interleaved, table } from './ratios.ts';

/**
 * The users list over many users on a real PostgreSQL, as a signed-in member of staff: page, search and count against the
 * floor, a primary-key page of the same size with the same role check, as JSON. `npm run bench -- users [--users 1000000]`.
 */
const STAFF = '00000000-0000-4000-8000-00000000000a';

const syllable = `(array['ka','lo','mi','ren','sa','tor','vel','an','bri','cho','da','el','fin','go','hal','is','jo'])[1 + floor(random() * 17)::int]`;
const syllables = (count: number) => Array<string>(count).fill(syllable).join(' || ');

export const fillSql = (count: number) => `
  set session_replication_role = replica;
  select setseed(0.5);
  create temp table names as select i, ${syllables(2)} as first, ${syllables(3)} as last from generate_series(1, ${count}) i;
  insert into auth.users (id, aud, role, email, email_confirmed_at, created_at, updated_at)
    select gen_random_uuid(), 'authenticated', 'authenticated', first || '.' || last || i || '@example.com',
      now(), now() - i * interval '7 minutes', now() from names;
  insert into public.profiles (id, full_name, email, created_at, last_active_at, subscription_tier, onboarding_completed)
    select id, initcap(replace(split_part(regexp_replace(email, '[0-9]', '', 'g'), '@', 1), '.', ' ')), email, created_at,
      created_at + random() * (now() - created_at), case when random() < 0.2 then 'premium' else 'free' end::public.subscription_tier, random() < 0.8
    from auth.users;
  insert into auth.users (id, aud, role, email, email_confirmed_at) values ('${STAFF}', 'authenticated', 'authenticated', 'bench@keel.example', now());
  insert into public.staff_members (user_id, full_name, email, role) values ('${STAFF}', 'Bench', 'bench@keel.example', 'admin');
  set session_replication_role = origin;
  create function private.bench_floor() returns json language plpgsql stable security definer set search_path = '' as $$
  declare v json; begin
    perform private.require('users', 'read');
    select json_agg(p) into v from (select id, full_name, email, subscription_tier, primary_goal, experience_level, onboarding_completed,
      consultation_completed, current_weight_kg, goal_weight_kg, created_at, last_active_at from public.profiles order by id limit 25) p;
    return v; end $$;
  create function public.bench_floor() returns json language sql stable set search_path = '' as $$ select private.bench_floor() $$;
  grant execute on function private.bench_floor(), public.bench_floor() to authenticated;
  analyze;`;

export async function benchUsers(count = 100_000): Promise<string> {
  const server = await startPostgres();
  try {
    await server.runner.exec(fillSql(count));
    const session = await server.sql.reserve();
    await session.unsafe(
      `set role authenticated;
       select set_config('request.jwt.claim.sub', '${STAFF}', false), set_config('request.jwt.claims', '{"sub":"${STAFF}"}', false)`,
    );
    const page = (query: object) => async () => {
      const [row] = await session<[{ page: { rows: unknown[]; total: number; next_cursor: string | null } }]>`
        select public.users_page(${JSON.stringify(query)}::text::jsonb) as page`;
      return row.page;
    };
    const sort = { field: 'created_at', order: 'desc' };
    const three = { subscription_tier: 'premium', onboarding_completed: 'true', active_since_days: '90' };
    const deep = await page({ limit: 500, offset: Math.floor(count / 2), sort })();
    const measured = await interleaved(
      [
        { name: 'floor: primary-key page of 25', run: () => session`select public.bench_floor()` },
        { name: 'first page, newest first, with total', run: page({ limit: 25, sort }) },
        { name: 'page in the middle, by cursor', run: page({ limit: 25, sort, after: deep.next_cursor }) },
        { name: 'by name', run: page({ limit: 25, sort: { field: 'full_name', order: 'asc' } }) },
        { name: 'search: part of a name', run: page({ limit: 25, sort, search: 'bri vel' }) },
        { name: 'search: part of an e-mail', run: page({ limit: 25, sort, search: 'torkalo' }) },
        { name: 'search: nothing found', run: page({ limit: 25, sort, search: 'zzyzx' }) },
        { name: 'search: hundreds found', run: page({ limit: 25, sort, search: 'halsa' }) },
        {
          name: 'filter and count',
          run: page({ limit: 25, sort, filters: { subscription_tier: 'premium' } }),
        },
        { name: 'three filters, newest first', run: page({ limit: 25, sort, filters: three }) },
        {
          name: 'three filters, by last seen',
          run: page({ limit: 25, sort: { field: 'last_active_at', order: 'desc' }, filters: three }),
        },
      ],
      60,
    );
    for (const query of ['bri vel', 'torkalo', 'halsa']) {
      const found = await page({ limit: 1, search: query })();
      console.log(`"${query}": ${found.total} members`);
    }
    session.release();
    return table(`Users list over ${count.toLocaleString('en')} users`, measured, 'each at most 3');
  } finally {
    await server.close();
  }
}
