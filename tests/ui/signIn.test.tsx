import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailedLinkTarget } from '../../src/access/mailedLink.ts';
import { TEST_PASSWORD } from '../support/backend.ts';
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
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('support');
  await test.backend.member('member@example.com');
});
afterEach(async () => {
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

async function enter(user: ReturnType<typeof openConsole>['user'], email: string, password: string) {
  await user.type(await screen.findByLabelText(/E-mail/), email);
  await user.type(screen.getByLabelText(/Password/), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('Signing in', () => {
  it('says in plain words that address and password do not match, and keeps the address', async () => {
    const { user } = openConsole('/login');
    await enter(user, 'support@keel.example', 'not-the-password');
    expect(await screen.findByText(/don’t match/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/E-mail/).value).toBe('support@keel.example');
    expect(path()).toBe('/login');
  });

  it('opens the page that was asked for, after the sign-in', async () => {
    const { user } = openConsole('/profiles');
    await enter(user, 'support@keel.example', TEST_PASSWORD);
    await pageTitle('Users');
    expect(path()).toBe('/profiles');
  });

  it('says nothing of an expired session to somebody who comes for the first time', async () => {
    openConsole('/');
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(screen.queryByText(/session has expired/)).toBeNull();
  });

  it('shows a member of the public that the console is for staff, and lets them out', async () => {
    await signIn('member@example.com');
    const { user } = openConsole('/profiles');
    await screen.findByRole('heading', { name: 'This console is for staff' });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await screen.findByRole('heading', { name: 'Sign in' });
  });

  it('offers demo sign-ins only where the server says that it is a demo', async () => {
    openConsole('/login');
    await screen.findByLabelText(/E-mail/);
    expect(screen.queryByText(/demo data/)).toBeNull();
  });

  it('signs in as a demo role with one click', async () => {
    test.server.use(
      http.get('*/demo.json', () =>
        HttpResponse.json({
          password: TEST_PASSWORD,
          accounts: [{ email: 'support@keel.example', role: 'support' }],
        }),
      ),
    );
    const { user } = openConsole('/login');
    await user.click(await screen.findByRole('button', { name: 'Support' }));
    await pageTitle('Home');
  });
});

describe('A session', () => {
  it('that the server no longer knows leads to the sign-in and back to where one was', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/profiles');
    await screen.findByRole('link', { name: /^Member/ });
    expectConsole(/HttpError/);
    test.server.use(
      http.post('*/rest/v1/rpc/users_page', () =>
        HttpResponse.json({ code: 'PGRST301', message: 'JWT expired' }, { status: 401 }),
      ),
    );
    await user.click(screen.getByRole('button', { name: /Sort by e-mail/i }));
    expect(await screen.findByText(/session has expired/)).toBeTruthy();
    test.server.resetHandlers();
    await enter(user, 'support@keel.example', TEST_PASSWORD);
    await pageTitle('Users');
    expect(path()).toBe('/profiles');
  });

  it('survives a refusal: a 403 is said and the person stays', async () => {
    await signIn('support@keel.example');
    expectConsole(/HttpError/);
    test.server.use(
      http.post('*/rest/v1/rpc/users_page', () =>
        HttpResponse.json(
          { code: '42501', message: 'permission denied for table profiles' },
          { status: 403 },
        ),
      ),
    );
    openConsole('/profiles');
    expect(await screen.findByText(/Your role doesn’t allow this/)).toBeTruthy();
    expect(path()).toBe('/profiles');
    await waitFor(() => expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy());
  });
});

describe('A mailed link', () => {
  it.each([
    ['/', '#access_token=a&refresh_token=b&type=recovery', '/set-password'],
    ['/', '#error=access_denied&error_code=otp_expired&error_description=x', '/set-password'],
    ['/set-password', '#access_token=a&type=recovery', undefined],
    ['/', '#access_token=a&type=signup', undefined],
  ])('that opens %s%s leads to %s', (pathname, hash, target) => {
    expect(mailedLinkTarget({ pathname, hash })).toBe(target && `${target}${hash}`);
  });
});
