import type { SupabaseClient } from '@supabase/supabase-js';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

interface FilmsLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
}

/** A draft takes seconds to draw and ten are kept ready: looking this often never leaves a worker without. */
const IDLE_MS = 3_000;
const UNREACHABLE_MS = 15_000;
/** Automations are due on the hour; a minute late is early enough. */
const DUE_EVERY_MS = 60_000;

/** Freezes and queues the next drafts of batches. @returns how many members were dealt with. @throws Error when the database refuses. */
async function prepareFilms({ client, log }: FilmsLaneOptions): Promise<number> {
  const { data, error } = await client.rpc('prepare_film_batches', {});
  if (error) throw new Error(`Preparing drafts failed: ${error.message}`, { cause: error });
  const members = data as number;
  if (members > 0) log.info('films.prepared', { members });
  return members;
}

/** Makes the batches of automations that are due. @returns how many were. @throws Error when the database refuses. */
async function runAutomations({ client, log }: FilmsLaneOptions): Promise<number> {
  const { data, error } = await client.rpc('run_film_automations', { p_renderer_version: rendererVersion });
  if (error) throw new Error(`Running automations failed: ${error.message}`, { cause: error });
  const automations = data as number;
  if (automations > 0) log.info('films.automated', { automations });
  return automations;
}

/** The films lane: drafts of batches are kept ready, a few at a time, and automations run when they are due, until `shutdown` fires. */
export async function runFilmsLane(options: FilmsLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  let dueAt = clock.now();
  while (!shutdown.aborted) {
    try {
      if (clock.now() >= dueAt) {
        await runAutomations(options);
        dueAt = clock.now() + DUE_EVERY_MS;
      }
      await prepareFilms(options);
      await clock.sleep(IDLE_MS, shutdown);
    } catch (error) {
      log.warn('films.failed', { reason: error instanceof Error ? error.message : String(error) });
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
