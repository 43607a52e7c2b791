import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { filmById } from '../../remotion/films/registry.ts';
import { lintTemplate } from '../../remotion/lint/lintTemplate.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { checkNextTemplate } from '../../worker/lanes/templates.ts';
import { silentLog } from '../../worker/log.ts';
import { fakeContext } from '../support/fakeMeasure.ts';
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

/** What the worker does, with letters of one width: this document has no fonts. */
const checkAsWorker = () =>
  checkNextTemplate({
    client: test.backend.service(),
    log: silentLog,
    judge: async (id, choices) => {
      const film = filmById(id);
      return film ? lintTemplate(film, choices, async () => []) : [];
    },
  });

it('A new template is written, checked, published and told apart from its next version', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(fakeContext as never);
  const { user } = openConsole('/content_templates/create');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Steady weeks');
  await user.click(screen.getByRole('button', { name: 'Make the template' }));

  const headline = await screen.findByRole('combobox', { name: 'Headline' });
  // A brace offers the story's pieces; two braces are user-event's way of typing one.
  await user.type(headline, 'Hi {{na');
  expect(await screen.findByRole('option', { name: /\{name\}/ })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect((headline as HTMLInputElement).value).toBe('Hi {name}');
  expect(screen.getByRole('img', { name: 'Live film' }).textContent).toContain('"headline":"Hi {name}"');

  await user.type(headline, '}');
  expect(await screen.findByText(/brace that opens or closes nothing/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save and check' })).toHaveProperty('disabled', true);
  await user.type(headline, '{Backspace}');
  await user.click(screen.getByRole('button', { name: 'Save and check' }));
  expect(await screen.findByText(/A worker lays the film out/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Publish version 1' })).toBeNull();
  expect(await checkAsWorker()).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Publish version 1' }));
  await user.click(await screen.findByRole('button', { name: 'Publish' }));

  await user.click(await screen.findByRole('button', { name: 'Start a new version' }));
  await user.click(await screen.findByRole('button', { name: 'Dark' }));
  await user.click(screen.getByRole('button', { name: 'Save only' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save only' })).toBeNull());
  await user.click(screen.getByRole('link', { name: 'Back to the template' }));
  const changes = within(await screen.findByRole('table', { name: 'Differences' }));
  expect(changes.getByRole('row', { name: 'Look Light Dark' })).toBeTruthy();
  const rows = await test.backend.sql.query(
    `select v.status, v.choices ->> 'headline' as headline from public.content_template_versions v
     join public.content_templates t on t.id = v.template_id where t.template_name = 'Steady weeks' order by v.version`,
  );
  expect(rows).toEqual([
    { status: 'published', headline: 'Hi {name}' },
    { status: 'draft', headline: 'Hi {name}' },
  ]);
}, 120_000);
