import type { Clock } from '../../../worker/clock.ts';

export interface ManualClock extends Clock {
  /** Moves time and wakes everything whose time has come. */
  advance(ms: number): void;
  /** Lengths of all sleeps so far, in order. */
  readonly sleeps: readonly number[];
}

/** A clock that stands still until the test moves it. */
export function manualClock(): ManualClock {
  let now = 0;
  const sleeps: number[] = [];
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    sleeps,
    now: () => now,
    sleep(ms, signal) {
      sleeps.push(ms);
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = {
          at: now + ms,
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake, { once: true });
      });
    },
    advance(ms) {
      now += ms;
      for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.wake();
    },
  };
}
