import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('admin');
  await test.backend.staff('support');
  await addMembers(test.backend, 3);
});
afterEach(async () => {
  await signOut();
  await test.backend.sql.exec('delete from public.staff_role_views');
});
afterAll(() => test.close());

const menu = async () => {
  const nav = within(await screen.findByRole('navigation', { name: 'Main' }));
  return nav.getAllByRole('link').map((link) => link.textContent);
};
const banner = () => screen.findByRole('region', { name: 'View as role' });
const patient = { timeout: 8_000 };

/** A view that somebody began elsewhere, with so many seconds left. */
const viewing = (role: string, seconds: number) =>
  test.backend.sql.query(
    `insert into public.staff_role_views (viewer_id, role, reason, ends_at)
     select user_id, $1::public.staff_role, 'Checking', now() + make_interval(secs => $2) from public.staff_members where role = 'admin'`,
    [role, seconds],
  );

async function startView(user: ReturnType<typeof openConsole>['user'], role: RegExp) {
  await user.click(await screen.findByRole('button', { name: /account of Test admin/ }));
  await user.click(await screen.findByRole('menuitem', { name: /View as role/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'View as role' }, patient));
  await user.click(dialog.getByRole('button', { name: 'Start the view' }));
  expect(await dialog.findByText('Choose a role.')).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: role }));
  await user.type(dialog.getByLabelText(/Reason/), 'A colleague asked why a page is empty');
  return dialog;
}

describe('A view as another role', () => {
  it('shows that role’s console and says so, for as long as was asked for', async () => {
    // The page that is left may ask once more, and is refused.
    expectConsole(/does not allow this/, /HttpError/);
    await signIn('admin@keel.example');
    const { user } = openConsole('/staff_members');
    await pageTitle('Staff');
    const dialog = await startView(user, /^Coach/);
    expect(await dialog.findByText(/Stays closed.*Mind, behaviour, cycle/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Start the view' }));
    await waitFor(
      async () => expect((await banner()).textContent).toMatch(/Coach, read-only. 15 min left/),
      patient,
    );
    await waitFor(() => expect(path()).toBe('/'), patient);
    await waitFor(async () => expect(await menu()).not.toContain('Staff'), patient);
    expect(await menu()).not.toContain('Behaviour');
    const rows = await test.backend.sql.query(
      `select role, reason, ends_at - started_at = interval '15 minutes' as planned from public.staff_role_views`,
    );
    expect(rows).toEqual([{ role: 'coach', reason: 'A colleague asked why a page is empty', planned: true }]);
  });

  it('changes nothing, ends by its button, and is listed from the Staff page', async () => {
    await signIn('admin@keel.example');
    await viewing('coach', 600);
    const { user } = openConsole('/');
    await banner();
    await user.click(
      within(await screen.findByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Users' }),
    );
    await pageTitle('Users');
    expect(screen.queryByRole('button', { name: /Import/ })).toBeNull();
    await user.click(within(await banner()).getByRole('button', { name: 'End view' }));
    await waitFor(async () => expect(await menu()).toContain('Staff'), patient);
    expect(screen.queryByRole('region', { name: 'View as role' })).toBeNull();
    expect(
      await test.backend.sql.query('select 1 from public.staff_role_views where ended_at < ends_at'),
    ).toHaveLength(1);
    await user.click(
      within(await screen.findByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Staff' }),
    );
    await user.click(await screen.findByRole('link', { name: 'Views as another role' }, patient));
    await pageTitle('Views as another role');
    const [, row] = within(await screen.findByRole('table', undefined, patient)).getAllByRole('row');
    expect(within(row as HTMLElement).getByText('you')).toBeTruthy();
    expect(row?.textContent).toMatch(/Coach.*Checking.*Ended after less than a minute/);
    await user.click(within(row as HTMLElement).getByRole('link', { name: 'Audit log' }));
    await pageTitle('Audit log');
    expect((await screen.findByLabelText<HTMLInputElement>('Who')).value).toBe('admin@keel.example');
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  });

  it('that ran out, and one that runs, are told apart in the list', async () => {
    await signIn('admin@keel.example');
    await test.backend.sql.exec(`
      insert into public.staff_role_views (viewer_id, role, reason, started_at, ends_at, ended_at)
        select user_id, 'growth', 'Ran to its end', now() - interval '2 hours', now() - interval '105 minutes', now() - interval '105 minutes'
        from public.staff_members where role = 'admin';
      insert into public.staff_role_views (viewer_id, role, reason, started_at, ends_at)
        select user_id, 'ml', 'Of a colleague', now() - interval '1 minute', now() + interval '10 minutes'
        from public.staff_members where role = 'support';
      insert into public.staff_role_views (viewer_id, role, reason, started_at, ends_at)
        select user_id, 'analyst', 'Not written down', now() - interval '90 minutes', now() - interval '60 minutes'
        from public.staff_members where role = 'admin'`);
    openConsole('/staff_role_views');
    const row = async (why: string) =>
      (await screen.findByText(why, undefined, patient)).closest('tr')?.textContent;
    expect(await row('Ran to its end')).toMatch(/Growth.*Ran out after 15 minutes/);
    expect(await row('Of a colleague')).toMatch(/Test support.*AI team.*Running/);
    expect(await row('Not written down')).toMatch(/Analyst.*Ran out after 30 minutes/);
  });

  it('says of a page that it closes whose page it isn’t, and opens it again when it ends', async () => {
    await signIn('admin@keel.example');
    await viewing('support', 600);
    const { user } = openConsole('/audit_log');
    expect(
      await screen.findByText('The view as Support doesn’t open this page', undefined, patient),
    ).toBeTruthy();
    expect(screen.getByText(/both that role and your own, Admin, read/)).toBeTruthy();
    await user.click(within(await banner()).getByRole('button', { name: 'End view' }));
    await pageTitle('Audit log');
  });

  it('is over when its time is, and the own role counts again without a click', async () => {
    await signIn('admin@keel.example');
    await viewing('support', 4);
    openConsole('/profiles');
    expect((await banner()).textContent).toMatch(/Support, read-only. \d s left/);
    expect(await menu()).not.toContain('Staff');
    await waitFor(async () => expect(await menu()).toContain('Staff'), patient);
    expect(await screen.findByText(/The view as Support has ended/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'View as role' })).toBeNull());
    expect(path()).toBe('/profiles');
  });

  it('begun in another tab, refuses what is being filled in here and keeps every word of it', async () => {
    await signIn('admin@keel.example');
    const { user } = openConsole('/staff_invitations/create');
    await user.type(await screen.findByLabelText(/E-mail/), 'later@keel.example');
    await user.click(screen.getByRole('radio', { name: /^Coach/ }));
    await viewing('support', 600);
    window.dispatchEvent(
      new StorageEvent('storage', {
        key: 'keel.role-view',
        newValue: JSON.stringify({ view: { role: 'support', endsAt: Date.now() + 600_000 } }),
      }),
    );
    expect((await banner()).textContent).toMatch(/Support, read-only. 10 min left/);
    expectConsole(/HttpError/, /another role, which is read-only/);
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(/another role, which is read-only/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/E-mail/).value).toBe('later@keel.example');
    await user.click(within(await banner()).getByRole('button', { name: 'End view' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'View as role' })).toBeNull(), patient);
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    await pageTitle('Staff');
    expect(await screen.findByText('later@keel.example')).toBeTruthy();
  });

  it('is offered to admins only', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/');
    await user.click(await screen.findByRole('button', { name: /account of Test support/ }));
    await screen.findByRole('menuitem', { name: 'Sign out' });
    expect(screen.queryByRole('menuitem', { name: /View as role/ })).toBeNull();
  });
});
