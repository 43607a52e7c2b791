export interface Stopwatch {
  /** Milliseconds of each lap so far. */
  readonly laps: Readonly<Record<string, number>>;
  /** Names the time since the last call. */
  lap(name: string): void;
}

/** Times the steps of one render, for logs and benches. */
export function stopwatch(): Stopwatch {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap(name) {
      const now = performance.now();
      laps[name] = Math.round(now - last);
      last = now;
    },
  };
}
