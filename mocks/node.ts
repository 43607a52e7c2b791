import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';

/** MSW for Node. A request that nobody answers is an error: a test never reaches the network by accident. */
export function startMocks(...handlers: RequestHandler[]) {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledRequest: 'error' });
  return server;
}
