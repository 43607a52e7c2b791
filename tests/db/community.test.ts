import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, signedIn } from './actors.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';
import { friendId } from './worldCommunity.ts';

const owner = signedIn(ownerId);
const friend = signedIn(friendId);
const stranger = signedIn(otherId);
const coach = signedIn(staffIds.coach);
let backend: TestBackend;
const tried = async (actor: typeof owner, sql: string, params: unknown[] = []) => {
  const { count, code } = await attempt(backend.pg, actor, sql, params);
  return code ?? count;
};
const done = <Row>(actor: typeof owner, sql: string, params: unknown[] = []) =>
  rowsAs<Row>(backend.pg, actor, sql, params);
const idOf = (rows: { id: string }[]) => rows[0]?.id ?? '';

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values ('${friendId}', 'friend@example.com', now(), '{"full_name":"Fay Friend"}')`,
  );
});
afterAll(() => backend.close());

describe('a partnership', () => {
  const invite = `insert into public.accountability_partners (user_id, invited_email) values ($1, 'friend@example.com') returning id`;
  const answer = 'select public.answer_partnership($1, true)';
  const checkIn =
    'insert into public.accountability_check_ins (partnership_id, user_id, message) values ($1, $2, $3) returning id';
  let id: string;
  beforeEach(async () => {
    await backend.sql.exec('delete from public.accountability_partners');
    id = idOf(await done(owner, invite, [ownerId]));
  });

  it('is answered by the invited person only, once', async () => {
    expect(await tried(stranger, invite, [ownerId])).toBe('42501');
    expect(await tried(owner, answer, [id])).toBe('PT404');
    expect(await tried(stranger, answer, [id])).toBe('PT404');
    await done(friend, answer, [id]);
    expect(await tried(friend, answer, [id])).toBe('PT404');
  });

  it('moves along its states and no other way', async () => {
    const become = (status: string) => `update public.accountability_partners set status = '${status}'`;
    expect(await tried(owner, become('active'))).toBe('23514');
    expect(await tried(owner, become('paused'))).toBe('22023');
    await done(friend, answer, [id]);
    await done(friend, become('paused'));
    await done(owner, become('active'));
    await done(friend, become('ended'));
    expect(await tried(owner, become('active'))).toBe('22023');
    expect(
      await backend.sql.query('select ended_at is not null as ended from accountability_partners'),
    ).toEqual([{ ended: true }]);
  });

  it('lets the two check in while it is active, each in their own name, and the other answer', async () => {
    expect(await tried(owner, checkIn, [id, ownerId, 'Early'])).toBe('42501');
    await done(friend, answer, [id]);
    expect(await tried(friend, checkIn, [id, ownerId, 'In a wrong name'])).toBe('42501');
    expect(await tried(stranger, checkIn, [id, otherId, 'Not mine'])).toBe('42501');
    await done(owner, checkIn, [id, ownerId, 'Three workouts']);
    expect(await tried(owner, checkIn, [id, ownerId, 'Twice a day'])).toBe('23505');
    const respond = `update public.accountability_check_ins set response = 'Well done'`;
    expect(await tried(owner, respond)).toBe('42501');
    expect(await tried(friend, `update public.accountability_check_ins set message = 'Changed'`)).toBe(
      '42501',
    );
    expect(await tried(stranger, respond)).toBe(0);
    await done(friend, respond);
    const [row] = await backend.sql.query(
      `select c.responded_at is not null as answered, a.next_check_in_on - c.checked_in_on as days
       from public.accountability_check_ins c join public.accountability_partners a on a.id = c.partnership_id`,
    );
    expect(row).toEqual({ answered: true, days: 7 });
    await done(owner, `update public.accountability_partners set status = 'ended'`);
    expect(await tried(friend, 'select id from public.accountability_check_ins')).toBe(0);
    expect(await tried(coach, 'select id from public.accountability_check_ins')).toBe(1);
    expect(await tried(signedIn(staffIds.support), 'select id from public.accountability_check_ins')).toBe(0);
  });
});

describe('a challenge', () => {
  const create = `insert into public.community_challenges
    (title, metric, scoring, target_value, daily_target_value, starts_on, ends_on, max_participants, status)
    values ('Water', 'water_ml', 'days_on_target', 2, 2000, current_date - 5, current_date + 5, 2, 'published') returning id`;
  const join =
    'insert into public.challenge_participants (challenge_id, user_id) values ($1, $2) returning id';
  let id: string;
  beforeEach(async () => {
    await backend.sql.exec('delete from public.community_challenges; delete from public.water_intake');
    id = idOf(await done(coach, create));
  });

  it('is made by coaches and growth, with who made it', async () => {
    for (const role of ['coach', 'growth', 'admin'] as const)
      expect(await tried(signedIn(staffIds[role]), create), role).toBe(1);
    for (const role of ['support', 'ml', 'analyst'] as const)
      expect(await tried(signedIn(staffIds[role]), create), role).toBe('42501');
    expect(await tried(owner, create)).toBe('42501');
    expect(await backend.sql.query('select created_by from public.community_challenges')).toEqual([
      { created_by: staffIds.coach },
    ]);
  });

  it('has no more places than it says, and only while it is open', async () => {
    await done(owner, join, [id, ownerId]);
    expect(await tried(stranger, join, [id, ownerId])).toBe('42501');
    await done(friend, join, [id, friendId]);
    expect(await tried(stranger, join, [id, otherId])).toBe('22023');
    await done(friend, `update public.challenge_participants set status = 'withdrawn'`);
    await done(stranger, join, [id, otherId]);
    expect(await tried(friend, `update public.challenge_participants set status = 'joined'`)).toBe('22023');
    await done(coach, `update public.community_challenges set status = 'cancelled'`);
    await done(stranger, `update public.challenge_participants set status = 'withdrawn'`);
    expect(await tried(stranger, `update public.challenge_participants set status = 'joined'`)).toBe('22023');
    expect(await backend.sql.query('select participant_count from public.community_challenges')).toEqual([
      { participant_count: 1 },
    ]);
  });

  it('counts from records, ranks, and shows those who show themselves', async () => {
    for (const [actor, person] of [
      [owner, ownerId],
      [friend, friendId],
    ] as const)
      await done(actor, join, [id, person]);
    const drink = (person: string, days: number[], ml: number) =>
      backend.sql.exec(
        days
          .map(
            (day) =>
              `insert into public.water_intake (user_id, logged_at, amount_ml) values
               ('${person}', now() - interval '${day} days', ${ml / 2}), ('${person}', now() - interval '${day} days', ${ml / 2});`,
          )
          .join(''),
      );
    await drink(ownerId, [1, 2], 2000);
    await drink(friendId, [1], 2400);
    await drink(friendId, [2, 9], 1900);
    expect(await tried(owner, 'select public.refresh_challenge($1)', [id])).toBe('42501');
    expect(await done(coach, 'select public.refresh_challenge($1) as n', [id])).toEqual([{ n: 2 }]);
    const board = (actor: typeof owner) =>
      done(
        actor,
        'select leaderboard_rank, display_name, progress_value::int, status::text from public.challenge_leaderboard($1)',
        [id],
      );
    const full = [
      { leaderboard_rank: 1, display_name: 'Ona', progress_value: 2, status: 'completed' },
      { leaderboard_rank: 2, display_name: 'Fay', progress_value: 1, status: 'joined' },
    ];
    expect(await board(friend)).toEqual(full);
    await done(owner, 'update public.challenge_participants set show_on_leaderboard = false');
    expect(await board(friend)).toEqual(full.slice(1));
    expect(await board(coach)).toEqual(full);
    expect(await tried(stranger, 'select * from public.challenge_leaderboard($1)', [id])).toBe('42501');
    await done(
      coach,
      `update public.challenge_participants set status = 'disqualified', disqualified_reason = 'Wrong entries' where user_id = $1`,
      [ownerId],
    );
    await done(coach, 'select public.refresh_challenge($1)', [id]);
    expect(await board(friend)).toEqual([{ ...full[1], leaderboard_rank: 1 }]);
  });

  it('lets nobody write a score, and keeps its rules once members have joined', async () => {
    await done(owner, join, [id, ownerId]);
    expect(await tried(owner, 'update public.challenge_participants set progress_value = 99')).toBe('42501');
    expect(await tried(owner, `update public.challenge_participants set status = 'completed'`)).toBe('42501');
    expect(await tried(coach, 'update public.challenge_participants set show_on_leaderboard = false')).toBe(
      '42501',
    );
    expect(await tried(coach, 'update public.community_challenges set target_value = 1')).toBe('22023');
    expect(await tried(coach, `update public.community_challenges set status = 'draft'`)).toBe('22023');
    expect(await tried(coach, 'update public.community_challenges set ends_on = ends_on + 7')).toBe(1);
  });

  it('finishes when its last day is over everywhere, and not before', async () => {
    const ends = async (on: string) => {
      await backend.sql.exec(
        `update public.community_challenges set starts_on = current_date - 9, ends_on = ${on}`,
      );
      await done(coach, 'select public.refresh_challenge($1)', [id]);
      const [row] = await backend.sql.query<{ status: string }>(
        'select status from public.community_challenges',
      );
      return row?.status;
    };
    expect(await ends('current_date')).toBe('published');
    expect(await ends('current_date - 3')).toBe('finished');
    expect(await tried(coach, 'select public.refresh_challenge($1)', [id])).toBe('22023');
    expect(await tried(coach, 'select public.refresh_challenge(gen_random_uuid())')).toBe('PT404');
  });
});

describe('a connection', () => {
  const ask = `insert into public.user_connections (user_id, connected_user_id) values ($1, $2) returning id`;
  const become = (status: string) => `update public.user_connections set status = '${status}'`;
  beforeEach(() => backend.sql.exec('delete from public.user_connections; delete from public.activity_feed'));

  it('is accepted by the one who was asked', async () => {
    expect(await tried(stranger, ask, [ownerId, friendId])).toBe('42501');
    await done(owner, ask, [ownerId, friendId]);
    expect(await tried(friend, ask, [friendId, ownerId])).toBe('23505');
    expect(await tried(owner, become('accepted'))).toBe('42501');
    expect(await tried(stranger, become('accepted'))).toBe(0);
    expect(await tried(friend, become('accepted'))).toBe(1);
  });

  it('that is blocked is gone for the other, who cannot ask again', async () => {
    await done(owner, ask, [ownerId, friendId]);
    await done(friend, become('blocked'));
    expect(await tried(owner, 'select id from public.user_connections')).toBe(0);
    expect(await tried(owner, 'delete from public.user_connections')).toBe(0);
    expect(await tried(owner, ask, [ownerId, friendId])).toBe('42501');
    expect(await tried(friend, 'delete from public.user_connections')).toBe(1);
  });

  it('opens the feed to friends, as far as its author lets it', async () => {
    const seen = (actor: typeof owner) => tried(actor, 'select id from public.activity_feed');
    const show = (visibility: string) => `update public.activity_feed set visibility = '${visibility}'`;
    await done(owner, `insert into public.activity_feed (user_id, title) values ($1, 'Ten weeks')`, [
      ownerId,
    ]);
    await done(owner, ask, [ownerId, friendId]);
    await done(friend, become('accepted'));
    expect([await seen(friend), await seen(stranger)]).toEqual([0, 0]);
    await done(owner, show('connections'));
    expect([await seen(friend), await seen(stranger)]).toEqual([1, 0]);
    await done(owner, show('community'));
    expect([await seen(friend), await seen(stranger)]).toEqual([1, 1]);
    expect(await seen(signedIn(staffIds.growth))).toBe(0);
    expect(await tried(owner, `update public.activity_feed set is_hidden = true, hidden_reason = 'x'`)).toBe(
      '42501',
    );
    const admin = signedIn(staffIds.admin);
    expect(await tried(admin, `update public.activity_feed set title = 'x'`)).toBe('42501');
    await done(admin, `update public.activity_feed set is_hidden = true, hidden_reason = 'An advert'`);
    expect([await seen(owner), await seen(friend), await seen(stranger)]).toEqual([1, 0, 0]);
  });
});
