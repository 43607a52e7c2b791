import { within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { desktop, phone } from './browserGaps.ts';
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
beforeAll(async () => {
  test = await startConsoleTest();
  for (const role of ['support', 'coach'] as const) await test.backend.staff(role);
});
afterEach(async () => {
  desktop();
  test.server.resetHandlers();
  await signOut();
  await test.backend.sql.query('delete from public.consultation_keys');
});
afterAll(() => test.close());

const issueUrl = `${window.location.origin}/rest/v1/rpc/issue_consultation_keys`;

/** One key of each status, made by SQL: `name` is its batch. */
async function keysOfEveryStatus() {
  const states = {
    active: '{}',
    scheduled: '{"not_before": "2999-01-01"}',
    expired: '{"expires_at": "2020-01-02", "created_at": "2020-01-01"}',
    exhausted: '{"current_uses": 1}',
    revoked: '{"is_active": false}',
  };
  for (const [name, values] of Object.entries(states)) {
    await test.backend.sql.query(
      `with batch as (insert into public.consultation_key_batches (name, quantity) values ($1, 1) returning id)
       insert into public.consultation_keys (key_value, key_last4, batch_id, max_uses, current_uses, not_before, expires_at, is_active)
       select md5($1), upper(left(md5($1), 4)), batch.id, 1, coalesce(v.current_uses, 0), v.not_before, v.expires_at, coalesce(v.is_active, true)
       from batch, jsonb_to_record($2::jsonb) v(current_uses int, not_before timestamptz, expires_at timestamptz, is_active bool)`,
      [name, values],
    );
  }
}

async function openDialog() {
  await signIn('support@keel.example');
  const view = openConsole('/consultation_keys');
  await view.user.click((await screen.findAllByRole('button', { name: 'Issue keys' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  return { ...view, dialog, quantity: dialog.getByLabelText(/How many keys/) as HTMLInputElement };
}

/** What jsdom's Blob holds. */
const textOf = (blob: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });

/** The dialog's submit button, whatever count it repeats. */
const submit = () => {
  const buttons = screen.getAllByRole('button', { name: /^Issue/ });
  return buttons[buttons.length - 1] as HTMLElement;
};

describe('The list of keys', () => {
  it('says each status in words and filters by it', async () => {
    await keysOfEveryStatus();
    await signIn('support@keel.example');
    openConsole('/consultation_keys');
    for (const label of ['Active', 'Scheduled', 'Expired', 'Used up', 'Revoked'])
      expect(await screen.findByText(label)).toBeTruthy();
    await signOut();

    await signIn('support@keel.example');
    openConsole(`/consultation_keys?filter=${encodeURIComponent('{"status":"revoked"}')}`);
    expect(await screen.findByText('1–1 of 1')).toBeTruthy();
    expect(screen.queryByText('Used up')).toBeNull();
  });

  it('finds a key by the whole key that somebody pastes', async () => {
    const support = await test.backend.anon();
    await support.auth.signInWithPassword({
      email: 'support@keel.example',
      password: 'correct-horse-battery',
    });
    const { data } = await support.rpc('issue_consultation_keys', { p_quantity: 30 });
    const wanted = String((data as { key: string }[])[7]?.key);
    await signIn('support@keel.example');
    const { user } = openConsole('/consultation_keys');
    await screen.findByText('1–25 of 30');
    const search = screen.getByRole('textbox', { name: /Search/ });
    await user.type(search, `${wanted.slice(0, -1)}${wanted.endsWith('7') ? '8' : '7'}`);
    expect(await screen.findByText(/^Mistyped/)).toBeTruthy();
    await user.clear(search);
    await user.click(search);
    await user.paste(wanted);
    await pageTitle(`KEEL-…${wanted.slice(-5)}`);
    expect(window.location.href).not.toContain(wanted.slice(5, 9));
    expect(JSON.stringify(localStorage)).not.toContain(wanted.slice(5, 9));
  });

  it('is blocks on a phone', async () => {
    phone();
    await keysOfEveryStatus();
    await signIn('support@keel.example');
    openConsole('/consultation_keys');
    expect(await screen.findByText('Used up')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('offers no issuing to a role that may only read', async () => {
    await signIn('coach@keel.example');
    openConsole('/consultation_keys');
    await pageTitle('Consultation keys');
    await screen.findByText('No keys yet');
    expect(screen.queryByRole('button', { name: 'Issue keys' })).toBeNull();
  });
});

describe('Issuing keys', () => {
  it('refuses what is no count beside the field, and loses nothing that was typed', async () => {
    const { user, dialog, quantity } = await openDialog();
    await user.type(dialog.getByLabelText(/Batch name/), 'Spring');
    for (const [typed, message] of [
      ['0', /Between 1 and 100,000/],
      ['-1', /Between 1 and 100,000/],
      ['1000000000', /Between 1 and 100,000/],
      ['abc', /is not a number/],
      ['1.5', /Only a whole number/],
    ] as const) {
      await user.clear(quantity);
      await user.type(quantity, typed);
      await user.click(submit());
      expect(await dialog.findByText(message)).toBeTruthy();
      expect(quantity.value).toBe(typed);
      expect(quantity.getAttribute('aria-invalid')).toBe('true');
    }
    expect((dialog.getByLabelText(/Batch name/) as HTMLInputElement).value).toBe('Spring');
    const [{ count } = { count: -1 }] = await test.backend.sql.query<{ count: number }>(
      'select count(*)::int as count from public.consultation_keys',
    );
    expect(count).toBe(0);
  }, 60_000);

  it('shows the keys once, copies them, and the list has them afterwards', async () => {
    const { user, dialog, quantity } = await openDialog();
    await user.clear(quantity);
    await user.type(quantity, '3');
    await user.type(dialog.getByLabelText(/Batch name/), 'Spring');
    await user.click(dialog.getByRole('button', { name: 'Issue 3 keys' }));
    expect(await screen.findByText('3 keys issued')).toBeTruthy();
    const keys = within(screen.getByRole('list', { name: 'Issued keys' })).getAllByText(/^KEEL-/);
    await user.click(screen.getByRole('button', { name: 'Copy all 3' }));
    expect(await navigator.clipboard.readText()).toBe(keys.map((key) => key.textContent).join('\n'));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findAllByText('Spring')).toHaveLength(3);
    expect(document.body.textContent).not.toContain(keys[0]?.textContent);
  });

  it('asks before keys that nobody has saved are lost', async () => {
    const { user } = await openDialog();
    await user.click(submit());
    await screen.findByText('1 key issued');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(await screen.findByRole('button', { name: 'Keep them open' }));
    expect(screen.getByText(/^KEEL-/)).toBeTruthy();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(await screen.findByText('Close without saving the keys?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close anyway' }));
    await waitFor(() => expect(screen.queryByText('1 key issued')).toBeNull());
  });

  it('brings all of more keys than the API gives rows, and draws only the first hundred', async () => {
    const { user, quantity } = await openDialog();
    const saved = vi.fn((_: Blob) => 'blob:keys');
    URL.createObjectURL = saved;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.clear(quantity);
    await user.type(quantity, '1,500');
    await user.click(submit());
    expect(await screen.findByText('1,500 keys issued')).toBeTruthy();
    expect(screen.getAllByText(/^KEEL-\w{4}-/)).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Download CSV' }));
    const csv = await textOf(saved.mock.calls[0]?.[0]);
    expect(new Set(csv.match(/KEEL-[^,]+/g)).size).toBe(1500);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }, 60_000);

  it('gives one key to one address', async () => {
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('radio', { name: 'One e-mail address' }));
    await user.type(dialog.getByLabelText(/E-mail address/), 'Ada@Example.com');
    await user.click(submit());
    await screen.findByText('1 key issued');
    await user.click(screen.getByRole('button', { name: /^Copy key/ }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('ada@example.com')).toBeTruthy();
  });

  it('keeps the form when the answer is lost, and says that the keys may exist', async () => {
    const { user, dialog, quantity } = await openDialog();
    expectConsole(/HttpError/);
    test.server.use(http.post(issueUrl, () => HttpResponse.error()));
    await user.clear(quantity);
    await user.type(quantity, '12');
    await user.click(submit());
    expect(await dialog.findByText(/may have been issued all the same/)).toBeTruthy();
    expect(quantity.value).toBe('12');
  });

  it('shows a rule of the database in the database’s words', async () => {
    const { user, dialog } = await openDialog();
    const message = 'The expiry must be after the start.';
    expectConsole(/HttpError/);
    test.server.use(
      http.post(issueUrl, () => HttpResponse.json({ code: '22023', message }, { status: 400 })),
    );
    await user.click(submit());
    expect(await dialog.findByText(message)).toBeTruthy();
  });
});
