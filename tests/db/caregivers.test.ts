import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, signedIn } from './actors.ts';
import { otherId, ownerId, peopleSql } from './world.ts';

/** A caregiver reaches a child through an active link only, and no further than its permissions. */
const childId = '00000000-0000-4000-8000-00000000cc01';
const planId = '00000000-0000-4000-8000-00000000cc02';
const talkId = '00000000-0000-4000-8000-00000000cc03';
/** Every table with rows about a child, and how many the test puts there (two meals, one of them by the caregiver). */
const aboutTheChild = {
  children: 1,
  child_measurements: 1,
  reports: 1,
  meals: 2,
  daily_nutrition_summaries: 2,
  food_entries: 1,
  meal_composition_analysis: 1,
  meal_plans: 1,
  meal_plan_entries: 1,
  coach_conversations: 1,
  coach_messages: 1,
  conversation_summaries: 1,
  voice_sessions: 1,
};
const parent = signedIn(ownerId);
const caregiver = signedIn(otherId);
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(
    `update public.profiles set subscription_tier = 'premium' where id = '${ownerId}';
     insert into public.children (id, user_id, name, birth_date) values ('${childId}', '${ownerId}', 'Kim', '2025-02-01');
     insert into public.child_measurements (child_id, measured_on, weight_kg) values ('${childId}', '2026-01-04', 9.1);
     insert into public.reports (child_id, user_id, period_start, period_end) values ('${childId}', '${ownerId}', '2026-01-05', '2026-01-11')`,
  );
});
afterAll(() => backend.close());

const sees = async () => [
  (await attempt(backend.pg, caregiver, 'select id from public.children')).count,
  (await attempt(backend.pg, caregiver, 'select id from public.reports')).count,
];
const writes = () => attempt(backend.pg, caregiver, `update public.children set name = 'Kim B.'`);
const link = async () =>
  (await backend.sql.query<{ id: string }>('select id from public.caregiver_links'))[0]?.id ?? '';
const answer = (actor: typeof parent, id: string) =>
  attempt(backend.pg, actor, 'select public.answer_caregiver_link($1, true)', [id]);

describe('a caregiver', () => {
  it('sees nothing of a child without a link, and cannot make one', async () => {
    expect(await sees()).toEqual([0, 0]);
    const forged = await attempt(
      backend.pg,
      caregiver,
      `insert into public.caregiver_links (child_id, invited_email) values ('${childId}', 'other@example.com')`,
    );
    expect(forged.code).toBe('42501');
  });

  it('sees nothing while the invitation is open, which only the invited person can accept', async () => {
    await rowsAs(
      backend.pg,
      parent,
      `insert into public.caregiver_links (child_id, invited_email) values ('${childId}', 'other@example.com')`,
    );
    expect(await sees()).toEqual([0, 0]);
    expect((await answer(parent, await link())).code).toBe('PT404');
    expect(
      (await attempt(backend.pg, parent, `update public.caregiver_links set status = 'active'`)).code,
    ).toBe('23514');
  });

  it('reads the child and its reports once it accepted, and writes only with that permission', async () => {
    await rowsAs(backend.pg, caregiver, 'select public.answer_caregiver_link($1, true)', [await link()]);
    expect(await sees()).toEqual([1, 1]);
    expect((await writes()).count).toBe(0);
    await rowsAs(backend.pg, parent, `update public.caregiver_links set permissions = '{read,write}'`);
    expect((await writes()).count).toBe(1);
  });

  it('sees the meals that the parent logged for the child, and logs its meals', async () => {
    const eat = `insert into public.meals (user_id, child_id, meal_type) values ($1, '${childId}', 'lunch')`;
    await rowsAs(backend.pg, parent, eat, [ownerId]);
    await rowsAs(backend.pg, caregiver, eat, [otherId]);
    for (const person of [parent, caregiver])
      expect((await attempt(backend.pg, person, 'select id from public.meals')).count).toBe(2);
  });

  it('sees what else there is about the child: days, plans, foods, conversations', async () => {
    await backend.sql.exec(`
      insert into public.meal_plans (id, user_id, child_id, name, start_date)
        values ('${planId}', '${ownerId}', '${childId}', 'First foods', '2026-01-05');
      insert into public.meal_plan_entries (meal_plan_id, day_number, meal_type, name) values ('${planId}', 1, 'lunch', 'Carrot');
      insert into public.food_entries (meal_id, food_name) select id, 'Carrot' from public.meals where user_id = '${ownerId}';
      insert into public.meal_composition_analysis (meal_id, plate_score) select id, 0.5 from public.meals where user_id = '${ownerId}';
      insert into public.coach_conversations (id, user_id, child_id) values ('${talkId}', '${ownerId}', '${childId}');
      insert into public.coach_messages (user_id, conversation_id, role, content) values ('${ownerId}', '${talkId}', 'user', 'Kim eats little.');
      insert into public.conversation_summaries (user_id, conversation_id, summary, covers_from, covers_until)
        values ('${ownerId}', '${talkId}', 'Little appetite.', now(), now());
      insert into public.voice_sessions (user_id, conversation_id) values ('${ownerId}', '${talkId}')`);
    for (const [table, rows] of Object.entries(aboutTheChild))
      expect((await attempt(backend.pg, caregiver, `select 1 from public.${table}`)).count, table).toBe(rows);
  });

  it('who may write talks and plans about the child in their own name only', async () => {
    const talk = 'insert into public.coach_conversations (user_id, child_id) values ($1, $2)';
    const plan = `insert into public.meal_plans (user_id, child_id, name, start_date) values ($1, $2, 'A week', '2026-02-01')`;
    for (const sql of [talk, plan]) {
      expect((await attempt(backend.pg, caregiver, sql, [otherId, childId])).count).toBe(1);
      expect((await attempt(backend.pg, caregiver, sql, [ownerId, childId])).code).toBe('42501');
    }
    // The parent's conversation is read, not joined: whose it is is part of its key.
    const say = `insert into public.coach_messages (user_id, conversation_id, role, content) values ($1, '${talkId}', 'user', 'Hello')`;
    expect((await attempt(backend.pg, caregiver, say, [otherId])).code).toBe('23503');
    expect((await attempt(backend.pg, caregiver, say, [ownerId])).code).toBe('42501');
    await rowsAs(backend.pg, caregiver, talk, [otherId, childId]);
  });

  it('sees nothing from the moment the link is revoked, for good', async () => {
    await rowsAs(backend.pg, parent, `update public.caregiver_links set status = 'revoked'`);
    expect(await sees()).toEqual([0, 0]);
    for (const table of Object.keys(aboutTheChild))
      expect((await attempt(backend.pg, caregiver, `select 1 from public.${table}`)).count, table).toBe(0);
    for (const change of [
      'update public.meals set notes = null',
      'delete from public.meals',
      'delete from public.coach_conversations',
    ])
      expect((await attempt(backend.pg, caregiver, change)).count, change).toBe(0);
    expect((await writes()).count).toBe(0);
    expect(
      (await attempt(backend.pg, parent, `update public.caregiver_links set status = 'active'`)).code,
    ).toBe('22023');
    const eats = `insert into public.meals (user_id, child_id, meal_type) values ('${otherId}', '${childId}', 'lunch')`;
    expect((await attempt(backend.pg, caregiver, eats)).code).toBe('42501');
  });

  it('leaves nothing behind when the child is deleted', async () => {
    await rowsAs(backend.pg, parent, 'delete from public.children');
    const left = await backend.sql.query(`select 1 from public.meals union all select 1 from public.reports
       union all select 1 from public.daily_nutrition_summaries union all select 1 from public.coach_messages`);
    expect(left).toEqual([]);
  });
});
