import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HttpBindings, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { DEMO_PASSWORD, demoStaff } from './demo.ts';
import { mailPage } from './mailPage.ts';
import type { Backend } from './project.ts';
import { securityHeaders } from './securityHeaders.ts';

export interface ServerOptions {
  backend: Pick<Backend, 'fetch'> & { emails: Pick<Backend['emails'], 'messages'> };
  port: number;
  /** Folder of the built console. */
  consoleDir: string;
  /** Whether the sign-in page may offer the demo's accounts. */
  demo: boolean;
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/**
 * One origin on 127.0.0.1 for the API (`/rest/v1`, `/auth/v1`, `/storage/v1`), the built console (every other path) and the
 * local mailbox (`/local/mail`: password resets land there, since nothing is sent).
 * @throws the listen error, for instance `EADDRINUSE`.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const indexHtml = join(options.consoleDir, 'index.html');
  // As in production, so that what the policy would forbid there fails here.
  const security = Object.entries(securityHeaders(readFileSync(indexHtml, 'utf8')));

  for (const api of ['/rest/v1/*', '/auth/v1/*', '/storage/v1/*']) {
    app.all(api, async (c) => {
      const headers = new Headers(c.req.raw.headers);
      // Audit log and key attempts keep the address; what a client claims about itself does not count.
      headers.set('x-forwarded-for', c.env.incoming.socket.remoteAddress ?? '127.0.0.1');
      const answer = await options.backend.fetch(new Request(c.req.raw, { headers }));
      const request = headers.get('x-request-id');
      if (answer.status >= 500 && request) console.error(`request ${request} was answered ${answer.status}`);
      return answer;
    });
  }
  app.get('/health', (c) => c.json({ name: 'keel', status: 'ok' }));
  app.get('/demo.json', (c) =>
    options.demo
      ? c.json({ password: DEMO_PASSWORD, accounts: demoStaff })
      : c.json({ message: 'not a demo' }, 404),
  );
  app.get('/local/mail', (c) => c.html(mailPage(options.backend.emails.messages)));

  app.use('*', compress());
  app.use('*', async (c, next) => {
    await next();
    for (const [name, value] of security) c.header(name, value);
    c.header(
      'cache-control',
      c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  });
  app.use('*', serveStatic({ root: options.consoleDir }));
  // The console routes by path: an unknown path is a page of it, a missing asset is not.
  app.get('*', (c) =>
    c.req.path.startsWith('/assets/') ? c.notFound() : c.html(readFileSync(indexHtml, 'utf8')),
  );

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, (info) =>
      resolve({ port: info.port, close: () => new Promise((done) => closeNow(server, done)) }),
    );
    // Never closes an idle connection: the database shares this thread, and after a long query the timer would fire before the request
    // that has been waiting on that connection is read. The client would see a network error ("fetch failed").
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 0;
    server.once('error', reject);
  });
}

/** Ends kept-alive connections too, or Ctrl-C would wait for a browser tab. */
function closeNow(server: ReturnType<typeof serve>, done: () => void) {
  server.close(() => done());
  if ('closeAllConnections' in server) server.closeAllConnections();
}
