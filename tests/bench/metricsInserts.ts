import type { RealPostgres } from '../support/postgres.ts';
import { cpuMs } from './cpu.ts';

const WRITERS = 8;
const ROUNDS = 8;
const TRIGGER = 'mark_adherence_on_insert_adherence_records';

const insert = (rows: number, members: number) => `
  insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
  select p.id, 'meal', gen_random_uuid(), current_date - 3, 'completed'
  from (select 1 + floor(random() * ${members})::integer as user_no from generate_series(1, ${rows})) r join public.profiles p using (user_no);`;

export interface InsertCost {
  readonly rowsASecond: { readonly without: number; readonly with: number };
  /** Processor time without the queue's trigger over that with it. */
  readonly ratio: number;
  readonly failed: number;
}

/**
 * What the queue's trigger costs eight writers, in processor time of their server processes: rounds with and without take turns. Every
 * transaction holds two inserts, which is where counters that writers keep themselves deadlock.
 * @param rows of one insert. @param each transactions of a writer in a round.
 */
export async function insertCost(server: RealPostgres, rows: number, each: number): Promise<InsertCost> {
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => server.sql.reserve()));
  try {
    const pids = await Promise.all(
      writers.map(async (writer) => (await writer<[{ pid: number }]>`select pg_backend_pid() as pid`)[0].pid),
    );
    const [{ members }] = await server.sql<
      [{ members: number }]
    >`select max(user_no) as members from public.profiles`;
    const transaction = `begin;${insert(rows, members)}${insert(rows, members)}commit`;
    const spent = { enable: 0, disable: 0 };
    const seconds = { enable: 0, disable: 0 };
    let failed = 0;
    const write = async (writer: (typeof writers)[number]) => {
      for (let n = 0; n < each; n++)
        try {
          await writer.unsafe(transaction).simple();
        } catch (error) {
          if (failed === 0) console.error('a transaction failed:', error);
          failed += 1;
          await writer.unsafe('rollback');
        }
    };
    for (let round = -1; round < ROUNDS; round++)
      for (const state of round % 2 === 0
        ? (['disable', 'enable'] as const)
        : (['enable', 'disable'] as const)) {
        await server.sql.unsafe(`alter table public.adherence_records ${state} trigger ${TRIGGER}`);
        const cpu = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
        const before = cpu();
        const begun = performance.now();
        await Promise.all(writers.map(write));
        if (round < 0) continue; // warms caches and plans
        spent[state] += cpu() - before;
        seconds[state] += (performance.now() - begun) / 1000;
      }
    await server.sql.unsafe(`alter table public.adherence_records enable trigger ${TRIGGER}`);
    const total = WRITERS * each * ROUNDS * rows * 2;
    return {
      rowsASecond: { without: total / seconds.disable, with: total / seconds.enable },
      ratio: spent.disable / spent.enable,
      failed,
    };
  } finally {
    for (const writer of writers) writer.release();
  }
}
