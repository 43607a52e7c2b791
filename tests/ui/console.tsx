import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RequestHandler } from 'msw';
import { HttpResponse, http } from 'msw';
import type { SetupServer } from 'msw/node';
import { expect } from 'vitest';
import { startMocks } from '../../mocks/node.ts';
import { type ApiFetch, supabaseHandlers } from '../../mocks/supabase.ts';
import { App } from '../../src/App.tsx';
import { authProvider } from '../../src/access/authProvider.ts';
import { supabase } from '../../src/data/client.ts';
import { TEST_PASSWORD, type TestBackend, testBackend } from '../support/backend.ts';

export interface ConsoleTest {
  backend: TestBackend;
  server: SetupServer;
  close(): Promise<void>;
}

let inFlight = 0;
const counted =
  (api: ApiFetch): ApiFetch =>
  async (request) => {
    inFlight += 1;
    try {
      return await api(request);
    } finally {
      inFlight -= 1;
    }
  };

/** The back end and MSW in front of it, once a file. Close it in `afterAll`. */
export async function startConsoleTest(
  options: Parameters<typeof testBackend>[0] = {},
  ...handlers: RequestHandler[]
): Promise<ConsoleTest> {
  const backend = await testBackend(options);
  const server = startMocks(
    ...handlers,
    http.get(`${window.location.origin}/demo.json`, () => new HttpResponse(null, { status: 404 })),
    ...supabaseHandlers(window.location.origin, counted(backend.fetch)),
  );
  return {
    backend,
    server,
    async close() {
      server.close();
      await backend.close();
    },
  };
}

/** Signs somebody in (staff by role are made with `backend.staff(role)`), as the browser would remember it. */
export async function signIn(email: string, password = TEST_PASSWORD) {
  await authProvider.login({ email, password });
}

/** Takes the page away, waits for what it still asks, and ends the session: nothing reaches into the next test. */
export async function signOut() {
  cleanup();
  await waitFor(() => expect(inFlight).toBe(0));
  await authProvider.logout({ deliberate: true });
  await supabase.auth.stopAutoRefresh();
}

/** The whole console at an address. */
export function openConsole(path: string) {
  window.history.replaceState({}, '', path);
  const user = userEvent.setup();
  const view = render(<App />);
  return { user, ...view };
}

/** Waits for the page's title in the bar. */
export const pageTitle = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

export const path = () => window.location.pathname;
export { screen, waitFor };
