import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
} from './console.tsx';
import { addActivity } from './metricsWorld.ts';

// Whole pages of charts: slow to search in jsdom.
vi.setConfig({ testTimeout: 90_000 });

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['coach', 'analyst'] as const) await test.backend.staff(role);
  await addActivity(test.backend);
}, 120_000);
afterEach(signOut);
afterAll(() => test.close());

const open = async (role: 'coach' | 'analyst', search = '') => {
  await signIn(`${role}@keel.example`);
  const view = openConsole(`/dashboards/engagement${search}`);
  await pageTitle('Engagement');
  return view;
};
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const tile = (label: string) => screen.findByRole('button', { name: new RegExp(`^${label}\\s*[\\d,]`) });
const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const past = `?range=custom&from=${day(12)}&to=${day(3)}&compare=none`;

describe('The engagement dashboard', () => {
  it('shows active members as the function counts them', async () => {
    await open('analyst', past);
    expect((await tile('Active in a day')).textContent).toContain('12');
    expect((await tile('Active in 7 days')).textContent).toContain('24');
    expect(await screen.findByText('50 %')).toBeTruthy();
  });

  it('opens the members behind a number: as many as it says, by name for a coach', async () => {
    const { user } = await open('coach', past);
    await user.click(await tile('Active in 7 days'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('24 of 24 shown');
    expect(dialog.getAllByRole('link', { name: /^Person \d+$/ })).toHaveLength(24);
  });

  it('shows an analyst the count and nobody', async () => {
    const { user } = await open('analyst', past);
    await user.click(await tile('Active in a day'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('12 in all. Your role sees numbers, not the rows behind them.');
    expect(screen.queryByText(/Person \d/)).toBeNull();
  });

  it('has retention as a table whose numbers open their members', async () => {
    const { user } = await open('coach', past);
    const retention = await panel('Retention');
    await user.click(await retention.findByRole('button', { name: 'Table' }));
    const rows = within(retention.getByRole('table')).getAllByRole('row');
    const some = rows.find((row) => within(row).queryByRole('button', { name: '24' }));
    await user.click(within(some as HTMLElement).getByRole('button', { name: '24' }));
    await within(await screen.findByRole('dialog')).findByText('24 of 24 shown');
  });

  it.each([
    ['Lifecycle', past, /^\S/],
    ['Streaks', past, /^1–/],
    ['Use of the app', past, /^Meal logged/],
    ['Activation', '?range=90d', /^Signed up/],
    ['Subscriptions', '?range=90d', /free|Free/],
  ])('%s opens as many as each number says', async (name, search, row) => {
    const { user } = await open('coach', search);
    const found = await panel(name);
    await user.click(await found.findByRole('button', { name: 'Table' }));
    const rows = within(found.getByRole('table')).getAllByRole('row', { name: row });
    const button = rows.flatMap((line) => within(line).queryAllByRole('button'))[0] as HTMLElement;
    const [, number = ''] = /^([\d,]+)/.exec(button.textContent ?? '') ?? [];
    const count = Number(number.replace(',', ''));
    expect(count).toBeGreaterThanOrEqual(10);
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(`${Math.min(50, count)} of ${number} shown`);
    expect(dialog.getAllByRole('row')).toHaveLength(Math.min(50, count) + 1);
  });

  it('names features and says where nobody is', async () => {
    const { user } = await open('analyst', past);
    const use = await panel('Use of the app');
    await user.click(await use.findByRole('button', { name: 'Table' }));
    expect(use.getByRole('row', { name: /Meal logged 12 120 0/ })).toBeTruthy();
    await signOut();
    await open('analyst', '?range=custom&from=2020-01-01&to=2020-01-31');
    expect(
      await (await panel('Active members')).findByText('No member was active in this range.'),
    ).toBeTruthy();
  });
});
