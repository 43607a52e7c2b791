import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import type { Actor } from './actors.ts';
import { colleagueId, ownerId, peopleSql, rowsSql, staffIds, templateId } from './world.ts';

/** What only a real server can show: many sessions at once. */
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
  await server.runner.exec(peopleSql);
  await server.runner.exec(rowsSql);
  await server.runner.exec('delete from public.viral_video_generations');
});
afterAll(() => server.close());

/** One transaction of its own session as this actor. */
const as = <T>(actor: Actor, run: (tx: postgres.TransactionSql) => Promise<T>) =>
  server.sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claim.sub', ${actor.id ?? ''}, true), set_config('request.jwt.claim.role', ${actor.role}, true),
      set_config('request.jwt.claims', ${JSON.stringify({ sub: actor.id, role: actor.role })}, true), set_config('role', ${actor.role}, true)`;
    return run(tx);
  });
const codeOf = (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error));
const admin: Actor = { role: 'authenticated', id: staffIds.admin };
const service: Actor = { role: 'service_role' };
const requestVideo = (choice: number) =>
  as(admin, async (tx) => {
    const [job] = await tx<{ id: string }[]>`
      select * from public.request_render(${ownerId}, ${templateId}, ${tx.json({ choice })})`;
    return job?.id;
  });

describe('render jobs', () => {
  it('are made once, however many ask for the same content at once', async () => {
    const ids = await Promise.all(Array.from({ length: 16 }, () => requestVideo(0)));
    expect(new Set(ids).size).toBe(1);
    await server.sql`delete from public.viral_video_generations`;
  });

  it('are given to one worker each, and none is left behind', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, choice) => requestVideo(choice + 1)));
    const worker = async (name: string) => {
      const mine: string[] = [];
      for (;;) {
        const [job] = await as(
          service,
          (tx) => tx<{ id: string }[]>`select * from public.claim_render(${name}, 60)`,
        );
        if (!job) return mine;
        mine.push(job.id);
      }
    };
    const claims = await Promise.all(Array.from({ length: 12 }, (_, i) => worker(`worker-${i}`)));
    const all = claims.flat();
    expect(all).toHaveLength(60);
    expect(new Set(all).size).toBe(60);
    const [odd] =
      await server.sql`select count(*)::int as n from public.viral_video_generations where fence <> 1 or attempts <> 1`;
    expect(odd?.n).toBe(0);
  });

  it('whose lease ran out are taken over by exactly one', async () => {
    await server.sql`update public.viral_video_generations set lease_expires_at = now() - interval '1 second'`;
    const claims = await Promise.all(
      Array.from({ length: 90 }, (_, i) =>
        as(service, (tx) => tx<{ id: string }[]>`select * from public.claim_render(${`taker-${i}`}, 60)`),
      ),
    );
    expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(60);
    const rows = await server.sql`select distinct fence, attempts from public.viral_video_generations`;
    expect([...rows]).toEqual([{ fence: '2', attempts: 2 }]);
  });
});

describe('the last admin', () => {
  it('stays, even when two admins remove each other at the same moment', async () => {
    await server.sql`update public.staff_members set role = 'admin' where user_id = ${colleagueId}`;
    const demote = (by: string, whom: string) =>
      as(
        { role: 'authenticated', id: by },
        (tx) => tx`update public.staff_members set role = 'coach' where user_id = ${whom}`,
      ).then(() => 'done', codeOf);
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.all([
        demote(staffIds.admin, colleagueId),
        demote(colleagueId, staffIds.admin),
      ]);
      const [left] =
        await server.sql`select count(*)::int as n from public.staff_members where role = 'admin' and is_active`;
      expect(left?.n, outcomes.join()).toBeGreaterThanOrEqual(1);
      await server.sql`update public.staff_members set role = 'admin' where user_id in (${staffIds.admin}, ${colleagueId})`;
    }
  });
});

describe('the audit chain', () => {
  it('holds under many writers at once, without holes', async () => {
    const rename = (i: number) =>
      as(admin, async (tx) => {
        await tx`insert into public.hashtag_performance (hashtag) values (${`tag${i}`})`;
        await tx`insert into public.ai_models (name, display_name, task) values (${`model-${i}`}, 'Model', 'chat')`;
        if (i % 10 === 0) throw new Error('rolled back');
      }).catch(() => undefined);
    await Promise.all(Array.from({ length: 120 }, (_, i) => rename(i)));
    const [chain] = await as(admin, (tx) => tx`select * from public.verify_audit_chain()`);
    const [count] = await server.sql`select count(*) as n, max(seq) as last from public.audit_log`;
    expect(chain).toEqual({ ok: true, checked: count?.n, first_bad_id: null });
    expect(count?.last).toBe(count?.n);
  });

  it('lets writers work side by side: nobody waits for another’s open transaction', async () => {
    let finish = () => {};
    const open = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = as(admin, async (tx) => {
      await tx`update public.ai_models set display_name = 'Slow' where name = 'model-1'`;
      await open;
    });
    await as(admin, (tx) => tx`update public.ai_models set display_name = 'Quick' where name = 'model-2'`);
    finish();
    await slow;
    const entries =
      await server.sql`select after ->> 'display_name' as name from public.audit_log order by seq desc limit 2`;
    expect(entries.map(({ name }) => name)).toEqual(['Slow', 'Quick']);
  });
});

describe('keys', () => {
  it('come a hundred thousand in one call', async () => {
    const [answer] = await as(
      { role: 'authenticated', id: staffIds.support },
      (tx) => tx<{ n: number }[]>`select json_array_length(public.issue_consultation_keys(100000)) as n`,
    );
    expect(answer?.n).toBe(100_000);
    const [distinct] =
      await server.sql`select count(distinct k.key_value)::int as n from public.consultation_keys k
        join public.consultation_key_batches b on b.id = k.batch_id where b.quantity = 100000`;
    expect(distinct?.n).toBe(100_000);
  });
});
