import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, signedIn } from './actors.ts';
import { scansOf } from './indexUse.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';
import { quiz } from './worldCommunity.ts';

const owner = signedIn(ownerId);
const coach = signedIn(staffIds.coach);
const first = '00000000-0000-4000-8000-00000000e001';
const second = '00000000-0000-4000-8000-00000000e002';
let backend: TestBackend;
const tried = async (actor: typeof owner, sql: string, params: unknown[] = []) => {
  const { count, code } = await attempt(backend.pg, actor, sql, params);
  return code ?? count;
};
const done = <Row>(actor: typeof owner, sql: string, params: unknown[] = []) =>
  rowsAs<Row>(backend.pg, actor, sql, params);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
afterAll(() => backend.close());

describe('lessons', () => {
  const begin = 'insert into public.user_lesson_progress (user_id, lesson_id) values ($1, $2)';
  const submit = 'select correct_count, attempt_number, is_passed from public.submit_quiz($1, $2::jsonb)';
  beforeEach(() =>
    backend.sql.exec(`delete from public.nutrition_lessons;
      insert into public.nutrition_lessons (id, course, code, lesson_order, title, topic, quiz, status)
        values ('${first}', 'basics', 'iron', 1, 'Iron', 'micronutrients', '${quiz}', 'published');
      insert into public.nutrition_lessons (id, course, code, lesson_order, title, topic, prerequisite_lesson_id, status)
        values ('${second}', 'basics', 'zinc', 2, 'Zinc', 'micronutrients', '${first}', 'published')`),
  );

  it('come in their order, and a quiz has to be passed', async () => {
    expect(await tried(owner, begin, [ownerId, second])).toBe('22023');
    expect(await tried(owner, begin, [otherId, first])).toBe('42501');
    await done(owner, begin, [ownerId, first]);
    expect(await tried(owner, `update public.user_lesson_progress set status = 'completed'`)).toBe('22023');
    expect(await done(owner, submit, [first, '{"q1":1,"q2":1}'])).toEqual([
      { correct_count: 1, attempt_number: 1, is_passed: false },
    ]);
    expect(await tried(owner, begin, [ownerId, second])).toBe('22023');
    expect(await done(owner, submit, [first, '{"q1":1,"q2":0}'])).toEqual([
      { correct_count: 2, attempt_number: 2, is_passed: true },
    ]);
    expect(await backend.sql.query('select status, progress_pct from public.user_lesson_progress')).toEqual([
      { status: 'completed', progress_pct: 100 },
    ]);
    expect(await tried(owner, begin, [ownerId, second])).toBe(1);
    await done(owner, submit, [first, '{}']);
    expect(await backend.sql.query('select status from public.user_lesson_progress')).toEqual([
      { status: 'completed' },
    ]);
  });

  it('score on the server, and refuse answers of another shape', async () => {
    expect(await tried(owner, submit, [first, '[1,0]'])).toBe('22023');
    expect(await tried(owner, submit, [first, '{"q9":1}'])).toBe('22023');
    expect(await tried(owner, submit, [second, '{}'])).toBe('PT404');
    expect(await tried(coach, submit, [first, '{}'])).toBe('42501');
    const [odd] = await done<{ correct_count: number }>(owner, submit, [first, '{"q1":"1","q2":null}']);
    expect(odd?.correct_count).toBe(0);
    const forge = `insert into public.nutrition_quiz_results (user_id, lesson_id, attempt_number, answers, correct_count, question_count, is_passed)
      values ($1, $2, 9, '{}', 2, 2, true)`;
    expect(await tried(owner, forge, [ownerId, first])).toBe('42501');
  });

  it('no longer change once published: a new version retires the old', async () => {
    expect(await tried(coach, `update public.nutrition_lessons set quiz = '[]' where id = '${first}'`)).toBe(
      '22023',
    );
    expect(
      await tried(coach, `update public.nutrition_lessons set title = 'On iron' where id = '${first}'`),
    ).toBe(1);
    await done(
      coach,
      `insert into public.nutrition_lessons (course, code, lesson_order, title, topic, status)
       values ('basics', 'iron', 1, 'Iron', 'micronutrients', 'published')`,
    );
    expect(
      await backend.sql.query(
        `select version, status::text from public.nutrition_lessons where code = 'iron' order by version`,
      ),
    ).toEqual([
      { version: 1, status: 'retired' },
      { version: 2, status: 'published' },
    ]);
    const circle = `update public.nutrition_lessons set prerequisite_lesson_id = '${second}' where id = '${first}'`;
    expect(await tried(coach, circle)).toBe('22023');
  });

  it('have quizzes whose right answers exist', async () => {
    const bad = (text: string) =>
      tried(
        coach,
        `insert into public.nutrition_lessons (course, code, lesson_order, title, topic, quiz)
         values ('basics', 'odd', 3, 'Odd', 'hydration', $1::jsonb)`,
        [text],
      );
    expect(await bad(quiz)).toBe(1);
    for (const text of [
      '{}',
      '[1]',
      '[{"id":"a","question":"?","options":["x"],"answer":0}]',
      '[{"id":"a","question":"?","options":["x","y"],"answer":2}]',
      '[{"id":"a","question":"?","options":["x","y"],"answer":0.5}]',
      '[{"id":"a","question":"?","options":["x","y"],"answer":0},{"id":"a","question":"?","options":["x","y"],"answer":0}]',
    ])
      expect(await bad(text), text).toBe('23514');
  });

  it('are hidden while they are drafts', async () => {
    await backend.sql.exec(`insert into public.nutrition_lessons (course, code, lesson_order, title, topic)
      values ('basics', 'draft', 9, 'Draft', 'hydration')`);
    const drafts = `select id from public.nutrition_lessons where status = 'draft'`;
    expect([await tried(owner, drafts), await tried(coach, drafts)]).toEqual([0, 1]);
    const draft = (await backend.sql.query<{ id: string }>(drafts))[0]?.id;
    expect(await tried(owner, begin, [ownerId, draft])).toBe('22023');
  });
});

it('a card goes from delivered to completed, by its member, and not back', async () => {
  await backend.sql.exec(`insert into public.micro_lessons (code, title, content, topic) values ('fibre', 'Fibre', 'Eat it.', 'macronutrients');
    insert into public.user_micro_lessons (user_id, micro_lesson_id) select '${ownerId}', id from public.micro_lessons`);
  const become = (status: string) => `update public.user_micro_lessons set status = '${status}'`;
  expect(await tried(signedIn(otherId), become('viewed'))).toBe(0);
  await done(owner, become('completed'));
  expect(await tried(owner, become('dismissed'))).toBe('22023');
  expect(
    await backend.sql.query(
      'select viewed_at is not null as viewed, completed_at is not null as done from public.user_micro_lessons',
    ),
  ).toEqual([{ viewed: true, done: true }]);
});

describe('the search over guidelines', () => {
  const search = (query: string, age: number | null = null, limit = 10) =>
    done<{ title: string; headline: string }>(
      owner,
      'select title, headline from public.search_nutrition_guidelines($1, $2, $3)',
      [query, age, limit],
    );
  beforeAll(() =>
    backend.sql.exec(`insert into public.nutrition_guidelines (title, content, topic, population, min_age_months, max_age_months, organisation, is_active) values
      ('Iron for infants', 'From six months on, offer foods rich in iron such as lentils and meat twice a day.', 'complementary_feeding', 'infants', 6, 12, 'WHO', true),
      ('Iron for adults', 'Adults need iron; <b>lentils</b> with vitamin C help to absorb it.', 'micronutrients', 'adults', 216, null, 'EFSA', true),
      ('Water', 'Breastfed infants need no water before six months.', 'hydration', 'infants', null, 6, 'WHO', true),
      ('Old iron advice', 'Iron, iron, iron.', 'micronutrients', 'adults', null, null, 'Nobody', false)`),
  );

  it('finds by words in all their forms, best first, and for an age', async () => {
    const titles = async (query: string, age?: number) =>
      (await search(query, age)).map(({ title }) => title);
    expect((await titles('iron lentil')).sort()).toEqual(['Iron for adults', 'Iron for infants']);
    expect(await titles('iron', 8)).toEqual(['Iron for infants']);
    expect(await titles('iron', 12)).toEqual(['Iron for infants']);
    expect(await titles('iron', 13)).toEqual([]);
    expect(await titles('infants -iron')).toEqual(['Water']);
    expect(await titles('"vitamin C"')).toEqual(['Iron for adults']);
    expect(await titles('the')).toEqual([]);
    expect((await search('lentils', 400))[0]?.headline).toContain('«lentils»');
  });

  it('takes what people type as words, and refuses nothing at all', async () => {
    for (const odd of [`'); drop table x; --`, '&&& | !', '<script>', '\\', '"""', '😀', '%'])
      expect(Array.isArray(await search(odd)), odd).toBe(true);
    const refused = (...params: unknown[]) =>
      tried(owner, 'select public.search_nutrition_guidelines($1, $2, $3)', params);
    expect(await refused('  ', null, 10)).toBe('22023');
    expect(await refused('x'.repeat(401), null, 10)).toBe('22023');
    expect(await refused('iron', -1, 10)).toBe('22023');
    expect(await refused('iron', null, 101)).toBe('22023');
    expect(await tried({ role: 'anon' }, `select public.search_nutrition_guidelines('iron')`)).toBe('42501');
  });

  it('uses the index at some size', async () => {
    await backend.sql.exec(`insert into public.nutrition_guidelines (title, content, topic, population, organisation)
      select 'Guideline ' || i, 'Filler text number ' || i, 'growth', 'children', 'Filler' from generate_series(1, 5000) i;
      analyze public.nutrition_guidelines`);
    const before = await scansOf(backend, 'nutrition_guidelines_search_idx');
    expect(await search('lentils')).toHaveLength(2);
    expect(await scansOf(backend, 'nutrition_guidelines_search_idx')).toBe(before + 1);
  });
});
