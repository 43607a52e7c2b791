import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Lineage, LineageNode } from '../../src/data/index.ts';
import type { Move } from '../../src/models/modelModel.ts';
import { compareRows } from '../../src/versions/compareRows.ts';
import { edgePath, layoutLineage } from '../../src/versions/lineageGraph.ts';
import { lineageLines } from '../../src/versions/lineageText.ts';
import { promptDiff } from '../../src/versions/promptDiff.ts';
import { spansOf } from '../../src/versions/versionSpans.ts';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  path,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;
const [model, base, tuned, dataset, job] = [id('b1'), id('b2'), id('b3'), id('b4'), id('b5')];
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

/** A version of the provider’s and one that was trained from it on a data set with a source; calls of the second. */
async function world() {
  await test.backend.sql.exec(`
    insert into public.ai_models (id, name, display_name, task, intended_use) values ('${model}', 'chef', 'Chef', 'chat', 'Recipes only.');
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model, parameters, system_prompt)
      values ('${base}', '${model}', '1', 'openai', 'small-1', '{"temperature":0.7,"top_p":1}', 'Answer kindly.');
    insert into public.ai_knowledge_sources (id, name, source_type, license) values ('${id('b6')}', 'Old cookbook', 'book', 'CC BY 4.0');
    insert into public.ai_training_datasets (id, name, task) values ('${dataset}', 'recipes', 'chat');
    insert into public.ai_training_examples (dataset_id, input_payload, target_payload, origin, knowledge_source_id, consent_basis, review_state)
      values ('${dataset}', '{"text":"Soup?"}', '{"text":"Leek."}', 'knowledge_source', '${id('b6')}', 'licensed', 'approved');
    select private.seal_dataset('${dataset}');
    insert into public.ai_finetuning_jobs (id, model_id, dataset_id, base_version_id, base_model, provider, target_version, status, finished_at, cost_usd)
      values ('${job}', '${model}', '${dataset}', '${base}', 'small-1', 'openai', '2', 'succeeded', now(), 12.5);
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model, parameters, system_prompt, finetuning_job_id)
      values ('${tuned}', '${model}', '2', 'openai', 'small-1-ft', '{"temperature":0.2,"top_p":1}', 'Answer briefly.', '${job}');
    insert into public.ai_model_evaluations (version_id, dataset_id, cases, metrics, p50_latency_ms, p95_latency_ms, cost_usd, harness)
      values ('${tuned}', '${dataset}', 400, '{"helpfulness_score":0.84}', 900, 2000, 1, 'bench 2');
    insert into public.ai_model_aliases (model_id, alias, version_id, reason) values ('${model}', 'shadow', '${base}', 'First one');
    insert into public.ai_model_aliases (model_id, alias, version_id, reason) values ('${model}', 'shadow', '${tuned}', 'Better one');
    insert into public.model_performance_logs (model_version_id, latency_ms, cost_usd, accepted)
      select '${tuned}', 100 * i, 0.01, i < 8 from generate_series(1, 10) i;
    select analytics.mark_all_dirty(); select analytics.refresh(100000);
  `);
}

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('ml');
  await world();
});
afterEach(signOut);
afterAll(() => test.close());

const panel = async (name: string) => within(await screen.findByRole('region', { name }));
/** Puts a text into a field at once: typing in large forms costs a render a letter. */
async function fill(user: ReturnType<typeof openConsole>['user'], field: HTMLElement, text: string) {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
/** The button is off for the moment in which the form checks itself. */
async function save(user: ReturnType<typeof openConsole>['user'], name: string) {
  const button = screen.getByText<HTMLButtonElement>(name, { selector: 'button' });
  await waitFor(() => expect(button.disabled).toBe(false));
  await user.click(button);
}
const factIn = (view: ReturnType<typeof within>, label: string) =>
  view.getByText(label).nextElementSibling?.textContent;

describe('The page of a version', () => {
  it('says what it is, what was measured, what it does in service and which names it has and had', async () => {
    await signIn('ml@keel.example');
    openConsole(`/ai_model_versions/${tuned}/show`);
    await pageTitle('Chef 2');
    const evaluations = await panel('Evaluations');
    await evaluations.findByText(/^400 cases/);
    expect(factIn(evaluations, 'helpfulness_score')).toBe('0.84');
    expect(factIn(evaluations, 'Cost of 1,000 calls')).toBe('US$ 2.5');
    const live = await panel('In service');
    await live.findByText('Calls');
    expect(factIn(live, 'Calls')).toBe('10');
    expect(factIn(live, 'Accepted')).toBe('70 % of 10 that were judged');
    expect(factIn(await panel('Parameters'), 'temperature')).toBe('0.2');
    expect(factIn(await panel('Facts'), 'Provider')).toBe('OpenAI');
    expect((await (await panel('Names')).findByRole('listitem')).textContent).toMatch(
      /^shadow since .*Better one$/,
    );
  });

  it('draws where it comes from with a link a node, and says the same in words', async () => {
    await signIn('ml@keel.example');
    openConsole(`/ai_model_versions/${tuned}/show`);
    const graph = within(await screen.findByRole('group', { name: 'Graph of the lineage' }));
    const links = graph.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(6);
    expect(links).toContain(`/ai_model_versions/${base}/show`);
    const words = screen.getByRole('list', { name: 'Lineage in words' });
    expect(words.textContent).toContain('made of version chef 1, data set recipes v1');
    expect(words.textContent).toContain(
      'Examples knowledge source (1 approved), made of source Old cookbook',
    );
  });

  it('has a card that a colleague can print', async () => {
    await signIn('ml@keel.example');
    openConsole(`/ai_model_versions/${tuned}/card`);
    const card = within(await screen.findByRole('article', { name: 'Model card' }));
    expect(await card.findByText('Recipes only.')).toBeTruthy();
    expect(await card.findByText('“chef” for services, now shadow', { exact: false })).toBeTruthy();
    expect(await card.findByText('Answer briefly.')).toBeTruthy();
  });

  it('lets notes be written and nothing else', async () => {
    await signIn('ml@keel.example');
    const { user } = openConsole(`/ai_model_versions/${tuned}`);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    expect(screen.getAllByRole('textbox', { hidden: false })).toEqual([notes]);
    await fill(user, notes, 'Shorter answers');
    await save(user, 'Save');
    expect(await (await panel('Notes')).findByText('Shorter answers')).toBeTruthy();
  });
});

describe('A new version', () => {
  it('is made from a form that says what is wrong and loses nothing', async () => {
    expectConsole(/HttpError/, /one_name/);
    await signIn('ml@keel.example');
    const begun = { model_id: model, version: '2', provider: 'anthropic', provider_model: 'large-3' };
    const { user } = openConsole(`/ai_model_versions/create?source=${JSON.stringify(begun)}`);
    const parameters = await screen.findByLabelText('Parameters');
    const name = screen.getByLabelText(/^Version/);
    await fill(user, parameters, '{"temperature": 0.1');
    await save(user, 'Make the version');
    expect(await screen.findByText('Not valid JSON')).toBeTruthy();
    await fill(user, parameters, '{"temperature": 0.1}');
    await save(user, 'Make the version');
    // The name is taken: the database says so, and the form is as it was.
    await waitFor(() =>
      expect(screen.getAllByText('This model already has a version of this name.')).toBeTruthy(),
    );
    await fill(user, name, '3');
    await save(user, 'Make the version');
    await pageTitle('Chef 3');
    expect(await sql(`select parameters, status from public.ai_model_versions where version = '3'`)).toEqual([
      { parameters: { temperature: 0.1 }, status: 'draft' },
    ]);
  });

  it('gets its evaluation by hand, on cases that were counted', async () => {
    await signIn('ml@keel.example');
    const { user } = openConsole(`/ai_model_evaluations/create?version=${base}`);
    await fill(user, await screen.findByLabelText(/^Cases/), '20');
    const errors = screen.getByLabelText(/errors/);
    await fill(user, errors, '21');
    await save(user, 'Record');
    expect(await screen.findByText('No more errors than cases')).toBeTruthy();
    await fill(user, errors, '2');
    await save(user, 'Record');
    await pageTitle('Chef 1');
    expect(path()).toBe(`/ai_model_versions/${base}/show`);
    const evaluations = await panel('Evaluations');
    await evaluations.findByText(/^20 cases/);
    expect(factIn(evaluations, 'Errors')).toBe('2 (10 %)');
  });
});

describe('Two versions beside each other', () => {
  it('show what differs in parameters, and the prompts in one text', async () => {
    await signIn('ml@keel.example');
    openConsole(`/ai_model_versions/compare?left=${base}&right=${tuned}`);
    const parameters = within(await screen.findByRole('table', { name: 'Parameters' }));
    expect(parameters.getByRole('row', { name: 'temperature 0.7 0.2' })).toBeTruthy();
    const prompt = await panel('System prompt');
    expect(prompt.getByText('kindly').tagName).toBe('DEL');
    expect(prompt.getByText('briefly').tagName).toBe('INS');
    const live = within(await screen.findByRole('table', { name: 'In service' }));
    expect(live.getByRole('row', { name: 'Calls – 10' })).toBeTruthy();
    expect(await screen.findByText(/not evaluated on the same frozen data set/)).toBeTruthy();
  });
});

describe('What the pages work out', () => {
  const node = (name: string, kind: LineageNode['kind'] = 'dataset') => ({
    id: name,
    kind,
    label: name,
    facts: {},
  });
  const edge = (source: string, target: string) => ({ source, target });

  it('places everything right of what it is made of, and ends on a circle', () => {
    const lineage: Lineage = {
      nodes: ['v', 'j', 'd', 'p', 's'].map((name) => node(name)),
      edges: [edge('j', 'v'), edge('d', 'j'), edge('p', 'd'), edge('s', 'p'), edge('s', 'd')],
    };
    const { nodes, edges, width } = layoutLineage(lineage);
    for (const { source, target } of edges) expect(source.x).toBeLessThan(target.x);
    expect(Math.max(...nodes.map(({ x }) => x))).toBeLessThan(width);
    expect(edgePath(edges[0] as (typeof edges)[0])).toMatch(/^M\d+ \d+ C/);
    expect(
      layoutLineage({ nodes: [node('a'), node('b')], edges: [edge('a', 'b'), edge('b', 'a')] }).nodes,
    ).toHaveLength(2);
  });

  it('spares crossings: who is fed from below stands below', () => {
    const { nodes } = layoutLineage({
      nodes: ['top', 'low', 'fed-low', 'fed-top'].map((name) => node(name)),
      edges: [edge('low', 'fed-low'), edge('top', 'fed-top')],
    });
    const y = (name: string) => nodes.find(({ id: one }) => one === name)?.y ?? Number.NaN;
    expect(y('fed-top')).toBeLessThan(y('fed-low'));
  });

  it('says the lineage in words, what was made last first', () => {
    const lines = lineageLines({ nodes: [node('d'), node('v', 'version')], edges: [edge('d', 'v')] });
    expect(lines.map(({ node: one, madeOf }) => [one.id, madeOf.map(({ id: from }) => from)])).toEqual([
      ['v', ['d']],
      ['d', []],
    ]);
  });

  it('knows from when to when a name meant a version', () => {
    const move = (changed_at: string, alias: string, version_id: string | null) =>
      ({ changed_at, alias, version_id }) as Move;
    const ledger = [
      move('4', 'shadow', 'a'),
      move('3', 'champion', null),
      move('1', 'champion', 'a'),
      move('2', 'shadow', 'b'),
    ];
    expect(spansOf(ledger, 'a').map(({ alias, from, until }) => [alias, from, until])).toEqual([
      ['shadow', '4', null],
      ['champion', '1', '3'],
    ]);
  });

  it('tells what differs, also where one side has nothing', () => {
    expect(
      compareRows(
        [
          { label: 'a', value: '1' },
          { label: 'b', value: null },
        ],
        [{ label: 'c', value: '2' }],
      ),
    ).toEqual([
      { label: 'a', left: '1', right: null, differs: true },
      { label: 'b', left: null, right: null, differs: false },
      { label: 'c', left: null, right: '2', differs: true },
    ]);
  });

  it('gives both prompts back from their difference, and gives up on what would take minutes', () => {
    const [before, after] = ['Be kind.\nSay little.', 'Be brief.\nSay little, and smile.'];
    const changes = promptDiff(before, after) ?? [];
    const text = (leave: 'added' | 'removed') =>
      changes
        .filter((change) => !change[leave])
        .map(({ value }) => value)
        .join('');
    expect([text('added'), text('removed')]).toEqual([before, after]);
    const noise = (salt: number) =>
      Array.from({ length: 12_000 }, (_, i) => `w${(i * salt) % 9973}`).join(' ');
    expect(promptDiff(noise(7), noise(7919))?.length ?? 0).toBeLessThan(20_000);
  });
});
