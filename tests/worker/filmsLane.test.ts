import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clock } from '../../worker/clock.ts';
import { runFilmsLane } from '../../worker/lanes/films.ts';
import type { Log } from '../../worker/log.ts';
import { filmableMember, publishedTemplate } from '../db/stories.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

let backend: TestBackend;
let template: string;
beforeAll(async () => {
  backend = await testBackend();
  template = await publishedTemplate(backend);
  for (let member = 0; member < 3; member += 1) await filmableMember(backend);
});
afterAll(() => backend.close());

const count = async (sql: string) => {
  const [row] = await backend.sql.query<{ n: number }>(`select count(*)::integer as n from ${sql}`);
  return row?.n;
};

/** Runs the lane over a clock that stands wherever it sleeps; `passes` ends it. @returns what it logged, and how long it slept. */
async function run(passes: number, client = backend.service()) {
  const stop = new AbortController();
  const events: [string, unknown][] = [];
  const sleeps: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
      sleeps.push(ms);
      if (sleeps.length >= passes) stop.abort();
    },
  };
  const write = (event: string, fields?: unknown) => void events.push([event, fields]);
  const log: Log = { info: write, warn: write, error: write };
  await runFilmsLane({ client, clock, log }, stop.signal);
  return { events, sleeps };
}

it('queues the drafts of a batch, and makes that of an automation when it is due', async () => {
  const growth = await backend.staff('growth');
  const { error } = await growth.rpc('create_film_batch', {
    p_name: 'Everybody',
    p_template_id: template,
    p_selection: { rule: { at_most: 2 } },
  });
  expect(error).toBeNull();
  expect((await run(1)).events).toEqual([['films.prepared', { members: 2 }]]);
  expect(await count(`public.viral_video_generations where is_draft and status = 'queued'`)).toBe(2);

  const added = await growth
    .from('film_automations')
    .insert({ name: 'Weekly', template_id: template, rule: {} });
  expect(added.error).toBeNull();
  expect((await run(1)).events).toEqual([]);
  await backend.sql.exec('update public.film_automations set next_run_at = now()');
  expect((await run(1)).events).toEqual([
    ['films.automated', { automations: 1 }],
    ['films.prepared', { members: 1 }],
  ]);
  expect(await count('public.film_batches')).toBe(2);
  expect(await count(`public.film_automations where next_run_at > now()`)).toBe(1);
});

it('asks what is due once a minute, drafts more often, and goes on after a refusal', async () => {
  const client = backend.service();
  const asked: string[] = [];
  const rpc = client.rpc.bind(client);
  let refusals = 1;
  Object.defineProperty(client, 'rpc', {
    value: (name: string, args: object) => {
      asked.push(name);
      if (name === 'prepare_film_batches' && refusals-- > 0)
        return Promise.resolve({ data: null, error: { message: 'The database is away' } });
      return rpc(name, args);
    },
  });
  const { events, sleeps } = await run(17, client);
  expect(events).toEqual([['films.failed', { reason: 'Preparing drafts failed: The database is away' }]]);
  expect(sleeps[0]).toBeGreaterThan(sleeps[1] ?? 0);
  expect(asked.filter((name) => name === 'prepare_film_batches')).toHaveLength(17);
  expect(asked.filter((name) => name === 'run_film_automations')).toHaveLength(2);
});
