import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runTemplatesLane } from '../../worker/lanes/templates.ts';
import type { Log } from '../../worker/log.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

let backend: TestBackend;
let growth: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
});
afterAll(() => backend.close());

it('checks what staff ask for, after a browser that would not open, and keeps nothing of a draft that changed meanwhile', async () => {
  const { data: template } = await growth
    .from('content_templates')
    .insert({ template_name: 'Journey', film: 'progress-journey' })
    .select('id')
    .single();
  const { data: draft } = await growth
    .from('content_template_versions')
    .insert({ template_id: template?.id, film: 'progress-journey', choices: { look: 'dark' } })
    .select()
    .single();
  const ask = (hash: string) =>
    growth.rpc('ask_template_check', { p_version_id: draft?.id, p_content_hash: hash });
  const row = async () =>
    (await growth.from('content_template_versions').select().eq('id', draft?.id).single()).data;
  await ask(draft?.content_hash);

  const stop = new AbortController();
  const events: [string, unknown][] = [];
  const sleeps: number[] = [];
  const write = (event: string, fields?: unknown): void => void events.push([event, fields]);
  const log: Log = { info: write, warn: write, error: write };
  const sleep = async (ms: number) => {
    sleeps.push(ms);
    if (sleeps.length === 2) stop.abort();
  };
  let asked = 0;
  const judge = async (film: string, choices: Record<string, unknown>) => {
    asked += 1;
    if (asked === 1) throw new Error('There is no browser.');
    if (asked === 2) {
      await growth
        .from('content_template_versions')
        .update({ choices: { look: 'light' } })
        .eq('id', draft?.id);
      await ask((await row())?.content_hash);
    }
    const message = `${film} is ${choices.look}.`;
    return [{ rule: 'contrast', severity: 'warning', message } as const];
  };
  await runTemplatesLane(
    { client: backend.service(), clock: { now: () => 0, sleep }, log, judge },
    stop.signal,
  );

  expect(events).toEqual([
    ['templates.failed', { reason: 'There is no browser.' }],
    ['templates.changed', { version: draft?.id, errors: 0 }],
    ['templates.checked', { version: draft?.id, errors: 0 }],
  ]);
  expect(sleeps[0]).toBeGreaterThan(sleeps[1] ?? 0);
  const checked = await row();
  expect(checked?.check_findings).toMatchObject([{ message: 'progress-journey is light.' }]);
  expect(checked?.checked_hash).toBe(checked?.content_hash);
});
