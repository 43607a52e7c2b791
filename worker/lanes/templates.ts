import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Finding } from '../../remotion/lint/finding.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

interface TemplatesLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Lays a film out with these choices over every example story. @throws Error when there is no browser to do it in. */
  readonly judge: (film: string, choices: Record<string, unknown>) => Promise<Finding[]>;
}

/** Somebody waits at the editor's page for it. */
const IDLE_MS = 2_000;
const UNREACHABLE_MS = 15_000;
/** The database keeps no more; who has so many reads no further. */
const MOST_FINDINGS = 200;

const versionSchema = z
  .object({
    id: z.uuid(),
    film: z.string(),
    choices: z.record(z.string(), z.unknown()),
    content_hash: z.string(),
  })
  .nullable();

/**
 * Checks the draft of a template that waits longest and says what was found, bound to what was looked at.
 * @returns false when none waits. @throws Error when the back end or a browser is out of reach: the draft waits on.
 */
export async function checkNextTemplate({
  client,
  log,
  judge,
}: Omit<TemplatesLaneOptions, 'clock'>): Promise<boolean> {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await client.rpc(name, args);
    if (error) throw new Error(`Checking templates failed: ${error.message}`, { cause: error });
    return data;
  };
  const version = versionSchema.parse(await call('next_template_check', {}));
  if (!version) return false;
  const findings = (await judge(version.film, version.choices)).slice(0, MOST_FINDINGS);
  const kept = await call('record_template_check', {
    p_version_id: version.id,
    p_content_hash: version.content_hash,
    p_findings: findings,
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  log.info(kept ? 'templates.checked' : 'templates.changed', { version: version.id, errors });
  return true;
}

/** The templates lane: checks what staff want to publish, one draft after another, until `shutdown` fires. */
export async function runTemplatesLane(options: TemplatesLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      if (!(await checkNextTemplate(options))) await clock.sleep(IDLE_MS, shutdown);
    } catch (error) {
      log.warn('templates.failed', { reason: error instanceof Error ? error.message : String(error) });
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
