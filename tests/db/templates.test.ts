import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeFieldNames, mergeIssues, wordingIssues } from '../../remotion/story/index.ts';
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
  interface Version {
    id: string;
    content_hash: string;
  }
  const of = ({ id, content_hash }: Version) => ({ p_version_id: id, p_content_hash: content_hash });
  const ask = async (version: Version) => await growth.rpc('ask_template_check', of(version));
  const record = async (version: Version, findings: object[] = []) =>
    await backend.service().rpc('record_template_check', { ...of(version), p_findings: findings });
  /** Asked for by staff, done by a worker. */
  const check = async (version: Version, findings: object[] = []) => {
    await ask(version);
    return record(version, findings);
  };
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
    const { data } = await growth
      .from('content_template_versions')
      .select('id, content_hash')
      .order('version');
    for (const version of data ?? []) await check(version);
    const [first, second] = (data ?? []).map(({ id }) => id);
    expect((await change(first, { status: 'published' })).data?.published_at).not.toBeNull();
    expect(await current()).toEqual({ version: 1, status: 'published', choices: { look: 'light' } });
    await change(second, { status: 'published' });
    expect(await current()).toMatchObject({ version: 2, choices: { look: 'dark' } });
    await change(second, { status: 'archived' });
    expect(await current()).toMatchObject({ version: 1 });
  });

  it('never change and never go once they are published', async () => {
    const published = await add();
    await check(published);
    expect((await change(published.id, { status: 'published' })).error).toBeNull();
    expect((await change(published.id, { choices: { look: 'dark' } })).error?.code).toBe('42501');
    expect((await change(published.id, { status: 'draft' })).error?.code).toBe('42501');
    const drop = (id: string) => growth.from('content_template_versions').delete().eq('id', id);
    expect((await drop(published.id)).error?.code).toBe('42501');
    const draft = await add();
    expect((await change(draft.id, { choices: { look: 'dark' } })).error).toBeNull();
    expect((await drop(draft.id)).error).toBeNull();
  });

  it('are published only as they were checked, without errors, and by nobody’s own word', async () => {
    const draft = await add({ choices: { headline: '{name}, {span}' } });
    const publish = () => change(draft.id, { status: 'published' });
    expect((await publish()).error).toMatchObject({ code: '22023', message: /not checked/ });
    expect((await ask({ ...draft, content_hash: 'f'.repeat(64) })).error?.code).toBe('22023');
    // Nobody asked: a worker's word alone changes nothing either.
    expect((await record(draft)).data).toBe(false);
    expect((await ask(draft)).data).toMatchObject({ checked_hash: null, check_asked_by: expect.any(String) });
    expect((await publish()).error?.message).toMatch(/not checked/);
    expect((await record(draft, [{ severity: 'grave', message: 'x' }])).error?.code).toBe('22023');
    const forged = await growth.rpc('record_template_check', { ...of(draft), p_findings: [] });
    expect(forged.error?.code).toBe('42501');
    await check(draft, [{ rule: 'overflow', severity: 'error', message: 'It does not fit.' }]);
    expect((await publish()).error).toMatchObject({ code: '22023', message: /found errors/ });
    await check(draft, [{ rule: 'reading', severity: 'warning', message: 'It is long.' }]);
    // What was checked is not what would be published any more.
    await ask(draft);
    const changed = (await change(draft.id, { choices: { headline: 'Week by week' } })).data;
    expect((await publish()).error?.message).toMatch(/not checked/);
    expect((await record(draft)).data).toBe(false);
    expect((await backend.service().rpc('next_template_check')).data).toBeNull();
    expect((await change(draft.id, { checked_hash: changed?.content_hash })).error?.code).toBe('42501');
    expect((await add({ status: 'published' })) ?? null).toBeNull();
    await ask(changed);
    expect((await backend.service().rpc('next_template_check')).data).toMatchObject({
      ...{ id: draft.id, film: 'progress-journey', choices: { headline: 'Week by week' } },
      content_hash: changed?.content_hash,
    });
    await record(changed);
    expect((await publish()).data).toMatchObject({ status: 'published' });
    expect((await ask(changed)).error).toMatchObject({ code: '22023', message: /Only a draft/ });
  });

  it('are judged by the database too, whatever a check says', async () => {
    const refused = [
      { headline: 'You will lose weight' },
      { closingLine: 'Hello {who}' },
      { headline: 'x'.repeat(121) },
      { accent: 'red' },
      { accent: { r: 1 } },
    ];
    for (const choices of refused) {
      const draft = await add({ choices });
      await check(draft);
      const { error } = await change(draft.id, { status: 'published' });
      expect({ choices, code: error?.code }).toEqual({ choices, code: '22023' });
    }
  });

  it('are worded by the same rules in the database and in the films', async () => {
    const lines = [
      ...['We guarantee it', 'Promised', 'Effortless, instantly', 'A flabby belly', 'The perfect body'],
      ...['Amazing', 'No excuses', 'I failed', 'before & after', 'Shredded', 'A crash diet', 'starving'],
      ...['Breakfast', 'Ugliest', 'Steady weeks', 'Hotel', 'One honest week at a time.', 'Fatigue', 'Easier'],
    ];
    for (const line of lines) {
      const rows = await backend.sql.query<{ reason: string }>(
        'select r as reason from private.wording_issues($1) r',
        [line],
      );
      expect([line, rows.map(({ reason }) => reason).sort()]).toEqual([line, wordingIssues(line).sort()]);
    }
    for (const line of [
      '{name}',
      '{nope}',
      '{name',
      'a } b',
      '{weigh_ins} {milestone}',
      ...mergeFieldNames.map((n) => `{${n}}`),
    ]) {
      const [row] = await backend.sql.query<{ refused: boolean }>(
        `select exists (select 1 from private.template_findings(jsonb_build_object('headline', $1::text))) as refused`,
        [line],
      );
      expect([line, row?.refused]).toEqual([line, mergeIssues(line).length > 0]);
    }
  });
});
