import { createHash } from 'node:crypto';
import type { FakeClock } from './fake.ts';

/**
 * Tokens of the fakes. They say themselves whose they are and until when, so that they outlive a restart; what was revoked
 * or used up is remembered.
 */
export function fakeTokens(clock: FakeClock) {
  const spent = new Set<string>();
  let made = 0;
  const make = (kind: 'access' | 'refresh' | 'code', account: string, seconds: number, extra = '') =>
    ['fake', kind, account, Math.floor(clock.now() / 1000) + seconds, ++made, extra].join('.');
  const read = (token: string | null | undefined, kind: string): string | null => {
    const [start, found, account, until] = (token ?? '').split('.');
    const valid =
      start === 'fake' && found === kind && !spent.has(token ?? '') && Number(until) * 1000 > clock.now();
    return valid && account ? account : null;
  };
  return {
    access: (account: string, seconds: number) => make('access', account, seconds),
    refresh: (account: string, seconds: number) => make('refresh', account, seconds),
    /** A code that is only good with the verifier behind this challenge. */
    code: (account: string, challenge: string) => make('code', account, 600, challenge),
    /** @returns the account, or null. A refresh token or a code works once. */
    accountOf: (header: string | null | undefined) => read(header?.replace(/^(Bearer|OAuth) /, ''), 'access'),
    spendRefresh(token: string) {
      const account = read(token, 'refresh');
      spent.add(token);
      return account;
    },
    spendCode(code: string, verifier: string | null) {
      const account = read(code, 'code');
      const challenge = code.split('.')[5] ?? '';
      spent.add(code);
      const fits =
        challenge === '' ||
        createHash('sha256')
          .update(verifier ?? '')
          .digest('base64url') === challenge;
      return fits ? account : null;
    },
    revoke: (token: string) => void spent.add(token),
  };
}

export type FakeTokens = ReturnType<typeof fakeTokens>;
