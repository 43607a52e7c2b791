import { expect, it } from 'vitest';
import { freePort } from '../../supabase/local/freePort.ts';
import { startPractice } from '../../supabase/local/practicePlatforms.ts';
import type { Handles } from '../../worker/platforms/client.ts';
import { hostsAt, oauthFlows, platformClients } from '../../worker/platforms/index.ts';
import { mediaOf, OPTIONS } from './support/platformBench.ts';

const until = async (ready: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await ready().then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It never answered');
};

it('serves the platforms over HTTP, as `npm start` does: connect, upload in pieces, publish, see it', async () => {
  const port = await freePort();
  const practice = startPractice('a-secret', port);
  try {
    const origin = practice?.env.PLATFORMS_URL ?? '';
    await until(() => fetch(origin));
    const http = { fetch: globalThis.fetch, timeoutSeconds: 10 };
    const page = await fetch(
      `${hostsAt(origin).tiktokConsent}?client_key=practice&state=s&redirect_uri=${encodeURIComponent('http://console.test/back')}`,
    );
    const link = /href="([^"]*code=[^"]*)"/.exec(await page.text())?.[1] ?? '';
    const code = new URL(link.replaceAll('&amp;', '&')).searchParams.get('code') ?? '';
    const [account] =
      (await oauthFlows(http, hostsAt(origin), Date.now).tiktok?.exchange(
        { clientId: 'practice', clientSecret: 'practice' },
        { code, verifier: '', redirectUri: 'http://console.test/back' },
      )) ?? [];
    const access = { account: account?.externalId ?? '', token: account?.tokens.access ?? '' };
    const { tiktok } = platformClients(http, hostsAt(origin), Date.now);
    const order = {
      ...{ id: 'a', caption: 'Over HTTP', options: OPTIONS, media: mediaOf(70 * 1024 * 1024) },
      ...{ armedAt: Date.now(), taken: new Set<string>() },
    };
    let handles: Handles = {};
    const prepared = await tiktok.prepare(access, order, {}, async (next) => {
      handles = next;
    });
    expect(prepared).toMatchObject({ kind: 'ready', handles: { sent: 32 * 1024 * 1024 } });
    expect(await tiktok.publish(access, order, handles)).toMatchObject({ kind: 'processing' });
    expect(await tiktok.find(access, order, handles)).toMatchObject({ kind: 'processing' });
  } finally {
    practice?.stop();
  }
});
