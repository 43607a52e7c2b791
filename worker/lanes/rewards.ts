import type { SupabaseClient } from '@supabase/supabase-js';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** Notes a pass: one transaction, which holds the rewards of the members in it. */
const NOTES_A_PASS = 500;
/** A streak or a badge may come a moment after the act. */
const IDLE_MS = 3_000;
const UNREACHABLE_MS = 30_000;
/** Days begin on a quarter of an hour somewhere. */
const DUE_EVERY_MS = 900_000;

export interface RewardsLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
}

/** Settles what members' acts touched, until nothing is left. @returns how many notes. @throws Error when the database refuses. */
export async function settleRewards({ client }: RewardsLaneOptions, shutdown?: AbortSignal): Promise<number> {
  let settled = 0;
  while (!shutdown?.aborted) {
    const { data, error } = await client.rpc('settle_rewards', { p_limit: NOTES_A_PASS });
    if (error) throw new Error(`settle_rewards: ${error.message}`);
    settled += data as number;
    if ((data as number) < NOTES_A_PASS) break;
  }
  return settled;
}

/** Does what the clock alone makes due: broken streaks, hourly counts of challenges. */
export async function runDueRewards({ client, log }: RewardsLaneOptions): Promise<void> {
  const { data, error } = await client.rpc('run_due_rewards');
  if (error) throw new Error(`run_due_rewards: ${error.message}`);
  const { streaks, challenges } = data as { streaks: number; challenges: number };
  if (streaks + challenges > 0) log.info('rewards.due', { streaks, challenges });
}

/**
 * The rewards lane: streaks, experience, points and achievements follow what members do, some seconds behind, until `shutdown` fires. Any
 * number of workers may run it.
 */
export async function runRewardsLane(options: RewardsLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  let dueAt = clock.now();
  while (!shutdown.aborted) {
    try {
      const settled = await settleRewards(options, shutdown);
      if (settled > 0) log.info('rewards.settled', { notes: settled });
      if (clock.now() >= dueAt) {
        await runDueRewards(options);
        dueAt = clock.now() + DUE_EVERY_MS;
      }
      await clock.sleep(IDLE_MS, shutdown);
    } catch (error) {
      log.warn('rewards.failed', { reason: error instanceof Error ? error.message : String(error) });
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
