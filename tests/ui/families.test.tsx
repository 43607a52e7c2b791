import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { desktop } from './browserGaps.ts';
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
import { addMembers } from './members.ts';
import { expectConsole } from './setup.ts';

const kim = '00000000-0000-4000-8000-00000000fa01';
const ada = '00000000-0000-4000-8000-00000000fa02';
const patience = { timeout: 20_000 };
let test: ConsoleTest;

beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['admin', 'coach', 'support'] as const) await test.backend.staff(role);
  await addMembers(test.backend, 3);
  await test.backend.sql.exec(`
    insert into public.children (id, user_id, name, birth_date, biological_sex, feeding_method, solids_started_on, allergies, current_weight_kg)
      select '${kim}'::uuid, p.id, 'Kim', (current_date - interval '20 months')::date, 'female'::public.biological_sex, 'solids'::public.feeding_method, current_date - 400, '{egg}'::text[], 10.5 from public.profiles p where p.full_name = 'Person 002'
      union all select '${ada}', p.id, 'Ada', (current_date - interval '3 months')::date, null, 'breastfed', null, '{}', 6 from public.profiles p where p.full_name = 'Person 001';
    insert into public.child_measurements (child_id, measured_on, weight_kg, height_cm)
      values ('${kim}', current_date - 40, 10.2, 80), ('${kim}', current_date - 5, 10.9, 81.5);
    insert into public.nutrition_guidelines (title, content, topic, population, min_age_months, max_age_months, nutrient, recommended_daily_amount, amount_unit, organisation, published_year)
      values ('Iron, 1 to 3 years', 'Offer it daily.', 'micronutrients', 'toddlers', 12, 36, 'iron', 8, 'mg', 'Office of Food', 2001),
        ('Fibre for adults', 'Eat greens.', 'macronutrients', 'adults', 216, null, 'dietary_fiber', 25, 'g', 'Office of Food', 2001);
    insert into public.meals (user_id, child_id, meal_type, name, logged_at, total_calories, iron_mg, allergies)
      select c.user_id, c.id, 'lunch', 'Omelette', now() - make_interval(days => d), 200, 2, '{egg}' from public.children c cross join unnest('{1,2,4}'::int[]) d where c.id = '${kim}';
    insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, iron_mg)
      select c.user_id, c.id, t::public.meal_type, now() - make_interval(days => d), 100, 0
      from public.children c cross join unnest('{1,2}'::int[]) d cross join unnest('{breakfast,dinner}'::text[]) t where c.id = '${kim}';
  `);
});
afterEach(async () => {
  desktop();
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

describe('The list of children', () => {
  it('begins with who needs somebody, and is searched and filtered', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole('/families');
    expect(await screen.findByText('2 children, who needs somebody first.', {}, patience)).toBeTruthy();
    const links = screen.getAllByText(/^(Kim|Ada)$/);
    expect(links.map(({ textContent }) => textContent)).toEqual(['Kim', 'Ada']);
    expect(screen.getByTitle('An allergen of this child was in a meal of the last 14 days')).toBeTruthy();
    await user.type(screen.getByLabelText('Child, parent or address'), 'Person 001');
    await screen.findByText('1 child, who needs somebody first.', {}, patience);
    expect(screen.queryByText('Kim')).toBeNull();
  });

  it('lists whose intake cannot be judged: as many as the choice says, and by link', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole('/families');
    await user.click(await screen.findByRole('button', { name: 'Not enough data 1' }, patience));
    expect(await screen.findByText('1 child, who needs somebody first.', {}, patience)).toBeTruthy();
    expect(screen.getByText('Kim')).toBeTruthy();
    expect(window.location.search).toBe('?intake=not_enough_data');
    await user.type(screen.getByLabelText('Child, parent or address'), 'Person 001');
    expect(await screen.findByText('No child fits.', {}, patience)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Not enough data 0', pressed: true })).toBeTruthy();
    expect(window.location.search).toBe('?intake=not_enough_data&search=Person+001');
    await user.click(screen.getByRole('button', { name: 'Not enough data 0' }));
    expect(await screen.findByText('Ada', {}, patience)).toBeTruthy();
  });

  it('is closed to those without health', async () => {
    await signIn('support@keel.example');
    openConsole('/families');
    expect(await screen.findByText('Your role doesn’t open this page', {}, patience)).toBeTruthy();
  });
});

describe('A child’s page', () => {
  it('says who, what it must not eat, what was eaten against the guideline, and what is missing', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/families/${kim}`);
    await pageTitle('Kim');
    expect(screen.getByText(/^20 months, born/)).toBeTruthy();
    expect(screen.getByText('Egg')).toBeTruthy();
    expect(screen.getByText(/^Meals on 3 of 30 days/)).toBeTruthy();
    expect(
      screen.getByText(/Not enough data to say whether intake is low.*2 of the last 14 days/),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Table' }));
    const table = within(screen.getByRole('region', { name: 'Intake against guidelines as a table' }));
    const iron = table.getByText('Iron (mg)').closest('tr');
    expect(iron?.textContent).toContain('25 %');
    expect(iron?.textContent).toContain('Office of Food 2001');
    expect(table.getByText('Calcium (mg)').closest('tr')?.textContent).toContain('unknown');
  });

  it('names the allergen of a meal, and has growth by age', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/families/${kim}?tab=meals`);
    expect(await screen.findAllByText('Contains egg', {}, patience)).toHaveLength(3);
    await user.click(screen.getByRole('tab', { name: 'Growth' }));
    expect(await screen.findByText(/^81\.5 cm, P3\d$/, {}, patience)).toBeTruthy();
    expect(screen.getByText(/^Curves: 3rd, .* WHO Child Growth Standards, 2006/)).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /^Weight by age: from 10\.2 kg \(P\d+\) on .* to 10\.9 kg \(P\d+\)/ }),
    ).toBeTruthy();
  });

  it('says that there is no such child', async () => {
    await signIn('coach@keel.example');
    expectConsole(/There is no such child/, /HttpError/);
    openConsole('/families/00000000-0000-4000-8000-00000000ffff');
    expect(await screen.findByText('There is no such child', {}, patience)).toBeTruthy();
  });
});

describe('Reports', () => {
  it('are saved from the browser, and kept by the worker when asked', async () => {
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await signIn('coach@keel.example');
    const { user } = openConsole(`/families/${kim}?tab=reports`);
    await user.click(await screen.findByRole('button', { name: 'Save as PDF now' }, patience));
    await vi.waitFor(() => expect(saved[0]).toMatch(/^Report Kim \d{4}-\d\d-\d\d to /), patience);
    await user.click(screen.getByRole('button', { name: 'Have it made and kept' }));
    expect(await screen.findByText('Waits for the worker', {}, patience)).toBeTruthy();
    click.mockRestore();
  });

  it('are not for a family without the premium subscription', async () => {
    await signIn('coach@keel.example');
    openConsole(`/families/${ada}?tab=reports`);
    expect(await screen.findByText(/^Reports come with the premium subscription/, {}, patience)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save as PDF now' })).toBeNull();
  });
});

describe('Caregivers', () => {
  it('are invited, changed and revoked by those who may, with a reason', async () => {
    await signIn('admin@keel.example');
    const { user } = openConsole(`/families/${kim}?tab=caregivers`);
    await user.click(await screen.findByRole('button', { name: 'Invite a caregiver' }, patience));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/E-mail address/), 'gran@example.com');
    await user.click(dialog.getByRole('button', { name: 'Invite' }));
    expect(await dialog.findByText('Say why in at least 3 characters.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Reason/), 'The mother called');
    await user.click(dialog.getByRole('button', { name: 'Invite' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    expect(await screen.findByText('The mother called', {}, patience)).toBeTruthy();
    // In the list, and in what staff changed.
    await waitFor(() => expect(screen.getAllByText('gran@example.com')).toHaveLength(2), patience);
    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    const again = within(await screen.findByRole('dialog'));
    await user.type(again.getByLabelText(/Reason/), 'Wrong address');
    await user.click(again.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    expect(await screen.findByText('Wrong address', {}, patience)).toBeTruthy();
  });

  it('are only seen by coaches', async () => {
    await signIn('coach@keel.example');
    openConsole(`/families/${kim}?tab=caregivers`);
    await screen.findByText('What staff changed', {}, patience);
    expect(screen.queryByRole('button', { name: 'Invite a caregiver' })).toBeNull();
  });
});

describe('Guidelines', () => {
  it('are found by age and changed with a reason that the history keeps', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole('/families/guidelines');
    await screen.findByText('2 guidelines', {}, patience);
    await user.type(screen.getByLabelText('Age in months'), '20');
    await screen.findByText('1 guideline', {}, patience);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    const amount = dialog.getByLabelText('Recommended a day');
    await user.clear(amount);
    await user.type(amount, '7');
    await user.type(dialog.getByLabelText(/Reason/), 'New edition');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('7 mg of Iron a day', {}, patience)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'History' }));
    expect(await screen.findByText('Recommended daily amount: 8 → 7', {}, patience)).toBeTruthy();
    expect(screen.getByText('New edition')).toBeTruthy();
  });
});
