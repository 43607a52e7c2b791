import type postgres from 'postgres';
import { type CpuCase, medianCpu } from './cpu.ts';
import { asPostgrest, floorSql, metricCases } from './metricsCases.ts';
import { STAFF } from './metricsFill.ts';

export interface Read {
  readonly name: string;
  readonly ms: number;
  readonly ratio: number;
  readonly pass: number;
}

const pidOf = async (session: postgres.ReservedSql): Promise<number> =>
  (await session<[{ pid: number }]>`select pg_backend_pid() as pid`)[0].pid;

async function signedIn(sql: postgres.Sql): Promise<postgres.ReservedSql> {
  const session = await sql.reserve();
  await session.unsafe(`set role authenticated;
    select set_config('request.jwt.claim.sub', '${STAFF}', false), set_config('request.jwt.claims', '{"sub":"${STAFF}"}', false)`);
  return session;
}

/** Each dashboard against its floor, both asked as PostgREST asks, signed in as staff. */
export async function dashboards(sql: postgres.Sql, until: string): Promise<Read[]> {
  const cases = metricCases(until);
  await sql.unsafe(
    `select set_config('request.jwt.claim.sub', '${STAFF}', false), set_config('request.jwt.claims', '{"sub":"${STAFF}"}', false);
     ${cases.map(floorSql).join('\n')}`,
  );
  const session = await signedIn(sql);
  const ask = (name: string, query: object) => () =>
    session.unsafe(asPostgrest(name), [{ p_query: query } as postgres.JSONValue as never], { prepare: true });
  const [last] = await session<[{ last: { risk_score: number; user_id: string } | null }]>`
    select public.at_risk_page('{"limit": 500}') -> 'rows' -> 499 as last`;
  const runs: CpuCase[] = cases.flatMap(({ name, call, query }, index) => [
    { name: `floor ${name}`, run: ask(`bench_floor_${index}`, {}) },
    { name, run: ask(call, query) },
  ]);
  const after = last.last && { risk_score: last.last.risk_score, user_id: last.last.user_id };
  runs.push({ name: 'deep', run: ask('at_risk_page', { after }) });
  const ms = await medianCpu(await pidOf(session), runs);
  await session`reset role`;
  session.release();
  const of = (name: string) => ms.get(name) ?? Number.NaN;
  const first = 'Members at risk, first page of 50';
  return [
    ...cases.map(({ name, pass }) => ({ name, ms: of(name), ratio: of(name) / of(`floor ${name}`), pass })),
    { name: 'Members at risk, deep page / first', ms: of('deep'), ratio: of('deep') / of(first), pass: 1.2 },
  ];
}

/** What is not a page: totals of a long range against the raw rows, and a pass of the refresh that finds nothing. */
export async function machinery(sql: postgres.Sql, until: string): Promise<Read[]> {
  const session = await sql.reserve();
  const from = new Date(Date.parse(until) - 89 * 86_400_000).toISOString().slice(0, 10);
  const run = (statement: string) => () => session.unsafe(statement, [], { prepare: true });
  const pid = await pidOf(session);
  const totals = await medianCpu(
    pid,
    [
      {
        name: 'raw',
        run: run(`select model_version_id, count(*), sum(cost_usd), percentile_disc(array[0.5, 0.95, 0.99]) within group (order by latency_ms)
          from public.model_performance_logs where called_at >= '${from}' group by 1`),
      },
      {
        name: 'kept',
        run: run(
          `select private.model_totals('${from}', '${until}', array(select id from public.ai_model_versions), null)`,
        ),
      },
    ],
    3,
    2,
  );
  const idle = await medianCpu(pid, [
    { name: 'row', run: run('select as_of from analytics.state') },
    { name: 'idle', run: run('select analytics.refresh()') },
  ]);
  session.release();
  const of = (name: string) => totals.get(name) ?? idle.get(name) ?? Number.NaN;
  return [
    {
      name: 'Model totals of 90 days / exact on raw rows',
      ms: of('kept'),
      ratio: of('kept') / of('raw'),
      pass: 0.03,
    },
    {
      name: 'Refresh with nothing to do / one row',
      ms: of('idle'),
      ratio: of('idle') / of('row'),
      pass: 1.5,
    },
  ];
}
