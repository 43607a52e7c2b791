import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { consent, filmableMember, makeMember, weigh } from './stories.ts';

/** Of whom no film may be made, and why. */
let backend: TestBackend;
let growth: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
});
afterAll(() => backend.close());

const refusals = async (id: string) =>
  (await backend.sql.query<{ code: string }>('select code from private.render_refusals($1)', [id])).map(
    ({ code }) => code,
  );

describe('a film is refused', () => {
  it('without consent, and after its withdrawal or expiry', async () => {
    const id = await filmableMember(backend);
    expect(await refusals(id)).toEqual([]);
    await consent(backend, id, { decision: 'withdrawn' });
    expect(await refusals(id)).toEqual(['no_consent']);
    const answer = await growth.rpc('story_source', { p_user_id: id });
    expect(answer.error).toMatchObject({
      code: 'KR001',
      details: 'no_consent',
      message: expect.stringMatching(/^There is no consent/),
    });
    await consent(backend, id, { expiresAt: '2020-01-01T00:00:00Z' });
    expect(await refusals(id)).toEqual(['no_consent']);
    await consent(backend, id);
    expect(await refusals(id)).toEqual([]);
  });

  it('of a consent that shows only the name', async () => {
    const id = await makeMember(backend);
    await weigh(backend, id, [
      [0, 84],
      [84, 78],
    ]);
    await consent(backend, id, { mediaClass: 'name' });
    expect(await refusals(id)).toEqual(['no_consent']);
  });

  it('of minors and of those whose age is unknown', async () => {
    expect(await refusals(await filmableMember(backend, { birthDate: '2012-01-01' }))).toEqual(['minor']);
    const unknown = await filmableMember(backend, { birthDate: null });
    expect(await refusals(unknown)).toEqual(['minor']);
    await backend.sql.query('update public.profiles set age = 34 where id = $1', [unknown]);
    expect(await refusals(unknown)).toEqual([]);
  });

  it('when the weight or the goal is underweight', async () => {
    // 18.5 at 170 cm is 53.465 kg.
    expect(await refusals(await filmableMember(backend, { goalKg: 53.4 }))).toEqual(['underweight_goal']);
    expect(await refusals(await filmableMember(backend, { goalKg: 53.5 }))).toEqual([]);
    expect(await refusals(await filmableMember(backend, { goalKg: null, heightCm: 206 }))).toEqual([
      'underweight_goal',
    ]);
  });

  it('after more than a kilogram a week over four weeks', async () => {
    const loses = async (series: [number, number][]) => {
      const id = await makeMember(backend);
      await weigh(backend, id, series);
      await consent(backend, id);
      return refusals(id);
    };
    expect(
      await loses([
        [0, 90],
        [28, 86],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 90],
        [28, 85.9],
      ]),
    ).toEqual(['rapid_loss']);
    expect(
      await loses([
        [0, 90],
        [14, 85.9],
        [60, 86],
      ]),
    ).toEqual(['rapid_loss']);
    // 35 days allow 5 kg; a gap of two months says nothing about any four weeks.
    expect(
      await loses([
        [0, 90],
        [35, 85.2],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 90],
        [35, 84.9],
      ]),
    ).toEqual(['rapid_loss']);
    expect(
      await loses([
        [0, 90],
        [60, 80],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 86],
        [28, 90],
      ]),
    ).toEqual([]);
  });

  it('with weigh-ins on fewer than two days', async () => {
    const id = await makeMember(backend);
    await consent(backend, id);
    expect(await refusals(id)).toEqual(['too_few_weigh_ins']);
    await weigh(backend, id, [[0, 84]]);
    expect(await refusals(id)).toEqual(['too_few_weigh_ins']);
  });

  it('of nobody: an unknown member is not found', async () => {
    const { error } = await growth.rpc('story_source', { p_user_id: '00000000-0000-4000-8000-00000000dead' });
    expect(error?.code).toBe('PT404');
  });

  it('to whoever may not see content', async () => {
    const id = await filmableMember(backend);
    for (const client of [
      await backend.staff('support'),
      await backend.staff('analyst'),
      (await backend.member()).client,
    ])
      expect((await client.rpc('story_source', { p_user_id: id })).error?.code).toBe('42501');
  });
});
