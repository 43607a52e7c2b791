import { fireEvent, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
import { addAdherence } from './metricsWorld.ts';

/** Where a coach's day begins: who is likely to stop, and what the reassessment would do. */
const patience = { timeout: 20_000 };
const program = '00000000-0000-4000-8000-0000000000f1';
let test: ConsoleTest;
let member = '';

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('coach');
  await test.backend.staff('support');
  await addAdherence(test.backend);
  const [person] = await test.backend.sql.query<{ id: string }>(
    `select id from public.profiles where full_name = 'Person 002'`,
  );
  member = person?.id ?? '';
  // Fourteen days at 80 kg where 0.48 kg less a week was the aim.
  await test.backend.sql.exec(`
    update public.profiles set current_weight_kg = 80, biological_sex = 'female', daily_calorie_target = null, time_zone = 'UTC' where id = '${member}';
    insert into public.programs (id, user_id, name, primary_goal, program_start_date, program_duration_weeks, full_bundle, status, macros, next_reassessment_date)
      select '${program}', '${member}', 'Twelve weeks', 'lose_weight', current_date - 14, 12, '{}', 'active',
        '{"calories_kcal": 1800, "protein_g": 130, "carbs_g": 190, "fat_g": 55}', current_date;
    insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
      select '${member}', current_date - 15 + n, (current_date - 15 + n) + time '08:00', 80 from generate_series(1, 14) n;
    update public.adherence_records set status = 'completed' where user_id = '${member}';
  `);
});
afterEach(signOut);
afterAll(() => test.close());

describe('The members at risk', () => {
  it('are listed with the reason and both rates, and lead to their page', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole('/at-risk');
    await pageTitle('At risk');
    expect(await screen.findByText(/^12 members, as of/, {}, patience)).toBeTruthy();
    const table = within(screen.getByRole('region', { name: 'Members at risk as a table' }));
    const row = table.getByRole('link', { name: 'Person 001' }).closest('tr');
    expect(row?.textContent).toContain('Under 70 %');
    expect(within(row as HTMLElement).getAllByText('50 %')).toHaveLength(2);
    expect(table.queryByRole('link', { name: 'Person 002' })).toBeNull();
    expect(table.getByRole('link', { name: 'Person 001' }).getAttribute('href')).toMatch(
      /\/profiles\/[0-9a-f-]+\/show$/,
    );
    await user.click(screen.getByRole('button', { name: 'Silent for a week' }));
    expect(await screen.findByText('Nobody for this reason.', {}, patience)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Under 70 %' }));
    expect(await screen.findByText(/^12 members, as of/, {}, patience)).toBeTruthy();
  });

  it('are not support’s', async () => {
    await signIn('support@keel.example');
    openConsole('/at-risk');
    expect(await screen.findByText('Your role doesn’t open this page', {}, patience)).toBeTruthy();
  });
});

describe('The reassessment', () => {
  const written = () =>
    test.backend.sql.query<{ kcal: number }>(
      `select calorie_adjustment_kcal as kcal from public.plan_change_events where user_id = $1`,
      [member],
    );
  const trend = () => screen.findByRole('slider', { name: /^Weight trend/ }, patience);

  it('shows what would follow if things were otherwise, and writes nothing of it', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/profiles/${member}/show?tab=plan`);
    fireEvent.change(await trend(), { target: { value: -0.5 } });
    expect(await screen.findByText('Reassessment: what if', {}, patience)).toBeTruthy();
    expect(screen.getByText('measured 0')).toBeTruthy();
    expect(await screen.findByText(/too little to act on/, {}, patience)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Reassess now' }).disabled).toBe(true);
    expect(await written()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Back to what was measured' }));
    expect(await screen.findByText('-240 kcal a day', {}, patience)).toBeTruthy();
    const targets = within(screen.getByRole('table', { name: 'Targets before and after' }));
    expect(targets.getByRole('rowheader', { name: 'Calories' }).closest('tr')?.textContent).toBe(
      'Calories1800 kcal1560 kcal',
    );
  });

  it('writes what follows from what was measured, when it is due', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/profiles/${member}/show?tab=plan`);
    await trend();
    const button = await screen.findByRole('button', { name: 'Reassess now' }, patience);
    await user.click(button);
    expect(await screen.findByText('The targets are changed.', {}, patience)).toBeTruthy();
    await waitFor(async () => expect(await written()).toEqual([{ kcal: -240 }]), patience);
  });
});
