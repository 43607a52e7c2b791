import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readInvitations } from '../../src/users/import/inviteFile.ts';
import { type ConsoleTest, openConsole, screen, signIn, signOut, startConsoleTest } from './console.tsx';
import { addMembers } from './members.ts';

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('support');
  await addMembers(test.backend, 2);
});
afterEach(signOut);
afterAll(() => test.close());

const invited = () =>
  test.backend.sql.query<{ email: string; tags: string[] }>(
    'select invited_email as email, tags from public.member_invitations order by invited_email',
  );

async function choose(lines: readonly string[]) {
  await signIn('support@keel.example');
  const { user } = openConsole('/profiles');
  await user.click(await screen.findByRole('button', { name: 'Import' }, { timeout: 20_000 }));
  const dialog = within(await screen.findByRole('dialog', undefined, { timeout: 20_000 }));
  await user.upload(
    dialog.getByLabelText('CSV file'),
    new File([lines.join('\n')], 'people.csv', { type: 'text/csv' }),
  );
  return { user, dialog };
}

describe('A file of users', () => {
  it('is checked to the last row before anything is written, and its good rows are invited', async () => {
    const { user, dialog } = await choose([
      'E-Mail;Name;Tier;Tags;Weight',
      'ada@example.com;Ada;premium;"VIP; spring"; 80',
      'person001@example.com;;;;',
      'ADA@example.com;;;;',
      'bo@example.com;Bo;gold;;',
      'cy@example.com;Cy;;;',
    ]);
    await dialog.findByText('people.csv: 5 rows, 2 good, 3 bad. Not read: Weight.');
    const bad = within(dialog.getByRole('table', { name: 'Bad rows' }));
    bad.getByText('Is a user already.');
    bad.getByText('Is in line 2 already.');
    bad.getByText('The tier is free or premium.');
    expect(await invited()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Invite the 2 good rows' }));
    await dialog.findByText('2 people are invited.');
    expect(await invited()).toEqual([
      { email: 'ada@example.com', tags: ['spring', 'vip'] },
      { email: 'cy@example.com', tags: [] },
    ]);
    await user.click(dialog.getByRole('link', { name: 'Open invitations' }));
    await screen.findByText('ada@example.com');
    await user.click(screen.getByRole('button', { name: 'Withdraw the invitation of ada@example.com' }));
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await screen.findByText('The invitation is withdrawn.');
    expect((await invited()).map(({ email }) => email)).toEqual(['cy@example.com']);
  });

  it('that lacks the column of addresses says so, and nothing can be done with it', async () => {
    const { dialog } = await choose(['name', 'Ada']);
    await dialog.findByText('The heading line has no column “email”. It says: name.');
    expect(dialog.queryByRole('button', { name: /Invite/ })).toBeNull();
  });

  it('names an address that it has twice, whatever its letters', () => {
    const { rows, repeated } = readInvitations('a.csv', 'email\nA@b.example\n\na@B.example\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(repeated).toEqual([{ line: 4, column: 'email', why: 'Is in line 2 already.' }]);
  });
});
