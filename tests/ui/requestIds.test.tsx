import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleTest, openConsole, screen, signIn, signOut, startConsoleTest } from './console.tsx';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('admin');
});
afterEach(async () => {
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

/** Every request to this address fails; answers the ids that they came with. */
function failAt(address: string): string[] {
  const ids: string[] = [];
  test.server.use(
    http.all(address, ({ request }) => {
      ids.push(request.headers.get('x-request-id') ?? 'none');
      return HttpResponse.json({ code: 'XX000', message: 'out of memory' }, { status: 500 });
    }),
  );
  return ids;
}

describe('A failure of the server', () => {
  it.each([
    ['of a function', '/profiles', '*/rest/v1/rpc/users_page'],
    ['of a table', '/staff_members', '*/rest/v1/staff_members'],
  ])('%s is shown with the reference of its request', async (_, page, address) => {
    expectConsole(/HttpError/, /out of memory/);
    await signIn('admin@keel.example');
    const ids = failAt(address);
    openConsole(page);
    const shown = await screen.findByText(/out of memory\. Reference [0-9a-f]{8}/);
    const reference = /Reference ([0-9a-f]{8})/.exec(shown.textContent ?? '')?.[1];
    expect(ids.map((id) => id.slice(0, 8))).toContain(reference);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
