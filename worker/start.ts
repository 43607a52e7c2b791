import { connect } from './client.ts';
import { systemClock } from './clock.ts';
import type { WorkerEnv } from './env.ts';
import { createHealth, serveHealth } from './health.ts';
import { lanes } from './lanes/index.ts';
import type { Log } from './log.ts';
import { createEngine } from './render/engines.ts';
import { classifyError } from './render/errors.ts';
import { createWorkspace, redirectTemporaryFiles } from './render/workspace.ts';

export interface RunningWorker {
  /** Takes nothing new, gives the current job back, ends the browser, removes temporary files. Safe to call twice. */
  stop(): Promise<void>;
}

/** The console starts first; bundling and opening a browser take all cores for some seconds. */
const WARM_UP_AFTER_MS = 3_000;

/** Starts the lanes and returns at once: the browser and the bundle of the render lane are prepared in the background. */
export function startWorker(env: WorkerEnv, plainLog: Log): RunningWorker {
  const health = createHealth(plainLog);
  const { log } = health;
  const workspace = createWorkspace();
  redirectTemporaryFiles(workspace);
  const engine = createEngine(env.engine, env);
  const shutdown = new AbortController();
  const context = {
    client: connect(env.url, env.secretKey, undefined, log),
    engine,
    workspace,
    clock: systemClock,
    log,
    workerId: env.workerId,
    usdPerHour: env.usdPerHour,
    publishing: env.publishing,
  };
  const running = env.lanes.map((name) => {
    const lane = lanes[name](context, shutdown.signal);
    health.watch(name, lane);
    return lane;
  });
  const closeHealth = env.healthPort === null ? null : serveHealth(health, env.healthPort);
  void systemClock.sleep(WARM_UP_AFTER_MS, shutdown.signal).then(async () => {
    // Only films are drawn with it: beside other lanes its browser would stay open for nothing.
    if (shutdown.signal.aborted || !env.lanes.includes('render')) return;
    // A failure here is not the end: the first job tries again and says in its row what is missing.
    await engine.warmUp().then(
      () => log.info('worker.warm', { engine: engine.name }),
      (error: unknown) =>
        log.warn('worker.cold', { code: classifyError(error).code, reason: classifyError(error).message }),
    );
  });
  log.info('worker.started', {
    lanes: env.lanes.join(','),
    engine: engine.name,
    // Without PUBLISHING_KEY the lane has nothing to open tokens with, and rests.
    publishing: env.publishing.keys !== null,
  });
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    shutdown.abort();
    // Warming up may be in the middle of bundling; that ends with the process.
    await Promise.all(running);
    await engine.close();
    await closeHealth?.();
    workspace.dispose();
    log.info('worker.stopped');
  };
  return {
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
