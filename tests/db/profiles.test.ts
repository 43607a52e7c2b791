import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, signedIn, sqlState } from './actors.ts';
import { otherId, ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

/** One profile, as each reader may see and change it. */
let backend: TestBackend;
const admin = signedIn(staffIds.admin);
const support = signedIn(staffIds.support);
const coach = signedIn(staffIds.coach);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
afterAll(() => backend.close());

describe('a profile', () => {
  it('masks the health columns of a profile, and never lets the table itself show them', async () => {
    const read = async (actor: Actor) =>
      (
        await rowsAs<{ full_name: string; height_cm: number | null }>(
          backend.pg,
          actor,
          `select full_name, height_cm from public.member_profiles where id = '${ownerId}'`,
        )
      )[0];
    expect((await read(signedIn(ownerId)))?.height_cm).toBe(170);
    expect((await read(coach))?.height_cm).toBe(170);
    expect(await read(support)).toEqual({ full_name: 'Ona Owner', height_cm: null });
    expect(await read(signedIn(otherId))).toBeUndefined();
    for (const actor of [admin, coach, support, signedIn(ownerId)])
      expect(
        await rowsAs(backend.pg, actor, 'select height_cm from public.profiles').then(() => 'seen', sqlState),
      ).toBe('42501');
  });
});

describe('changes of a profile', () => {
  const change = (actor: Actor, set: string, id = ownerId) =>
    rowsAs(
      backend.pg,
      actor,
      `update public.member_profiles set ${set} where id = '${id}' returning id`,
    ).then((rows) => rows.length, sqlState);

  it('by support reach identity, and leave masked values alone', async () => {
    expect(await change(support, `full_name = 'Ona Renamed', subscription_tier = 'premium'`)).toBe(1);
    const [row] = await backend.sql.query(
      'select full_name, height_cm, subscription_tier from public.profiles where id = $1',
      [ownerId],
    );
    expect(row).toEqual({ full_name: 'Ona Renamed', height_cm: 170, subscription_tier: 'premium' });
  });

  it('by staff never reach health, nor any row without the right', async () => {
    expect(await change(admin, 'goal_weight_kg = 60')).toBe('42501');
    expect(await change(support, 'height_cm = 150')).toBe('42501');
    expect(await change(coach, `full_name = 'x'`)).toBe('42501');
  });

  it('by members reach themselves, but not their subscription', async () => {
    const owner = signedIn(ownerId);
    expect(await change(owner, 'goal_weight_kg = 69')).toBe(1);
    expect(await change(owner, `subscription_tier = 'free'`)).toBe('42501');
    expect(await change(owner, 'consultation_completed = true')).toBe('42501');
    expect(await change(owner, `email = 'other@example.com'`)).toBe('42501');
    expect(await change(owner, `full_name = 'x'`, otherId)).toBe(0);
    expect(await change(owner, `time_zone = 'Mars/Olympus'`)).toBe('22023');
    expect(await change(owner, `time_zone = 'America/Sao_Paulo'`)).toBe(1);
  });

  it('follow the scales: the latest weigh-in is the current weight', async () => {
    const current = async () =>
      (
        await backend.sql.query<{ kg: number }>(
          'select current_weight_kg as kg from public.profiles where id = $1',
          [ownerId],
        )
      )[0]?.kg;
    const owner = signedIn(ownerId);
    await rowsAs(
      backend.pg,
      owner,
      `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg) values ($1, '2026-03-09', '2026-03-09 07:00Z', 75.5), ($1, '2026-01-12', '2026-01-12 07:00Z', 79)`,
      [ownerId],
    );
    expect(await current()).toBe(75.5);
    await rowsAs(backend.pg, owner, `delete from public.weight_history where measured_on = '2026-03-09'`);
    expect(await current()).toBe(76.3);
  });

  it('give a weigh-in the member’s own day', async () => {
    const [row] = await rowsAs<{ measured_on: string }>(
      backend.pg,
      signedIn(ownerId),
      // Half past two at night in UTC is still the evening before in São Paulo.
      `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg) values ($1, null, '2026-02-10 02:30Z', 78) returning measured_on`,
      [ownerId],
    );
    expect(row?.measured_on).toBe('2026-02-09');
  });
});
