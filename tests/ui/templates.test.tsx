import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { edgeStories } from '../../remotion/story/index.ts';
import {
  type ConsoleTest,
  openConsole,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { addStudioWorld, type StudioWorld } from './studioWorld.ts';

vi.mock('@remotion/player', () => import('./studioPlayer.tsx'));

let test: ConsoleTest;
let world: StudioWorld;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
});
beforeEach(() => signIn('growth@keel.example'));
afterEach(signOut);
afterAll(() => test.close());

it('Templates are posters with status, version and use', async () => {
  openConsole('/content_templates');
  const calm = within(await screen.findByRole('link', { name: /Calm progress/ }));
  expect(calm.getByText('Published')).toBeTruthy();
  expect(calm.getByText('version 1 · never used')).toBeTruthy();
  expect(await calm.findByRole('img', { name: 'Poster' })).toBeTruthy();
  expect(within(screen.getByRole('link', { name: /Bold by day/ })).getByText('Draft')).toBeTruthy();
});

it('A template plays over the story that somebody chooses, and lists its choices and versions', async () => {
  const { user } = openConsole(`/content_templates/${world.template}/show`);
  expect((await screen.findByRole('img', { name: 'Live film' })).textContent).toContain('"unit":"kg"');
  const row = screen.getByRole('row', { name: /Headline/ });
  expect(row.textContent).toContain('Week by week');
  expect(await screen.findByText('Version 1')).toBeTruthy();
  expect(screen.getByText('Current')).toBeTruthy();

  await user.click(screen.getByRole('combobox', { name: /Example story/ }));
  expect(screen.getAllByRole('option')).toHaveLength(edgeStories.length);
  await user.click(screen.getByRole('option', { name: 'Pounds and exact weights' }));
  await waitFor(() =>
    expect(screen.getByRole('img', { name: 'Live film' }).textContent).toContain('"unit":"lb"'),
  );
  expect(screen.getByRole('link', { name: 'Use in the studio' }).getAttribute('href')).toBe(
    `/studio?template=${world.template}`,
  );
});
