import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { addMembers } from './members.ts';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['admin', 'support', 'coach'] as const) await test.backend.staff(role);
  await addMembers(test.backend, 60);
});
afterEach(async () => {
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

const premium = `/profiles?filter=${encodeURIComponent(JSON.stringify({ subscription_tier: 'premium' }))}`;

/** The menu of what can be done with the rows of these names, or with all that the list finds. */
async function bulkMenu(role: string, path: string, select: string[] = []) {
  await signIn(`${role}@keel.example`);
  const { user } = openConsole(path);
  await screen.findAllByText(/^Person \d+$/, undefined, { timeout: 20_000 });
  for (const name of select) {
    const row = screen.getByText(name).closest('tr');
    if (!row) throw new Error(`No row of ${name}`);
    await user.click(within(row).getByRole('checkbox'));
  }
  const label = select.length > 0 ? `With ${select.length} selected` : 'With all';
  await user.click(await screen.findByRole('button', { name: label }));
  return { user };
}

/** The dialog of one action. */
async function bulk(role: string, path: string, action: string, select: string[] = []) {
  const { user } = await bulkMenu(role, path, select);
  await user.click(await screen.findByRole('menuitem', { name: action }));
  return { user, dialog: within(await screen.findByRole('dialog')) };
}

describe('A tag on many users', () => {
  it('says how many it will change, changes them, and the list finds them by it', async () => {
    const { user, dialog } = await bulk('support', premium, 'Add a tag…');
    await dialog.findByText('Everybody whom the search and the filters find, on every page: 30.');
    await user.type(dialog.getByRole('combobox', { name: 'Tag' }), 'Spring Cohort');
    await user.click(await dialog.findByRole('button', { name: 'Tag 30 users' }));
    await screen.findByText('30 users tagged: spring cohort.');
    const tagged = await test.backend.sql.query<{ n: number }>(
      `select count(*)::int as n from public.member_tags t join public.profiles p on p.id = t.user_id
       where t.tag = 'spring cohort' and p.subscription_tier = 'premium'`,
    );
    expect(tagged).toEqual([{ n: 30 }]);
    expect((await screen.findAllByText('spring cohort')).length).toBe(25);
  });

  it('comes off the selected rows only', async () => {
    await test.backend.sql.exec(
      `insert into public.member_tags (user_id, tag) select id, 'call back' from public.profiles where full_name in ('Person 060', 'Person 059', 'Person 058')`,
    );
    const { user, dialog } = await bulk('support', '/profiles', 'Remove a tag…', [
      'Person 060',
      'Person 057',
    ]);
    await dialog.findByText('The users that you selected: 2.');
    await user.click(dialog.getByRole('combobox', { name: 'Tag' }));
    await user.click(await screen.findByRole('option', { name: 'call back' }));
    await dialog.findByText('1 user of them has it.');
    await user.click(dialog.getByRole('button', { name: 'Untag 1 user' }));
    await screen.findByText('1 user untagged: call back.');
    const left = await test.backend.sql.query<{ full_name: string }>(
      `select p.full_name from public.member_tags t join public.profiles p on p.id = t.user_id where t.tag = 'call back' order by 1`,
    );
    expect(left.map(({ full_name }) => full_name)).toEqual(['Person 058', 'Person 059']);
  });

  it('goes on and off on the user’s page', async () => {
    const [row] = await test.backend.sql.query<{ id: string }>(
      `select id from public.profiles where full_name = 'Person 001'`,
    );
    await signIn('support@keel.example');
    const { user } = openConsole(`/profiles/${row?.id}/show`);
    await pageTitle('Person 001');
    await user.click(await screen.findByRole('button', { name: 'Add a tag' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await dialog.findByText('Choose a tag, or type a new one.');
    await user.type(dialog.getByRole('combobox', { name: 'Tag' }), 'VIP');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    const chip = await screen.findByRole('button', { name: /^vip/ });
    chip.focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^vip/ })).toBeNull());
  });

  it('is nothing that a coach can do', async () => {
    await signIn('coach@keel.example');
    openConsole('/profiles');
    await screen.findAllByText(/^Person \d+$/);
    expect(screen.queryByRole('button', { name: 'With all' })).toBeNull();
  });
});

describe('A message to many', () => {
  it('needs a title, tells how many it goes to, and reaches them', async () => {
    const { user, dialog } = await bulk('support', premium, 'Send a message…');
    await user.click(await dialog.findByRole('button', { name: 'Send to 30 users' }));
    await dialog.findByText('Say what it is about.');
    await user.type(dialog.getByRole('textbox', { name: /Title/ }), 'We are back');
    await user.type(dialog.getByRole('textbox', { name: /Text/ }), 'All is well again.');
    await user.click(dialog.getByRole('button', { name: 'Send to 30 users' }));
    await screen.findByText('30 users got the message.');
    const sent = await test.backend.sql.query<{ n: number; body: string }>(
      `select count(*)::int as n, min(body) as body from public.notifications where title = 'We are back'`,
    );
    expect(sent).toEqual([{ n: 30, body: 'All is well again.' }]);
  });

  it('keeps what was typed after a failure, goes on, and tells nobody twice', async () => {
    expectConsole(/HttpError/);
    const { HttpResponse, http } = await import('msw');
    const { user, dialog } = await bulk('support', premium, 'Send a message…');
    await user.type(dialog.getByRole('textbox', { name: /Title/ }), 'Once only');
    test.server.use(
      http.post(
        '*/rest/v1/rpc/message_members',
        () => HttpResponse.json({ code: 'XX000', message: 'It broke.' }, { status: 500 }),
        { once: true },
      ),
    );
    await user.click(await dialog.findByRole('button', { name: 'Send to 30 users' }));
    await dialog.findByRole('alert');
    expect((dialog.getByRole('textbox', { name: /Title/ }) as HTMLInputElement).value).toBe('Once only');
    await user.click(dialog.getByRole('button', { name: 'Go on' }));
    await screen.findByText('30 users got the message.');
    const sent = await test.backend.sql.query<{ n: number }>(
      `select count(*)::int as n from public.notifications where title = 'Once only'`,
    );
    expect(sent).toEqual([{ n: 30 }]);
  });
});

describe('Keys for many', () => {
  const keysOf = (name: string) =>
    test.backend.sql.query<{ name: string; max_uses: number }>(
      `select b.name, k.max_uses from public.consultation_keys k join public.profiles p on p.id = k.assigned_user_id
       join public.consultation_key_batches b on b.id = k.batch_id where p.full_name = $1 order by k.created_at`,
      [name],
    );

  it('are one each from a new batch, not for who can still use one, and shown once', async () => {
    const { user, dialog } = await bulk('support', '/profiles', 'Assign keys…', ['Person 060', 'Person 059']);
    await user.type(dialog.getByRole('textbox', { name: /Batch name/ }), 'Welcome');
    await user.click(await dialog.findByRole('button', { name: 'Assign 2 keys' }));
    await screen.findByText('2 keys assigned');
    const shown = within(screen.getByRole('list', { name: 'Issued keys' }));
    expect(shown.getAllByText(/^KEEL-/)).toHaveLength(2);
    shown.getByText('person060@example.com');
    expect(await keysOf('Person 060')).toEqual([{ name: 'Welcome', max_uses: 1 }]);
  });

  it('say who has one already, and are as the form says', async () => {
    const { user, dialog } = await bulk('support', '/profiles', 'Assign keys…', ['Person 060', 'Person 058']);
    await dialog.findByRole('checkbox', { name: 'Another key for the 1 user who can still use one' });
    const uses = dialog.getByRole('textbox', { name: /Uses of each key/ });
    await user.clear(uses);
    await user.click(dialog.getByRole('button', { name: 'Assign 1 key' }));
    await dialog.findByRole('alert');
    await user.type(uses, '3');
    await user.click(dialog.getByRole('button', { name: 'Assign 1 key' }));
    await screen.findByText('1 key assigned');
    expect(await keysOf('Person 058')).toMatchObject([{ max_uses: 3 }]);
    expect(await keysOf('Person 060')).toHaveLength(1);
  });
});

describe('Films of many', () => {
  it('take exactly what the list finds to a new batch, with its dry run', async () => {
    const { user } = await bulkMenu('admin', premium);
    await user.click(await screen.findByRole('menuitem', { name: 'Queue films…' }));
    await screen.findByText('The members whom the users list found.');
    const query = new URLSearchParams(window.location.search).get('query');
    expect(JSON.parse(query ?? '')).toEqual({ filters: { subscription_tier: 'premium' } });
  });
});
