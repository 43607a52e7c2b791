import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '../../supabase/local/factors/totp.ts';
import { TEST_PASSWORD } from '../support/backend.ts';
import { giveSecondFactor } from '../support/secondFactor.ts';
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
const secrets: Record<string, string> = {};
const need = (roles: string) =>
  test.backend.sql.exec(`update private.second_factor_rule set roles = '{${roles}}'`);
const codeOf = (email: string) => totpCode(secrets[email] ?? '', Date.now());

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('admin');
  await test.backend.member('member@example.com');
  for (const email of ['second@keel.example', 'third@keel.example']) {
    const client = await test.backend.staff('admin', email);
    secrets[email] = (await giveSecondFactor(client)).secret;
  }
});
afterEach(async () => {
  test.server.resetHandlers();
  await signOut();
  await need('');
});
afterAll(() => test.close());

type User = ReturnType<typeof openConsole>['user'];
async function enter(user: User, code: string) {
  const field = await screen.findByLabelText<HTMLInputElement>(/Six-digit code/);
  await user.clear(field);
  await user.type(field, code);
  await user.click(screen.getByRole('button', { name: /^(Go on|Finish)$/ }));
}

describe('The second step', () => {
  it('is set up by somebody whose role needs it: nothing opens before its first right code', async () => {
    await need('admin');
    await signIn('admin@keel.example');
    const { user } = openConsole('/profiles');
    await screen.findByRole('heading', { name: 'Set up your second step' });
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByRole('img', { name: /QR code/ });
    const secret = (screen.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent ?? '').replaceAll(' ', '');
    const field = screen.getByLabelText(/Six-digit code/);
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(field.getAttribute('inputmode')).toBe('numeric');
    await enter(user, '12');
    expect(await screen.findByText('A code has six digits.')).toBeTruthy();
    await enter(user, '000000');
    expect(await screen.findByText(/That code isn’t right/)).toBeTruthy();
    const code = await totpCode(secret, Date.now());
    await enter(user, `${code.slice(0, 3)} ${code.slice(3)}`);
    await pageTitle('Users');
    expect(path()).toBe('/profiles');
  });

  it('asks at the next sign-in, says what is wrong, and lets one back to where one was', async () => {
    const { user } = openConsole('/consultation_keys');
    await user.type(await screen.findByLabelText(/E-mail/), 'second@keel.example');
    await user.type(screen.getByLabelText(/Password/), TEST_PASSWORD);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Your second step' });
    await enter(user, '000000');
    expect(await screen.findByText(/That code isn’t right/)).toBeTruthy();
    const refuse = (status: number, code: string) =>
      test.server.use(
        http.post('*/auth/v1/factors/*/verify', () =>
          HttpResponse.json(
            { code, message: code },
            { status, headers: { 'x-supabase-api-version': '2024-01-01' } },
          ),
        ),
      );
    refuse(422, 'mfa_challenge_expired');
    await enter(user, '111111');
    expect(await screen.findByText(/That took too long/)).toBeTruthy();
    refuse(429, 'over_request_rate_limit');
    await enter(user, '111111');
    expect(await screen.findByText(/Too many tries/)).toBeTruthy();
    test.server.resetHandlers();
    await enter(user, await codeOf('second@keel.example'));
    await pageTitle('Consultation keys');
    expect(path()).toBe('/consultation_keys');
  });

  it('lets out who has lost it', async () => {
    await signIn('second@keel.example');
    const { user } = openConsole('/');
    await screen.findByRole('heading', { name: 'Your second step' });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await screen.findByRole('heading', { name: 'Sign in' });
  });

  it('comes over the page when the rule comes while somebody works, and leaves what was begun', async () => {
    await signIn('admin@keel.example');
    // Set up earlier in this file: its owner passes, and then somebody ends that.
    await test.backend.sql.exec(
      `delete from auth.mfa_factors f using auth.users u where u.id = f.user_id and u.email = 'admin@keel.example'`,
    );
    await signOut();
    await signIn('admin@keel.example');
    const { user } = openConsole('/profiles');
    await screen.findByRole('link', { name: /^Member/ });
    await need('admin');
    expectConsole(/HttpError/, /second step of your sign-in is missing/);
    await user.click(screen.getByRole('button', { name: /Sort by e-mail/i }));
    await screen.findByRole('dialog', { name: 'Your second step' });
    await need('');
    await signOut();
  });
});

describe('One’s own authenticator apps', () => {
  it('are found in the account menu, added and removed', async () => {
    await signIn('third@keel.example');
    const { user } = openConsole('/');
    await enter(user, await codeOf('third@keel.example'));
    await pageTitle('Home');
    await user.click(screen.getByRole('button', { name: /account of/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Two-step sign-in' }));
    await pageTitle('Two-step sign-in');
    await user.click(await screen.findByRole('button', { name: 'Add another' }));
    const name = await screen.findByLabelText(/Name of the device/);
    await user.type(name, 'Test phone');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/You have one of this name already/)).toBeTruthy();
    await user.clear(name);
    await user.type(name, 'Tablet');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    const secret = ((await screen.findByText(/^([A-Z2-7]{4} ?){8}$/)).textContent ?? '').replaceAll(' ', '');
    await enter(user, await totpCode(secret, Date.now()));
    await user.click(await screen.findByRole('button', { name: 'Remove Tablet' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove Tablet' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Remove Test phone' })).toBeTruthy();
  });
});

describe('The staff page', () => {
  it('lets an admin say who needs it, once that admin has given it', async () => {
    await signIn('admin@keel.example');
    const first = openConsole('/staff_members');
    await screen.findByRole('row', { name: /^Admin / });
    await first.user.click(screen.getByRole('button', { name: 'Change who needs it' }));
    expect(await screen.findByRole('link', { name: 'Set up yours first' })).toBeTruthy();
    await first.user.click(screen.getByRole('checkbox', { name: 'Admin' }));
    await first.user.type(screen.getByLabelText(/Reason/), 'House rule');
    await first.user.click(screen.getByRole('button', { name: 'Change' }));
    expect(await screen.findByText('Set up your own second step first.')).toBeTruthy();
    await signOut();

    await signIn('second@keel.example');
    const { user } = openConsole('/staff_members');
    await enter(user, await codeOf('second@keel.example'));
    await screen.findByRole('row', { name: /^Admin / });
    await user.click(screen.getByRole('button', { name: 'Change who needs it' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Admin' }));
    expect(await screen.findByText(/Admin, 1 of 3/)).toBeTruthy();
    await user.type(screen.getByLabelText(/Reason/), 'House rule');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(await screen.findByRole('row', { name: 'Admin Needed 2 of 3' })).toBeTruthy();
    const [entry] = await test.backend.sql.query(
      `select reason, request_id from public.audit_log where table_name = 'second_factor_rule'`,
    );
    expect(entry).toEqual({ reason: 'House rule', request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('lets an admin take a colleague’s lost one away, with a reason', async () => {
    await signIn('second@keel.example');
    const [third] = await test.backend.sql.query<{ user_id: string }>(
      `select user_id from public.staff_members where email = 'third@keel.example'`,
    );
    const { user } = openConsole(`/staff_members/${third?.user_id}`);
    await enter(user, await codeOf('second@keel.example'));
    await user.click(await screen.findByRole('button', { name: 'Remove Test phone' }));
    const confirm = (await screen.findAllByRole('button', { name: 'Remove' })).at(-1) as HTMLElement;
    await user.type(screen.getByLabelText(/Reason/), 'Phone lost');
    await user.click(confirm);
    expect(await screen.findByText('Signs in with the password alone.')).toBeTruthy();
  });
});
