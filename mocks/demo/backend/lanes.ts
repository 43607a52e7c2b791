import { createClient } from '@supabase/supabase-js';
import { systemClock } from '../../../worker/clock.ts';
import { runFilmsLane } from '../../../worker/lanes/films.ts';
import { runMetricsLane } from '../../../worker/lanes/metrics.ts';
import { runPlanningLane } from '../../../worker/lanes/planning.ts';
import { planningRuns } from '../../../worker/lanes/planningRuns.ts';
import { runRewardsLane } from '../../../worker/lanes/rewards.ts';
import { silentLog } from '../../../worker/log.ts';
import { siteUrl } from '../data.ts';
import { secretKey } from '../secrets.ts';
import type { DemoBackend } from './open.ts';

/** Lanes look less often than a worker's do: here they share one thread with whoever looks at the console. */
const PATIENCE = 3;
/** PGlite makes no checkpoint by itself; without one the log would grow, and a start would have all of it to replay. */
const CHECKPOINT_EVERY_MS = 60_000;

/** The worker's lanes that need nothing but the database, until this worker ends. The first visitor's pages come first. */
export function runLanes(backend: Pick<DemoBackend, 'fetch' | 'save' | 'checkpoint'>): void {
  const client = createClient(siteUrl, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
  });
  const clock = {
    now: systemClock.now,
    sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms * PATIENCE, signal),
  };
  const options = { client, clock, log: silentLog };
  const never = new AbortController().signal;
  void runRewardsLane(options, never);
  void runFilmsLane(options, never);
  void runPlanningLane({ ...options, workerId: 'demo', runs: planningRuns(client) }, never);
  void runMetricsLane(options, never);
  setInterval(() => void backend.checkpoint().then(backend.save), CHECKPOINT_EVERY_MS);
}
