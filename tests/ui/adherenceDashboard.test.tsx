import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AdherenceAnswer } from '../../src/data/index.ts';
import type { StaffRole } from '../support/backend.ts';
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

// Whole pages of charts: slow to search in jsdom.
vi.setConfig({ testTimeout: 90_000 });

let test: ConsoleTest;
const clients = new Map<StaffRole, Awaited<ReturnType<ConsoleTest['backend']['staff']>>>();
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['coach', 'analyst', 'growth'] as const)
    clients.set(role, await test.backend.staff(role));
  await addAdherence(test.backend);
}, 120_000);
afterEach(signOut);
afterAll(() => test.close());

/** jsdom's Blob has no `text()`. */
const textOf = (blob: Blob | undefined) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(blob ?? new Blob());
  });

/** What the function answers somebody. */
async function adherence(role: StaffRole, query: Record<string, unknown>): Promise<AdherenceAnswer> {
  const result = await clients.get(role)?.rpc('metric_adherence', { p_query: query });
  if (!result || result.error) throw new Error(result?.error.message);
  return result.data;
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const open = async (role: StaffRole, search = '') => {
  await signIn(`${role}@keel.example`);
  const view = openConsole(`/dashboards/adherence${search}`);
  await pageTitle('Adherence');
  return view;
};
const tile = (label: string) => screen.findByRole('button', { name: new RegExp(`^${label}\\s*[\\d,]`) });
const panel = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The adherence dashboard', () => {
  it('shows the numbers that the function answers, and how fresh they are', async () => {
    await open('analyst');
    const [total] = (await adherence('analyst', { from: day(27), to: day(0) })).totals;
    expect(total).toMatchObject({ planned: 28 * 48, done: 28 * 36, rate: 0.75 });
    expect((await tile('Planned')).textContent).toContain('1,344');
    expect((await tile('Done')).textContent).toContain('1,008');
    expect(screen.getByText('75 %')).toBeTruthy();
    expect(screen.getByText(/^As of/)).toBeTruthy();
  });

  it('draws today as not complete, and says so', async () => {
    const { user } = await open('analyst');
    const rate = await panel('Adherence rate');
    await rate.findByText(/Dashed: not complete yet/);
    await user.click(rate.getByRole('button', { name: 'Table' }));
    const rows = within(rate.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(29);
    expect(rows.at(-1)?.textContent).toMatch(/\(not complete\).*no$/);
  });

  it('says what is withheld instead of a number', async () => {
    await open('analyst', '?segment=goal:build_muscle&compare=none');
    expect(
      await (await panel('Adherence rate')).findByText(/^All of it is withheld: fewer than 10 people/),
    ).toBeTruthy();
    const tiles = within(screen.getByRole('region', { name: 'Key numbers' }));
    expect(tiles.getAllByText('fewer than 10 people')).toHaveLength(3);
    expect(tiles.queryByRole('button', { name: /^Planned/ })).toBeNull();
  });

  it('keeps its question in the address', async () => {
    const { user } = await open('analyst');
    await tile('Planned');
    await user.click(screen.getByRole('combobox', { name: 'Of' }));
    await user.click(await screen.findByRole('option', { name: 'Sessions' }));
    await waitFor(() => expect(window.location.search).toBe('?kind=session'));
    await waitFor(async () => expect((await tile('Planned')).textContent).toContain('672'));
    await user.click(screen.getByRole('combobox', { name: 'Members' }));
    await user.click(await screen.findByRole('option', { name: 'Premium' }));
    await waitFor(() => expect(window.location.search).toBe('?kind=session&segment=tier%3Apremium'));
    await waitFor(async () => expect((await tile('Planned')).textContent).toContain('336'));
  });

  it('breaks down on one scale, each value with its own total', async () => {
    await open('analyst', '?by=tier');
    const broken = await panel('Broken down');
    expect(
      within(await broken.findByRole('group', { name: 'Premium' })).getAllByText('100 %')[0],
    ).toBeTruthy();
    expect(within(broken.getByRole('group', { name: 'Free' })).getAllByText('50 %')[0]).toBeTruthy();
  });

  it('says when there is nothing', async () => {
    await open('analyst', '?range=custom&from=2020-01-01&to=2020-01-31');
    expect(
      await (await panel('Adherence rate')).findByText(
        'Nothing was planned for these members in this range.',
      ),
    ).toBeTruthy();
    expect(screen.getAllByText('nothing was planned').length).toBe(3);
  });

  it('is refused to a role without aggregates of health', async () => {
    await signIn('growth@keel.example');
    openConsole('/dashboards/adherence');
    await screen.findByText('Your role doesn’t open this page');
  });
});

describe('The list behind a number', () => {
  it('has as many rows as the number says', async () => {
    const { user } = await open('coach', `?range=custom&from=${day(4)}&to=${day(2)}&compare=none`);
    const done = await tile('Done');
    expect(done.textContent).toContain('108');
    await user.click(done);
    const dialog = within(await screen.findByRole('dialog', { name: 'Done' }));
    await dialog.findByText('50 of 108 shown');
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    await dialog.findByText('100 of 108 shown');
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    await dialog.findByText('108 of 108 shown');
    expect(dialog.getAllByRole('row')).toHaveLength(109);
    expect(dialog.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('is the members at risk, by name, for who may see them', async () => {
    const { user } = await open('coach');
    const risk = await tile('Members at risk');
    expect(risk.textContent).toContain('12');
    await user.click(risk);
    const dialog = within(await screen.findByRole('dialog', { name: 'Members at risk' }));
    await dialog.findByText('12 of 12 shown');
    expect(dialog.getByRole('link', { name: 'Person 001' }).getAttribute('href')).toMatch(
      /^\/profiles\/.+\/show$/,
    );
  });

  it('is there for an hour of the week and for a tenth of the members', async () => {
    const { user } = await open('coach', '?compare=none');
    const listOf = async (name: string, row: RegExp) => {
      const found = await panel(name);
      await user.click(await found.findByRole('button', { name: 'Table' }));
      const [button] = within(
        within(found.getByRole('table')).getAllByRole('row', { name: row })[0] as HTMLElement,
      ).getAllByRole('button');
      const number = button?.textContent;
      await user.click(button as HTMLElement);
      const dialog = within(await screen.findByRole('dialog'));
      const shown = Math.min(50, Number(number));
      await dialog.findByText(`${shown} of ${number} shown`);
      expect(dialog.getAllByRole('row')).toHaveLength(shown + 1);
      await user.click(dialog.getByRole('button', { name: 'Close' }));
    };
    await listOf('Members by their own rate', /^90–100 % 12$/);
    await listOf('By weekday and hour', /:00 \d+ \d+ %$/);
  });

  it('shows an analyst the count and no person', async () => {
    const asked: string[] = [];
    test.server.events.on('response:mocked', async ({ response }) => {
      asked.push(await response.clone().text());
    });
    const { user } = await open('analyst');
    await user.click(await tile('Done'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Done' }));
    await dialog.findByText('1,008 in all. Your role sees numbers, not the rows behind them.');
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    test.server.events.removeAllListeners();
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((body) => /Person \d|@example\.com/.test(body))).toEqual([]);
  });
});

describe('What a panel shows', () => {
  it('goes into a CSV, number for number', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await open('analyst', `?range=custom&from=${day(3)}&to=${day(2)}&compare=none`);
    await user.click(await screen.findByRole('button', { name: 'Download Adherence rate' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Numbers as CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = await textOf(saved[0]);
    expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Period,Planned,Done,Rate,Withheld days,Complete',
      `${day(3)},48,36,0.75,0,yes`,
      `${day(2)},48,36,0.75,0,yes`,
    ]);
  });
});

describe('Notes and views', () => {
  it('a note is written down for everybody and drawn in its range', async () => {
    const { user } = await open('analyst');
    await user.click(await screen.findByRole('button', { name: 'Notes' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('What happened'), 'New reminders');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await dialog.findByText('New reminders');
    const rows = await test.backend.sql.query('select title, occurred_on::text from public.annotations');
    expect(rows).toEqual([{ title: 'New reminders', occurred_on: day(0) }]);
  });

  it('a question is kept under a name, shared, and opens again', async () => {
    const { user } = await open('analyst', '?range=90d&grain=week&segment=tier:premium');
    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save this view…' }));
    await user.type(await screen.findByLabelText('Name'), 'Premium, a quarter');
    await user.click(screen.getByRole('checkbox', { name: 'Share with all staff' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('View saved');
    await signOut();
    await open('coach').then(({ user: coach }) => coach.click(screen.getByRole('button', { name: 'Views' })));
    const shared = await screen.findByRole('menuitem', { name: /Premium, a quarter/ });
    expect(within(shared).getByText('Shared by a colleague')).toBeTruthy();
    await user.click(shared);
    await waitFor(() => expect(window.location.search).toBe('?range=90d&grain=week&segment=tier%3Apremium'));
  });
});
