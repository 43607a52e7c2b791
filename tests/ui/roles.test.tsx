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
        'Adjustments',
        ...consultations,
        'Video studio',
        'Videos',
        'Templates',
        'Posts',
        'Accounts',
        'Models',
        'Data sets',
        'Food photos',
        'Fine-tuning',
        'Review',
        'Errors',
        'Experiments',
        'Knowledge',
        'Explorer',
        'Staff',
      ],
    ],
    ['support', ['Home', 'Consultations', 'Users', ...consultations, 'Explorer']],
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
        'Adjustments',
        ...consultations,
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
        'Videos',
        'Templates',
        'Posts',
        'Accounts',
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
