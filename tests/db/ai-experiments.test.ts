import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from './actors.ts';
import { analyst, coach, ml, type Registry, registryBackend } from './registry.ts';

let db: Registry;
let modelId: string;
let control: string;
let challenger: string;
beforeAll(async () => {
  db = await registryBackend();
  modelId = await db.model('coach-chat');
  [control, challenger] = [await db.version(modelId, '1'), await db.version(modelId, '2')];
  await db.sql.exec(`insert into auth.users (id, email, email_confirmed_at)
    select md5(i::text)::uuid, 'm' || i || '@example.com', now() from generate_series(1, 400) i`);
});
afterAll(() => db.close());

const plan = async (name: string, { planned = 200 as number | null, arms = true, metric = true } = {}) => {
  const { id } = await db.one<{ id: string }>(
    ml,
    `insert into public.ai_experiments (name, title, hypothesis, model_id, planned_users_per_arm)
     values ($1, 'Shorter answers', 'Shorter answers are accepted more often', $2, $3) returning id`,
    [name, modelId, planned],
  );
  if (arms)
    await db.as(
      ml,
      `insert into public.ai_experiment_arms (experiment_id, name, version_id, allocation_pct, is_control)
       values ($1, 'control', $2, 50, true), ($1, 'shorter', $3, 50, false)`,
      [id, control, challenger],
    );
  if (metric)
    await db.as(
      ml,
      `insert into public.ai_experiment_metrics (experiment_id, name, direction, is_primary, smallest_effect)
       values ($1, 'accepted_share', 'increase', true, 0.05)`,
      [id],
    );
  return id;
};
const move = (id: string, state: string, decision: string | null = null) =>
  ['select state from public.move_experiment($1, $2, $3)', [id, state, decision]] as const;
const assignAll = (name: string) =>
  db.as<{ arm: string; user_id: string }>(
    service,
    `select u.id as user_id, a.arm from public.profiles u cross join lateral public.assign_experiment($1, u.id) a
     where u.email like 'm%@example.com' order by u.id`,
    [name],
  );

describe('an experiment', () => {
  it('starts with a plan, arms that share everybody, and one primary metric', async () => {
    expect(await db.refusal(ml, ...move(await plan('exp-a', { planned: null }), 'running'))).toBe(
      'KM001 no_plan',
    );
    expect(await db.refusal(ml, ...move(await plan('exp-b', { arms: false }), 'running'))).toBe(
      'KM001 arms_incomplete',
    );
    expect(await db.refusal(ml, ...move(await plan('exp-c', { metric: false }), 'running'))).toBe(
      'KM001 metrics_incomplete',
    );
    const id = await plan('exp-d');
    expect(await db.refusal(coach, ...move(id, 'running'))).toBe('42501');
    expect(await db.one(ml, ...move(id, 'running'))).toEqual({ state: 'running' });
  });

  it('goes only from state to state, and is concluded with a decision', async () => {
    const id = await plan('exp-e');
    expect(await db.refusal(ml, ...move(id, 'stopped'))).toBe('22023');
    await db.as(ml, ...move(id, 'running'));
    await db.as(ml, ...move(id, 'paused'));
    await db.as(ml, ...move(id, 'running'));
    await db.as(ml, ...move(id, 'stopped'));
    expect(await db.refusal(ml, ...move(id, 'running'))).toBe('22023');
    expect(await db.refusal(ml, ...move(id, 'concluded'))).toBe('23514');
    expect(await db.one(ml, ...move(id, 'concluded', 'Not worth the price'))).toEqual({ state: 'concluded' });
  });

  it('is fixed when it starts: plan, arms and metrics', async () => {
    const id = await plan('exp-f');
    const foreign = await db.version(await db.model('other'), '1');
    expect(
      await db.refusal(ml, `update public.ai_experiment_arms set version_id = $2 where experiment_id = $1`, [
        id,
        foreign,
      ]),
    ).toBe('22023');
    await db.as(ml, ...move(id, 'running'));
    for (const sql of [
      `update public.ai_experiment_arms set allocation_pct = 90 where experiment_id = $1 and is_control`,
      `delete from public.ai_experiment_metrics where experiment_id = $1`,
      `insert into public.ai_experiment_metrics (experiment_id, name, direction, smallest_effect) values ($1, 'late', 'increase', 1)`,
      `update public.ai_experiments set alpha = 0.2 where id = $1`,
      `delete from public.ai_experiments where id = $1`,
    ])
      expect(await db.refusal(ml, sql, [id]), sql).toBe('KM001 experiment_started');
  });
});

describe('allocation', () => {
  it('is by member, the same every time, by the shares, and other in another experiment', async () => {
    for (const name of ['exp-g', 'exp-h']) await db.as(ml, ...move(await plan(name), 'running'));
    const first = await assignAll('exp-g');
    expect(await assignAll('exp-g')).toEqual(first);
    const shorter = first.filter(({ arm }) => arm === 'shorter').length;
    expect(first).toHaveLength(400);
    expect(Math.abs(shorter - 200)).toBeLessThan(40); // four standard deviations
    const second = await assignAll('exp-h');
    const same = second.filter(({ arm }, index) => arm === first[index]?.arm).length;
    expect(Math.abs(same - 200)).toBeLessThan(40);
  });

  it('takes in only the share of members that it is for, and nobody while paused', async () => {
    const id = await plan('exp-i');
    await db.as(ml, 'update public.ai_experiments set traffic_pct = 25 where id = $1', [id]);
    expect(await assignAll('exp-i')).toEqual([]);
    await db.as(ml, ...move(id, 'running'));
    const some = (await assignAll('exp-i')).length;
    expect(Math.abs(some - 100)).toBeLessThan(35);
    await db.as(ml, ...move(id, 'paused'));
    const { id: late } = await db.member('late@example.com');
    expect(await db.as(service, `select * from public.assign_experiment('exp-i', $1)`, [late])).toEqual([]);
    expect((await assignAll('exp-i')).length).toBe(some);
  });
});

describe('the sums', () => {
  it('are by member, so that many observations of one are one cluster; under ten people nothing is said', async () => {
    const id = await plan('exp-j');
    await db.as(ml, ...move(id, 'running'));
    const people = await assignAll('exp-j');
    const observe = (user: string, value: number) =>
      db.one<{ ok: boolean }>(
        service,
        `select public.observe_experiment('exp-j', $1, 'accepted_share', $2) as ok`,
        [user, value],
      );
    const shorter = people.filter(({ arm }) => arm === 'shorter').slice(0, 10);
    const controls = people.filter(({ arm }) => arm === 'control').slice(0, 9);
    for (const { user_id } of shorter)
      for (const value of [1, 1, 0]) expect(await observe(user_id, value)).toEqual({ ok: true });
    for (const { user_id } of controls) await observe(user_id, 1);
    const rows = await db.as<Record<string, unknown>>(analyst, 'select * from public.experiment_sums($1)', [
      id,
    ]);
    expect(rows).toMatchObject([
      { arm: 'control', is_control: true, users: 0, sum_values: null },
      {
        arm: 'shorter',
        users: 10,
        sum_values: 20,
        sum_counts: 30,
        sum_values_squared: 40,
        sum_counts_squared: 90,
        sum_products: 60,
      },
    ]);
    expect(Number(rows[0]?.assigned) + Number(rows[1]?.assigned)).toBe(400);
    expect(await db.refusal(coach, 'select * from public.experiment_sums($1)', [id])).toBe('42501');
    expect(await db.as(analyst, 'select 1 from public.ai_experiment_assignments')).toEqual([]);
  });

  it('add up day by day to what they are, and only for those who see single members', async () => {
    const id = await plan('exp-k');
    await db.as(ml, ...move(id, 'running'));
    await assignAll('exp-k');
    // One to four observations of each member, on up to three days.
    await db.sql.exec(`insert into public.ai_experiment_observations (assignment_id, metric_id, value, observed_at)
      select s.id, m.id, i + length(s.id::text || i) % 3, now() - (abs(hashtext(s.id::text || i)) % 3) * interval '1 day'
      from public.ai_experiment_assignments s join public.ai_experiment_metrics m on m.experiment_id = s.experiment_id
      cross join lateral generate_series(1, 1 + abs(hashtext(s.id::text)) % 4) i where s.experiment_id = '${id}'`);
    const days = await db.as<Record<string, unknown>>(
      ml,
      'select * from public.experiment_history($1) order by arm_id, day',
      [id],
    );
    expect(days).toHaveLength(6);
    const sums = await db.as<Record<string, unknown>>(
      ml,
      'select * from public.experiment_sums($1) order by arm_id',
      [id],
    );
    for (const [place, total] of sums.entries()) {
      const { day: _day, ...last } = days[place * 3 + 2] ?? {};
      expect(total).toMatchObject(last);
      expect(Number(days[place * 3]?.users)).toBeLessThan(Number(total.users));
    }
    expect(await db.refusal(analyst, 'select public.experiment_history($1)', [id])).toBe('42501');
  });
});
