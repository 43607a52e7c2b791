import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeLines, dayWord, triggerText } from '../../src/planning/adjustmentText.ts';
import { rowsAs, service } from '../db/actors.ts';
import { bundleOf } from '../db/bundles.ts';
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
let members: { id: string; full_name: string }[];
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('coach');
  await test.backend.staff('support');
  await addMembers(test.backend, 2);
  members = await sql(
    "select id, full_name from public.profiles where full_name like 'Person %' order by full_name",
  );
  const [day] = await sql<{ day: string }>('select current_date::text as day');
  for (const member of members)
    await rowsAs(test.backend.pg, service, 'select public.store_program_bundle($1)', [
      JSON.stringify(bundleOf(member.id, day?.day ?? '')),
    ]);
});
/** Both slept too little and said so: two proposals wait for today. */
beforeEach(async () => {
  await sql('delete from public.day_overrides');
  await sql('delete from public.user_context_log');
  for (const [index, member] of members.entries())
    await sql(
      'insert into public.user_context_log (user_id, date, sleep_hours) values ($1, current_date, $2)',
      [member.id, 4 + index],
    );
  await signIn('coach@keel.example');
});
afterEach(signOut);
afterAll(() => test.close());

const detail = async (name: string) =>
  within(await screen.findByRole('article', { name: `Adjustment for ${name}` }));
const statusOf = async (name: string) =>
  (
    await sql<{ status: string; decision_note: string | null }>(
      `select o.status::text, o.decision_note from public.day_overrides o
       join public.profiles p on p.id = o.user_id where p.full_name = $1`,
      [name],
    )
  )[0];
const queued = async () => {
  const queue = within(await screen.findByRole('navigation', { name: 'Queue' }));
  return queue.getAllByRole('button').map((button) => button.textContent);
};

describe('The adjustments queue', () => {
  it('shows what triggered a change beside what it would change, and the day', async () => {
    const { user } = openConsole('/day_overrides');
    await pageTitle('Adjustments');
    const queue = within(await screen.findByRole('navigation', { name: 'Queue' }));
    await user.click(queue.getByRole('button', { name: /Person 001/ }));
    const shown = await detail('Person 001');
    expect(shown.getByText('Sleep').textContent).toBe('Sleep 4 hours');
    expect(shown.getByText('below 6 hours')).toBeTruthy();
    expect(shown.getByText('−2 sets in each session')).toBeTruthy();
    expect(shown.getByText('80 % of the planned weight or pace')).toBeTruthy();
    const [planned] = await sql<{ title: string }>(
      `select title from public.calendar_events e join public.profiles p on p.id = e.user_id
       where p.full_name = 'Person 001' and e.date = current_date and e.event_type = 'session' limit 1`,
    );
    if (planned) expect(shown.getByText(planned.title)).toBeTruthy();
  });

  it('approves with a key; the next one is there, and the calendar has changed', async () => {
    const { user } = openConsole('/day_overrides');
    const first = (await queued())[0]?.slice(0, 10) ?? '';
    await detail(first);
    await user.keyboard('a');
    await screen.findByText(/^Approved/);
    expect((await statusOf(first))?.status).toBe('approved');
    await waitFor(async () => expect(await queued()).toHaveLength(1));
    expect(first).not.toBe('');
    const other = first === 'Person 001' ? 'Person 002' : 'Person 001';
    await detail(other);
    const changed = await sql(
      `select 1 from public.calendar_events e join public.profiles p on p.id = e.user_id
       where p.full_name = $1 and e.date = current_date and e.details ? 'training_override'`,
      [first],
    );
    const sessions = await sql(
      `select 1 from public.calendar_events e join public.profiles p on p.id = e.user_id
       where p.full_name = $1 and e.date = current_date and e.event_type = 'session'`,
      [first],
    );
    expect(changed).toHaveLength(sessions.length);
  });

  it('rejects only with a reason, and keeps it', async () => {
    const { user } = openConsole('/day_overrides');
    const first = (await queued())[0]?.slice(0, 10) ?? '';
    await detail(first);
    await user.keyboard('r');
    const dialog = within(await screen.findByRole('dialog', { name: 'Reject this adjustment' }));
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(dialog.getByText('Say why, so that the next one who looks knows.')).toBeTruthy();
    expect((await statusOf(first))?.status).toBe('pending');
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Has a race tomorrow');
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    await screen.findByText(/^Rejected:/);
    expect(await statusOf(first)).toEqual({ status: 'rejected', decision_note: 'Has a race tomorrow' });
  });

  it('takes back what is in force', async () => {
    await sql(
      "update public.day_overrides set status = 'approved' where user_id = (select id from public.profiles where full_name = 'Person 002')",
    );
    const { user } = openConsole(
      `/day_overrides?filter=${encodeURIComponent(JSON.stringify({ status: 'approved' }))}`,
    );
    const shown = await detail('Person 002');
    await user.click(shown.getByRole('button', { name: 'Take back…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'Slept after all');
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByText(/^Taken back/);
    expect((await statusOf('Person 002'))?.status).toBe('undone');
  });

  it('says what somebody else decided meanwhile, and loses nothing', async () => {
    expectConsole(/cannot become approved/, /HttpError/);
    const { user } = openConsole('/day_overrides');
    const first = (await queued())[0]?.slice(0, 10) ?? '';
    await detail(first);
    await sql(
      `update public.day_overrides set status = 'rejected', decision_note = 'A colleague was faster'
       where user_id = (select id from public.profiles where full_name = $1)`,
      [first],
    );
    await user.keyboard('a');
    await screen.findByText(/rejected/);
    expect((await statusOf(first))?.status).toBe('rejected');
    await waitFor(async () => expect(await queued()).toHaveLength(1));
  });

  it('is not support’s', async () => {
    await signOut();
    await signIn('support@keel.example');
    openConsole('/day_overrides');
    expect(await screen.findByText('Your role doesn’t open this page')).toBeTruthy();
  });
});

describe('The words', () => {
  it('name a note, a span of days and an unknown change', () => {
    expect(
      triggerText({
        code: 'injury',
        metric: 'injury_notes',
        value: 'left knee',
        comparison: 'present',
        threshold: null,
        unit: null,
        window_days: 1,
      }),
    ).toEqual({ label: 'Injury noted', value: 'left knee', limit: 'any note asks for a look' });
    expect(
      triggerText({
        code: 'adherence',
        metric: 'adherence_pct',
        value: 58,
        comparison: 'below',
        threshold: 70,
        unit: '%',
        window_days: 7,
      }).limit,
    ).toBe('below 70 % over 7 days');
    expect(changeLines({ skip: true, tempo_adj: 3 })).toEqual([
      'No training: the session is taken off the day',
      'tempo adj: 3',
    ]);
  });

  it('call the days around today by their names', () => {
    expect(dayWord('2026-03-29', '2026-03-29')).toBe('Today');
    expect(dayWord('2026-03-30', '2026-03-29')).toBe('Tomorrow');
    expect(dayWord('2026-03-27', '2026-03-29')).toBeNull();
  });
});
