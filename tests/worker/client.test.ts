import { afterEach, expect, it, vi } from 'vitest';
import { connect } from '../../worker/client.ts';

afterEach(() => vi.unstubAllGlobals());

const failure = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

it('opens a connection once more that was not open in time', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockRejectedValueOnce(failure('UND_ERR_CONNECT_TIMEOUT'))
    .mockResolvedValue(new Response('[]', { headers: { 'content-type': 'application/json' } }));
  vi.stubGlobal('fetch', fetch);
  expect(await connect('http://127.0.0.1:9', 'secret').from('profiles').insert({})).toMatchObject({
    error: null,
  });
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('sends nothing twice that may have been sent', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>().mockRejectedValue(failure('UND_ERR_SOCKET'));
  vi.stubGlobal('fetch', fetch);
  const { error } = await connect('http://127.0.0.1:9', 'secret').from('profiles').insert({});
  expect(error?.message).toContain('fetch failed');
  expect(fetch).toHaveBeenCalledTimes(1);
});
