import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from 'vitest';
import { testBackend } from '../support/backend.ts';

/** Values that do not fit their column, which the local back end refuses before PGlite sees them (supabase/local/pglite.ts). */
describe('plain PGlite still needs the refusal', () => {
  it('because an object where a list belongs becomes no text at all, and a list where a date belongs an error without a code', async () => {
    const pg = await PGlite.create('memory://');
    const TEXT_ARRAY = 1009;
    const DATE = 1082;
    expect(pg.serializers[TEXT_ARRAY]?.({ a: 1 })).not.toBeTypeOf('string');
    const refusal = await pg
      .query('select $1::date', [['2026-01-05']], { paramTypes: [DATE] })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).not.toHaveProperty('code', expect.stringMatching(/^22/));
    await pg.close();
  });
});

describe('a value that does not fit its column', () => {
  it('is refused with 400 and 22P02, and the next request is served', async () => {
    const backend = await testBackend();
    const { client, id } = await backend.member();
    const meal = { user_id: id, meal_type: 'lunch' };
    for (const wrong of [
      { allergies: { a: 1 } },
      { name: ['soup'] },
      { ai_extracted: 'x'.repeat(9) },
      { logged_at: {} },
      { name: 'half a \ud83d pair' },
    ]) {
      const refused = await client.from('meals').insert({ ...meal, ...wrong });
      expect([refused.status, refused.error?.message]).toEqual([
        400,
        expect.stringMatching(/^invalid input syntax/),
      ]);
      expect(refused.error?.code).toBe('22P02');
    }
    expect((await client.from('meals').insert({ ...meal, allergies: ['nuts'] })).status).toBe(201);
    await backend.close();
  });
});
