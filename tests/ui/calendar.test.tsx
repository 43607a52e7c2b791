import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysShown, spanShown, spanTitle } from '../../src/calendar/calendarDays.ts';
import { nextClockChange } from '../../src/calendar/slotModel.ts';
import { instantOf, oddHour, wallTime } from '../../src/calendar/wallClock.ts';
import type { ContentLift } from '../../src/data/index.ts';
import { bestTimeText } from '../../src/learning/learningModel.ts';
import {
  type ConsoleTest,
  openConsole,
  path,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { expectConsole } from './setup.ts';

const BERLIN = 'Europe/Berlin';

describe('Clocks', () => {
  it('a wall-clock time is the instant that the database gives its slots, on both nights', () => {
    expect(instantOf('2030-03-31T02:30', BERLIN)).toBe('2030-03-31T01:30:00.000Z');
    expect(wallTime('2030-03-31T01:30:00Z', BERLIN)).toBe('2030-03-31T03:30');
    expect(instantOf('2030-10-27T02:30', BERLIN)).toBe('2030-10-27T01:30:00.000Z');
    expect(oddHour('2030-03-31T02:30', BERLIN)).toContain('it will be 03:30');
    expect(oddHour('2030-10-27T02:30', BERLIN)).toContain('the second one');
    expect(oddHour('2030-06-01T02:30', BERLIN)).toBeUndefined();
  });

  it('a week has an hour less or more when they change, and a month begins on its Monday', () => {
    const hours = (day: string) => {
      const { from, to } = spanShown('week', day, BERLIN);
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(['2030-03-27', '2030-06-05', '2030-10-25'].map(hours)).toEqual([167, 168, 169]);
    expect(daysShown('month', '2030-03-15')).toEqual({ first: '2030-02-25', end: '2030-04-01' });
    expect(spanTitle('week', '2030-03-27')).toBe('25 Mar – 31 Mar 2030');
    expect(nextClockChange(['UTC', BERLIN], new Date('2030-01-01Z'))).toEqual({
      zone: BERLIN,
      at: '2030-03-31T01:00:00.000Z',
      before: '+01:00',
      after: '+02:00',
    });
  });
});

it('No best time is named from few posts, or from intervals that include no difference', () => {
  const lift = (label: string, posts: number, low: number | null, high: number | null): ContentLift => ({
    label,
    name: label,
    posts,
    others: 50,
    lift: 1.6,
    low,
    high,
  });
  const usual = lift('1 09', 12, 0.7, 1.4);
  expect(bestTimeText([usual, lift('2 18', 3, 1.4, 2)])).toContain('Not enough data');
  expect(bestTimeText([usual, lift('2 18', 9, 0.9, 2.2)])).toContain('Not enough data');
  expect(bestTimeText([usual, lift('2 18', 9, 1.2, 2.2)])).toContain('Tue 18:00 – 21:00');
});

let test: ConsoleTest;
let accountId: string;
let posts: { id: string; caption: string }[];
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('growth');
  const { id: memberId } = await test.backend.member();
  const rows = async <Row,>(sql: string, params: unknown[] = []) => test.backend.sql.query<Row>(sql, params);
  const [account] = await rows<{ id: string }>(
    `insert into public.social_accounts (platform, handle, external_account_id) values ('tiktok', '@keel', '1') returning id`,
  );
  accountId = account?.id ?? '';
  posts = await rows(
    `insert into public.social_media_posts (user_id, account_id, platform, caption, status, scheduled_for, approved_at, platform_post_id, permalink)
     values ($1, $2, 'tiktok', 'Week by week', 'approved', '2030-03-30T17:00Z', now(), null, null),
       ($1, $2, 'tiktok', 'Small steps', 'draft', '2030-03-30T17:10Z', null, null, null),
       ($1, $2, 'tiktok', 'Gone soon', 'live', '2030-03-02T17:10Z', now(), '77', 'https://tiktok.example/77')
     returning id, caption`,
    [memberId, accountId],
  );
  await rows(
    `insert into public.post_takedowns (post_id, reason, status) values ($1, 'consent_withdrawn', 'manual')`,
    [posts.find(({ caption }) => caption === 'Gone soon')?.id],
  );
});
beforeEach(() => signIn('growth@keel.example'));
afterEach(signOut);
afterAll(() => test.close());

it('A post moves without a mouse: what the time means is said before, and a skipped hour is the next', async () => {
  const { user } = openConsole(`/calendar?view=month&day=2030-03-15&zone=${BERLIN}`);
  expect(await screen.findByText('March 2030')).toBeTruthy();
  // The grid shows it by the chosen clock: 17:00 in UTC is 18:00 there.
  const mark = await screen.findByText(/Scheduled · Week by week/, undefined, { timeout: 10_000 });
  expect(mark.parentElement?.textContent).toContain('18:00');

  await user.click(screen.getByRole('button', { name: 'List' }));
  await user.click(await screen.findByRole('button', { name: /Week by week/ }));
  const about = within(await screen.findByRole('dialog'));
  expect(about.getByText(/less than half an hour away/)).toBeTruthy();
  await user.click(about.getByRole('button', { name: 'Move to…' }));

  const time = await screen.findByLabelText(/New time/);
  await user.clear(time);
  await user.type(time, '2030-03-31T02:30');
  expect(await screen.findByText(/skip this time: it will be 03:30/)).toBeTruthy();
  expect(await screen.findByText(/Post 1 of 15 in the 24 hours around it/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Move it' }));
  await waitFor(async () => {
    const [moved] = await test.backend.sql.query<{ at: string }>(
      `select to_char(scheduled_for at time zone 'UTC', 'DD HH24:MI') as at from public.social_media_posts where id = $1`,
      [posts.find(({ caption }) => caption === 'Week by week')?.id],
    );
    expect(moved?.at).toBe('31 01:30');
  });
  expect(await screen.findByRole('heading', { name: 'Sunday 31 March' })).toBeTruthy();
  expect(window.location.search).toContain('view=list');
});

it('Weekly slots are added and refused twice; the preview shows them on both sides of the change', async () => {
  expectConsole(/HttpError|posting_slots_once/);
  const { user } = openConsole(`/calendar/slots?account=${accountId}`);
  const add = async () => user.click(await screen.findByRole('button', { name: 'Add' }));
  await add();
  expect(await screen.findByRole('switch', { name: 'In use: Monday 18:00' })).toBeTruthy();
  expect(await screen.findByRole('table', { name: 'Next' })).toBeTruthy();
  await add();
  expect(await screen.findByText('The account has this slot already.')).toBeTruthy();
});

it('A manual takedown is closed with an address and a note, and not without', async () => {
  const { user } = openConsole('/post_takedowns');
  await user.click(await screen.findByRole('button', { name: 'It is down' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Close the task' }));
  expect(dialog.getByText('Say it in a few words.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /What is to be seen/ }), 'Video unavailable');
  await user.click(dialog.getByRole('button', { name: 'Close the task' }));
  expect(await screen.findByText(/Proof: Video unavailable/)).toBeTruthy();
  expect(screen.getByText('1 of 1 down')).toBeTruthy();
  expect(path()).toBe('/post_takedowns');
});
