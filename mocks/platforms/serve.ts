import { parseArgs } from 'node:util';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { DROPPED } from './fake.ts';
import { fakePlatforms } from './index.ts';

/**
 * `tsx mocks/platforms/serve.ts --port 4311`: the five platforms on 127.0.0.1, so that the whole way from a film to its
 * numbers can be tried with no account. `/` says what is public. Ends with the process that started it.
 */
function main(): void {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4311' } } });
  const port = Number(values.port);
  const origin = `http://127.0.0.1:${port}`;
  const fakes = fakePlatforms({ clock: { now: () => Date.now() }, origin });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', (c) => c.json(fakes.live()));
  for (const [path, platform] of Object.entries(fakes.byPath)) {
    app.all(`/${path}/*`, async (c) => {
      const url = new URL(c.req.url);
      url.pathname = url.pathname.slice(path.length + 1);
      const answer = await platform.fetch(new Request(url, c.req.raw));
      if (answer !== DROPPED) return answer;
      c.env.incoming.socket.destroy();
      return c.body(null);
    });
  }
  serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => process.stdout.write(`${origin}\n`));
  process.once('disconnect', () => process.exit(0));
}

main();
