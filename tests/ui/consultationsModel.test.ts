import { describe, expect, it } from 'vitest';
import { keysAsCsv, keysAsText, keysFileName } from '../../src/consultations/issuedKeys.ts';
import { countOf, quantityRule, readCount } from '../../src/consultations/keyCounts.ts';
import { expiryInstant, localDay, relativeExpiry } from '../../src/consultations/keyExpiry.ts';
import { groupedKey, keyParts, typedKind } from '../../src/consultations/keyFormat.ts';
import { maskedKey } from '../../src/consultations/keyRow.ts';
import { issueDefaults, issueErrors, issueSchema } from '../../src/consultations/keysModel.ts';
import { createKeyVerbs } from '../../src/data/keyVerbs.ts';

const now = new Date('2026-11-21T10:00:00Z');

describe('A count that somebody types', () => {
  it.each([
    ['1', 1],
    [' 250 ', 250],
    ['10,000', 10_000],
    ['100 000', 100_000],
  ])('%j is read', (text, value) => {
    expect(readCount(text, quantityRule)).toEqual({ ok: true, value });
  });

  it.each([
    ['0', 'Between 1 and 100,000 keys can be issued at a time.'],
    ['-1', 'Between 1 and 100,000 keys can be issued at a time.'],
    ['−1', 'Between 1 and 100,000 keys can be issued at a time.'],
    ['1000000000', 'Between 1 and 100,000 keys can be issued at a time.'],
    ['100001', 'Between 1 and 100,000 keys can be issued at a time.'],
    ['9'.repeat(400), 'Between 1 and 100,000 keys can be issued at a time.'],
    ['abc', '“abc” is not a number. Enter one such as 25.'],
    ['1e3', '“1e3” is not a number. Enter one such as 25.'],
    ['12 keys', '“12 keys” is not a number. Enter one such as 25.'],
    ['1.5', 'Only a whole number works here, such as 25.'],
    ['1,5', 'Only a whole number works here, such as 25.'],
    ['  ', 'Enter how many keys, as a whole number.'],
  ])('%j is refused in words', (text, message) => {
    expect(readCount(text, quantityRule)).toEqual({ ok: false, message });
  });

  it('is said with its noun', () => {
    expect([countOf(1, 'key'), countOf(2500, 'key')]).toEqual(['1 key', '2,500 keys']);
  });
});

describe('The form of issuing keys', () => {
  it('becomes the call of the database', () => {
    const form = { ...issueDefaults, quantity: '25', max_uses: '2', expiry: 'never', batch_name: ' Spring ' };
    expect(issueSchema(now).parse(form)).toEqual({
      quantity: 25,
      options: { max_uses: 2, batch_name: 'Spring', prefix: 'KEEL' },
    });
  });

  it('sends only the chosen assignee, in lower case', () => {
    const form = {
      ...issueDefaults,
      assign_to: 'email' as const,
      assigned_email: ' Ada@Example.com ',
      assigned_user_id: 'kept-but-not-sent',
    };
    expect(issueSchema(now).parse(form).options).toMatchObject({
      assigned_email: 'ada@example.com',
      assigned_user_id: undefined,
    });
  });

  it('gives a key for one person one at a time, and asks who', () => {
    expect(issueErrors({ ...issueDefaults, quantity: '3', assign_to: 'member' }, now)).toEqual({
      quantity: 'A key for one person is issued one at a time: enter 1.',
      assigned_user_id: 'Choose the member who gets the key.',
    });
    expect(issueErrors({ ...issueDefaults, assign_to: 'email', assigned_email: 'ada@' }, now)).toEqual({
      assigned_email: 'Enter the e-mail address of the person who gets the key.',
    });
  });

  it('takes no expiry in the past and none that is half chosen', () => {
    const on = (expires_on: string | null) =>
      issueErrors({ ...issueDefaults, expiry: 'date', expires_on }, now);
    expect(on(null)).toEqual({ expires_on: 'Choose the last day on which the keys work.' });
    expect(on('2020-02-29')).toEqual({ expires_on: 'The expiry must be in the future.' });
    expect(on(localDay(now))).toEqual({});
  });

  it('complains about every bad field at once', () => {
    const bad = { ...issueDefaults, quantity: 'abc', max_uses: '0', notes: 'x'.repeat(4001) };
    expect(Object.keys(issueErrors(bad, now)).sort()).toEqual(['max_uses', 'notes', 'quantity']);
  });
});

describe('An expiry', () => {
  it('lasts until the chosen day ends where the person sits', () => {
    const end = new Date(String(expiryInstant('date', '2027-01-31', now)));
    expect([localDay(end), end.getHours(), end.getMinutes()]).toEqual(['2027-01-31', 23, 59]);
    expect(localDay(new Date(String(expiryInstant('30', null, now))))).toBe('2026-12-21');
    expect(expiryInstant('never', '2027-01-31', now)).toBeNull();
  });

  it('is told relative to now', () => {
    expect(relativeExpiry('2026-11-24T10:00:00Z', now)).toBe('in 3 days');
    expect(relativeExpiry('2026-11-19T10:00:00Z', now)).toBe('2 days ago');
    expect(relativeExpiry(null, now)).toBe('never');
  });
});

describe('A key that somebody types', () => {
  it.each([
    ['KEEL-712X-BEPH-45J8-EN', 'key'],
    ['keel712xbeph45j8en', 'key'],
    ['712x beph 45j8 en', 'key'],
    ['KEEL–7I2X–BEPH–45J8–EN', 'key'],
    ['KEEL-712X-BEPH-45J8-EM', 'mistyped'],
    ['KEEL-712X-BEPH-54J8-EN', 'mistyped'],
    ['KEEL-712X-BEPH-45J8-E', 'mistyped'],
    ['SPRING-26', 'code'],
    ['ada@example.com', 'text'],
    ['Ona Owner and family', 'text'],
    ['…J8-EN', 'text'],
    ['', 'text'],
  ])('%s is a %s', (typed, kind) => {
    expect(typedKind(typed)).toBe(kind);
  });

  it('loses its brand and gains what Crockford repairs', () => {
    expect(keyParts('clinic-7i2x-beph-45j8-en')).toEqual({ prefix: 'CLINIC', symbols: '712XBEPH45J8EN' });
    expect(groupedKey('keel7I2xbeph45j8en')).toBe('KEEL-712X-BEPH-45J8-EN');
  });

  it('is shown by its brand and its end only; a campaign code is public', () => {
    const row = { key_prefix: 'KEEL', key_last4: 'J8EN', campaign_code: null };
    expect(maskedKey(row)).toBe('KEEL-…J8-EN');
    expect(maskedKey({ ...row, campaign_code: 'SPRING-26' })).toBe('SPRING-26');
  });
});

describe('Issued keys', () => {
  const keys = [
    { id: '1', key: 'KEEL-712X-BEPH-45J8-EN', max_uses: 2, expires_at: '2027-02-19T23:59:59.999Z' },
    { id: '2', key: 'KEEL-0RAJ-HQ01-FH27-NK', max_uses: 2, expires_at: null },
  ];

  it('are copied one a line', () => {
    expect(keysAsText(keys)).toBe('KEEL-712X-BEPH-45J8-EN\nKEEL-0RAJ-HQ01-FH27-NK');
  });

  it('become CSV in which nothing runs as a formula and commas stay in their cell', () => {
    const csv = keysAsCsv(keys, { batch: '=HYPERLINK("http://x","y")', assignee: '@ada' });
    expect(csv.split('\r\n')).toEqual([
      'key,max_uses,expires_at,batch,assigned_to',
      `KEEL-712X-BEPH-45J8-EN,2,2027-02-19T23:59:59.999Z,"'=HYPERLINK(""http://x"",""y"")","'@ada"`,
      `KEEL-0RAJ-HQ01-FH27-NK,2,,"'=HYPERLINK(""http://x"",""y"")","'@ada"`,
    ]);
  });

  it('get a file name that every system takes', () => {
    expect(keysFileName('Frühling / Aktion: 1', '2026-11-21')).toBe('keel-keys-fruhling-aktion-1-2026-11-21');
    expect(keysFileName(undefined, '2026-11-21')).toBe('keel-keys-2026-11-21');
    expect(keysFileName('حملة', '2026-11-21')).toBe('keel-keys-2026-11-21');
  });
});

describe('a rotation in steps', () => {
  const page = (from: number, size: number) =>
    Array.from({ length: size }, (_, i) => ({ id: `${from + i}`, key: 'k', expires_at: null, max_uses: 1 }));
  const rotating = (answers: unknown[]) => {
    const calls: Record<string, unknown>[] = [];
    const client = {
      rpc: async (_name: string, args: Record<string, unknown>) => {
        calls.push(args);
        const answer = answers[calls.length - 1];
        return answer instanceof Error
          ? { data: null, error: { code: '57014', message: answer.message }, status: 500 }
          : { data: answer, error: null, status: 200 };
      },
    } as unknown as Parameters<typeof createKeyVerbs>[0];
    return { calls, verbs: createKeyVerbs(client) };
  };
  const selection = { filters: { batch_id: 'b' } };

  it('goes on after the last key of each step, as one run', async () => {
    const { calls, verbs } = rotating([page(0, 2000), page(2000, 5)]);
    const seen: number[] = [];
    const { keys, cancelled } = await verbs.rotateKeys(selection, 'Leaked', 0, {
      onProgress: (n) => seen.push(n),
    });
    expect([keys.length, cancelled, seen]).toEqual([2005, false, [2000, 2005]]);
    expect(calls.map(({ p_after }) => p_after)).toEqual([undefined, '1999']);
    expect(new Set(calls.map(({ p_run_id }) => p_run_id)).size).toBe(1);
  });

  it('ends between two steps when told to, and keeps what it has', async () => {
    const { calls, verbs } = rotating([page(0, 2000), page(2000, 2000)]);
    const ending = new AbortController();
    const result = await verbs.rotateKeys(selection, 'Leaked', 0, {
      onProgress: () => ending.abort(),
      signal: ending.signal,
    });
    expect([result.keys.length, result.cancelled, calls.length]).toEqual([2000, true, 1]);
  });

  it('loses no secret when a later step fails, and throws when the first one does', async () => {
    const { verbs } = rotating([page(0, 2000), new Error('canceled on timeout')]);
    const result = await verbs.rotateKeys(selection, 'Leaked', 0);
    expect(result.keys).toHaveLength(2000);
    expect(result.failure?.message).toMatch(/timeout/);
    await expect(
      rotating([new Error('canceled on timeout')]).verbs.rotateKeys(selection, 'x', 0),
    ).rejects.toThrow();
  });
});
