import type { SupabaseClient } from '@supabase/supabase-js';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** Buckets a pass: two months of days. A pass is one transaction, and readers wait for none of it. */
const BUCKETS_A_PASS = 62;
const IDLE_MS = 10_000;
const UNREACHABLE_MS = 30_000;
const ALERTS_EVERY_MS = 600_000;
/** The database itself runs the check at most every 20 hours; it recounts weeks of rows, so not while everybody is starting. */
const CHECK_EVERY_MS = 3_600_000;

export interface MetricsLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
}

async function call<Answer>(client: SupabaseClient, name: string, args: object = {}): Promise<Answer> {
  const { data, error } = await client.rpc(name, args);
  if (error) throw new Error(`${name}: ${error.message}`);
  return data as Answer;
}

/** One pass. @returns how many buckets were recounted; 0 when nothing was queued. @throws Error with the function's name. */
export async function refreshMetrics({ client, log }: MetricsLaneOptions): Promise<number> {
  const { recounted } = await call<{ recounted: number }>(client, 'refresh_metrics', {
    p_most: BUCKETS_A_PASS,
  });
  if (recounted > 0) log.info('metrics.refreshed', { buckets: recounted });
  return recounted;
}

/** Runs the self-check when the database says that it is due; a difference is an error in the log, and in its table. */
export async function checkMetrics({ client, log }: MetricsLaneOptions): Promise<void> {
  const { checked, differing = 0 } = await call<{ checked: boolean; differing?: number }>(
    client,
    'run_metrics_check',
  );
  if (!checked) return;
  if (differing > 0) log.error('metrics.differ', { cells: differing });
  else log.info('metrics.checked', { cells: 0 });
}

/**
 * The metrics lane: keeps the aggregates behind the dashboards up to date, evaluates alerts, tells staff what waits for them, and runs the nightly check, until
 * `shutdown` fires. Any number of workers may run it: the database lets one refresh at a time. With pg_cron it finds nothing to do.
 */
export async function runMetricsLane(options: MetricsLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { client, clock, log } = options;
  let alertsAt = clock.now();
  let checkAt = clock.now() + CHECK_EVERY_MS;
  while (!shutdown.aborted) {
    try {
      const recounted = await refreshMetrics(options);
      if (clock.now() >= alertsAt) {
        const fired = await call<number>(client, 'evaluate_metric_alerts');
        if (fired > 0) log.info('metrics.alerts_fired', { alerts: fired });
        await call<number>(client, 'note_what_waits');
        alertsAt = clock.now() + ALERTS_EVERY_MS;
      }
      if (clock.now() >= checkAt) {
        await checkMetrics(options);
        checkAt = clock.now() + CHECK_EVERY_MS;
      }
      if (recounted < BUCKETS_A_PASS) await clock.sleep(IDLE_MS, shutdown);
    } catch (error) {
      log.warn('metrics.failed', { reason: error instanceof Error ? error.message : String(error) });
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
