import type { SupabaseClient } from '@supabase/supabase-js';

const EVERY_MS = 40_000;
const open = ['queued', 'rendering'];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Films of one member after the other, asked for while the traffic lasts: jobs that must not be lost. */
export class Films {
  #ids: string[] = [];
  /** Why the database made none of a request: safety and consent are asked each time. */
  readonly refused: string[] = [];

  constructor(private readonly client: SupabaseClient) {}

  get asked(): number {
    return this.#ids.length;
  }

  async ask(end: number): Promise<void> {
    const { data: members } = await this.client.rpc('studio_members', { p_limit: 100 });
    const { data: templates } = await this.client
      .from('content_template_summaries')
      .select('id')
      .not('current_version_id', 'is', null)
      .order('id');
    const able = (members as { user_id: string; eligible: boolean }[]).filter(({ eligible }) => eligible);
    for (const [at, member] of able.entries()) {
      if (Date.now() > end) return;
      const { data, error } = await this.client.rpc('request_render', {
        p_user_id: member.user_id,
        p_template_id: templates?.[at % templates.length]?.id,
        p_choices: {},
        p_preset: 'portrait',
        p_renderer_version: '1',
      });
      const id = [data].flat()[0]?.id as string | undefined;
      if (id) this.#ids.push(id);
      if (error) this.refused.push(error.message);
      await sleep(Math.min(EVERY_MS, Math.max(0, end - Date.now())));
    }
  }

  /** Waits until each has an end, good or bad. @returns those that had none in time, and how they stand. */
  async settled(withinMs: number): Promise<string[]> {
    const end = Date.now() + withinMs;
    for (;;) {
      const { data, error } = await this.client
        .from('video_generation_summaries')
        .select('id, status, error_code')
        .in('id', this.#ids);
      if (error) throw error;
      const unfinished = data.filter(({ status }) => open.includes(status));
      if (unfinished.length === 0 || Date.now() > end) {
        const gone = this.#ids.filter((id) => !data.some((row) => row.id === id)).map((id) => `${id}: gone`);
        const states = new Map<string, number>();
        for (const { status, error_code } of data) {
          const state = error_code ? `${status} (${error_code})` : status;
          states.set(state, (states.get(state) ?? 0) + 1);
        }
        console.log('\nFilms by state:', Object.fromEntries(states));
        return [...gone, ...unfinished.map(({ id, status }) => `${id}: ${status}`)];
      }
      await sleep(2_000);
    }
  }
}
