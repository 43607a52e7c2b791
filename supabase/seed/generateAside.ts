import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch } from './batches.ts';
import type { DemoSettings } from './generate.ts';

/**
 * The demo from a thread of its own, piece by piece: it is made while this thread still prepares the database, which takes about as
 * long. Starts at once; the pieces wait until they are asked for. @throws the generator's error, where the pieces are read.
 */
export function generateAside(settings: DemoSettings): AsyncIterable<readonly Batch[]> {
  const thread = new Worker(new URL('./generatorThread.mjs', import.meta.url), { workerData: settings });
  const messages = on(thread, 'message') as AsyncIterable<[readonly Batch[] | null]>;
  return (async function* pieces() {
    for await (const [piece] of messages) {
      if (piece === null) return;
      yield piece;
    }
  })();
}
