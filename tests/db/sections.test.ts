import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn } from './actors.ts';
import { actors, otherId, ownerId, peopleSql } from './world.ts';

let backend: TestBackend;
let session: string;
const owner = signedIn(ownerId);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
beforeEach(async () => {
  await backend.sql.exec(`delete from public.consultation_sessions;
    update public.profiles set consultation_completed = false;`);
  const [row] = await backend.sql.query<{ id: string }>(
    `insert into public.consultation_sessions (user_id) values ($1) returning id`,
    [ownerId],
  );
  session = row?.id ?? '';
});
afterAll(() => backend.close());

interface Progress {
  status: string;
  current_section: number;
  progress_percentage: number;
  completed_at: string | null;
  program_id: string | null;
}

const call = async (actor: Actor, sql: string): Promise<Progress> => {
  const [row] = await rowsAs<{ answer: Progress }>(backend.pg, actor, `select ${sql} as answer`);
  if (!row) throw new Error('No answer');
  return row.answer;
};
const advance = (section: number | null, actor = owner, id = session) =>
  call(actor, `public.advance_consultation_section('${id}', ${section})`);
const complete = (actor = owner, id = session) => call(actor, `public.complete_consultation('${id}')`);
const refused = (answer: Promise<Progress>) =>
  answer.then(
    () => 'done',
    (error: { code: string; message: string; detail?: string }) => `${error.code} ${error.message}`,
  );

const learn = (id: string | null = session) =>
  backend.sql.exec(`
    delete from public.user_training_modalities; delete from public.user_training_availability;
    delete from public.user_preferred_meal_times; delete from public.user_improvement_goals;
    insert into public.user_training_modalities (user_id, session_id, modality) values ('${ownerId}', ${id ? `'${id}'` : 'null'}, 'Swimming');
    insert into public.user_training_availability (user_id, session_id, weekday) values ('${ownerId}', ${id ? `'${id}'` : 'null'}, 1);
    insert into public.user_preferred_meal_times (user_id, session_id, meal) values ('${ownerId}', ${id ? `'${id}'` : 'null'}, 'Lunch');
    insert into public.user_improvement_goals (user_id, session_id, goal, category) values ('${ownerId}', ${id ? `'${id}'` : 'null'}, 'Sleep', 'sleep');`);
const finishAll = async () => {
  for (let section = 1; section <= 7; section++) await advance(section);
};

describe('the seven sections', () => {
  it('are finished one after the other, and the progress follows', async () => {
    const seen: [number, number][] = [];
    for (let section = 1; section <= 7; section++) {
      const { current_section, progress_percentage, status } = await advance(
        section,
        section % 2 ? owner : service,
      );
      expect(status).toBe('active');
      seen.push([current_section, progress_percentage]);
    }
    expect(seen).toEqual([
      [2, 14.29],
      [3, 28.57],
      [4, 42.86],
      [5, 57.14],
      [6, 71.43],
      [7, 85.71],
      [7, 100],
    ]);
  });

  it('may be told twice, and then count once', async () => {
    await advance(1);
    const first = await advance(2);
    expect(await advance(2)).toEqual(first);
  });

  it('cannot be left out, gone back to or made up', async () => {
    await advance(1);
    await advance(2);
    for (const section of [1, 4, 7])
      expect(await refused(advance(section))).toBe(
        `22023 Section ${section} cannot be finished now: section 3 is open.`,
      );
    for (const section of [0, 8, -1, null])
      expect(await refused(advance(section))).toBe('22023 A consultation has sections 1 to 7.');
  });

  it('are their member’s and the service’s, whatever staff may read', async () => {
    for (const name of ['admin', 'support', 'coach', 'growth', 'ml', 'analyst', 'other'])
      for (const answer of [advance(1, actors[name]), complete(actors[name])])
        expect(await refused(answer), name).toBe('42501 This consultation is not yours.');
    expect(await refused(advance(1, owner, otherId))).toBe('42501 This consultation is not yours.');
    expect(await refused(advance(1, service, otherId))).toBe('22023 There is no such consultation.');
  });

  it('end with an abandoned session', async () => {
    await backend.sql.exec(`update public.consultation_sessions set status = 'abandoned'`);
    expect(await refused(advance(1))).toBe('22023 This consultation was abandoned.');
    expect(await refused(complete())).toBe('22023 This consultation was abandoned.');
  });
});

describe('completing', () => {
  it('needs all seven sections', async () => {
    await learn();
    for (let section = 1; section <= 6; section++) await advance(section);
    expect(await refused(complete())).toBe('22023 The consultation cannot be completed: section 7 is open.');
  });

  it('says what is missing and changes nothing', async () => {
    await finishAll();
    await backend.sql.exec(
      `delete from public.user_training_availability; delete from public.user_improvement_goals;`,
    );
    const error = await complete().catch((cause: { code: string; message: string; detail: string }) => cause);
    expect(error).toMatchObject({
      code: '22023',
      message:
        'The consultation cannot be completed yet. It still needs at least one time to train, at least one goal.',
    });
    expect(JSON.parse('detail' in error ? error.detail : '[]')).toEqual([
      { section: 3, table: 'user_training_availability', needs: 'at least one time to train' },
      { section: 5, table: 'user_improvement_goals', needs: 'at least one goal' },
    ]);
    expect(await backend.sql.query(`select status::text from public.consultation_sessions`)).toEqual([
      { status: 'active' },
    ]);
  });

  it('counts what the member wrote, not what another session learnt', async () => {
    await finishAll();
    const [other] = await backend.sql.query<{ id: string }>(
      `insert into public.consultation_sessions (user_id) values ($1) returning id`,
      [ownerId],
    );
    await learn(other?.id ?? null);
    expect(await refused(complete())).toMatch(/^22023 .*needs at least one kind of training/);
    await learn(null);
    expect((await complete()).status).toBe('completed');
  });

  it('dates the session, completes the member’s consultation and is done once', async () => {
    await learn();
    await finishAll();
    const first = await complete();
    expect(first).toMatchObject({ status: 'completed', progress_percentage: 100, program_id: null });
    expect(first.completed_at).not.toBeNull();
    expect(await complete(service)).toEqual(first);
    expect(await refused(advance(7))).toBe('22023 This consultation is completed.');
    expect(
      await backend.sql.query(`select consultation_completed as done from public.profiles where id = $1`, [
        ownerId,
      ]),
    ).toEqual([{ done: true }]);
  });

  it('leads to the program that was made from it', async () => {
    await learn();
    await finishAll();
    await complete();
    const [program] = await backend.sql.query<{ id: string }>(
      `insert into public.programs (user_id, consultation_session_id, name, primary_goal, program_start_date, full_bundle)
       values ($1, $2, 'Made from it', 'lose_weight', '2026-01-05', '{}') returning id`,
      [ownerId, session],
    );
    expect((await complete()).program_id).toBe(program?.id);
  });
});
