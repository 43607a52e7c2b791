import { within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/data/index.ts';
import { formOf, isSameAnswer, payloadOf } from '../../src/review/payloadForm.ts';
import { filterOf } from '../../src/review/reviewFilter.ts';
import type { Waiting } from '../../src/review/reviewModel.ts';
import { emptyQueue, nextQueue } from '../../src/review/reviewQueue.ts';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
const model = '00000000-0000-4000-8000-0000000000b1';
const version = '00000000-0000-4000-8000-0000000000b2';
const dataset = '00000000-0000-4000-8000-0000000000b3';
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);
const reviewed = `${window.location.origin}/rest/v1/rpc/review_prediction`;

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('ml');
  await test.backend.staff('admin');
  await test.backend.staff('analyst');
  await sql(
    `insert into public.ai_models (id, name, display_name, task) values ('${model}', 'chef', 'Chef', 'chat')`,
  );
  await sql(`insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
    values ('${version}', '${model}', '7', 'openai', 'm-7')`);
  await sql(
    `insert into public.ai_training_datasets (id, name, task) values ('${dataset}', 'chef-answers', 'chat')`,
  );
});
/** Thirty questions that wait in order, the twelfth of another kind; one look each. More than are made ready at once. */
beforeEach(async () => {
  await sql('delete from public.ai_predictions');
  await sql(`insert into public.ai_predictions (model_version_id, prediction_type, input_payload, output_payload, confidence_score, predicted_at)
    select '${version}', case when i = 12 then 'extraction' else 'chat' end::public.ai_model_task, jsonb_build_object('text', 'Question ' || i),
      case when i = 12 then '{"class":"note","foods":["oats","milk"]}' else '{"text":"Eat more."}' end::jsonb, 0.4, now() - interval '1 day' + i * interval '1 minute'
    from generate_series(1, 30) i`);
  await sql('update public.ai_predictions set reviews_needed = 1');
});
afterEach(async () => {
  await signOut();
  test.server.resetHandlers();
});
afterAll(() => test.close());

const openQueue = async (search = '', email = 'ml@keel.example') => {
  await signIn(email);
  const { user } = openConsole(`/review${search}`);
  await pageTitle('Review');
  return user;
};
const verdicts = () =>
  sql<{
    question: string;
    verdict: string;
    reason: string | null;
    note: string | null;
    corrected: Payload | null;
  }>(
    `select p.input_payload ->> 'text' as question, r.verdict::text, r.rejection_reason::text as reason, r.note, r.corrected_payload as corrected
     from public.ai_prediction_reviews r join public.ai_predictions p on p.id = r.prediction_id order by r.reviewed_at`,
  );

describe('The review queue', () => {
  it('shows the next answer before the verdict on the last one has reached the server', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const asked: string[] = [];
    test.server.use(
      http.post('*/rest/v1/rpc/:name', async ({ params, request }) => {
        asked.push(String(params.name));
        if (request.url === reviewed) await gate;
      }),
    );
    const user = await openQueue();
    await screen.findByText('Question 1');
    await waitFor(() => expect(asked).toContain('review_progress'));
    asked.length = 0;
    for (const next of [2, 3, 4]) {
      await user.keyboard('1');
      expect(screen.getByText(`Question ${next}`)).toBeTruthy();
    }
    expect(asked.filter((name) => name !== 'review_progress')).toEqual(Array(3).fill('review_prediction'));
    expect(await verdicts()).toEqual([]);
    open();
    await waitFor(async () => expect(await verdicts()).toHaveLength(3));
    expect(await screen.findByText(/3 today \(3 accepted/)).toBeTruthy();
  });

  it('asks for more in time, and says when nothing is left', async () => {
    const user = await openQueue();
    for (let question = 1; question <= 30; question++) {
      await screen.findByText(`Question ${question}`);
      await user.keyboard('1');
    }
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
    await waitFor(async () => expect(await verdicts()).toHaveLength(30));
  });

  it('gives two reviewers different answers', async () => {
    await openQueue();
    await screen.findByText('Question 1');
    await signOut();
    await openQueue('', 'admin@keel.example');
    expect(await screen.findByText('Question 26')).toBeTruthy();
  });

  it('corrects in the shape of the task, and not to what it was', async () => {
    const user = await openQueue(`?kind=extraction&version=${version}`);
    await screen.findByText('Question 12');
    await user.keyboard('2');
    await user.click(screen.getByRole('button', { name: 'Save correction' }));
    expect(screen.getByText(/This is what the model answered/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Value of class'));
    await user.paste('meal');
    await user.click(screen.getByLabelText('Value of foods'));
    await user.paste(', a banana');
    await user.click(screen.getByRole('button', { name: 'Add a value' }));
    await user.type(screen.getAllByLabelText('Name').at(-1) as HTMLElement, 'grams');
    await user.type(screen.getByLabelText('Value of grams'), '95{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Nothing of this kind waits')).toBeTruthy();
    await waitFor(async () =>
      expect(await verdicts()).toMatchObject([
        {
          verdict: 'corrected',
          corrected: { class: 'meal', foods: ['oats', 'milk', 'a banana'], grams: 95 },
        },
      ]),
    );
  });

  it('rejects with a reason by two keys, another one with a note, and takes the last one back', async () => {
    const user = await openQueue();
    await screen.findByText('Question 1');
    await user.keyboard('33');
    await screen.findByText('Question 2');
    await user.keyboard('36');
    expect(screen.getByText('Say in the note what the other reason is.')).toBeTruthy();
    await user.click(screen.getByLabelText(/Note/));
    await user.paste('In Latin');
    await user.click(screen.getByRole('button', { name: /Other/ }));
    await screen.findByText('Question 3');
    await waitFor(async () =>
      expect(await verdicts()).toMatchObject([{ reason: 'unsafe' }, { reason: 'other', note: 'In Latin' }]),
    );
    await user.keyboard('u');
    expect(await screen.findByText('Question 2')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Note/).value).toBe('In Latin');
    await waitFor(async () => expect(await verdicts()).toHaveLength(1));
  });

  it('brings an answer back with everything in it when the server was not reached', async () => {
    expectConsole(/TypeError|HttpError|fetch/i);
    const user = await openQueue();
    await screen.findByText('Question 1');
    test.server.use(http.post(reviewed, () => HttpResponse.error(), { once: true }));
    await user.keyboard('2');
    await user.paste(' And drink.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/The server can’t be reached/)).toBeTruthy();
    await screen.findByText('Question 1');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Right answer').value).toBe('Eat more. And drink.');
    await user.click(screen.getByRole('button', { name: 'Save correction' }));
    await waitFor(async () =>
      expect(await verdicts()).toMatchObject([{ corrected: { text: 'Eat more. And drink.' } }]),
    );
  });

  it('says what the database refuses and goes on', async () => {
    expectConsole(/HttpError|already reviewed/);
    const user = await openQueue();
    await screen.findByText('Question 1');
    await sql(`update public.ai_predictions set review_state = 'reviewed', final_verdict = 'accepted', reviewed_at = now()
      where input_payload ->> 'text' = 'Question 1'`);
    await user.keyboard('1');
    expect(await screen.findByText('This prediction is already reviewed.')).toBeTruthy();
    expect(screen.getByText('Question 2')).toBeTruthy();
  });

  it('is not for those who only see numbers', async () => {
    await signIn('analyst@keel.example');
    openConsole('/review');
    expect(await screen.findByText('Your role doesn’t open this page')).toBeTruthy();
  });
});

describe('What became of reviews', () => {
  it('says how far two agree, and that two are too few to say', async () => {
    const [ml, admin] = await sql<{ user_id: string }>(
      `select user_id from public.staff_members where role in ('ml', 'admin') order by role desc`,
    );
    const both = (verdicts: string, many: number) =>
      sql(
        `with chosen as (select id, row_number() over () as n from public.ai_predictions limit $3)
         insert into public.ai_prediction_reviews (prediction_id, reviewer_id, verdict, corrected_payload)
         select c.id, r.id, v::public.ai_verdict, case when v = 'corrected' then '{}'::jsonb end from chosen c
         cross join lateral (values ($1::uuid, 'accepted'), ($2::uuid, case when c.n % 2 = 0 then 'accepted' else '${verdicts}' end)) r (id, v)`,
        [ml?.user_id, admin?.user_id, many],
      );
    await both('accepted', 2);
    await signIn('ml@keel.example');
    openConsole('/review/agreement');
    expect(await screen.findByText(/Not enough data: 2 answers/)).toBeTruthy();
    await signOut();

    await sql('delete from public.ai_predictions');
    await sql(`insert into public.ai_predictions (model_version_id, prediction_type, input_payload, output_payload)
      select '${version}', 'chat', '{}', '{}' from generate_series(1, 40)`);
    await both('corrected', 40);
    await signIn('ml@keel.example');
    openConsole('/review/agreement');
    expect(await screen.findByText(/They said the same of 50 %/)).toBeTruthy();
    const pairs = within(await screen.findByRole('table', { name: 'Agreement of pairs' }));
    expect(pairs.getByRole('row', { name: /Test .*, Test .* 40 50 %/ })).toBeTruthy();
  });

  it('flows into the chosen data set, with the consent of the member only', async () => {
    const [member] = await sql<{ id: string }>(
      `insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'asker@example.com', now()) returning id`,
    );
    await sql(
      `update public.ai_predictions set user_id = $1, review_state = 'reviewed', final_verdict = 'corrected', reviewed_at = now(),
         final_payload = '{"text":"Eat enough."}', training_consent_at = case when input_payload ->> 'text' = 'Question 1' then now() end
       where input_payload ->> 'text' in ('Question 1', 'Question 2')`,
      [member?.id],
    );
    await signIn('ml@keel.example');
    const { user } = openConsole('/review/corrections');
    const waits = await screen.findByLabelText('What waits');
    expect(waits.textContent).toBe('1 ready · 0 in it already · 1 without consent, which stay out');
    await user.click(screen.getByRole('button', { name: 'Add 1 example' }));
    await waitFor(() => expect(screen.getByLabelText('What waits').textContent).toContain('1 in it already'));
    expect(
      await sql(
        `select origin::text, consent_basis::text, target_payload, consent_at is not null as dated, prediction_id is not null as known
         from public.ai_training_examples where dataset_id = '${dataset}'`,
      ),
    ).toEqual([
      {
        origin: 'prediction',
        consent_basis: 'member_consent',
        target_payload: { text: 'Eat enough.' },
        dated: true,
        known: true,
      },
    ]);
  });
});

describe('The queue as a value', () => {
  const item = (id: string) => ({ id }) as Waiting;
  const ids = (queue: { items: readonly Waiting[] }) => queue.items.map(({ id }) => id);

  it('keeps what is on the screen, drops what is somebody else’s, and never shows a decided one again', () => {
    let queue = nextQueue(emptyQueue, { type: 'claimed', items: [item('a'), item('b'), item('c')] });
    queue = nextQueue(queue, { type: 'claimed', items: [item('z'), item('c'), item('d')] });
    expect(ids(queue)).toEqual(['a', 'c', 'z', 'd']);
    queue = nextQueue(queue, { type: 'decided', id: 'a' });
    queue = nextQueue(queue, { type: 'claimed', items: [item('a'), item('c')] });
    expect(ids(queue)).toEqual(['c']);
    queue = nextQueue(queue, { type: 'returned', item: item('a') });
    expect(ids(nextQueue(queue, { type: 'claimed', items: [item('c'), item('a')] }))).toEqual(['a', 'c']);
    expect(ids(nextQueue(queue, { type: 'emptied' }))).toEqual([]);
  });

  it('reads its filter from the address and leaves out what is none', () => {
    const params = new URLSearchParams({ kind: 'vision', model, version: 'x' });
    expect(filterOf(params)).toEqual({ kind: 'vision', modelId: model });
    expect(filterOf(new URLSearchParams({ kind: 'dreams' }))).toEqual({});
  });
});

describe('A correction', () => {
  it('keeps what is not edited, and the kinds of values', () => {
    const chat = { text: 'Yes', tone: 'warm' };
    const prose = formOf('chat', chat);
    expect(prose).toEqual({ shape: 'text', text: 'Yes' });
    expect(payloadOf({ shape: 'text', text: ' No ' }, chat)).toEqual({ text: 'No', tone: 'warm' });
    expect(payloadOf({ shape: 'text', text: ' ' }, chat)).toBe('Write the right answer.');
    const facts = { class: '5', grams: 5, dry: true, foods: ['oats', 'milk'] };
    expect(payloadOf(formOf('extraction', facts), {})).toEqual(facts);
  });

  it('of anything deeper is JSON, and says what is wrong with it', () => {
    const deep = { days: [{ sets: 3 }] };
    const form = formOf('program_generation', deep);
    expect(form.shape).toBe('json');
    expect(payloadOf(form, {})).toEqual(deep);
    expect(payloadOf({ shape: 'json', text: '[1]' }, {})).toMatch(/an object/);
    expect(payloadOf({ shape: 'json', text: '{' }, {})).toMatch(/not JSON/);
    expect(payloadOf({ shape: 'facts', rows: [] }, {})).toMatch(/at least one/);
  });

  it('is none when only the order differs', () => {
    expect(isSameAnswer({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(isSameAnswer({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
