import { within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleTest, openConsole, screen, signIn, startConsoleTest } from './console.tsx';

let test: ConsoleTest;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('admin');
});
afterAll(() => test.close());

describe('The permission matrix', () => {
  it('says for each area what each role may do, as the database decides it', async () => {
    await signIn('admin@keel.example');
    openConsole('/staff_members');
    const table = within(await screen.findByRole('region', { name: 'Permissions by area and role' }));
    const cells = (row: RegExp) =>
      within(table.getByRole('row', { name: row }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    const roles = table
      .getAllByRole('columnheader')
      .slice(1)
      .map(({ textContent }) => textContent);
    const may = (row: RegExp) => Object.fromEntries(roles.map((role, index) => [role, cells(row)[index]]));
    expect(may(/^Consultation keys/)).toMatchObject({
      Admin: 'Changes',
      Coach: 'Reads',
      Analyst: 'Numbers only',
      Growth: '–',
    });
    expect(may(/^Staff/)).toMatchObject({ Admin: 'Changes', Support: '–' });
    expect(table.getAllByRole('row')).toHaveLength(11);
  });
});
