import { expect, it, vi } from 'vitest';
import { connect } from '../../worker/client.ts';
import { createLog } from '../../worker/log.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A worker's client over a server that gives these answers, what it was asked, and what was logged. */
function worker(...answers: (Response | Error)[]) {
  const sent: (string | null)[] = [];
  const lines: Record<string, unknown>[] = [];
  const send = vi.fn<typeof globalThis.fetch>(async (_, init) => {
    sent.push(new Headers(init?.headers).get('x-request-id'));
    const answer = answers.shift() ?? Response.json([]);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const log = createLog({ worker: 'test' }, (line) => lines.push(JSON.parse(line)));
  return { client: connect('http://127.0.0.1:9', 'secret', send, log), sent, lines };
}

it('gives every request to the Data API an id of its own, and none to Auth', async () => {
  const { client, sent, lines } = worker();
  await client.from('profiles').select('id');
  await client.rpc('claim_render', {});
  await client.auth.signInWithPassword({ email: 'nobody@example.com', password: 'x' });
  expect(sent.slice(0, 2)).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
  expect(sent[0]).not.toBe(sent[1]);
  expect(sent[2]).toBeNull();
  expect(lines).toEqual([]);
});

it('logs what the server failed at and what it never answered by that id, and names it in the message', async () => {
  const { client, sent, lines } = worker(
    Response.json({ code: 'XX000', message: 'out of memory' }, { status: 500 }),
    new Response('<html>Bad gateway</html>', { status: 502 }),
    new TypeError('fetch failed'),
  );
  const failed = await client.from('profiles').select('id').eq('email', 'member@example.com');
  expect(failed.error).toMatchObject({
    code: 'XX000',
    message: `out of memory. Reference ${sent[0]?.slice(0, 8)}`,
    request_id: sent[0],
  });
  const gone = await client.from('profiles').select('id');
  expect(gone.error?.message).toBe(
    `The server had a problem. Try again later. Reference ${sent[1]?.slice(0, 8)}`,
  );
  await client.rpc('claim_render', {});
  expect(lines).toMatchObject([
    {
      level: 'warn',
      event: 'api.failed',
      worker: 'test',
      request: sent[0],
      status: 500,
      path: '/rest/v1/profiles',
    },
    { event: 'api.failed', request: sent[1], status: 502 },
    {
      event: 'api.failed',
      request: sent[2],
      status: null,
      method: 'POST',
      path: '/rest/v1/rpc/claim_render',
    },
  ]);
});

it('leaves refusals as they are', async () => {
  const { client, lines } = worker(Response.json({ code: '42501', message: 'No.' }, { status: 403 }));
  const { error } = await client.from('profiles').select('id');
  expect(error?.message).toBe('No.');
  expect(lines).toEqual([]);
});
