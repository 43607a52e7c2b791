import { readFileSync } from 'node:fs';

/** Milliseconds that a server process has computed, of Linux: on a busy machine time passes, but work stays the same. */
export const cpuMs = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

export interface CpuCase {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * The median processor time of one call of each case, in milliseconds by name. Cases take turns, round after round, `each` calls a turn; two rounds
 * before them warm caches and plans.
 * @param pid of the server process of the one session that all cases use.
 */
export async function medianCpu(
  pid: number,
  cases: readonly CpuCase[],
  rounds = 15,
  each = 10,
): Promise<ReadonlyMap<string, number>> {
  const spent = cases.map((): number[] => []);
  for (let round = -2; round < rounds; round++)
    for (const [index, { run }] of cases.entries()) {
      const before = cpuMs(pid);
      for (let n = 0; n < each; n++) await run();
      if (round >= 0) spent[index]?.push((cpuMs(pid) - before) / each);
    }
  return new Map(
    cases.map(({ name }, index) => {
      const sorted = (spent[index] ?? []).sort((a, b) => a - b);
      return [name, sorted[sorted.length >> 1] ?? Number.NaN];
    }),
  );
}
