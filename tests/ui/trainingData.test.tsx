import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestOf } from '../../src/finetuning/jobForm.ts';
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
const [model, base, draft, frozen, first, second, job] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map(id);
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

/** A draft with one approved and two nearly equal examples that wait, a frozen set of 1,200, and a job that failed. */
async function world() {
  await test.backend.sql.exec(`
    insert into public.ai_models (id, name, display_name, task) values ('${model}', 'chef', 'Chef', 'chat');
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
      values ('${base}', '${model}', '1', 'self_hosted', 'keel-8b');
    insert into public.ai_training_datasets (id, name, task) values ('${draft}', 'soups', 'chat'), ('${frozen}', 'recipes', 'chat');
    insert into public.ai_training_examples (id, dataset_id, input_payload, target_payload, origin, consent_basis, review_state) values
      ('${id('c8')}', '${draft}', '{"text":"Which herb?"}', '{"text":"Chives."}', 'staff', 'company', 'approved'),
      ('${first}', '${draft}', '{"text":"How long do I cook lentils for a thick soup?"}', '{"text":"Half an hour."}', 'staff', 'company', 'pending'),
      ('${second}', '${draft}', '{"text":"How long do I cook lentils, for a thick soup"}', '{"text":"30 minutes."}', 'synthetic', 'synthetic', 'pending');
    insert into public.ai_training_examples (dataset_id, position, input_payload, target_payload, origin, consent_basis, review_state)
      select '${frozen}', i, jsonb_build_object('text', 'Question ' || i), '{"text":"Yes."}', 'staff', 'company', 'approved' from generate_series(1, 1200) i;
    select private.seal_dataset('${frozen}');
    insert into public.ai_finetuning_jobs (id, model_id, dataset_id, base_model, provider, target_version, status, finished_at, error_code, error_message, cost_usd, budget_usd)
      values ('${job}', '${model}', '${frozen}', 'keel-8b', 'self_hosted', '1-ft', 'failed', now(), 'diverged', 'The loss is not a number.', 12.5, 60);
    insert into public.ai_finetuning_logs (job_id, level, step, message, metrics) values ('${job}', 'error', 140, 'Stopped', '{"loss":9.5}');
  `);
}

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('ml');
  await test.backend.staff('admin');
  await world();
});
beforeEach(() => signIn('ml@keel.example'));
afterEach(signOut);
afterAll(() => test.close());

const panel = async (name: string) => within(await screen.findByRole('region', { name }));

describe('A data set', () => {
  it('starts as a draft, under a name that services can write', async () => {
    const { user } = openConsole('/ai_training_datasets/create');
    const name = await screen.findByLabelText(/^Name/);
    await user.click(name);
    await user.paste('Soups of 2026');
    await user.click(screen.getByLabelText(/^Task/));
    await user.click(await screen.findByRole('option', { name: 'Chat' }));
    await user.click(screen.getByText('Start the draft'));
    expect(await screen.findByText(/small letters, digits, dots or dashes, the first/)).toBeTruthy();
    await user.clear(name);
    await user.paste('soups-2026');
    const start = screen.getByText<HTMLButtonElement>('Start the draft');
    await waitFor(() => expect(start.disabled).toBe(false));
    await user.click(start);
    await pageTitle('soups-2026 v1');
    expect(await (await panel('Examples')).findByText('No example yet.')).toBeTruthy();
  });

  it('warns of near duplicates and says which side examples are on', async () => {
    openConsole(`/ai_training_datasets/${draft}/show`);
    const doubles = await panel('Near duplicates');
    expect(await doubles.findByText(/alike$/)).toBeTruthy();
    await waitFor(() =>
      expect(doubles.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['No. 2', 'No. 3']),
    );
    const splits = within(await screen.findByRole('table', { name: 'Splits' }));
    expect(splits.getAllByRole('row').length).toBeGreaterThan(1);
    expect(await screen.findByText('Which herb?')).toBeTruthy();
  });

  it('is not frozen while examples wait; they are reviewed one after another, and then it is, under a hash', async () => {
    expectConsole(/examples_pending/, /HttpError/);
    const { user } = openConsole(`/ai_training_datasets/${draft}/show`);
    await user.click(await screen.findByRole('button', { name: 'Freeze' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Freeze for good'));
    expect(await dialog.findByText('2 examples are not reviewed yet.')).toBeTruthy();
    await user.click(dialog.getByText('Cancel'));

    await user.click(
      await screen.findByText('How long do I cook lentils for a thick soup?', { selector: 'td p' }),
    );
    await pageTitle('Example 2 of soups v1');
    await user.click(await screen.findByText('Approve'));
    await pageTitle('Example 3 of soups v1');
    await user.click(screen.getByLabelText('Note (optional)'));
    await user.paste('Asked twice');
    await user.click(await screen.findByText('Reject'));
    await pageTitle('soups v1');
    await user.click(await screen.findByRole('button', { name: 'Freeze' }));
    await user.click(within(await screen.findByRole('dialog')).getByText('Freeze for good'));
    expect(await screen.findByText(/Recounted just now: 2 examples are as they were frozen/)).toBeTruthy();
    expect(
      await sql(`select review_state, review_note from public.ai_training_examples where id = $1`, [second]),
    ).toEqual([{ review_state: 'rejected', review_note: 'Asked twice' }]);
  });

  it('is exported whole as JSONL, beyond a page, with an entry in the audit log', async () => {
    const parts: string[] = [];
    const blobs: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => {
          blobs.push(blob);
          return 'blob:export';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      parts.push(this.download);
    });
    const { user } = openConsole(`/ai_training_datasets/${frozen}/show`);
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Export JSONL' });
    await waitFor(() => expect(button.disabled).toBe(false));
    await user.click(button);
    expect(await screen.findByText('1,200 rows in recipes-v1.jsonl')).toBeTruthy();
    expect(parts).toEqual(['recipes-v1.jsonl']);
    expect(blobs[0]?.type).toBe('application/jsonl');
    expect(
      await sql(`select count(*)::int as n from public.audit_log where action = 'export' and row_id = $1`, [
        frozen,
      ]),
    ).toEqual([{ n: 1 }]);
    click.mockRestore();
    vi.unstubAllGlobals();
  });
});

describe('An example', () => {
  it('that staff write is added to the draft, to be reviewed', async () => {
    const [other] = await sql<{ id: string }>(
      `insert into public.ai_training_datasets (name, task) values ('sauces', 'chat') returning id`,
    );
    const { user } = openConsole(`/ai_training_examples/create?dataset=${other?.id}`);
    await user.click(await screen.findByLabelText(/^Input/));
    await user.paste('{"text":"Is it done?"}');
    await user.click(screen.getByLabelText(/^Right answer/));
    await user.paste('{"text":"Taste it."}');
    await user.click(screen.getByText('Add to the draft'));
    await pageTitle('sauces v1');
    const examples = await panel('Examples');
    expect(await examples.findByText('Is it done?')).toBeTruthy();
    expect(examples.getByText('To review', { selector: 'span' })).toBeTruthy();
  });
});

describe('A food photo', () => {
  const [rice, soup] = [id('d1'), id('d2')];
  /** As the colleague, in the database. */
  const colleague = (text: string) =>
    test.backend.sql.exec(`
      begin;
      select set_config('request.jwt.claim.sub', (select user_id::text from public.staff_members where role = 'admin'), true),
        set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub', (select user_id from public.staff_members where role = 'admin'))::text, true);
      ${text};
      commit`);
  const verdictOf = async (photo: string | undefined) =>
    (
      await sql<{ foods: unknown; who: string }>(
        `select f.corrected_foods as foods, s.full_name as who from public.food_photo_training_data f
         join public.staff_members s on s.user_id = f.verified_by where f.id = $1`,
        [photo],
      )
    )[0];

  it('that two people verify at once keeps both until one is chosen, and says who has the next', async () => {
    expectConsole(/photo_changed|KM001|HttpError/);
    await test.backend.member('eater@example.com');
    await sql(
      `insert into public.food_photo_training_data (id, user_id, image_url, consent_at, predicted_foods, predicted_nutrition, confidence)
       select x.id::uuid, p.id, 'training/' || x.id || '.png', now(), '[{"name":"Rice","quantity":120,"unit":"g","confidence":0.6}]', '{"calories":160}', 0.5
       from public.profiles p cross join unnest($1::text[]) x (id) where p.id in (select id from auth.users where email = 'eater@example.com')`,
      [[rice, soup]],
    );
    const store = test.backend.service().storage.from('training-photos');
    for (const photo of [rice, soup])
      expect(
        (await store.upload(`training/${photo}.png`, Buffer.from([0x89]), { contentType: 'image/png' }))
          .error,
      ).toBeNull();
    await colleague(`select public.claim_food_photo('${rice}')`);
    const { user } = openConsole(`/food_photo_training_data/${rice}/show`);
    expect(await screen.findByText('Test admin is looking at this photo.')).toBeTruthy();
    const amount = await screen.findByLabelText<HTMLInputElement>(/^Amount/);
    await user.clear(amount);
    await user.type(amount, '90');
    await colleague(`select public.decide_food_photo('${rice}', (select updated_at from public.food_photo_training_data where id = '${rice}'),
      'verify', '[{"name":"Rice","quantity":150,"unit":"g"}]', '{"calories":200}')`);

    await user.click(screen.getByRole('button', { name: 'Verify' }));
    const told = await screen.findByText(/Meanwhile it was verified by Test admin/);
    expect(told.textContent).toContain('Rice 150 g; 200 kcal');
    expect(screen.getByLabelText<HTMLInputElement>(/^Amount/).value).toBe('90');
    expect(screen.getByAltText<HTMLImageElement>(/^Food photo: Rice/).src).toContain('/training-photos/');
    expect(await verdictOf(rice)).toMatchObject({ foods: [{ quantity: 150 }], who: 'Test admin' });
    await user.click(screen.getByRole('button', { name: 'Save mine instead' }));

    await waitFor(() => expect(path()).toBe(`/food_photo_training_data/${soup}/show`));
    expect(await verdictOf(rice)).toMatchObject({ foods: [{ quantity: 90 }], who: 'Test ml' });
  });

  it('that nothing can be learnt from is left out for a reason, and the last one leads back to the list', async () => {
    const { user } = openConsole(`/food_photo_training_data/${soup}/show`);
    await user.click(await screen.findByRole('button', { name: 'Leave it out' }));
    await user.click(screen.getByLabelText(/^Why it is left out/));
    await user.paste('Out of focus.');
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(await screen.findByText('No photo here')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Left out' }));
    await user.click(await screen.findByText('Rice'));
    await user.click(await screen.findByRole('button', { name: 'Take it in again' }));
    await waitFor(async () =>
      expect(
        await sql('select is_excluded from public.food_photo_training_data where id = $1', [soup]),
      ).toEqual([{ is_excluded: false }]),
    );
  });
});

describe('A fine-tuning job', () => {
  it('shows what it cost, why it failed and what it said, and is queued again', async () => {
    const { user } = openConsole(`/ai_finetuning_jobs/${job}/show`);
    expect(await screen.findByText('diverged: The loss is not a number.')).toBeTruthy();
    expect(await screen.findByText(/US\$ 12.5 of 60/)).toBeTruthy();
    const log = within(await screen.findByRole('group', { name: 'Log of the job' }));
    expect(log.getByRole('row', { name: /140 error: Stopped loss 9.5/ })).toBeTruthy();
    await user.click(await screen.findByText('Queue it again'));
    expect(await screen.findByText('How it is run')).toBeTruthy();
    expect(await sql('select status from public.ai_finetuning_jobs where id = $1', [job])).toEqual([
      { status: 'queued' },
    ]);
  });

  it('is asked for over a frozen set; a name that is taken is said and nothing is lost', async () => {
    expectConsole(/HttpError/, /already has a version/);
    const begun = { model_id: model, dataset_id: frozen, base_version_id: base, target_version: '1' };
    const { user } = openConsole(`/ai_finetuning_jobs/create?source=${JSON.stringify(begun)}`);
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>(/^Data set/).value).toBe('recipes v1'),
    );
    const target = screen.getByLabelText(/^Name of the new version/);
    await user.click(screen.getByText('Queue the job'));
    expect(await screen.findByText('The model already has a version “1”.')).toBeTruthy();
    await user.clear(target);
    await user.paste('2');
    await user.click(screen.getByText('Queue the job'));
    await pageTitle('Training of Chef 2');
    expect(path()).toMatch(/^\/ai_finetuning_jobs\/.*\/show$/);
    expect(
      await sql(
        `select status, base_model, hyperparameters from public.ai_finetuning_jobs where target_version = '2'`,
      ),
    ).toEqual([{ status: 'queued', base_model: 'keel-8b', hyperparameters: { epochs: 3 } }]);
  });

  it('asks with what was filled in, and a version brings its own base', () => {
    const form = {
      model_id: 'm',
      dataset_id: 'd',
      target_version: '2',
      method: 'lora',
      hyperparameters: '{"a":1}',
    } as const;
    expect(requestOf({ ...form, base_version_id: 'v', base_model: 'x', budget_usd: 5 })).toEqual({
      modelId: 'm',
      datasetId: 'd',
      targetVersion: '2',
      method: 'lora',
      hyperparameters: { a: 1 },
      baseVersionId: 'v',
      budgetUsd: 5,
    });
    expect(requestOf({ ...form, base_model: 'x', provider: 'p', budget_usd: null })).toMatchObject({
      baseModel: 'x',
      provider: 'p',
    });
  });
});
