import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepSqlState } from '../../supabase/local/sqlStates.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(`create function public.refuse(p_code text) returns text language plpgsql set search_path = '' as $$
    begin raise exception using errcode = p_code, message = 'No film of this member', detail = 'minor', hint = 'none'; end $$;
    grant execute on function public.refuse(text) to service_role`);
});
afterAll(() => backend.close());

describe('an error that a function raises', () => {
  it.each([
    ['KF001', 400],
    ['KR001', 400],
    ['P0001', 400],
    ['PT404', 404],
    ['P0002', 500],
    ['22023', 400],
  ])(
    '%s reaches the client with its code, detail and message, as PostgREST answers it',
    async (code, status) => {
      const answer = await backend.service().rpc('refuse', { p_code: code });
      expect(answer.status).toBe(status);
      expect(answer.error).toMatchObject({
        code,
        message: 'No film of this member',
        details: 'minor',
        hint: 'none',
      });
    },
  );

  it('is left alone where lite knows it, or where it is no database error', () => {
    const unique = Object.assign(new Error('duplicate key'), { code: '23505' });
    const network = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    for (const error of [unique, network, new Error('plain'), 'text'])
      expect(keepSqlState(error)).toBe(error);
  });
});
