import { cleanup, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { desktop, phone } from './browserGaps.ts';
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

import { addMembers } from './members.ts';

let test: ConsoleTest;
const patient = { timeout: 8_000 };
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['admin', 'support', 'coach'] as const) await test.backend.staff(role);
  await addMembers(test.backend, 4);
  await test.backend.sql.exec(`
    insert into public.integrations (user_id, provider, status, error_code, error_message)
      select id, 'strava', (array['failing', 'expired', 'connected', 'connected'])[row_number() over (order by id)]::public.integration_status,
        'provider_unavailable', 'The provider answered 503, three times.' from public.profiles;
    insert into public.webhook_events (provider, event_type, integration_id, signature_valid, status, attempts, error_message, payload)
      select 'strava', 'activity.' || n, (select id from public.integrations order by user_id limit 1), true,
        case when n < 4 then 'failed' else 'processed' end::public.webhook_status, 3, case when n < 3 then 'Not found: 404.' when n = 3 then 'Timed out.' end,
        jsonb_build_object('object_id', n, 'access_token', 'open-sesame') from generate_series(1, 6) n;
    insert into public.offline_sync (user_id, device_id, batch_id, operations, status, conflict, error_message)
      select id, 'phone', gen_random_uuid(), '[{"op": "update", "table": "weight_history"}]',
        (array['conflict', 'failed', 'applied', 'applied'])[row_number() over (order by id)]::public.sync_status,
        case when row_number() over (order by id) = 1 then '{"table": "weight_history", "client": {"weight_kg": 80.5, "note": "x"}, "server": {"weight_kg": 81, "note": "x"}}'::jsonb end,
        case when row_number() over (order by id) = 2 then 'Unknown operation.' end from public.profiles;
    insert into public.rate_limits (user_id, subject, bucket, window_started_at, window_seconds, request_count, request_limit)
      select id, id::text, 'chat.messages', now() - interval '10 minutes', 3600, case when row_number() over (order by id) = 1 then 61 else 4 end, 60 from public.profiles;
    insert into public.rate_limits (user_id, subject, bucket, window_started_at, window_seconds, request_count, request_limit)
      select id, id::text, 'voice.minutes', now() - interval '2 months', 3600, 61, 60 from public.profiles order by public.profiles.id limit 1;
    insert into public.notifications (user_id, type, title) select id, 'weekly_summary', 'Your week' from public.profiles;
    insert into public.notifications (user_id, type, title) select id, 'video_failed', 'Your film' from public.profiles limit 1;`);
});
afterEach(async () => {
  desktop();
  await signOut();
});
afterAll(() => test.close());

const failures = async () => within(await screen.findByRole('region', { name: 'What fails' }));
const count = async (text: string) => screen.findByText(text, {}, patient);

async function giveReason(user: ReturnType<typeof openConsole>['user'], verb: string) {
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: verb }));
  expect(await dialog.findByText(/at least 3 characters/)).toBeTruthy();
  await user.type(dialog.getByLabelText(/Reason/), 'The sender was down');
  await user.click(dialog.getByRole('button', { name: verb }));
}

describe('Webhooks', () => {
  it('open with what failed, by cause; the number is the length of the list', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/webhook_events');
    await pageTitle('Webhooks');
    expect(await count('1–3 of 3')).toBeTruthy();
    const panel = await failures();
    const cause = await panel.findByRole('link', { name: 'Strava: Not found: 404.' });
    expect(cause.closest('li')?.textContent).toMatch(/2$/);
    await user.click(cause);
    expect(await count('1–2 of 2')).toBeTruthy();
    expect(await screen.findByRole('tab', { name: 'Failed 2', selected: true }, patient)).toBeTruthy();
  });

  it('are tried again from their page, with a reason', async () => {
    const [row] = await test.backend.sql.query<{ id: string }>(
      `select id from public.webhook_events where error_message = 'Timed out.'`,
    );
    await signIn('support@keel.example');
    const { user } = openConsole(`/webhook_events/${row?.id}/show`);
    await pageTitle('Strava: activity.3');
    expect(await screen.findByText(/It is for coaches and admins/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await giveReason(user, 'Try again');
    expect(await screen.findByText('One webhook will be tried again.')).toBeTruthy();
    expect(await screen.findByText('Waiting')).toBeTruthy();
    expect(
      await test.backend.sql.query(
        'select status, next_attempt_at is not null as due from public.webhook_events where id = $1',
        [row?.id],
      ),
    ).toEqual([{ status: 'received', due: true }]);
  });

  it('show an admin the payload without what opens something', async () => {
    const [row] = await test.backend.sql.query<{ id: string }>(
      'select id from public.webhook_events limit 1',
    );
    await signIn('admin@keel.example');
    openConsole(`/webhook_events/${row?.id}/show`);
    expect(await screen.findByText('[hidden]')).toBeTruthy();
    expect(document.body.textContent).not.toContain('open-sesame');
  });
});

describe('A conflict of a device', () => {
  it('shows both versions side by side and takes the choice', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole('/offline_sync');
    expect(await count('1–1 of 1')).toBeTruthy();
    await user.click(await screen.findByText('phone'));
    const versions = within(
      await screen.findByRole('region', { name: 'Both versions, field by field' }, patient),
    );
    expect(versions.getAllByRole('row')[1]?.textContent).toBe('Weight kg (differs)80.581');
    const changes = within(screen.getByRole('region', { name: 'Changes as a table' }));
    expect(changes.getAllByRole('row')[1]?.textContent).toMatch(/^UpdateWeight history–/);
    await user.click(screen.getByRole('button', { name: 'Keep the server’s version' }));
    await giveReason(user, 'Keep it');
    expect(await screen.findByText('Settled: the server’s version counts.')).toBeTruthy();
    await waitFor(
      () => expect(screen.queryByRole('button', { name: 'Keep the server’s version' })).toBeNull(),
      patient,
    );
    expect(
      await test.backend.sql.query(`select status from public.offline_sync where resolution = 'server_wins'`),
    ).toEqual([{ status: 'discarded' }]);
  });

  it('is told to support without what it is about', async () => {
    const [row] = await test.backend.sql.query<{ id: string }>(
      `select id from public.offline_sync where status = 'failed'`,
    );
    await signIn('support@keel.example');
    openConsole(`/offline_sync/${row?.id}/show`);
    expect(await screen.findByText(/They also settle conflicts/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Give up' })).toBeTruthy();
  });
});

describe('Integrations, rate limits and notices', () => {
  it('can be helped and lifted on a phone too', async () => {
    phone();
    await signIn('support@keel.example');
    const { user } = openConsole('/integrations');
    expect(await screen.findByText('The provider answered 503, three times.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Help' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Help this connection' }));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await signOut();
    await signIn('coach@keel.example');
    openConsole('/rate_limits');
    expect(await screen.findByText(/Messages to the coach: 61 of 60 requests, until/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lift' })).toBeNull();
    await signOut();
    await signIn('support@keel.example');
    openConsole('/rate_limits');
    expect(await screen.findByRole('button', { name: 'Lift' })).toBeTruthy();
  });

  it('are helped, several at once', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/integrations');
    expect(await count('1–1 of 1')).toBeTruthy();
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Help' }));
    await giveReason(user, 'Go ahead');
    expect(await screen.findByText(/1 will be synced now, 0 members/)).toBeTruthy();
  });

  it('are lifted while they hold; what is counted has a name, and months ago is not now', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/rate_limits');
    const panel = within(await screen.findByRole('region', { name: 'Over a limit in the last 7 days' }));
    expect((await panel.findAllByRole('link')).map(({ textContent }) => textContent)).toEqual([
      'Messages to the coach',
    ]);
    expect(await count('1–1 of 1')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /^All/ }));
    expect(await screen.findByText('Voice: minutes')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /^Over the limit/ }));
    await user.click(await screen.findByRole('button', { name: 'Lift' }, patient));
    await giveReason(user, 'Lift it');
    expect(await screen.findByText(/Lifted: the window counts/)).toBeTruthy();
    expect(await screen.findByText('Nobody went over a limit in the last 7 days.', {}, patient)).toBeTruthy();
  });

  it('begin with those about failures', async () => {
    await signIn('support@keel.example');
    openConsole('/notifications');
    await pageTitle('Notices sent');
    expect(await screen.findByText('Your film')).toBeTruthy();
    expect(screen.queryByText('Your week')).toBeNull();
    expect(path()).toBe('/notifications');
    cleanup();
    await test.backend.sql.exec(`delete from public.notifications where type = 'video_failed'`);
    const { user } = openConsole('/notifications');
    expect(await screen.findByText('No member was told of a failure', {}, patient)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all notices' }));
    expect((await screen.findAllByText('Your week', {}, patient)).length).toBeGreaterThan(0);
  });
});
