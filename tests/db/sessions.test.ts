import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, service, signedIn } from './actors.ts';
import { actors, colleagueId, otherId, ownerId, peopleSql, rowsSql, sessionId, staffIds } from './world.ts';

/** Who sees how much of a consultation, and of the services beside it. Row rights are in the matrix; here are columns and rules. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
afterAll(() => backend.close());

const rows = <Row = Record<string, unknown>>(name: string, sql: string) =>
  rowsAs<Row>(backend.pg, actors[name] ?? signedIn(otherId), sql);
const code = async (name: string, sql: string) =>
  (await attempt(backend.pg, actors[name] ?? signedIn(otherId), sql)).code;
const one = async (sql: string) => (await backend.sql.query<Record<string, unknown>>(sql))[0];

describe('a session', () => {
  it('shows support how far it is, and only the member and coaches what was said', async () => {
    const columns = 'current_section, progress_percentage::int as progress, user_name, state';
    const seen = (name: string) => rows(name, `select ${columns} from public.consultation_session_summaries`);
    const progress = { current_section: 3, progress: 35, user_name: 'Ona Owner' };
    const state = { answers: { 1: 'swims' } };
    for (const name of ['admin', 'coach', 'owner'])
      expect(await seen(name), name).toEqual([{ ...progress, state }]);
    expect(await seen('support')).toEqual([{ ...progress, state: null }]);
    for (const name of ['growth', 'ml', 'analyst', 'other']) expect(await seen(name), name).toEqual([]);
  });

  it('keeps its state from every role in the table itself', async () => {
    for (const name of ['admin', 'support', 'coach', 'owner'])
      expect(await code(name, 'select state from public.consultation_sessions'), name).toBe('42501');
  });

  it('keeps transcript and extracted data from support', async () => {
    const tables = await backend.sql.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and (relname = 'consultation_messages' or 2 = (select count(*) from pg_attribute a where a.attrelid = oid and attname in ('confidence', 'session_id')))`,
    );
    expect(tables).toHaveLength(10);
    for (const { name } of tables) {
      expect(await rows('support', `select 1 from public.${name}`), name).toEqual([]);
      expect(await rows('coach', `select 1 from public.${name}`), name).toHaveLength(1);
    }
  });

  it('cannot take data of another member', async () => {
    for (const sql of [
      `insert into public.user_difficulties (user_id, session_id, difficulty, category) values ('${otherId}', '${sessionId}', 'x', 'other')`,
      `insert into public.consultation_messages (user_id, session_id, role, content, section) values ('${otherId}', '${sessionId}', 'user', 'x', 1)`,
    ])
      expect((await attempt(backend.pg, service, sql)).code).toBe('23503');
  });

  it('lasts until the last message, is completed whole, and completes the member’s consultation', async () => {
    const session = `public.consultation_sessions where id = '${sessionId}'`;
    await backend.sql.exec(`insert into public.consultation_messages (session_id, user_id, role, content, section, created_at) values
      ('${sessionId}', '${ownerId}', 'assistant', 'And now?', 3, '2099-01-02Z'), ('${sessionId}', '${ownerId}', 'user', 'Done.', 3, '2099-01-01Z')`);
    expect(await one(`select last_activity_at = '2099-01-02Z' as ok from ${session}`)).toEqual({ ok: true });
    await backend.sql.exec(
      `update public.consultation_sessions set status = 'completed' where id = '${sessionId}'`,
    );
    expect(
      await one(
        `select current_section, progress_percentage::int as pct, completed_at is not null as dated from ${session}`,
      ),
    ).toEqual({ current_section: 7, pct: 100, dated: true });
    expect(
      await one(`select consultation_completed as done from public.profiles where id = '${ownerId}'`),
    ).toEqual({ done: true });
    await backend.sql.exec(
      `update public.consultation_sessions set status = 'active' where id = '${sessionId}'`,
    );
    expect(await one(`select completed_at from ${session}`)).toEqual({ completed_at: null });
  });

  it('leaves what was learnt behind when it goes', async () => {
    await backend.sql.exec(`insert into public.consultation_sessions (id, user_id) values ('${otherId}', '${otherId}');
      insert into public.user_difficulties (user_id, session_id, difficulty, category) values ('${otherId}', '${otherId}', 'Trips', 'travel');
      delete from public.consultation_sessions where id = '${otherId}'`);
    expect(
      await one(`select session_id, difficulty from public.user_difficulties where user_id = '${otherId}'`),
    ).toEqual({ session_id: null, difficulty: 'Trips' });
  });
});

describe('what the services keep', () => {
  it('lets no role of the API read a token, the service role included', async () => {
    for (const actor of [...Object.values(actors), service])
      expect((await attempt(backend.pg, actor, 'select 1 from private.integration_tokens')).code).toBe(
        '42501',
      );
  });

  it('forgets tokens with the connection', async () => {
    await backend.sql.exec(`update public.integrations set status = 'disconnected'`);
    expect(await one('select count(*)::int as n from private.integration_tokens')).toEqual({ n: 0 });
    expect(await one('select disconnected_at is not null as dated from public.integrations')).toEqual({
      dated: true,
    });
  });

  it('shows the content of offline batches to the member and to health, not to support', async () => {
    const content = async (name: string) =>
      (await rows<{ content: unknown }>(name, 'select content from public.offline_sync_batches'))[0]?.content;
    const all = { operations: [{ op: 'insert', table: 'weight_history' }], conflict: null };
    for (const name of ['owner', 'admin', 'coach']) expect(await content(name), name).toEqual(all);
    expect(await content('support')).toBeNull();
    expect(await code('owner', 'select operations from public.offline_sync')).toBe('42501');
  });

  it('shows a notice to staff to nobody else', async () => {
    await backend.sql.exec(
      `insert into public.notifications (staff_id, type, title) values ('${staffIds.growth}', 'video_ready', 'Done')`,
    );
    const seen = (name: string) =>
      rows(name, `select 1 from public.notifications where type = 'video_ready'`);
    for (const name of Object.keys(actors).filter((name) => name !== 'anon'))
      expect(await seen(name), name).toHaveLength(name === 'growth' ? 1 : 0);
    expect(await code('owner', `update public.notifications set title = 'x'`)).toBe('42501');
  });

  it('tells staff by right or by person, once until it is read', async () => {
    const tell = (to: string, link: object, except: string | null = null) =>
      one(`select private.notify_staff('${to}', 'post_failed', 'A post failed', 'Again', '${JSON.stringify(link)}',
        ${except ? `'${except}'` : 'null'}) as told`);
    const post = { resource: 'social_media_posts', id: otherId };
    expect(await tell('content:write', post)).toEqual({ told: 2 });
    expect(await tell('content:write', post, staffIds.admin)).toEqual({ told: 1 });
    expect(await tell(staffIds.support, post)).toEqual({ told: 1 });
    const mine = async (name: string) => {
      const [row] = await rows<{
        notices: { unread: number; rows: { id: string; link: { id?: string } }[] };
      }>(name, 'select public.my_notices() as notices');
      const told = row?.notices.rows.filter(({ link }) => link.id === post.id) ?? [];
      return { unread: row?.notices.unread ?? -1, told: told.length, all: row?.notices.rows ?? [] };
    };
    // Told twice, read once: one notice. The one about the video is growth's own.
    expect(await mine('growth')).toMatchObject({ unread: 2, told: 1 });
    for (const name of ['admin', 'support']) expect(await mine(name), name).toMatchObject({ told: 1 });
    expect(await mine('coach')).toMatchObject({ told: 0 });
    const [newest] = (await mine('growth')).all;
    expect(await rows('support', `select public.read_notices('{${newest?.id}}') as n`)).toEqual([{ n: 0 }]);
    expect(await rows('growth', `select public.read_notices('{${newest?.id}}') as n`)).toEqual([{ n: 1 }]);
    expect(await tell('content:write', post)).toEqual({ told: 2 });
    expect(await mine('growth')).toMatchObject({ unread: 2, told: 2 });
    expect(await rows('growth', 'select public.read_notices() as n')).toEqual([{ n: 2 }]);
    expect(await mine('growth')).toMatchObject({ unread: 0 });
    await backend.sql.exec(
      `update public.staff_members set is_active = false where user_id = '${staffIds.growth}'`,
    );
    expect(await rows('growth', 'select 1 from public.notifications where staff_id is not null')).toEqual([]);
    expect(await code('growth', 'select public.my_notices()')).toBe('42501');
    expect(await tell('content:write', post)).toEqual({ told: 1 });
    await backend.sql.exec(
      `update public.staff_members set is_active = true where user_id = '${staffIds.growth}'`,
    );
  });

  it('tells growth of accounts and posts that need a person', async () => {
    await backend.sql.exec(`update public.notifications set read_at = now() where staff_id is not null;
      update public.social_accounts set status = 'reconnect'; update public.post_takedowns set status = 'manual'`);
    expect(
      await rows(
        'growth',
        `select type::text, title from public.notifications where read_at is null and staff_id is not null order by 1`,
      ),
    ).toEqual([
      { type: 'account_reconnect', title: 'keel has to be connected again' },
      { type: 'takedown_due', title: 'A post has to be taken down by hand' },
    ]);
  });

  it('works on no webhook without a valid signature', async () => {
    const sql = `insert into public.webhook_events (provider, event_type, signature_valid, status) values ('strava', 'x', false, 'processing')`;
    expect((await attempt(backend.pg, service, sql)).code).toBe('23514');
  });
});

describe('a privacy request', () => {
  const id = '00000000-0000-4000-8000-0000000000b9';
  it('is approved by somebody else than who asked, and goes its way only', async () => {
    await rows(
      'support',
      `insert into public.privacy_requests (kind, user_id, reason) values ('erase', '${ownerId}', 'By letter')`,
    );
    await backend.sql.exec(`update public.privacy_requests set id = '${id}' where kind = 'erase'`);
    const to = (status: string) =>
      `update public.privacy_requests set status = '${status}' where id = '${id}'`;
    expect(await code('support', to('approved'))).toBe('42501');
    for (const status of ['running', 'completed', 'failed'])
      expect(await code('admin', to(status)), status).toBe('22023');
    await rows('admin', to('approved'));
    expect(
      await one(
        `select requested_by, approved_by, approved_at is not null as dated from public.privacy_requests where id = '${id}'`,
      ),
    ).toEqual({
      requested_by: staffIds.support,
      approved_by: staffIds.admin,
      dated: true,
    });
    expect(await code('admin', to('rejected'))).toBe('22023');
    await rowsAs(backend.pg, service, to('running'));
    expect((await attempt(backend.pg, service, to('completed'))).code, 'no receipt').toBe('23514');
  });

  it('stays when the member is gone', async () => {
    await rowsAs(
      backend.pg,
      service,
      `update public.privacy_requests set status = 'completed', receipt = '{"tables":{"weight_history":2}}' where id = '${id}'`,
    );
    await backend.sql.exec(`insert into auth.users (id, email, email_confirmed_at) values ('${id}', 'gone@example.com', now());
      update public.privacy_requests set user_id = '${id}' where id = '${id}'; delete from auth.users where id = '${id}'`);
    expect(
      await one(
        `select user_id, status, completed_at is not null as dated from public.privacy_requests where id = '${id}'`,
      ),
    ).toEqual({
      user_id: null,
      status: 'completed',
      dated: true,
    });
  });

  it('is asked for once at a time, and by members for themselves only', async () => {
    const ask = (user: string) =>
      `insert into public.privacy_requests (kind, user_id) values ('export', '${user}')`;
    expect(await code('owner', ask(ownerId)), 'one is open').toBe('23505');
    expect(await code('other', ask(ownerId))).toBe('42501');
    expect(await code('other', ask(otherId))).toBeUndefined();
  });
});

describe('saved views and annotations', () => {
  it('are the author’s to change; annotations the admin’s too', async () => {
    await rows('growth', `insert into public.saved_views (resource, name) values ('posts', 'Mine')`);
    await rows(
      'growth',
      `insert into public.annotations (occurred_on, title, kind) values ('2026-02-01', 'Spring', 'campaign')`,
    );
    const count = async (name: string, sql: string) =>
      (await attempt(backend.pg, actors[name] ?? signedIn(otherId), sql)).count;
    expect(await count('growth', `update public.saved_views set is_shared = true where name = 'Mine'`)).toBe(
      1,
    );
    expect(await count('admin', `select 1 from public.saved_views where name = 'Mine'`), 'not shared').toBe(
      0,
    );
    const rename = `update public.annotations set title = 'Summer' where title = 'Spring'`;
    expect(await count('growth', rename)).toBe(1);
    expect(await count('admin', rename)).toBe(1);
    expect(await count('ml', rename)).toBe(0);
    expect(await one(`select created_by from public.annotations where title = 'Spring'`)).toEqual({
      created_by: staffIds.growth,
    });
  });

  it('are closed to staff who are deactivated', async () => {
    await backend.sql.exec(
      `update public.staff_members set is_active = false where user_id = '${colleagueId}'`,
    );
    const seen = await rowsAs(backend.pg, signedIn(colleagueId), 'select 1 from public.saved_views');
    expect(seen).toEqual([]);
  });
});
