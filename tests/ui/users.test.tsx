import { cleanup, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../src/fields/format.ts';
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
import { addMembers, addWeighIns } from './members.ts';
import { expectConsole } from './setup.ts';

/** Members of this file live in UTC; the page shows the days up to theirs. */
const today = new Date(Date.now()).toISOString().slice(0, 10);
const ago = (days: number) => formatDay(new Date(Date.parse(today) - days * 86_400_000).toISOString());

let test: ConsoleTest;
let ids: Record<'many' | 'one' | 'none', string>;
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['admin', 'support', 'coach'] as const) await test.backend.staff(role);
  await addMembers(test.backend, 60);
  const rows = await test.backend.sql.query<{ id: string }>(
    `select id from public.profiles where full_name in ('Person 001', 'Person 002', 'Person 003') order by full_name`,
  );
  const [many = '', one = '', none = ''] = rows.map(({ id }) => id);
  ids = { many, one, none };
  await addWeighIns(test.backend, many, 30, 90, today);
  await addWeighIns(test.backend, one, 1, 81.5, today);
});
afterEach(async () => {
  desktop();
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

/** Moves a member's start to so many days ago; the page reaches back a year. */
const joined = (who: keyof typeof ids, days: number) =>
  test.backend.sql.query(
    'update public.profiles set created_at = now() - make_interval(days => $2) where id = $1',
    [ids[who], days],
  );

const names = async () => {
  // By text: working out the role and name of every link of a table is most of a test's time in jsdom.
  const links = await screen.findAllByText(/^Person \d+$/);
  return links.map((link) => link.textContent);
};

describe('The users list', () => {
  it('shows the newest first, with the true total, and goes on to the next page', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/profiles');
    expect((await names())[0]).toBe('Person 060');
    expect(screen.getByText('1–25 of 60')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /next page/i }));
    await waitFor(async () => expect((await names())[0]).toBe('Person 035'));
    expect(screen.getByText('26–50 of 60')).toBeTruthy();
  });

  it('searches names and addresses after a pause in typing', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/profiles');
    await names();
    await user.type(screen.getByRole('textbox', { name: /Search/ }), 'person042@');
    await waitFor(() => expect(screen.getByText('1–1 of 1')).toBeTruthy());
    expect(await names()).toEqual(['Person 042']);
  });

  it('filters, and says so when nothing is left, with a way back', async () => {
    await signIn('support@keel.example');
    const filter = JSON.stringify({ subscription_tier: 'premium', onboarding_completed: 'true' });
    const { user } = openConsole(`/profiles?filter=${encodeURIComponent(filter)}`);
    expect(await screen.findByText('1–10 of 10')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Search/ }), 'zzz');
    await screen.findByText('No users match');
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await screen.findByText('1–25 of 60')).toBeTruthy();
  });

  it('says 10,000+ where the database only estimates', async () => {
    await signIn('support@keel.example');
    const { HttpResponse, http } = await import('msw');
    const row = {
      id: ids.many,
      full_name: 'Person 001',
      email: 'person001@example.com',
      subscription_tier: 'free',
    };
    test.server.use(
      http.post('*/rest/v1/rpc/users_page', () =>
        HttpResponse.json({ rows: [row], total: 98_765, total_is_estimate: true, next_cursor: 'x' }),
      ),
    );
    openConsole('/profiles');
    expect(await screen.findByText('1–1 of 10,000+')).toBeTruthy();
  });

  it('is a list of links on a phone', async () => {
    phone();
    await signIn('support@keel.example');
    openConsole('/profiles');
    const [first] = await screen.findAllByRole('link', { name: /Person 060/ });
    expect(first?.getAttribute('href')).toMatch(/^\/profiles\/.+\/show$/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('has weights for a coach and none for support', async () => {
    await signIn('coach@keel.example');
    openConsole('/profiles');
    await names();
    expect(screen.getByRole('columnheader', { name: /Weight/ })).toBeTruthy();
  });
});

describe('A user’s page', () => {
  it('draws the weights, tells them in a sentence, and as a table in pounds', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/profiles/${ids.many}/show`);
    await pageTitle('Person 001');
    const chart = await screen.findByRole('img', {
      name: new RegExp(`30 weigh-ins, from 90.0 kg on ${ago(29)} to 87.1 kg on ${ago(0)}`),
    });
    await waitFor(() => expect(chart.querySelector('.recharts-line-curve')).toBeTruthy());
    // A straight line of weights goes on as it did, and its band has no width.
    await screen.findByText(/In four weeks about 84\.3 kg .* between 84\.3 kg and 84\.3 kg/);
    await user.click(screen.getByRole('button', { name: 'lb' }));
    await user.click(screen.getByRole('button', { name: 'Table' }));
    const table = within(await screen.findByRole('region', { name: /table/ }));
    expect(table.getAllByRole('row')).toHaveLength(31);
    expect(table.getByRole('row', { name: new RegExp(`^${ago(29)} 198\\.4`) })).toBeTruthy();
  });

  it.each([
    ['none', /No weigh-in yet/],
    ['one', new RegExp(`One weigh-in so far: 81\\.5 kg on ${ago(0)}`)],
  ] as const)('says what is missing with %s weigh-in', async (who, message) => {
    await joined(who, 10);
    await signIn('coach@keel.example');
    openConsole(`/profiles/${ids[who]}/show`);
    expect(await screen.findByText(message)).toBeTruthy();
  });

  it('does not call a weigh-in the first or only one where older ones are out of sight', async () => {
    await joined('one', 900);
    await signIn('coach@keel.example');
    openConsole(`/profiles/${ids.one}/show`);
    expect(await screen.findByText(new RegExp(`^One weigh-in since ${ago(364)}: 81\\.5 kg`))).toBeTruthy();
    await signOut();
    await test.backend.sql.query('update public.profiles set current_weight_kg = 70 where id = $1', [
      ids.none,
    ]);
    await joined('none', 900);
    await signIn('coach@keel.example');
    openConsole(`/profiles/${ids.none}/show`);
    expect(await screen.findByText(`No weigh-in since ${ago(364)}.`)).toBeTruthy();
  });

  it('tells support that weights are not theirs to see, and shows none', async () => {
    await signIn('support@keel.example');
    openConsole(`/profiles/${ids.many}/show`);
    expect(await screen.findByText(/Your role, Support/)).toBeTruthy();
    expect(screen.queryByText('Weight')).toBeNull();
    expect(screen.getByRole('link', { name: 'Edit' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /share video/ })).toBeNull();
  });

  it('leads an admin to the studio with this member', async () => {
    await signIn('admin@keel.example');
    openConsole(`/profiles/${ids.many}/show`);
    const link = await screen.findByRole('link', { name: /share video/ });
    expect(link.getAttribute('href')).toBe(`/studio?user=${ids.many}`);
  });

  it('opens in three requests, has a tab for each section that a coach may see, and one brush over all charts', async () => {
    await signIn('coach@keel.example');
    const asked: string[] = [];
    const note = ({ request }: { request: Request }) => {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/rest/')) asked.push(pathname);
    };
    openConsole('/profiles');
    await names();
    test.server.events.on('request:start', note);
    const { user } = openConsole(`/profiles/${ids.many}/show`);
    await screen.findByText('Adherence, 4 weeks');
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs).toEqual([
      'Overview',
      'Body',
      'Plan',
      'Nutrition',
      'Training',
      'Mind and behaviour',
      'Coaching',
      'Community',
      'Learning',
    ]);
    await waitFor(() => expect(asked.filter((one) => one.includes('consent'))).toHaveLength(2));
    test.server.events.removeListener('request:start', note);
    expect(
      asked.filter((one) => !/my_(permissions|staff_profile)|notice|notification/.test(one)),
    ).toHaveLength(3);
    await user.click(screen.getByRole('tab', { name: 'Body' }));
    expect(path()).toBe(`/profiles/${ids.many}/show`);
    await screen.findByRole('region', { name: 'Steps' });
    await user.click(screen.getByRole('button', { name: '1 year' }));
    await screen.findByRole('img', { name: /30 weigh-ins/ });
  });

  it('says so of somebody who is not there', async () => {
    expectConsole(/There is no such user/, /HttpError/);
    await signIn('coach@keel.example');
    openConsole('/profiles/00000000-0000-4000-8000-00000000dead/show');
    await screen.findByText('There is no such user');
  });

  it('opens from the list, whose rows lack what the page shows', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/profiles');
    await user.click(await screen.findByRole('link', { name: 'Person 060' }));
    await pageTitle('Person 060');
    expect(await screen.findByText('Time zone')).toBeTruthy();
  });

  it('lets support put a name right, at once and in the database', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/profiles/${ids.one}`);
    const name = await screen.findByRole('textbox', { name: /Name/ });
    await user.clear(name);
    await user.type(name, 'Person Two');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await pageTitle('Person Two');
    expect(path()).toBe(`/profiles/${ids.one}/show`);
    const [row] = await test.backend.sql.query<{ full_name: string }>(
      'select full_name from public.profiles where id = $1',
      [ids.one],
    );
    expect(row?.full_name).toBe('Person Two');
  });
});

describe('Consent to be shown', () => {
  const grant = (user: string, platform: string, media: string) =>
    test.backend.sql.query(
      `insert into public.media_consents (user_id, platform, media_class, decision, text_version) values ($1, $2, $3, 'granted', '2026-01')`,
      [user, platform, media],
    );

  it('says what may be shown where, withdraws on one word, and keeps the receipt', async () => {
    for (const media of ['weight_numbers', 'name']) await grant(ids.many, 'instagram', media);
    await grant(ids.many, 'x', 'weight_numbers');
    await signIn('support@keel.example');
    const { user } = openConsole(`/profiles/${ids.many}/show`);
    const panel = within(await screen.findByRole('region', { name: 'Consent to be shown' }));
    await panel.findByText('weights to half a kilogram, weeks; first name');
    await user.click(panel.getByRole('button', { name: 'Withdraw…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/finished files are deleted and posts come down/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await screen.findByText('3 consents withdrawn.');
    await panel.findByText('None in force: no video of this member may be made.');
    await panel.findByText(/^Withdrawn .*: weights, name$/);
    await panel.findByText('0 videos stopped or taken back.');
  });

  it('is withdrawn for photos alone, where they were agreed to', async () => {
    for (const media of ['weight_numbers', 'body', 'face']) await grant(ids.one, 'instagram', media);
    await grant(ids.one, 'x', 'weight_numbers');
    await signIn('support@keel.example');
    const { user } = openConsole(`/profiles/${ids.one}/show`);
    const panel = within(await screen.findByRole('region', { name: 'Consent to be shown' }));
    await user.click(await panel.findByRole('button', { name: 'Withdraw…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'What' }));
    await user.click(screen.getByRole('option', { name: 'Face in photos' }));
    dialog.getByText(/^Videos that show the face in photos .* finished files are deleted/);
    await user.click(dialog.getByRole('combobox', { name: 'Where' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Everywhere',
      'Instagram',
    ]);
    await user.click(screen.getByRole('option', { name: 'Instagram' }));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await screen.findByText('1 consent withdrawn.');
    await panel.findByText(/^Withdrawn .*: face in photos$/);
    await panel.findByText('weights to half a kilogram, weeks; photos');
  });

  it('is only read by coaches', async () => {
    await grant(ids.one, 'instagram', 'weight_numbers');
    await signIn('coach@keel.example');
    openConsole(`/profiles/${ids.one}/show`);
    const panel = within(await screen.findByRole('region', { name: 'Consent to be shown' }));
    await panel.findByText('Instagram');
    expect(panel.queryByRole('button', { name: 'Withdraw…' })).toBeNull();
  });
});

describe('Privacy', () => {
  it('is asked for by one and approved by another, and the audit log shows what changed', async () => {
    await signIn('support@keel.example');
    const first = openConsole(`/profiles/${ids.none}/show`);
    await first.user.click(await screen.findByRole('button', { name: 'Privacy…' }));
    await first.user.type(screen.getByRole('textbox', { name: 'How they asked' }), 'By letter');
    await first.user.click(screen.getByRole('button', { name: 'A copy of their data' }));
    await screen.findByText('You wrote it down: a colleague approves it.');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    const address = path();
    await signOut();
    await signIn('admin@keel.example');
    const second = openConsole(address);
    await second.user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/packed into one file/)).toBeTruthy();
    await second.user.click(dialog.getByRole('button', { name: 'Approve' }));
    await screen.findByText('Approved: the worker begins.');
    const [row] = await test.backend.sql.query<{ status: string }>(
      'select status::text from public.privacy_requests where user_id = $1',
      [ids.none],
    );
    expect(row?.status).toBe('approved');
    const [entry] = await test.backend.sql.query<{ id: number }>(
      `select max(id)::int as id from public.audit_log where table_name = 'privacy_requests' and action = 'update'`,
    );
    cleanup();
    openConsole(`/audit_log/${entry?.id}/show`);
    const changes = within(await screen.findByRole('region', { name: 'Columns before and after' }));
    expect(changes.getByRole('row', { name: /^status requested approved$/ })).toBeTruthy();
  });
});
