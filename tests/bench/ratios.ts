export interface Measured {
  name: string;
  medianMs: number;
  /** Against the first case of the same run. */
  ratio: number;
}

/**
 * Runs all cases in turn, round after round, so that a noisy machine is noisy for all of them, and compares medians.
 * @param cases the first one is the floor that the others are divided by.
 */
export async function interleaved(
  cases: ReadonlyArray<{ name: string; run: () => Promise<unknown> }>,
  rounds: number,
): Promise<Measured[]> {
  const times = cases.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, { run }] of cases.entries()) {
      const start = performance.now();
      await run();
      // Two rounds warm caches and plans.
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  const medians = times.map(median);
  const floor = medians[0] ?? Number.NaN;
  return cases.map(({ name }, index) => {
    const medianMs = medians[index] ?? Number.NaN;
    return { name, medianMs, ratio: medianMs / floor };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A table of Markdown, as docs/performance.md shows it. */
export function table(title: string, rows: readonly Measured[], pass: string): string {
  const lines = rows.map(
    ({ name, medianMs, ratio }) => `| ${name} | ${medianMs.toFixed(2)} | ${ratio.toFixed(2)} |`,
  );
  return [`\n${title} (pass: ${pass})\n`, '| | Median ms | Ratio |', '|---|---:|---:|', ...lines].join('\n');
}
