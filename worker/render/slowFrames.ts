export interface SlowFrame {
  readonly frame: number;
  readonly ms: number;
}

const KEPT = 5;

/** Remembers which frames took longest. Times are wall time between one frame and the one before it in the same stretch. */
export function slowFrames(now: () => number = performance.now.bind(performance)) {
  const kept: SlowFrame[] = [];
  const note = (frame: number, ms: number) => {
    kept.push({ frame, ms: Math.round(ms) });
    kept.sort((a, b) => b.ms - a.ms);
    kept.length = Math.min(kept.length, KEPT);
  };
  return {
    /** A stretch of frames that are drawn one after another. @returns what to call with the number drawn so far. */
    stretch(first: number): (count: number) => void {
      let [seen, at] = [0, now()];
      return (count) => {
        const time = now();
        // Counts may come several at a time: the time is shared among them.
        if (count > seen) note(first + count - 1, (time - at) / (count - seen));
        [seen, at] = [count, time];
      };
    },
    /** The slowest, slowest first. */
    list: (): readonly SlowFrame[] => [...kept],
  };
}
