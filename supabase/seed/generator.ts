import { parentPort, workerData } from 'node:worker_threads';
import { batchesOf } from './batches.ts';
import { type DemoSettings, demoChunks } from './generate.ts';

/** Small pieces, so that loading begins while most members are still being made. */
const membersPerPiece = 50;

for (const piece of demoChunks(workerData as DemoSettings, membersPerPiece))
  parentPort?.postMessage([...batchesOf(piece)]);
parentPort?.postMessage(null);
