import type { SupabaseClient } from '@supabase/supabase-js';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { filmableMember, publishedTemplate } from './stories.ts';

export interface Job {
  id: string;
  user_id: string;
  status: string;
  attempts: number;
  fence: number;
  worker_id: string | null;
  progress_pct: number;
  stage: string | null;
  error_code: string | null;
  video_url: string | null;
  content_hash: string;
  choices: Record<string, unknown>;
  requested_by: string | null;
  run_after: string;
}

/** What a worker hands in. */
export const file = {
  video_url: 'm/abc.mp4',
  thumbnail_url: 'm/abc.jpg',
  duration_seconds: 15,
  resolution: '1080x1920',
  file_size_bytes: 1234,
  probe: { codec: 'h264' },
  engine: 'screenshot',
  generation_time_seconds: 12.5,
};

export async function call<T>(client: SupabaseClient, name: string, args: object): Promise<T> {
  const { data, error } = await client.rpc(name, args);
  if (error) throw Object.assign(new Error(error.message), { code: error.code, details: error.details });
  return data as T;
}

/** `done`, or the code of the refusal. */
export const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

export interface RenderCalls {
  backend: TestBackend;
  growth: SupabaseClient;
  member: string;
  template: string;
  /** Asks for a video of the member, as growth. */
  request(choices?: object, args?: object): Promise<Job>;
  claim(name?: string): Promise<Job | undefined>;
  claimed(name?: string): Promise<Job>;
  renew(job: Job): Promise<string>;
  complete(job: Job, result?: object): Promise<Job>;
  fail(job: Job, retry?: boolean): Promise<Job>;
  /** Changes a row past every function: the clock is moved by moving the row's times. */
  move(id: string, set: string): Promise<unknown>;
  row(id: string): Promise<Job | undefined>;
}

/** A back end with one member, one published template, and the calls of growth and of the worker. */
export async function renderCalls(): Promise<RenderCalls> {
  const backend = await testBackend();
  const growth = await backend.staff('growth');
  const worker = backend.service();
  const template = await publishedTemplate(backend);
  const member = await filmableMember(backend);
  const claim = async (name = 'worker-1') =>
    (await call<Job[]>(worker, 'claim_render', { p_worker: name }))[0];
  return {
    backend,
    growth,
    member,
    template,
    request: (choices = {}, args = {}) =>
      call(growth, 'request_render', {
        p_user_id: member,
        p_template_id: template,
        p_choices: choices,
        ...args,
      }),
    claim,
    async claimed(name) {
      const job = await claim(name);
      if (!job) throw new Error('Nothing to claim');
      return job;
    },
    renew: ({ id, fence }) =>
      call(worker, 'renew_render', { p_id: id, p_fence: fence, p_progress_pct: 40, p_stage: 'frames' }),
    complete: ({ id, fence }, result = file) =>
      call(worker, 'complete_render', { p_id: id, p_fence: fence, p_result: result }),
    fail: ({ id, fence }, retry = true) =>
      call(worker, 'fail_render', {
        p_id: id,
        p_fence: fence,
        p_code: 'encoder',
        p_message: 'It broke.',
        p_retry: retry,
      }),
    move: (id, set) =>
      backend.sql.query(`update public.viral_video_generations set ${set} where id = $1`, [id]),
    row: async (id) =>
      (await backend.sql.query<Job>('select * from public.viral_video_generations where id = $1', [id]))[0],
  };
}
