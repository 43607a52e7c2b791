import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { startWorker } from './start.ts';

/** `tsx worker/main.ts`: works on the lanes until SIGTERM or SIGINT. A second signal ends it at once. */
function main(): void {
  const env = readEnv(process.env);
  const log = createLog({ worker: env.workerId });
  const worker = startWorker(env, log);
  let asked = false;
  const stopOn = (signal: string) => {
    if (asked) process.exit(1);
    asked = true;
    log.info('worker.stopping', { signal });
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stopOn);
  process.on('SIGINT', stopOn);
  // `npm start` keeps a channel open to this process: it closes when that one is killed.
  process.once('disconnect', () => {
    if (!asked) stopOn('disconnect');
  });
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
