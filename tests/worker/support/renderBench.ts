import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { rendererVersion } from '../../../remotion/films/rendererVersion.ts';
import type { RenderLaneOptions } from '../../../worker/lanes/renderJob.ts';
import { renderJobs } from '../../../worker/lanes/renderJobs.ts';
import { createLog } from '../../../worker/log.ts';
import { createWorkspace } from '../../../worker/render/workspace.ts';
import { type TestBackend, testBackend } from '../../support/backend.ts';
import { facts } from './facts.ts';
import { fakeEngine } from './fakeEngine.ts';
import { type ManualClock, manualClock } from './manualClock.ts';

export const MEMBER_NAME = 'Wilhelmina Testperson';

export interface RenderRow {
  id: string;
  user_id: string;
  status: string;
  progress_pct: number;
  stage: string | null;
  attempts: number;
  fence: number;
  worker_id: string | null;
  error_code: string | null;
  error_message: string | null;
  video_url: string | null;
  thumbnail_url: string | null;
  engine: string | null;
  probe: Record<string, unknown> | null;
  content_hash: string;
}

/** A real back end in memory with one published template, and everything a lane needs around a fake engine. */
export interface RenderBench {
  readonly backend: TestBackend;
  readonly client: SupabaseClient;
  readonly clock: ManualClock;
  /** Lines that the lanes logged. */
  readonly lines: string[];
  lane(change?: Partial<RenderLaneOptions>): RenderLaneOptions;
  /** Asks for a video of a new member. */
  request(choices?: Record<string, unknown>, version?: string): Promise<RenderRow>;
  /** Asks again for the video of a member who has one. */
  requestAgain(userId: string): Promise<RenderRow>;
  row(id: string): Promise<RenderRow>;
  /** Lets the lease of a job run out, as if its worker had been silent for a minute. */
  expireLease(id: string): Promise<void>;
  stored(path: string): Promise<Buffer | null>;
  temporaryFiles(): Promise<string[]>;
  /** Takes every job away, so that tests do not see each other's. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function renderBench(): Promise<RenderBench> {
  const backend = await testBackend();
  const client = backend.service();
  const root = await mkdtemp(join(tmpdir(), 'keel-lane-'));
  const workspace = createWorkspace(root);
  const clock = manualClock();
  const lines: string[] = [];
  const log = createLog({ worker: 'test' }, (line) => lines.push(line));
  const template = await publishTemplate(backend);

  const requestFor = async (userId: string, choices: Record<string, unknown>, version: string) => {
    const { data, error } = await client.rpc('request_render', {
      p_user_id: userId,
      p_template_id: template,
      p_choices: choices,
      p_renderer_version: version,
    });
    if (error) throw new Error(error.message);
    return data as RenderRow;
  };
  return {
    backend,
    client,
    clock,
    lines,
    lane: (change) => ({
      client,
      jobs: renderJobs(client),
      engine: fakeEngine(),
      probe: async () => facts(),
      workspace,
      clock,
      log,
      workerId: 'worker-a',
      ...change,
    }),
    request: async (choices = {}, version = rendererVersion) =>
      requestFor(await memberWithStory(backend), choices, version),
    requestAgain: (userId) => requestFor(userId, {}, rendererVersion),
    async row(id) {
      const { data, error } = await client.from('viral_video_generations').select('*').eq('id', id).single();
      if (error) throw new Error(error.message);
      return data as RenderRow;
    },
    async expireLease(id) {
      await backend.sql.query(
        `update public.viral_video_generations set lease_expires_at = now() - interval '1 second' where id = $1`,
        [id],
      );
    },
    async stored(path) {
      const { data } = await client.storage.from('share-videos').download(path);
      return data ? Buffer.from(await data.arrayBuffer()) : null;
    },
    temporaryFiles: () => readdir(workspace.folder),
    async clear() {
      lines.length = 0;
      await backend.sql.exec('delete from public.viral_video_generations');
    },
    async close() {
      await backend.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function publishTemplate(backend: TestBackend): Promise<string> {
  const [template] = await backend.sql.query<{ id: string }>(
    `insert into public.content_templates (template_name, film) values ('Test journey', 'progress-journey') returning id`,
  );
  if (!template) throw new Error('No template was made');
  await backend.sql.query(
    `insert into public.content_template_versions (template_id, film, status) values ($1, 'progress-journey', 'published')`,
    [template.id],
  );
  return template.id;
}

/** An adult who lost 3 kg over eight weeks and agreed to have the weights shown. */
async function memberWithStory(backend: TestBackend): Promise<string> {
  const { id } = await backend.member();
  await backend.sql.query(
    `update public.profiles set full_name = $2, birth_date = '1990-05-04', height_cm = 175, goal_weight_kg = 78 where id = $1`,
    [id, MEMBER_NAME],
  );
  await backend.sql.query(
    `insert into public.weight_history (user_id, measured_at, weight_kg)
     select $1, timestamptz '2026-01-05 08:00Z' + make_interval(days => 7 * week), 88 - 0.375 * week from generate_series(0, 8) week`,
    [id],
  );
  await backend.sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     select $1, 'instagram', class::public.consent_media_class, 'granted', '2026-01' from unnest('{weight_numbers,name}'::text[]) class`,
    [id],
  );
  return id;
}
