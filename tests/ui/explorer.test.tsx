import { within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const FOODS = 2345;

beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['coach', 'support', 'ml', 'analyst'] as const) await test.backend.staff(role);
  await test.backend.sql.exec(`
    insert into public.foods (name, brand_name, calories, servings)
    select case n when 7 then '=SUM(A1)' else format('Food %s', to_char(n, 'FM0000')) end, null, n % 7,
      case n when 1 then '[{"label": "slice", "grams": 30}]' else '[]' end::jsonb
    from generate_series(1, ${FOODS}) n`);
  const { id } = await test.backend.member();
  await test.backend.sql.query(
    `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
     select $1::uuid, date '2026-01-01' + n, timestamptz '2026-01-01 12:00+00' + n * interval '1 day', 80
     from generate_series(0, 9) n`,
    [id],
  );
});
afterEach(signOut);
afterAll(() => test.close());

describe('The index', () => {
  beforeEach(() => signIn('coach@keel.example'));

  it('has tables by system with their comments, and searches columns too', async () => {
    const { user } = openConsole('/explorer');
    const body = within(await screen.findByRole('region', { name: 'Body' }));
    expect(body.getByRole('link', { name: 'Weight history' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: /Search tables/ }), 'movement pattern');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Body' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Exercises' })).toBeTruthy();
    expect(screen.getByText(/Columns: Movement pattern/)).toBeTruthy();
  });

  it('is there before its tables are counted', async () => {
    let count = () => {};
    const counted = new Promise<void>((resolve) => {
      count = resolve;
    });
    test.server.use(
      http.post(`${window.location.origin}/rest/v1/rpc/explorer_sizes`, async () => {
        await counted;
        return HttpResponse.json({ exercises: { rows: 48_000, about: true } });
      }),
    );
    openConsole('/explorer');
    await screen.findByRole('link', { name: 'Exercises' });
    expect(screen.queryByText(/rows$/)).toBeNull();
    count();
    await screen.findByText('about 48,000 rows');
    test.server.resetHandlers();
  });

  it('leads to a table’s own page where there is one', async () => {
    openConsole('/explorer/profiles');
    await pageTitle('Users');
    expect(path()).toBe('/profiles');
  });
});

describe('A list', () => {
  beforeEach(() => signIn('coach@keel.example'));

  it('says how many rows there are, and filters by a choice in the address', async () => {
    const { user } = openConsole('/explorer/exercises');
    await screen.findByRole('link', { name: 'Barbell back squat' });
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.type(await screen.findByRole('combobox', { name: 'Column' }), 'movement');
    const columns = within(await screen.findByRole('listbox', { name: 'Column' }));
    await user.click(columns.getByRole('option', { name: 'Movement pattern' }));
    await user.click(await screen.findByRole('combobox', { name: 'Is one of' }));
    await user.click(await screen.findByRole('option', { name: 'Hinge' }));
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    await screen.findByText('Movement pattern is Hinge');
    const [row] = await test.backend.sql.query<{ n: number }>(
      `select count(*)::int as n from public.exercises where movement_pattern = 'hinge'`,
    );
    expect(await screen.findByText(`1–${row?.n} of ${row?.n}`)).toBeTruthy();
    expect(decodeURIComponent(window.location.search)).toContain('movement_pattern@in');
  });

  it('shows days, units and the names of what a row points at', async () => {
    openConsole('/explorer/weight_history');
    expect((await screen.findAllByText('80 kg')).length).toBe(10);
    expect((await screen.findAllByRole('link', { name: 'Member 1' })).length).toBe(10);
    expect(screen.getByText('10 Jan 2026')).toBeTruthy();
  });

  it('that can’t be read says why, and offers the way back', async () => {
    expectConsole(/invalid input syntax/, /HttpError/);
    const filter = encodeURIComponent(JSON.stringify({ 'id@eq': 'x' }));
    const { user } = openConsole(`/explorer/exercises?filter=${filter}`);
    await screen.findByText('These rows couldn’t be read');
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await screen.findByRole('link', { name: 'Barbell back squat' });
  });
});

describe('A row', () => {
  beforeEach(() => signIn('coach@keel.example'));

  it('shows its JSON as a tree that opens by key', async () => {
    const filter = encodeURIComponent(JSON.stringify({ 'name@eq': 'Food 0001' }));
    const { user } = openConsole(`/explorer/foods?filter=${filter}`);
    await user.click(await screen.findByRole('link', { name: 'Food 0001' }));
    await pageTitle('Food 0001');
    const item = await screen.findByRole('button', { name: /^0/ });
    expect(screen.queryByText('slice')).toBeNull();
    item.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('slice')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy path of label' })).toBeTruthy();
  });

  it('counts what points at it', async () => {
    const [squat] = await test.backend.sql.query<{ id: string }>(
      `select id from public.exercises where code = 'back_squat'`,
    );
    openConsole(`/explorer/exercises/${squat?.id}/show`);
    await pageTitle('Barbell back squat');
    const panel = within(await screen.findByRole('region', { name: 'Points here' }));
    expect(panel.getByText('Exercise sets')).toBeTruthy();
    await waitFor(() => expect(panel.queryByText('…')).toBeNull());
  });
});

describe('A form', () => {
  beforeEach(() => signIn('coach@keel.example'));

  it('asks for what the table needs, shows a refusal at its field, and saves', async () => {
    expectConsole(/exercises_code_check/, /HttpError/);
    const { user } = openConsole('/explorer/exercises/create');
    await user.type(await screen.findByLabelText(/^Code/), 'Not A Code');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findAllByText('Required')).length).toBe(2);
    await user.type(screen.getByLabelText(/^Name/), 'Zercher squat');
    await user.click(screen.getByLabelText(/^Movement pattern/));
    await user.click(await screen.findByRole('option', { name: 'Squat' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/don’t allow this value. \(exercises_code_check\)/);
    await user.clear(screen.getByLabelText(/^Code/));
    await user.type(screen.getByLabelText(/^Code/), 'zercher_squat');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await pageTitle('Zercher squat');
    const rows = await test.backend.sql.query(
      `select name, difficulty, is_active from public.exercises where code = 'zercher_squat'`,
    );
    expect(rows).toEqual([{ name: 'Zercher squat', difficulty: 'beginner', is_active: true }]);
  });
});

describe('An export', () => {
  afterEach(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

  it('writes every row to disk as it comes, past a page’s limit, with formulas made harmless', async () => {
    const written: string[] = [];
    let closed = false;
    Object.assign(window, {
      showSaveFilePicker: async () => ({
        createWritable: async () => ({
          write: async (text: string) => void written.push(text),
          close: async () => {
            closed = true;
          },
        }),
      }),
    });
    await signIn('coach@keel.example');
    const { user } = openConsole('/explorer/foods');
    await screen.findByText('1–25 of 2,345');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await screen.findByText(/^2,345 rows in keel-foods-/);
    expect(closed).toBe(true);
    const lines = written.join('').trimEnd().split('\r\n');
    expect(lines.length).toBe(FOODS + 1);
    expect(lines.some((line) => line.includes(`"'=SUM(A1)"`))).toBe(true);
    // The heading and three pages: never the whole file at once.
    expect(written.length).toBe(4);
  });
});

describe('A role', () => {
  it('of support sees no health tables', async () => {
    await signIn('support@keel.example');
    openConsole('/explorer');
    await screen.findByRole('link', { name: 'Integrations' });
    expect(screen.queryByRole('region', { name: 'Body' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Weight history' })).toBeNull();
  });

  it('of support is told so at the address of one', async () => {
    await signIn('support@keel.example');
    openConsole('/explorer/weight_history');
    await screen.findByText('No table “weight_history” for you');
  });

  it('of the AI team sees photos without whose they are', async () => {
    await test.backend.sql.exec(
      `insert into public.food_photo_training_data (user_id, image_url, consent_at)
       select id, 'photos/random.jpg', now() from public.profiles limit 1`,
    );
    const asked: string[] = [];
    test.server.events.on('request:start', ({ request }) => asked.push(decodeURIComponent(request.url)));
    await signIn('ml@keel.example');
    const { user } = openConsole('/explorer/food_photo_training_data');
    await screen.findByText('1–1 of 1');
    await user.click((await screen.findAllByRole('link', { name: /^[0-9a-f]{8}$/ }))[0] as HTMLElement);
    await screen.findByRole('region', { name: 'Not shown' });
    const reads = asked.filter((url) => url.includes('/rest/v1/food_photo_training_data'));
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.join()).not.toContain('user_id');
    test.server.events.removeAllListeners();
  });

  it('of an analyst has nothing to explore', async () => {
    await signIn('analyst@keel.example');
    openConsole('/explorer');
    await screen.findByText('Your role doesn’t open this page');
  });
});
