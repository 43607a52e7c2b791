import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clockText, paceText } from '../../src/users/page/activityText.ts';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
} from './console.tsx';
import { addMembers } from './members.ts';

/** What is opened from a user's page: an activity, photos of meals, the children. */
const patience = { timeout: 20_000 };
let test: ConsoleTest;
let member = '';

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('coach');
  await test.backend.staff('support');
  await addMembers(test.backend, 1);
  const [person] = await test.backend.sql.query<{ id: string }>(
    `select id from public.profiles where full_name = 'Person 001'`,
  );
  member = person?.id ?? '';
  const activity = '00000000-0000-4000-8000-00000000ac01';
  await test.backend.sql.exec(`
    update public.profiles set time_zone = 'UTC' where id = '${member}';
    insert into public.activities (id, user_id, name, category, activity_type, start_time, performed_on, elapsed_time_seconds, distance_meters)
      values ('${activity}', '${member}', 'Hill run', 'cardio_interval', 'run', now() - interval '1 day', current_date - 1, 1230, 4000),
        (gen_random_uuid(), '${member}', 'Quiet walk', 'cardio_steady', 'walk', now() - interval '2 days', current_date - 2, 600, null);
    insert into public.activity_segments (activity_id, segment_type, segment_index, name, elapsed_time_seconds, distance_meters, average_speed_mps)
      values ('${activity}', 'split', 1, 'Kilometre 1', 300, 1000, 3.333);
    insert into public.activity_streams (activity_id, recorded_on, stream_type, offsets_seconds, stream_values)
      values ('${activity}', current_date - 1, 'heartrate', '{0,60,120}', '{100,140,150}'), ('${activity}', current_date - 1, 'latitude', '{0,60}', '{52,52}');
    insert into public.meals (user_id, meal_type, name, logged_at, image_url) values
      ('${member}', 'lunch', 'Lentil soup', now() - interval '1 day', '${member}/meals/kept.png'),
      ('${member}', 'dinner', 'Toast', now() - interval '2 days', '${member}/meals/lost.png');
    insert into public.children (user_id, name, birth_date) values ('${member}', 'Ada', current_date - 430);
  `);
  await test.backend
    .service()
    .storage.from('member-media')
    .upload(`${member}/meals/kept.png`, Buffer.from('x'), { contentType: 'image/png' });
});
afterEach(signOut);
afterAll(() => test.close());

describe('A user’s training', () => {
  it('opens an activity with its series, splits and no place', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/profiles/${member}/show?tab=training`);
    await user.click(await screen.findByRole('button', { name: 'Hill run' }, patience));
    const dialog = within(await screen.findByRole('dialog', { name: 'Hill run' }, patience));
    expect(
      await dialog.findByRole(
        'img',
        { name: 'Heart rate: 130 bpm on average, from 100 bpm to 150 bpm.' },
        patience,
      ),
    ).toBeTruthy();
    expect(dialog.getByText('4.00 km')).toBeTruthy();
    const split = dialog.getByText('Kilometre 1').closest('tr');
    expect(split?.textContent).toContain('5:00');
    expect(split?.textContent).toContain('5:00 /km');
    expect(dialog.queryByText(/latitude/i)).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Quiet walk' }));
    expect(await screen.findByText(/^Nothing more was recorded/, {}, patience)).toBeTruthy();
  });

  it('says times as a watch does', () => {
    expect([clockText(65), clockText(3750), paceText(2.5), paceText(null)]).toEqual([
      '1:05',
      '1:02:30',
      '6:40 /km',
      '–',
    ]);
  });
});

describe('A user’s meals', () => {
  it('have their photos, and say which is not in the store', async () => {
    await signIn('coach@keel.example');
    openConsole(`/profiles/${member}/show?tab=nutrition`);
    const photo = await screen.findByRole('img', { name: /^Lunch on .*: Lentil soup$/ }, patience);
    expect(photo.getAttribute('src')).toContain(`${member}/meals/kept.png`);
    expect(screen.getByText('The photo isn’t in the store.')).toBeTruthy();
  });
});

describe('A user’s children', () => {
  it('are linked, and the child’s page leads back', async () => {
    await signIn('coach@keel.example');
    const { user } = openConsole(`/profiles/${member}/show`);
    await user.click(await screen.findByRole('link', { name: 'Ada' }, patience));
    await pageTitle('Ada');
    const back = await screen.findByRole('link', { name: 'Person 001' }, patience);
    expect(back.getAttribute('href')).toContain(`/profiles/${member}/show`);
  });

  it('are not told to those without health', async () => {
    await signIn('support@keel.example');
    openConsole(`/profiles/${member}/show`);
    await pageTitle('Person 001');
    expect(screen.queryByRole('link', { name: 'Ada' })).toBeNull();
  });
});
