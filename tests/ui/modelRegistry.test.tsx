import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endOfDay, namesIn, rollbackOf } from '../../src/models/ledger.ts';
import type { Move } from '../../src/models/modelModel.ts';
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
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
const model = '00000000-0000-4000-8000-0000000000a1';
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

/** A model with two versions of which the second has good evidence and the third too little; shadow moved twice. */
async function world() {
  await sql(
    `insert into public.ai_models (id, name, display_name, task) values ('${model}', 'chef', 'Chef', 'chat')`,
  );
  for (const [version, cases] of [
    ['1', 400],
    ['2', 400],
    ['3', 20],
  ] as const) {
    const [row] = await sql<{ id: string }>(
      `insert into public.ai_model_versions (model_id, version, provider, provider_model) values ('${model}', $1, 'openai', 'm-' || $1) returning id`,
      [version],
    );
    await sql(
      `insert into public.ai_model_evaluations (version_id, cases, p50_latency_ms, p95_latency_ms, cost_usd, harness) values ($1, $2, 900, 2000, 1, 'bench')`,
      [row?.id, cases],
    );
    if (version !== '3')
      await sql(
        `insert into public.ai_model_aliases (model_id, alias, version_id, reason) values ('${model}', 'shadow', $1, 'Day by day')`,
        [row?.id],
      );
  }
}

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('ml');
  await test.backend.staff('admin');
  await world();
});
afterEach(signOut);
afterAll(() => test.close());

async function openModel(email: string) {
  await signIn(email);
  const { user } = openConsole(`/ai_models/${model}/show`);
  await pageTitle('Chef');
  return user;
}
type User = Awaited<ReturnType<typeof openModel>>;

async function fillMove(user: User, alias: string, version: RegExp) {
  await user.click(await screen.findByRole('button', { name: 'Move a name' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('combobox', { name: /^Name/ }), `${alias}{Enter}`);
  await user.click(dialog.getByRole('combobox', { name: /Points at version/ }));
  await user.click(await screen.findByRole('option', { name: version }));
  return dialog;
}

async function chooseEvidence(user: User, dialog: ReturnType<typeof within>) {
  await user.click(await dialog.findByRole('combobox', { name: /Evidence/ }));
  await user.click(await screen.findByRole('option', { name: /cases/ }));
  return within(await dialog.findByRole('table', { name: 'Evidence checks' }));
}

describe('The registry of models', () => {
  it('lists every model with what its names mean now', async () => {
    await signIn('ml@keel.example');
    openConsole('/ai_models');
    const row = within(await screen.findByRole('row', { name: /Chef/ }));
    const name = await row.findByText('shadow');
    await waitFor(() => expect(name.parentElement?.textContent).toBe('shadow 2'));
  });

  it('rolls a name back in one gesture, with a reason', async () => {
    const user = await openModel('ml@keel.example');
    await user.click(await screen.findByRole('button', { name: 'Roll back to 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Roll back' }));
    expect(await dialog.findByText('Say why in at least 3 characters.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Reason/), 'Too slow');
    await user.click(dialog.getByRole('button', { name: 'Roll back' }));
    const shadow = within(await screen.findByRole('group', { name: 'shadow' }));
    expect(await shadow.findByText('1')).toBeTruthy();
    expect(await screen.findByText('Too slow')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Roll back to/ })).toBeNull();
  });

  it('says what a name meant on a day before it meant anything', async () => {
    const user = await openModel('ml@keel.example');
    await user.type(await screen.findByLabelText('On'), '2020-03-01');
    expect(await screen.findByText('At the end of 1 Mar 2020.')).toBeTruthy();
    const shadow = await screen.findByRole('group', { name: 'shadow' });
    await waitFor(() => expect(shadow.textContent).toBe('shadow meant nothing'));
  });

  it('refuses thin evidence in words and keeps the dialog', async () => {
    expectConsole(/evidence_missing/, /HttpError/);
    const user = await openModel('ml@keel.example');
    const dialog = await fillMove(user, 'champion', /^3/);
    const checks = await chooseEvidence(user, dialog);
    expect((await checks.findByRole('row', { name: /Cases/ })).textContent).toBe(
      'Casesat least 20020not met',
    );
    await user.type(dialog.getByLabelText(/Reason/), 'It feels much better');
    await user.click(dialog.getByRole('button', { name: 'Ask for promotion' }));
    expect(await dialog.findByText(/The evidence is not enough: cases is 20, not at least 200/)).toBeTruthy();
  });

  it('promotes when one asks and another approves', async () => {
    const user = await openModel('ml@keel.example');
    const dialog = await fillMove(user, 'champion', /^2/);
    await chooseEvidence(user, dialog);
    await user.type(dialog.getByLabelText(/Reason/), 'Better by every measure');
    await user.click(dialog.getByRole('button', { name: 'Ask for promotion' }));
    expect(await screen.findByText('You asked for this, so a colleague decides.')).toBeTruthy();
    const evidence = within(await screen.findByRole('table', { name: 'Evidence checks' }));
    expect(evidence.getByRole('row', { name: 'Cases at least 200 400 met' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    await signOut();

    const other = await openModel('admin@keel.example');
    await other.click(await screen.findByRole('button', { name: 'Approve' }));
    await other.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    const champion = await screen.findByRole('group', { name: 'champion' });
    expect(champion.textContent).toContain('champion means 2');
    expect(screen.getByText('Promoted')).toBeTruthy();
  });

  it('says what a promotion needs; an admin changes it, the team only reads it', async () => {
    await openModel('ml@keel.example');
    const rules = within(await screen.findByRole('region', { name: 'What a promotion needs' }));
    expect(
      await rules.findAllByText(/at least 200 cases, not older than 90 days, p95 within 8,000 ms/),
    ).toBeTruthy();
    expect(rules.queryByText('New rule')).toBeNull();
    await signOut();

    const admin = await openModel('admin@keel.example');
    await admin.click(await screen.findByText('New rule'));
    const name = await screen.findByLabelText(/^Name/);
    await admin.click(name);
    await admin.paste('canary');
    await admin.click(screen.getByLabelText(/^Cases/));
    await admin.paste('50');
    await admin.click(screen.getByText('Set the rule'));
    expect(
      await screen.findByText('Asks for an evaluation of at least 50 cases, not older than 90 days.'),
    ).toBeTruthy();
    expect(
      await sql(
        `select actor_role from public.audit_log where table_name = 'ai_promotion_rules' and action = 'insert'`,
      ),
    ).toEqual([{ actor_role: 'admin' }]);
    await signOut();

    await signIn('ml@keel.example');
    openConsole('/ai_promotion_rules');
    const all = within(await screen.findByRole('main'));
    expect(await all.findByText('canary')).toBeTruthy();
    expect(
      all.getByText('Asks for an evaluation of at least 50 cases, not older than 90 days.'),
    ).toBeTruthy();
    expect(all.queryByText('Change')).toBeNull();
  });

  it('breaks the glass visibly, and only with a real reason', async () => {
    const user = await openModel('ml@keel.example');
    const dialog = await fillMove(user, 'champion', /^3/);
    await user.click(dialog.getByRole('switch', { name: /Break the glass/ }));
    expect(dialog.getByText(/everybody who works in the registry gets a notice/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/Reason/), 'Outage');
    await user.click(dialog.getByRole('button', { name: 'Break the glass' }));
    expect(await dialog.findByText('Say why in at least 20 characters.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Reason/), ' of the provider since noon');
    await user.click(dialog.getByRole('button', { name: 'Break the glass' }));
    const champion = within(await screen.findByRole('group', { name: 'champion' }));
    expect(await champion.findByText('Broken glass')).toBeTruthy();
    expect(
      await sql(`select count(*)::int as n from public.notifications where type = 'ai_break_glass'`),
    ).toEqual([{ n: 1 }]);
  });
});

describe('A ledger', () => {
  const move = (changed_at: string, kind: Move['kind'], version_id: string, alias = 'champion') =>
    ({ changed_at, kind, version_id, alias }) as Move;

  it('goes back two steps by two rollbacks, and then no further', () => {
    const moves = [move('1', 'set', 'a'), move('2', 'set', 'b'), move('3', 'set', 'c')];
    expect(rollbackOf(moves, 'champion')).toEqual({ from: 'c', to: 'b' });
    moves.push(move('4', 'rollback', 'b'));
    expect(rollbackOf(moves.toReversed(), 'champion')).toEqual({ from: 'b', to: 'a' });
    moves.push(move('5', 'rollback', 'a'));
    expect(rollbackOf(moves, 'champion')).toBeUndefined();
  });

  it('knows every name that was ever used, and where a day ends', () => {
    expect(namesIn([move('1', 'set', 'a', 'shadow'), move('2', 'set', 'a')])).toEqual(['champion', 'shadow']);
    expect(endOfDay('2026-03-01')?.getDate()).toBe(1);
    expect(endOfDay('2026-13-01')).toBeUndefined();
  });
});
