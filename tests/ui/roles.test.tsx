import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '../support/backend.ts';
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
import { addMembers } from './members.ts';

let test: ConsoleTest;
const everyone: StaffRole[] = ['admin', 'support', 'coach', 'growth', 'ml', 'analyst'];
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of everyone) await test.backend.staff(role);
  await addMembers(test.backend, 6);
});
afterEach(signOut);
afterAll(() => test.close());

const menu = async () => {
  const nav = within(await screen.findByRole('navigation', { name: 'Main' }));
  return nav.getAllByRole('link').map((link) => link.textContent);
};

const consultations = ['Consultation keys', 'Key batches', 'Sessions', 'Refused keys'];
const desk = ['Integrations', 'Webhooks', 'Offline sync', 'Rate limits', 'Notices sent'];

describe('The menu', () => {
  it.each<[StaffRole, string[]]>([
    [
      'admin',
      [
        'Home',
        'Overview',
        'Adherence',
        'Engagement',
        'Consultations',
        'Content',
        'AI performance',
        'Alerts',
        'Users',
        'Invited users',
        'At risk',
        'Families',
        'Adjustments',
        'Privacy requests',
        ...consultations,
        'Video studio',
        'Film batches',
        'Film automations',
        'Library',
        'Edits',
        'Videos',
        'Templates',
        'Posts',
        'Accounts',
        'Calendar',
        'Learning',
        'Takedowns',
        'Models',
        'Data sets',
        'Food photos',
        'Fine-tuning',
        'Review',
        'Errors',
        'Experiments',
        'Knowledge',
        ...desk,
        'AI cost',
        'Explorer',
        'Staff',
        'Audit log',
      ],
    ],
    [
      'support',
      [
        'Home',
        'Consultations',
        'Users',
        'Invited users',
        'Privacy requests',
        ...consultations,
        ...desk,
        'Explorer',
      ],
    ],
    [
      'coach',
      [
        'Home',
        'Overview',
        'Adherence',
        'Engagement',
        'Consultations',
        'Behaviour',
        'Alerts',
        'Users',
        'Invited users',
        'At risk',
        'Families',
        'Adjustments',
        'Privacy requests',
        ...consultations,
        ...desk,
        'Explorer',
      ],
    ],
    [
      'growth',
      [
        'Home',
        'Overview',
        'Content',
        'Alerts',
        'Video studio',
        'Film batches',
        'Film automations',
        'Library',
        'Edits',
        'Videos',
        'Templates',
        'Posts',
        'Accounts',
        'Calendar',
        'Learning',
        'Takedowns',
        'Explorer',
      ],
    ],
    [
      'ml',
      [
        'Home',
        'Overview',
        'AI performance',
        'Alerts',
        'Models',
        'Data sets',
        'Food photos',
        'Fine-tuning',
        'Review',
        'Errors',
        'Experiments',
        'Knowledge',
        'AI cost',
        'Explorer',
      ],
    ],
    [
      'analyst',
      [
        'Home',
        'Overview',
        'Adherence',
        'Engagement',
        'Consultations',
        'Content',
        'Behaviour',
        'AI performance',
        'Alerts',
      ],
    ],
  ])('of %s has what the role may read', async (role, entries) => {
    await signIn(`${role}@keel.example`);
    openConsole('/');
    await pageTitle('Home');
    await waitFor(async () => expect(await menu()).toEqual(entries));
  });
});

describe('A page that the role does not open', () => {
  it('says so without asking the server for its rows', async () => {
    const asked: string[] = [];
    test.server.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname));
    await signIn('growth@keel.example');
    openConsole('/profiles');
    await screen.findByText('Your role doesn’t open this page');
    expect(path()).toBe('/profiles');
    expect(asked).not.toContain('/rest/v1/rpc/users_page');
    test.server.events.removeAllListeners();
  });

  it('that does not exist is another one, with a way on', async () => {
    await signIn('growth@keel.example');
    openConsole('/planets');
    await screen.findByText('There is no page here');
    expect(screen.getByRole('link', { name: 'Go to Home' }).getAttribute('href')).toBe('/');
  });
});

describe('The home page', () => {
  it('says what needs this person, and leads to it', async () => {
    await test.backend.sql.exec(`with batch as (insert into public.consultation_key_batches (name, quantity) values ('Home', 2) returning id)
      insert into public.consultation_keys (batch_id, key_value, key_last4, expires_at)
      select batch.id, encode(sha256(convert_to('home' || n, 'UTF8')), 'hex'), 'HOM' || n, now() + interval '3 days' from batch cross join generate_series(1, 2) n`);
    await signIn('support@keel.example');
    const { user } = openConsole('/');
    const needs = within(await screen.findByRole('region', { name: 'Needs you now' }));
    expect(await needs.findByText('keys expire within a week')).toBeTruthy();
    expect(needs.queryByText(/stalled/)).toBeNull();
    await user.click(needs.getByRole('link', { name: 'Extend: 2 keys expire within a week' }));
    await pageTitle('Consultation keys');
    expect(await screen.findByText('1–2 of 2')).toBeTruthy();
  });

  it('tells a week too small to count as it is', async () => {
    await signIn('growth@keel.example');
    openConsole('/');
    const week = within(await screen.findByRole('region', { name: 'Achieved this week' }));
    expect(await week.findByText('Consultations finished')).toBeTruthy();
    expect(await week.findAllByText(/fewer than ten/)).toHaveLength(6);
  });

  it('counts what its links list', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/');
    const tile = await screen.findByRole('link', { name: /3\s*Premium/ });
    await user.click(tile);
    await pageTitle('Users');
    expect(await screen.findByText('1–3 of 3')).toBeTruthy();
  });

  it('leads a role without rows to its numbers', async () => {
    await signIn('analyst@keel.example');
    openConsole('/');
    await screen.findByText('Welcome, Test analyst');
    expect(screen.getByRole('link', { name: 'Open the dashboards' }).getAttribute('href')).toBe(
      '/dashboards/adherence',
    );
  });
});

describe('The palette', () => {
  it('opens a person by the beginning of a name, with the keyboard alone', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/');
    await pageTitle('Home');
    await user.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole('combobox', { name: 'Go to anything' });
    await user.type(box, 'person 004');
    const option = await screen.findByRole('option', { name: /Person 004/ });
    await waitFor(() => expect(box.getAttribute('aria-activedescendant')).toBe(option.id));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(path()).toMatch(/^\/profiles\/.+\/show$/));
    expect(screen.queryByRole('combobox', { name: 'Go to anything' })).toBeNull();
  });

  it('offers what a role may begin and open, and nothing else', async () => {
    await signIn('growth@keel.example');
    const { user } = openConsole('/');
    await pageTitle('Home');
    await user.click(screen.getByRole('button', { name: 'Go to anything' }));
    const offered = (await screen.findAllByRole('option')).map((option) => option.textContent);
    expect(offered).toContain('Render a film');
    expect(offered).not.toContain('Issue a key');
    expect(offered.some((text) => text?.startsWith('Users'))).toBe(false);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Go to anything' })).toBeNull());
  });

  it('never sends a whole key as a search', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/');
    await pageTitle('Home');
    const asked: Promise<string>[] = [];
    test.server.events.on(
      'request:start',
      ({ request }) =>
        void asked.push(
          request
            .clone()
            .text()
            .then((body) => `${request.url} ${body}`),
        ),
    );
    await user.keyboard('{Control>}k{/Control}');
    await user.click(await screen.findByRole('combobox', { name: 'Go to anything' }));
    await user.paste('KEEL-0000-0000-0000-00');
    expect(await screen.findByText(/A whole key/)).toBeTruthy();
    test.server.events.removeAllListeners();
    expect((await Promise.all(asked)).filter((one) => one.includes('0000-0000'))).toEqual([]);
  });
});

describe('Staff', () => {
  it('invites somebody, who then joins with that role', async () => {
    await signIn('admin@keel.example');
    const { user, unmount } = openConsole('/staff_invitations/create');
    await user.type(await screen.findByLabelText(/E-mail/), 'New.Coach@Keel.example');
    await user.click(screen.getByRole('radio', { name: /^Coach/ }));
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    await pageTitle('Staff');
    expect(await screen.findByText('new.coach@keel.example')).toBeTruthy();
    unmount();
    await test.backend.anon().auth.signUp({ email: 'new.coach@keel.example', password: 'a-long-password' });
    const rows = await test.backend.sql.query('select role from public.staff_members where email = $1', [
      'new.coach@keel.example',
    ]);
    expect(rows).toEqual([{ role: 'coach' }]);
  });

  const idOf = async (email: string) => {
    const rows = await test.backend.sql.query<{ user_id: string }>(
      'select user_id from public.staff_members where email = $1',
      [email],
    );
    return rows[0]?.user_id;
  };

  it('changes a colleague’s role', async () => {
    await signIn('admin@keel.example');
    const { user } = openConsole(`/staff_members/${await idOf('ml@keel.example')}`);
    await user.click(await screen.findByRole('radio', { name: /^Analyst/ }));
    await user.click(screen.getByText('Save'));
    await pageTitle('Staff');
    const rows = await test.backend.sql.query(
      `select role from public.staff_members where email = 'ml@keel.example'`,
    );
    expect(rows).toEqual([{ role: 'analyst' }]);
  });

  it('offers nobody their own role', async () => {
    await signIn('admin@keel.example');
    openConsole(`/staff_members/${await idOf('admin@keel.example')}`);
    await screen.findByText(/Nobody changes their own role/);
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: /^Support/ })).disabled).toBe(true);
  });
});
