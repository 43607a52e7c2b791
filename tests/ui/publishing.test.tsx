import type { SupabaseClient } from '@supabase/supabase-js';
import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
import { addPublishingWorld, type PublishingWorld } from './publishingWorld.ts';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
let world: PublishingWorld;
let growth: SupabaseClient;

beforeAll(async () => {
  test = await startConsoleTest();
  growth = await test.backend.staff('growth');
  world = await addPublishingWorld(test.backend);
});
afterEach(signOut);
afterAll(() => test.close());

const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);
const open = async (address: string, title: string | RegExp) => {
  await signIn('growth@keel.example');
  const { user } = openConsole(address);
  await pageTitle(title);
  return user;
};
type User = Awaited<ReturnType<typeof open>>;
const press = async (user: User, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const type = async (user: User, name: string | RegExp, text: string) => {
  const field = await screen.findByRole('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
};

describe('Accounts', () => {
  it('are paused with a reason, and resumed', async () => {
    const user = await open('/social_accounts', 'Accounts');
    await user.click(await screen.findByText('@keel'));
    await pageTitle('@keel');
    await press(user, 'Pause…');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Pause' }));
    expect(await dialog.findByText('Say why in at least 3 characters.')).toBeTruthy();
    await user.click(dialog.getByLabelText(/Reason/));
    await user.paste('A storm');
    await user.click(dialog.getByRole('button', { name: 'Pause' }));
    expect(await screen.findByText('Paused: A storm')).toBeTruthy();
    await press(user, 'Resume');
    expect(await screen.findByText('Connected')).toBeTruthy();
  });

  it('come back from the platform: the code goes to the worker once, and the page says how it went', async () => {
    const started = await growth.rpc('start_connection', {
      p_platform: 'instagram',
      p_redirect_uri: 'http://localhost/connect-account',
    });
    const { state, id } = started.data as { state: string; id: string };
    await open(`/connect-account?state=${state}&code=abc`, 'Connect an account');
    await waitFor(async () =>
      expect(
        await sql('select code, status::text from private.social_connections where id = $1', [id]),
      ).toEqual([{ code: 'abc', status: 'received' }]),
    );
    const service = test.backend.service();
    const claimed = await service.rpc('claim_connection', {});
    await service.rpc('complete_connection', {
      p_id: id,
      p_fence: (claimed.data as { fence: number }).fence,
      p_accounts: [{ external_id: 'ig-2', handle: '@second', sealed: 'sealed', scopes: [] }],
    });
    expect(await screen.findByText('Instagram is connected')).toBeTruthy();
  });

  it('of webhooks are sent a test, whose answer stands on the page; a second one at once is refused', async () => {
    const user = await open(`/social_accounts/${world.webhookId}/show`, 'Own tool');
    await press(user, 'Send a test');
    const service = test.backend.service();
    const job = await waitFor(async () => {
      const { data } = await service.rpc('claim_webhook_test');
      if (!data) throw new Error('Nobody asked yet');
      return data as { id: string };
    });
    await service.rpc('note_webhook_test', {
      p_account_id: world.webhookId,
      p_id: job.id,
      p_result: {
        delivered: false,
        status: 401,
        message: 'Set its secret again.',
        answer: 'nope',
        milliseconds: 12,
      },
    });
    expect(await screen.findByText('Not delivered', {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByText(/^HTTP 401 · 12 ms/)).toBeTruthy();
    expect(screen.getByText('nope')).toBeTruthy();
    expectConsole(/30 seconds/, /HttpError/);
    await press(user, 'Send a test');
    expect(await screen.findByText(/at most once in 30 seconds/)).toBeTruthy();
  });
});

describe('Posts', () => {
  it('stand under tabs whose counts are their lists; trouble comes first, and an unknown one is settled', async () => {
    const user = await open('/social_media_posts', 'Posts');
    expect(await screen.findByRole('tab', { name: 'All 3' })).toBeTruthy();
    await screen.findByText('Nobody knows');
    const rows = await screen.findAllByRole('row');
    expect(rows[1]?.textContent).toContain('Unknown');
    expect(rows[2]?.textContent).toContain('Failed');
    await user.click(screen.getByRole('tab', { name: 'Needs a person 2' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3));
    await user.click(screen.getByText('Nobody knows'));
    await press(user, 'Say what became of it…');
    await user.click(screen.getByLabelText('It is live'));
    await type(user, 'Its address', 'https://www.instagram.com/reel/Cabc/');
    expect(screen.getByLabelText(/Its id/)).toHaveProperty('value', 'Cabc');
    await press(user, 'That is so');
    expect(await screen.findByText('It is public.')).toBeTruthy();
    expect(await screen.findByText('A person said what became of it')).toBeTruthy();
  });

  it('say why they may not go out, and stay as they are', async () => {
    const user = await open(`/social_media_posts/${world.draftId}/show`, 'A draft');
    await sql(`update public.social_accounts set needs_second_approval = true where id = $1`, [world.xId]);
    await sql(
      `update public.social_media_posts set created_by = (select user_id from public.staff_members where role = 'growth')
      where id = $1`,
      [world.draftId],
    );
    expectConsole(/second person/, /HttpError/);
    await press(user, 'Approve');
    expect(await screen.findByText(/somebody else has to approve your post/)).toBeTruthy();
    expect(
      await sql('select status::text from public.social_media_posts where id = $1', [world.draftId]),
    ).toEqual([{ status: 'draft' }]);
  });
});

describe('A new post', () => {
  it('is checked against every rule of every account, mended, and saved as one draft an account', async () => {
    // The film of this test is a row without a file.
    expectConsole(/signedMediaUrl/);
    const user = await open(`/social_media_posts/create?render=${world.renderId}`, 'New post');
    await user.click(await screen.findByRole('checkbox', { name: /@keel Instagram/ }));
    await user.click(await screen.findByRole('checkbox', { name: /@keelx/ }));
    await type(user, /^Caption$/, `Guaranteed! ${'é'.repeat(280)}`);
    const status = await screen.findByText(/forbid posting/);
    expect(status.textContent).toBe('3 things forbid posting.');
    expect(screen.getByText(/X 292 of 280, 12 too many/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Approve and schedule' })).toHaveProperty('disabled', true);

    await type(user, /^Caption$/, 'Twelve calm weeks');
    await type(user, 'Link', 'https://keel.example/start?a=1');
    await type(user, 'Campaign', 'spring');
    await user.click(await screen.findByRole('combobox', { name: 'Collaborators on Instagram' }));
    await user.paste('one @two, three four');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/At most three collaborators/)).toBeTruthy();
    await user.keyboard('{Backspace}');
    expect(await screen.findByText('Nothing forbids posting.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Now' }));
    await press(user, 'Save drafts');
    expect(await screen.findAllByText(/is saved/)).toHaveLength(2);
    const saved = await sql<{ platform: string; caption: string; collaborators: string[] | null }>(
      `select platform::text, caption, platform_options -> 'collaborators' as collaborators from public.social_media_posts where content_id =
       (select id from public.user_content_library where video_generation_id = $1) order by platform::text`,
      [world.renderId],
    );
    const link = (source: string) =>
      `https://keel.example/start?a=1&utm_source=${source}&utm_medium=social&utm_campaign=spring`;
    expect(saved).toEqual([
      {
        platform: 'instagram',
        caption: `Twelve calm weeks\n\n${link('instagram')}`,
        collaborators: ['one', 'two', 'three'],
      },
      { platform: 'x', caption: `Twelve calm weeks\n\n${link('x')}`, collaborators: null },
    ]);
    expect(path()).toBe('/social_media_posts/create');
  });
});
