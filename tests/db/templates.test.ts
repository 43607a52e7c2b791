import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** Versions of templates and models: what is published stays as it was. */
let backend: TestBackend;
let growth: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
});
afterAll(() => backend.close());

describe('versions of a template', () => {
  let template: string;
  beforeAll(async () => {
    const { data } = await growth
      .from('content_templates')
      .insert({ template_name: 'Journey', film: 'progress-journey' })
      .select('id')
      .single();
    template = data?.id;
  });
  const add = async (fields: object = {}) =>
    (
      await growth
        .from('content_template_versions')
        .insert({ template_id: template, film: 'progress-journey', choices: { look: 'light' }, ...fields })
        .select()
        .single()
    ).data;
  const change = (id: string, fields: object) =>
    growth.from('content_template_versions').update(fields).eq('id', id).select().single();
  const current = async () =>
    (
      await growth
        .from('content_template_summaries')
        .select('version, status, choices')
        .eq('id', template)
        .single()
    ).data;

  it('are numbered by themselves and name their author', async () => {
    const me = (await growth.auth.getUser()).data.user?.id;
    expect(await add()).toMatchObject({ version: 1, status: 'draft', created_by: me });
    expect(await add({ choices: { look: 'dark' } })).toMatchObject({ version: 2 });
    expect(await current()).toEqual({ version: null, status: 'draft', choices: null });
  });

  it('become current when they are published', async () => {
    const { data } = await growth.from('content_template_versions').select('id').order('version');
    const [first, second] = (data ?? []).map(({ id }) => id);
    expect((await change(first, { status: 'published' })).data?.published_at).not.toBeNull();
    expect(await current()).toEqual({ version: 1, status: 'published', choices: { look: 'light' } });
    await change(second, { status: 'published' });
    expect(await current()).toMatchObject({ version: 2, choices: { look: 'dark' } });
    await change(second, { status: 'archived' });
    expect(await current()).toMatchObject({ version: 1 });
  });

  it('never change once they are published', async () => {
    const published = await add({ status: 'published' });
    expect((await change(published?.id, { choices: { look: 'dark' } })).error?.code).toBe('42501');
    expect((await change(published?.id, { status: 'draft' })).error?.code).toBe('42501');
    const draft = await add();
    expect((await change(draft?.id, { choices: { look: 'dark' } })).error).toBeNull();
  });
});
