import { act, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
import { addActivity, addEverythingElse } from './metricsWorld.ts';

// Whole pages of charts: slow to search in jsdom.
vi.setConfig({ testTimeout: 90_000 });

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['admin', 'coach', 'analyst', 'growth', 'ml'] as const) await test.backend.staff(role);
  await addActivity(test.backend);
  await addEverythingElse(test.backend);
}, 120_000);
afterEach(signOut);
afterAll(() => test.close());

const open = async (role: StaffRole, page: string, title: string) => {
  await signIn(`${role}@keel.example`);
  const view = openConsole(`/dashboards/${page}`);
  await pageTitle(title);
  return view;
};
const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const tile = (label: string) => screen.findByRole('button', { name: new RegExp(`^${label}\\s*[\\d,]`) });
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

type User = Awaited<ReturnType<typeof open>>['user'];
const tableOf = async (user: User, name: string) => {
  const found = await panel(name);
  await user.click(await found.findByRole('button', { name: 'Table' }));
  return within(found.getByRole('table'));
};
/** The list that a click opens, once it says how many rows it has. */
const listSays = async (text: string) => {
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(text);
  return dialog;
};

describe('The consultations dashboard', () => {
  it('adds months up, and its list is theirs one after the other', async () => {
    const { user } = await open('coach', 'consultations', 'Consultations');
    const path = await tableOf(user, 'From key to program');
    expect(path.getByRole('row', { name: /^Finished 12/ })).toBeTruthy();
    await user.click(path.getByRole('button', { name: '36 (100 %)' }));
    const dialog = await listSays('12 of 36 shown');
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    await dialog.findByText('36 of 36 shown');
    expect(dialog.getAllByRole('row')).toHaveLength(37);
    expect(dialog.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('shows an analyst the counts of a batch and nobody', async () => {
    const { user } = await open('analyst', 'consultations', 'Consultations');
    const batches = await tableOf(user, 'By batch');
    const finished = batches.getByRole('row', { name: /^Batch of 24 Finished 24 12$/ });
    await user.click(within(finished).getByRole('button', { name: '12' }));
    await listSays('12 in all. Your role sees numbers, not the rows behind them.');
    expect(screen.queryByText(/Person \d/)).toBeNull();
  });
});

describe('The content dashboard', () => {
  it('opens as many posts as a number says', async () => {
    const { user } = await open('growth', 'content', 'Content');
    await user.click(await tile('Posted'));
    const dialog = await listSays('7 of 7 shown');
    expect(dialog.getAllByRole('row')).toHaveLength(8);
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    const watched = await tableOf(user, 'What is watched');
    await user.click(
      within(watched.getByRole('row', { name: /^TikTok/ })).getByRole('button', { name: '5' }),
    );
    await listSays('5 of 5 shown');
  });

  it('compares with the period before, and says when that had nothing', async () => {
    await open('analyst', `content?range=custom&from=${day(9)}&to=${day(3)}`, 'Content');
    expect(await (await panel('Views')).findByText('Nothing was posted in this range.')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('button', { name: /^Posts approved\s*7/ })).toBeTruthy());
  });
});

describe('The behaviour dashboard', () => {
  it('shows what ten people stand behind, and says what is withheld', async () => {
    const { user } = await open('coach', 'behavior?range=28d', 'Behaviour');
    const mood = await tableOf(user, 'Mood');
    const week = within(mood.getByRole('row', { name: /^Week of .* 24 24 6\.0$/ }));
    await user.click(week.getAllByRole('button', { name: '24' })[0] as HTMLElement);
    const list = await listSays('24 of 24 shown');
    expect(list.getAllByRole('row', { name: / 6$/ })).toHaveLength(24);
    await user.click(list.getByRole('button', { name: 'Close' }));
    await (await panel('Lapses')).findByText(/^All of it is withheld: fewer than 10 people/);
    await user.click(screen.getByRole('combobox', { name: 'Show' }));
    await user.click(await screen.findByRole('option', { name: 'How often' }));
    await waitFor(() => expect(window.location.search).toBe('?range=28d&by=records'));
  });
});

describe('A page on paper', () => {
  it('has its question in words and its charts as wide as the paper', async () => {
    await open('coach', 'behavior?range=28d', 'Behaviour');
    const mood = await screen.findByRole('region', { name: 'Mood' });
    await within(mood).findByRole('button', { name: 'Table' });
    const width = () => mood.querySelector('.recharts-surface')?.getAttribute('width');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await waitFor(() => expect(width()).toBe('640'));
    expect(screen.getByText(/ to .* · compared with the period before$/)).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(width()).not.toBe('640'));
  });
});

describe('The AI performance dashboard', () => {
  it('shows an analyst what the models did, and compares versions', async () => {
    const { user } = await open('analyst', 'ai', 'AI performance');
    expect((await tile('Calls')).textContent).toContain('230');
    const numbers = within(screen.getByRole('region', { name: 'Key numbers' }));
    expect(numbers.getByText('8.7 %')).toBeTruthy();
    expect(numbers.getByText('100 %')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Model' }));
    await user.click(await screen.findByRole('option', { name: 'tutor' }));
    await waitFor(() => expect(window.location.search).toBe('?model=tutor'));
    const versions = await tableOf(user, 'Versions side by side');
    expect(
      versions.getByRole('row', {
        name: /^1 200 10 % (19|20)\d ms 2[89]\d ms (29|30)\d ms 20K 2K \$2 100 % \$0\.02$/,
      }),
    ).toBeTruthy();
    expect(
      versions.getByRole('row', { name: /^2 30 0 % (19|20)\d ms (19|20)\d ms (19|20)\d ms 0 0 \$0\.6 – –$/ }),
    ).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Versions' }));
    await user.click(await screen.findByRole('option', { name: '2' }));
    await waitFor(() => expect(window.location.search).toBe('?model=tutor&versions=2'));
    await waitFor(async () => expect((await tile('Calls')).textContent).toContain('30'));
  });

  it('opens the calls behind a bar and a row for the AI team', async () => {
    const { user } = await open('ml', 'ai?model=tutor', 'AI performance');
    const errors = await tableOf(user, 'Errors by code');
    await user.click(errors.getByRole('button', { name: '20' }));
    const dialog = await listSays('20 of 20 shown');
    expect(dialog.getAllByRole('row')).toHaveLength(21);
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    const calls = await tableOf(user, 'Calls');
    await user.click(calls.getByRole('button', { name: '30' }));
    await listSays('30 of 30 shown');
  });

  it('counts by the hour, and says where a version has too few judged answers', async () => {
    const { user } = await open(
      'analyst',
      `ai?grain=hour&model=tutor&range=custom&from=${day(2)}&to=${day(2)}`,
      'AI performance',
    );
    const calls = await tableOf(user, 'Calls');
    expect(calls.getAllByRole('row')).toHaveLength(6 + 1);
    expect(calls.getByRole('row', { name: /, 01:00 2 6$/ })).toBeTruthy();
    await (await panel('Acceptance')).findByText(/^Not enough data\. Acceptance needs 10 judged answers/);
  });

  it('says of drift what the data can tell', async () => {
    await open('analyst', 'ai?model=tutor&range=7d', 'AI performance');
    const drift = await panel('Drift');
    const rows = await drift.findAllByRole('row', { name: /Not enough data$/ });
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(drift.getByRole('row', { name: /^1 Error rate .* Steady$/ })).toBeTruthy();
  });
});

describe('The overview', () => {
  it('puts several metrics beside the period before, and leads to their pages in the same range', async () => {
    const { user } = await open('ml', `overview?range=custom&from=${day(8)}&to=${day(2)}`, 'Overview');
    const all = await panel('All numbers');
    // Six days of twenty calls and one of thirty; four of twenty in the week before.
    expect(await all.findByRole('row', { name: /^AI calls 150 \+87\.5 % 80$/ })).toBeTruthy();
    expect(all.queryByText('Adherence rate')).toBeNull();
    await user.click(all.getByRole('button', { name: 'AI calls' }));
    await pageTitle('AI performance');
    expect((await tile('Calls')).textContent).toContain('150');
  });
});

describe('The bell', () => {
  it('counts what is unread, opens its page and is quiet then; nobody hears another’s', async () => {
    const { id } = await test.backend.sql
      .query<{ id: string }>(`select user_id as id from public.staff_members where role = 'ml'`)
      .then(([row]) => row as { id: string });
    const tell = (title: string, link: string) =>
      test.backend.sql.query(
        `select private.notify_staff($1, 'metric_alert', $2, 'Calls are 150 today.', $3::text::jsonb)`,
        [id, title, link],
      );
    await tell('Many calls', '{"resource": "metric_alerts", "id": "x"}');
    await tell('Nothing to open', '{}');
    const { user } = await open('ml', 'ai', 'AI performance');
    await user.click(await screen.findByRole('button', { name: 'Notices: 2 unread' }));
    const notices = within(await screen.findByRole('dialog', { name: 'Notices' }));
    await user.click(await notices.findByRole('link', { name: /^Unread: Many calls.*Calls are 150 today/ }));
    await pageTitle('Alerts');
    await user.click(await screen.findByRole('button', { name: 'Notices: 1 unread' }));
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(screen.queryByText(/^Unread:/)).toBeNull());
    expect(screen.getByText('Nothing to open')).toBeTruthy();
    await signOut();
    await open('admin', 'ai', 'AI performance').then(({ user: admin }) =>
      admin.click(screen.getByRole('button', { name: 'Notices' })),
    );
    await screen.findByText(/^Nothing yet\./);
  });
});

describe('Alerts', () => {
  it('a rule is tried on the past, kept, changed and removed', async () => {
    const { user } = await open('ml', 'alerts?metric=model_calls', 'Alerts');
    const dialog = within(await screen.findByRole('dialog', { name: 'New rule' }));
    await user.type(dialog.getByLabelText('Limit, calls'), '25');
    await dialog.findByText(/^It would have fired once in 30 days: on /);
    await user.click(dialog.getByRole('button', { name: 'Add rule' }));
    const rules = await panel('Your rules');
    await rules.findByText('AI calls a day is above 25 calls');
    expect(
      await test.backend.sql.query(
        'select metric, direction, limit_value::float, is_active from public.metric_alerts',
      ),
    ).toEqual([{ metric: 'model_calls', direction: 'above', limit_value: 25, is_active: true }]);

    await user.click(rules.getByRole('button', { name: /^Change AI calls/ }));
    const change = within(await screen.findByRole('dialog', { name: 'Change the rule' }));
    await user.clear(change.getByLabelText('Limit, calls'));
    await user.type(change.getByLabelText('Limit, calls'), 'many');
    await change.findByText('Give the limit as a number.');
    expect(change.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
    await user.clear(change.getByLabelText('Limit, calls'));
    await user.type(change.getByLabelText('Limit, calls'), '40');
    await change.findByText(/^It would not have fired in these 30 days/);
    await user.click(change.getByRole('switch', { name: 'Evaluated every ten minutes' }));
    await user.click(change.getByRole('button', { name: 'Save' }));
    await rules.findByText('Paused');
    await user.click(rules.getByRole('button', { name: /^Remove AI calls/ }));
    await rules.findByText(/^No rules yet/);
  });

  it('shows what the nightly check found', async () => {
    await test.backend.sql.query('select analytics.check(0)');
    await open('analyst', 'alerts', 'Alerts');
    const check = await panel('Self-check');
    expect(await check.findByRole('row', { name: /\d none$/ })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('The company’s days', () => {
  it('are changed by an admin, and pages count by them', async () => {
    const { user } = await open('admin', 'alerts', 'Alerts');
    const days = await panel('The company’s days');
    await user.click(await days.findByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Time zone'), 'Pacific/Kiritimati');
    await user.click(dialog.getByRole('button', { name: 'Change and recount' }));
    await days.findByText('Pacific/Kiritimati');
    await signOut();
    await open('analyst', 'content', 'Content');
    await screen.findByText(/Days are the company’s \(Pacific\/Kiritimati\)/);
    await test.backend.sql.query(`update public.company_settings set time_zone = 'UTC'`);
  });
});

describe('Notes on the time axis', () => {
  it('are changed by who wrote them; what a system noted is told apart and stays', async () => {
    await test.backend.sql.query(
      `insert into public.ai_model_aliases (model_id, alias, version_id, reason, changed_by_name)
       values ('00000000-0000-4000-8000-0000000000e1', 'canary', '00000000-0000-4000-8000-0000000000e3', 'Faster answers', 'Test')`,
    );
    const { user } = await open('ml', 'ai', 'AI performance');
    await user.click(await screen.findByRole('button', { name: 'Notes' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('tutor: “canary” means 2');
    expect(dialog.queryByRole('button', { name: /^Change tutor/ })).toBeNull();
    await user.type(dialog.getByLabelText('What happened'), 'New prompt');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await user.click(await dialog.findByRole('button', { name: 'Change New prompt' }));
    const form = within(dialog.getByRole('form', { name: 'Change the note' }));
    await user.type(form.getByLabelText('What happened'), ', again');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await dialog.findByText('New prompt, again');
    await user.click(dialog.getByRole('button', { name: 'Remove New prompt, again' }));
    await waitFor(() => expect(dialog.queryByText('New prompt, again')).toBeNull());
  });
});
