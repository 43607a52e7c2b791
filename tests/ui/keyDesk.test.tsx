import { within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { funnelSteps } from '../../src/batches/batchModel.ts';
import { dataProvider } from '../../src/data/dataProvider.ts';
import { sectionNames } from '../../src/sessions/sections.ts';
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
import { addKeyWorld, owner as member } from './keyWorld.ts';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
let batchId: string;
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['support', 'coach'] as const) await test.backend.staff(role);
  batchId = await addKeyWorld(test.backend);
});
afterEach(signOut);
afterAll(() => test.close());

const firstKey = async () =>
  (
    await sql<{ id: string }>(
      `select id from public.consultation_keys where batch_id = $1 and key_last4 = 'AAA1'`,
      [batchId],
    )
  )[0]?.id;

describe('The funnel of a batch', () => {
  it('has at every step the number that its list counts', async () => {
    await signIn('support@keel.example');
    const steps = funnelSteps(batchId, await dataProvider.batchFunnel(batchId), sectionNames);
    expect(steps).toHaveLength(13);
    for (const { label, count, resource, filter } of steps) {
      const { total } = await dataProvider.getList(resource, {
        pagination: { page: 1, perPage: 1 },
        sort: { field: resource === 'consultation_keys' ? 'created_at' : 'started_at', order: 'DESC' },
        filter,
      });
      expect(total, label).toBe(count);
    }
    expect(steps.map(({ count }) => count)).toEqual([9, 7, 5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it('opens that list by a click', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/consultation_key_batches/${batchId}/show`);
    await user.click(await screen.findByRole('link', { name: /^Redeemed\s*5$/ }));
    await pageTitle('Consultation keys');
    expect(await screen.findByText('5 keys')).toBeTruthy();
  });
});

describe('A batch', () => {
  it('gets a name and an owner from support, who may not read the list of staff', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/consultation_key_batches/${batchId}`);
    await user.type(await screen.findByLabelText(/^Name/), ' 2027');
    await user.click(screen.getByLabelText('Owner'));
    const names = (await screen.findAllByRole('option')).map((option) => option.textContent);
    expect(names).toHaveLength(2);
    await user.click(screen.getAllByRole('option')[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await pageTitle('Spring 2027');
    expect(await screen.findByText(names[1] ?? '')).toBeTruthy();
    expect(
      await sql(
        `select s.email from public.consultation_key_batches b join public.staff_members s on s.user_id = b.owner_id where b.id = $1`,
        [batchId],
      ),
    ).toEqual([{ email: 'support@keel.example' }]);
    await sql(`update public.consultation_key_batches set name = 'Spring' where id = $1`, [batchId]);
  });
});

describe('A list', () => {
  it('is saved under a name for colleagues, and copied as a link', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(
      `/consultation_keys?filter=${encodeURIComponent('{"redeemed":"true"}')}&order=DESC&sort=created_at&page=1`,
    );
    await screen.findByText('10 keys');
    await user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy a link to this list' }));
    const link = new URL(await navigator.clipboard.readText());
    expect(link.pathname).toBe('/consultation_keys');
    expect(JSON.parse(link.searchParams.get('filter') ?? '')).toEqual({ redeemed: 'true' });
    await user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save these filters…' }));
    await user.type(await screen.findByLabelText(/Name/), 'Redeemed ones');
    await user.click(screen.getByLabelText('Show it to all staff'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(
      await sql(`select name, is_shared, query #>> '{filter,redeemed}' as redeemed from public.saved_views`),
    ).toEqual([{ name: 'Redeemed ones', is_shared: true, redeemed: 'true' }]);
  });
});

describe('A key', () => {
  it('shows its counter recounted and its history, and reveals an address for a reason only', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/consultation_keys/${await firstKey()}/show`);
    expect(await screen.findByText('equals its 1 redemption')).toBeTruthy();
    expect(await screen.findByText('Redeemed by Ona Owner')).toBeTruthy();
    expect(document.body.textContent).not.toContain('203.0.113.9');
    await user.click(screen.getByRole('button', { name: 'reveal' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Reveal' }));
    expect(await dialog.findByText(/Give a reason/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/Reason/), 'Police request');
    await user.click(dialog.getByRole('button', { name: 'Reveal' }));
    expect(await screen.findByText(/203\.0\.113\.9 · Browser 1/)).toBeTruthy();
    expect(await sql(`select reason from public.audit_log where action = 'reveal'`)).toEqual([
      { reason: 'Police request' },
    ]);
  });

  it('stays as it is when the database refuses, and the dialog says so and keeps what was typed', async () => {
    await signIn('support@keel.example');
    expectConsole(/HttpError/);
    test.server.use(
      http.post('*/rest/v1/rpc/change_consultation_keys', () =>
        HttpResponse.json({ code: '42501', message: 'permission denied for function' }, { status: 403 }),
      ),
    );
    const { user } = openConsole(`/consultation_keys/${await firstKey()}/show`);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'Lost on a bus');
    await user.click(await dialog.findByRole('button', { name: 'Revoke 1 key' }));
    expect(await dialog.findByText(/Your role doesn’t allow this/)).toBeTruthy();
    expect(dialog.getByDisplayValue('Lost on a bus')).toBeTruthy();
    test.server.resetHandlers();
  });

  it('is revoked with a reason, and its history says so', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/consultation_keys/${await firstKey()}/show`);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'Lost on a train');
    await user.click(await dialog.findByRole('button', { name: 'Revoke 1 key' }));
    expect(await screen.findByText('· Lost on a train')).toBeTruthy();
    expect(screen.getAllByText('Revoked').length).toBeGreaterThan(0);
  });

  it('says by every rule whether it would work for a member', async () => {
    await signIn('support@keel.example');
    await sql(
      `update public.consultation_keys set expires_at = now() - interval '1 day', created_at = now() - interval '9 days' where id = $1`,
      [await firstKey()],
    );
    const { user } = openConsole(`/consultation_keys/${await firstKey()}/show`);
    await user.type(await screen.findByLabelText('Member'), 'ona');
    await user.click(await screen.findByRole('option', { name: /Ona Owner/ }));
    expect(await screen.findByText('It would be refused: revoked.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Rules' })).getAllByTitle('Fails')).toHaveLength(2);
    expect(screen.getByText(/^Its expiry: \d+ \w+ \d{4}, /)).toBeTruthy();
  });

  it('offers a coach nothing to change', async () => {
    await signIn('coach@keel.example');
    openConsole(`/consultation_keys/${await firstKey()}/show`);
    await screen.findByText('Redeemed by Ona Owner');
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'reveal' })).toBeNull();
  });
});

describe('The keyboard', () => {
  it('issues with n and searches with /', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole('/consultation_keys');
    await screen.findByText('18 keys');
    await user.keyboard('/');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Search/);
    await user.keyboard('nnn');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.clear(document.activeElement as HTMLInputElement);
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('n');
    expect(await screen.findByText('Issue consultation keys')).toBeTruthy();
  });
});

describe('A session', () => {
  const session = async () =>
    (
      await sql<{ id: string }>(
        `select id from public.consultation_sessions where status = 'active' order by id limit 1`,
      )
    )[0]?.id;

  it('shows support how far it is, not what was said, and reminds the member once', async () => {
    await signIn('support@keel.example');
    const { user } = openConsole(`/consultation_sessions/${await session()}/show`);
    await pageTitle('Consultation of Ona Owner');
    expect(await screen.findByText(/Transcript and extracted data are for coaches/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Remind the member' }));
    expect(await screen.findByText('One member was reminded.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remind the member' }));
    expect(await screen.findByText(/was reminded within a day/)).toBeTruthy();
  });

  it('leads a coach from the end of a consultation to the program that it became', async () => {
    const [ended] = await sql<{ id: string; program: string }>(
      `select s.id, p.id as program from public.consultation_sessions s join public.programs p on p.consultation_session_id = s.id`,
    );
    await signIn('coach@keel.example');
    openConsole(`/consultation_sessions/${ended?.id}/show`);
    const link = await screen.findByRole('link', { name: 'Open the program' });
    expect(link.getAttribute('href')).toBe(`/explorer/programs/${ended?.program}/show`);
  });

  it('shows a coach the transcript and the nine tables', async () => {
    await sql(
      `insert into public.consultation_messages (session_id, user_id, role, content, section) values ($1, '${member}', 'user', 'I swam a lot.', 1)`,
      [await session()],
    );
    await sql(
      `insert into public.user_difficulties (user_id, session_id, difficulty, category, severity, confidence) values ('${member}', $1, 'Trips', 'travel', 4, 0.41)`,
      [await session()],
    );
    await signIn('coach@keel.example');
    openConsole(`/consultation_sessions/${await session()}/show`);
    expect(await screen.findByText('I swam a lot.')).toBeTruthy();
    const card = within(await screen.findByRole('region', { name: 'Difficulties' }));
    expect(card.getByText('Trips')).toBeTruthy();
    expect(card.getByText('41 % sure: ask again')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remind the member' })).toBeNull();
  });
});

describe('Refused keys', () => {
  it('are opened from the panels above them: in sight, and with every filter shown', async () => {
    await sql(
      `insert into public.consultation_key_attempts (user_id, outcome, key_prefix)
       select id, 'unknown', 'RADIO' from public.profiles where full_name = 'Ona Owner'`,
    );
    const shown = vi.fn();
    Element.prototype.scrollIntoView = shown;
    await signIn('support@keel.example');
    const { user } = openConsole('/consultation_key_attempts');
    const sources = within(await screen.findByRole('region', { name: 'Where from' }));
    await user.click(await sources.findByRole('link', { name: 'Ona Owner' }));
    const member = await screen.findByLabelText<HTMLInputElement>('Record number of the member');
    expect(member.value).toMatch(/^[0-9a-f-]{36}$/);
    expect(shown).toHaveBeenCalledOnce();
    expect(shown.mock.contexts[0]).toHaveProperty('id', 'refused-keys');
  });
});

describe('The page for members', () => {
  it('tells a typo without an attempt, then opens the consultation', async () => {
    const support = test.backend.anon();
    await support.auth.signInWithPassword({
      email: 'support@keel.example',
      password: 'correct-horse-battery',
    });
    const { data } = await support.rpc('issue_consultation_keys', { p_quantity: 1 });
    const key = String((data as { key: string }[])[0]?.key);
    await test.backend.member('redeemer@example.com');
    await signIn('redeemer@example.com');
    const { user } = openConsole(`/redeem#${key.slice(0, -1)}`);
    const attempts = () => sql('select 1 from public.consultation_key_attempts');
    const before = (await attempts()).length;
    await user.click(await screen.findByRole('button', { name: 'Open my consultation' }));
    expect(await screen.findByText(/Something is mistyped/)).toBeTruthy();
    expect(await attempts()).toHaveLength(before);
    await user.type(screen.getByLabelText('Key'), key.slice(-1));
    await user.click(screen.getByRole('button', { name: 'Open my consultation' }));
    expect(await screen.findByText('Your consultation is open')).toBeTruthy();
    await waitFor(() => expect(path()).toBe('/redeem'));
  });
});
