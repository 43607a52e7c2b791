import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, signedIn, sqlState } from './actors.ts';
import { otherId } from './people.ts';
import { ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

interface Page {
  rows: {
    id: string;
    full_name: string;
    email: string;
    created_at: string;
    current_weight_kg: number | null;
  }[];
  total: number;
  total_is_estimate: boolean;
  next_cursor: string | null;
}

let backend: TestBackend;
const admin = signedIn(staffIds.admin);
const support = signedIn(staffIds.support);
const coach = signedIn(staffIds.coach);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
  // 230 members: many share a moment of creation and a name, so that the order needs its tie-breaker.
  await backend.sql.exec(`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    select gen_random_uuid(), 'person' || i || '@example.com', now(),
      jsonb_build_object('full_name', (array['Anna', 'Björn', 'Chloé', 'Dmitri'])[1 + i % 4] || ' ' || (array['Öztürk', 'de la Cruz', 'O''Neil'])[1 + i % 3])
    from generate_series(1, 230) i;
    update public.profiles set created_at = '2026-01-01Z'::timestamptz + (length(email) % 5) * interval '1 day',
      last_active_at = now() - (length(email) % 7) * interval '10 days', subscription_tier = case when email like '%7@%' then 'premium' else 'free' end::public.subscription_tier
      where email like 'person%';
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) values
      (gen_random_uuid(), 'a_b%c@example.com', now(), '{"full_name":"Under_Score 100% Sure"}');
    analyze public.profiles;`);
});
afterAll(() => backend.close());

const page = async (query: object, actor: Actor = admin): Promise<Page> => {
  const [row] = await rowsAs<{ page: Page }>(backend.pg, actor, 'select public.users_page($1) as page', [
    query,
  ]);
  if (!row) throw new Error('users_page answered nothing');
  return row.page;
};
const refusal = (query: unknown, actor: Actor = admin) =>
  rowsAs(backend.pg, actor, 'select public.users_page($1) as page', [query]).then(() => 'answered', sqlState);
const emails = ({ rows }: Page) => rows.map(({ email }) => email).sort();

describe('pages by cursor', () => {
  for (const field of ['created_at', 'last_active_at', 'full_name', 'email'])
    for (const order of ['asc', 'desc'])
      it(`show everybody exactly once, by ${field} ${order}`, async () => {
        const seen: string[] = [];
        let after: string | null = null;
        let pages = 0;
        do {
          const answer: Page = await page({ sort: { field, order }, limit: 23, ...(after ? { after } : {}) });
          expect(answer.total).toBe(234);
          seen.push(...answer.rows.map(({ id }) => id));
          after = answer.next_cursor;
          pages += 1;
        } while (after !== null && pages < 30);
        const all = await backend.sql.query<{ id: string }>(
          `select id from public.profiles order by ${field} ${order}, id ${order}`,
        );
        expect(seen).toEqual(all.map(({ id }) => id));
      });

  it('stay right while members come in between', async () => {
    const query = { sort: { field: 'email', order: 'asc' }, limit: 10 };
    const first = await page(query);
    await backend.sql.exec(
      `insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'aaa@example.com', now())`,
    );
    const second = await page({ ...query, after: first.next_cursor });
    expect(second.rows.map(({ id }) => id)).not.toContain(first.rows.at(-1)?.id);
    await backend.sql.exec(`delete from auth.users where email = 'aaa@example.com'`);
  });

  it('end where the last page is exactly full', async () => {
    const { next_cursor } = await page({ limit: 234 });
    const last = await page({ limit: 234, after: next_cursor });
    expect([last.rows.length, last.next_cursor]).toEqual([0, null]);
  });

  it('agree with pages by offset', async () => {
    const first = await page({ limit: 40 });
    const byOffset = await page({ limit: 40, offset: 40 });
    expect(await page({ limit: 40, after: first.next_cursor })).toEqual(byOffset);
  });
});

describe('the search', () => {
  it('finds by parts of names and addresses, in any case, all words', async () => {
    expect(emails(await page({ search: 'PERSON117' }))).toEqual(['person117@example.com']);
    expect((await page({ search: 'öztürk' })).total).toBe((await page({ search: 'ÖZTÜRK' })).total);
    expect((await page({ search: 'ztürk' })).total).toBeGreaterThan(50);
    const both = await page({ search: 'anna cruz', limit: 500 });
    expect(both.total).toBeGreaterThan(5);
    expect(both.rows.every(({ full_name }) => full_name === 'Anna de la Cruz')).toBe(true);
    expect((await page({ search: "o'neil" })).total).toBeGreaterThan(50);
  });

  it('takes short words as beginnings, and wildcards as what they are', async () => {
    expect((await page({ search: 'ow' })).rows.map(({ id }) => id)).toEqual([ownerId]);
    expect(emails(await page({ search: '100%' }))).toEqual(['a_b%c@example.com']);
    expect(emails(await page({ search: 'a_b%' }))).toEqual(['a_b%c@example.com']);
    expect((await page({ search: '%%%' })).total).toBe(0);
    expect((await page({ search: `'; drop table public.profiles; --` })).total).toBe(0);
    expect((await page({ search: '   ' })).total).toBe(234);
  });

  it('counts what it finds, with filters too', async () => {
    const premium = await page({ filters: { subscription_tier: 'premium' }, limit: 500 });
    expect([premium.total, premium.rows.length, premium.total_is_estimate]).toEqual([24, 24, false]);
    const active = await page({ filters: { active_since_days: 15, subscription_tier: 'free' }, limit: 500 });
    expect(active.total).toBe(active.rows.length);
    expect(active.total).toBeLessThan(210);
    expect((await page({ search: 'anna', filters: { subscription_tier: 'premium' } })).total).toBeLessThan(
      24,
    );
    expect((await page({ filters: { onboarding_completed: true } })).total).toBe(0);
  });
});

describe('a query that makes no sense', () => {
  it.each([
    [{ limit: 0 }],
    [{ limit: 501 }],
    [{ limit: 'many' }],
    [{ offset: -1 }],
    [{ sort: { field: 'current_weight_kg', order: 'asc' } }],
    [{ sort: { field: 'email', order: 'sideways' } }],
    [{ filters: { subscription_tier: 'gold' } }],
    [{ filters: { active_since_days: 'x' } }],
    [{ filters: { password: 'x' } }],
    [{ after: 'not a cursor' }],
    [{ after: Buffer.from('{"field":"email","order":"asc"}').toString('base64') }],
    [[]],
  ])('%j is refused', async (query) => {
    expect(await refusal(JSON.stringify(query))).toBe('22023');
  });

  it('a cursor of another order is refused', async () => {
    const { next_cursor } = await page({ limit: 5, sort: { field: 'email', order: 'asc' } });
    expect(await refusal({ limit: 5, sort: { field: 'email', order: 'desc' }, after: next_cursor })).toBe(
      '22023',
    );
  });
});

describe('who sees what', () => {
  it('shows the list to support, coaches and admins only', async () => {
    for (const role of ['growth', 'ml', 'analyst'] as const)
      expect(await refusal({}, signedIn(staffIds[role])), role).toBe('42501');
    expect(await refusal({}, signedIn(ownerId))).toBe('42501');
  });

  it('shows weights only to those who may see health', async () => {
    const weight = async (actor: Actor) =>
      (await page({ search: 'owner@' }, actor)).rows[0]?.current_weight_kg;
    expect([await weight(admin), await weight(coach), await weight(support)]).toEqual([76.3, 76.3, null]);
  });
});

describe('a member’s page', () => {
  type MemberPage = Record<string, unknown> & {
    from: string;
    to: string;
    body: { weigh_ins: unknown[]; days: Record<string, unknown[]> };
    mind: { days: Record<string, unknown[]> };
    member: { full_name: string; height_cm: number | null };
  };
  const memberPage = async (actor: Actor, days = 28, id = ownerId) => {
    const [row] = await rowsAs<{ page: MemberPage }>(
      backend.pg,
      actor,
      'select public.member_page($1, $2) as page',
      [id, days],
    );
    if (!row) throw new Error('member_page answered nothing');
    return row.page;
  };
  const everybody = ['community', 'from', 'header', 'member', 'timeline', 'to'];
  const health = ['body', 'children', 'learning', 'nutrition', 'plan', 'training'];

  it.each([
    ['coach', [...everybody, ...health, 'coaching', 'mind']],
    ['admin', [...everybody, ...health, 'coaching', 'content']],
    ['support', everybody],
  ] as const)('has for %s the sections of their permissions and no others', async (role, sections) => {
    const answer = await memberPage(signedIn(staffIds[role]));
    expect(Object.keys(answer).sort()).toEqual([...sections].sort());
    expect(answer.member.height_cm).toBe(role === 'support' ? null : 170);
  });

  it('has one value a day in every column, and nothing of children in the parent’s own food', async () => {
    const answer = await memberPage(coach, 365);
    const { body, mind, nutrition } = answer as unknown as Record<
      string,
      { days: Record<string, (number | null)[]> }
    >;
    for (const { days } of [body, mind, nutrition].filter((one) => one !== undefined))
      for (const column of Object.values(days)) expect(column).toHaveLength(365);
    const [own] = await backend.sql.query<{ kcal: number | null }>(
      `select sum(total_calories)::float as kcal from public.daily_nutrition_summaries where user_id = $1 and child_id is null and date > current_date - 365`,
      [ownerId],
    );
    const kcal = nutrition?.days.kcal?.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(kcal).toBe(own?.kcal ?? 0);
  });

  it('refuses growth and ml, days out of range, and knows nobody who is not there', async () => {
    const refused = (actor: Actor, days?: number, id?: string) =>
      memberPage(actor, days, id).then(() => 'answered', sqlState);
    expect(await refused(signedIn(staffIds.growth))).toBe('42501');
    expect(await refused(signedIn(staffIds.ml))).toBe('42501');
    expect(await refused(coach, 27)).toBe('22023');
    expect(await refused(coach, 28, '00000000-0000-4000-8000-00000000dead')).toBe('PT404');
  });

  it('tells every event once, page by page, and to support no health', async () => {
    const timeline = async (actor: Actor, before: string | null, groups: string[] | null = null) => {
      const [row] = await rowsAs<{ events: { id: string; group: string; at: string }[] }>(
        backend.pg,
        actor,
        'select public.member_timeline($1, $2, $3, 4) as events',
        [ownerId, groups, before],
      );
      return row?.events ?? [];
    };
    const seen: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const events = await timeline(coach, before);
      seen.push(...events.map(({ group, id }) => `${group} ${id}`));
      before = events.at(-1)?.at ?? null;
      more = events.length >= 4;
    }
    expect(seen.length).toBeGreaterThan(12);
    expect(new Set(seen).size).toBe(seen.length);
    const groups = new Set((await timeline(support, null)).map(({ group }) => group));
    expect([...groups].filter((group) => !['account', 'community'].includes(group))).toEqual([]);
    expect(await timeline(support, null, ['body', 'mind'])).toEqual([]);
  });
});

describe('what is opened from a member’s page', () => {
  const activityId = '00000000-0000-4000-8000-00000000ac01';
  const activityPage = async (actor: Actor, id = activityId) => {
    const [row] = await rowsAs<{
      page: {
        activity: { name: string };
        segments: { name: string }[];
        sets: { exercise: string; best_kg: number }[];
        streams: { type: string; samples: number; points: [number, number | null][] }[];
      };
    }>(backend.pg, actor, 'select public.activity_page($1) as page', [id]);
    if (!row) throw new Error('activity_page answered nothing');
    return row.page;
  };

  it('is an activity with its segments, sets and series, thinned out, and never where it was', async () => {
    await backend.sql.exec(`
      insert into public.activities (id, user_id, name, category, activity_type, start_time, performed_on, elapsed_time_seconds)
        values ('${activityId}', '${ownerId}', 'Hill run', 'cardio_interval', 'run', current_date - 1 + time '08:00', current_date - 1, 1200);
      insert into public.activity_segments (activity_id, segment_type, segment_index, name) values ('${activityId}', 'interval', 2, 'Second'), ('${activityId}', 'interval', 1, 'First');
      insert into public.exercise_sets (activity_id, exercise_name, set_number, reps, weight_kg) values ('${activityId}', 'Squat', 1, 1, 80);
      insert into public.activity_streams (activity_id, recorded_on, stream_type, offsets_seconds, stream_values)
        select '${activityId}', current_date - 1, t::public.activity_stream_type, array_agg(i order by i), array_agg(case when i between 300 and 399 then null else i::double precision end order by i)
        from generate_series(0, 1199) i cross join unnest('{heartrate,latitude}'::text[]) t group by t;
      insert into public.activity_streams (activity_id, recorded_on, stream_type, offsets_seconds, stream_values)
        values ('${activityId}', current_date - 1, 'pace', '{0,60}', '{300,310}');
    `);
    const { activity, segments, sets, streams } = await activityPage(coach);
    expect(activity.name).toBe('Hill run');
    expect(segments.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(sets).toMatchObject([{ exercise: 'Squat', best_kg: 80 }]);
    expect(streams.map(({ type }) => type)).toEqual(['heartrate', 'pace']);
    const [heart, pace] = streams;
    expect([heart?.samples, heart?.points.length]).toEqual([1200, 300]);
    expect(heart?.points.slice(0, 2)).toEqual([
      [0, 1.5],
      [4, 5.5],
    ]);
    expect(heart?.points[75]).toEqual([300, null]);
    expect(pace?.points).toEqual([
      [0, 300],
      [60, 310],
    ]);
  });

  it('is refused to those without health, and is not there for a strange id', async () => {
    const refused = (actor: Actor, id?: string) => activityPage(actor, id).then(() => 'answered', sqlState);
    expect(await refused(support)).toBe('42501');
    expect(await refused(signedIn(ownerId))).toBe('42501');
    expect(await refused(coach, ownerId)).toBe('PT404');
  });

  it('leads to the children they have, and to those they care for', async () => {
    const [mine, cared] = ['00000000-0000-4000-8000-00000000cd01', '00000000-0000-4000-8000-00000000cd02'];
    await backend.sql.exec(`
      update public.profiles set subscription_tier = 'premium' where id = '${otherId}';
      insert into public.children (id, user_id, name, birth_date) values ('${mine}', '${ownerId}', 'Ada', current_date - 400), ('${cared}', '${otherId}', 'Bo', current_date - 800);
      insert into public.caregiver_links (child_id, user_id, invited_email, caregiver_user_id, status) values ('${cared}', '${otherId}', 'owner@keel.example', '${ownerId}', 'active');
    `);
    const children = async (actor: Actor) => {
      const [row] = await rowsAs<{ page: { children?: { name: string; is_own: boolean }[] } }>(
        backend.pg,
        actor,
        'select public.member_page($1) as page',
        [ownerId],
      );
      const named = row?.page.children?.filter(({ name }) => name === 'Ada' || name === 'Bo');
      return named?.map(({ name, is_own }) => [name, is_own]);
    };
    expect(await children(coach)).toEqual([
      ['Ada', true],
      ['Bo', false],
    ]);
    expect(await children(support)).toBeUndefined();
    await backend.sql.exec(
      `update public.caregiver_links set status = 'revoked' where child_id = '${cared}'`,
    );
    expect(await children(coach)).toEqual([['Ada', true]]);
    await backend.sql.exec(`delete from public.children where id in ('${mine}', '${cared}')`);
  });
});

describe('a message to many', () => {
  const send = async (query: object, run: string, after: string | null = null, actor: Actor = support) => {
    const [row] = await rowsAs<{ piece: { seen: number; sent: number; next: string | null } }>(
      backend.pg,
      actor,
      `select public.message_members($1, '{"title": "Hello"}', $2, $3, 100) as piece`,
      [query, run, after],
    );
    if (!row) throw new Error('message_members answered nothing');
    return row.piece;
  };

  it('reaches everybody that the list shows once, piece by piece, and again nobody', async () => {
    const run = '00000000-0000-4000-8000-00000000f001';
    const query = { search: 'öztürk', filters: { subscription_tier: 'free' } };
    const { total } = await page({ ...query, limit: 1 });
    let told = 0;
    let after: string | null = null;
    do {
      const piece: { sent: number; next: string | null } = await send(query, run, after);
      told += piece.sent;
      after = piece.next;
    } while (after);
    expect(told).toBe(total);
    expect(await send(query, run)).toMatchObject({ sent: 0 });
    expect(await send({ ids: [ownerId] }, run)).toEqual({ seen: 1, sent: 1, next: null });
  });

  it('is refused to coaches, and without a title or with ids that are none', async () => {
    const run = '00000000-0000-4000-8000-00000000f002';
    const refused = (query: object, actor?: Actor) =>
      send(query, run, null, actor).then(() => 'sent', sqlState);
    expect(await refused({}, coach)).toBe('42501');
    expect(await refused({ ids: ['x'] })).toBe('22023');
    expect(await refused({ filters: { at_risk: 'true' } })).toBe('42501');
    expect(await refusal({ filters: { at_risk: 'true' } }, coach)).toBe('answered');
  });
});

describe('tags', () => {
  interface Piece {
    seen: number;
    changed: number;
    next: string | null;
  }
  const tag = async (
    query: object,
    word: string,
    add = true,
    { after = null as string | null, limit = 100, actor = support as Actor } = {},
  ): Promise<Piece> => {
    const [row] = await rowsAs<{ piece: Piece }>(
      backend.pg,
      actor,
      'select public.tag_members($1, $2, $3, $4, $5) as piece',
      [query, word, add, after, limit],
    );
    if (!row) throw new Error('tag_members answered nothing');
    return row.piece;
  };
  const allOf = async (query: object, word: string, add = true) => {
    let changed = 0;
    let after: string | null = null;
    do {
      const piece: Piece = await tag(query, word, add, { after, limit: 7 });
      changed += piece.changed;
      after = piece.next;
    } while (after);
    return changed;
  };
  const names = async (actor: Actor = support) =>
    (await rowsAs<{ names: string[] }>(backend.pg, actor, 'select public.member_tag_names() as names'))[0]
      ?.names;

  it('go on all that a filter finds, piece by piece, and off again, and the list finds them', async () => {
    const query = { search: 'öztürk', filters: { subscription_tier: 'free' } };
    const { total } = await page({ ...query, limit: 1 });
    expect(total).toBeGreaterThan(30);
    expect(await allOf(query, '  Spring   COHORT ')).toBe(total);
    expect(await allOf(query, 'spring cohort')).toBe(0);
    await tag({ ids: [ownerId] }, 'call back');
    expect(await names()).toEqual(['call back', 'spring cohort', 'vip']);
    const tagged = await page({ filters: { tags: ['Spring cohort'] }, limit: 500 });
    expect(tagged.total).toBe(total);
    expect(tagged.rows[0]).toMatchObject({ tags: ['spring cohort'] });
    expect((await page({ filters: { tags: ['vip', 'call back'] } })).rows.map(({ id }) => id)).toEqual([
      ownerId,
    ]);
    expect((await page({ filters: { tags: 'nobody has this' } })).total).toBe(0);
    // Those who match the filter only as long as they have the tag: the cursor loses none of them.
    expect(await allOf({ filters: { tags: ['spring cohort'] } }, 'spring cohort', false)).toBe(total);
    expect(await names()).toEqual(['call back', 'vip']);
  });

  it('are in the audit log, one entry a step, with who had it done to them', async () => {
    await tag({ ids: [ownerId] }, 'logged');
    await tag({ ids: [ownerId] }, 'logged', false);
    const entries = await backend.sql.query<{
      action: string;
      row_id: string;
      tag: string;
      members: string[];
    }>(
      `select action, row_id, coalesce(after, before) ->> 'tag' as tag, coalesce(after, before) -> 'members' as members
       from public.audit_log where table_name = 'member_tags' order by id desc limit 2`,
    );
    const of = { row_id: ownerId, tag: 'logged', members: [ownerId] };
    expect(entries).toEqual([
      { action: 'delete', ...of },
      { action: 'insert', ...of },
    ]);
  });

  it('are refused to those who only read, in a bad spelling and by hand', async () => {
    const refused = (...of: Parameters<typeof tag>) => tag(...of).then(() => 'tagged', sqlState);
    expect(await refused({}, 'x', true, { actor: coach })).toBe('42501');
    expect(await names(coach)).toContain('vip');
    for (const word of ['', '   ', 'a,b', 'a;b', '[a]', 'x'.repeat(41), 'a\u0007b'])
      expect(await refused({ ids: [ownerId] }, word), word).toBe('22023');
    expect(await refused({ ids: ['x'] }, 'x')).toBe('22023');
    expect(await refused({ filters: { tags: '[1' } }, 'x')).toBe('22023');
    expect(await refused({}, 'x', true, { limit: 0 })).toBe('22023');
    const byHand = rowsAs(
      backend.pg,
      support,
      `insert into public.member_tags (user_id, tag) values ($1, 'x')`,
      [ownerId],
    );
    expect(await byHand.then(() => 'written', sqlState)).toBe('42501');
    const reading = rowsAs(backend.pg, signedIn(ownerId), 'select tag from public.member_tags');
    expect(await reading).toEqual([]);
  });
});
