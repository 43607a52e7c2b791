import { within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
} from './console.tsx';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
const patient = { timeout: 8_000 };
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('coach');
});
afterEach(async () => {
  test.server.resetHandlers();
  await signOut();
});
afterAll(() => test.close());

const refuse = (verb: string) =>
  test.server.use(
    http.post(`*/rest/v1/rpc/${verb}`, () =>
      HttpResponse.json({ code: '57014', message: 'canceling statement due to timeout' }, { status: 400 }),
    ),
  );

it('says when the week can’t be counted, and counts it when asked again', async () => {
  expectConsole(/HttpError|timeout/);
  refuse('company_week');
  await signIn('coach@keel.example');
  const { user } = openConsole('/');
  const week = within(await screen.findByRole('region', { name: 'The company’s week' }, patient));
  expect((await week.findByRole('alert', {}, patient)).textContent).toMatch(/couldn’t be counted/);
  test.server.resetHandlers();
  await user.click(week.getByRole('button', { name: 'Try again' }));
  expect(await week.findByRole('region', { name: 'Achieved this week' }, patient)).toBeTruthy();
  expect(week.queryByRole('alert')).toBeNull();
});

it('says when access can’t be read, and shows the week when asked again', async () => {
  expectConsole(/HttpError|timeout/);
  refuse('my_permissions');
  await signIn('coach@keel.example');
  const { user } = openConsole('/');
  const failed = within(await screen.findByRole('alert', {}, patient));
  expect(failed.getByText('This page couldn’t be shown')).toBeTruthy();
  test.server.resetHandlers();
  await user.click(failed.getByRole('button', { name: 'Try again' }));
  await pageTitle('Home');
  expect(await screen.findByRole('region', { name: 'Achieved this week' }, patient)).toBeTruthy();
});
