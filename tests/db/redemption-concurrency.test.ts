import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import type { Actor } from './actors.ts';
import { peopleSql, staffIds } from './world.ts';

/** Hundreds of members at the same keys at once, in sixty sessions of a real server. */
let server: RealPostgres;
let pool: postgres.Sql;
const members = Array.from({ length: 300 }, () => randomUUID());

beforeAll(async () => {
  server = await startPostgres();
  pool = postgres(server.url, { max: 60, onnotice: () => undefined });
  await server.runner.exec(peopleSql);
  await server.sql`
    insert into auth.users ${server.sql(members.map((id) => ({ id, email: `${id}@example.com`, email_confirmed_at: '2026-01-01Z' })))}`;
});
afterAll(async () => {
  await pool.end({ timeout: 5 });
  await server.close();
});

const as = <T>(actor: Actor, run: (tx: postgres.TransactionSql) => Promise<T>) =>
  pool.begin(async (tx) => {
    await tx`select set_config('request.jwt.claim.sub', ${actor.id ?? ''}, true), set_config('request.jwt.claim.role', ${actor.role}, true),
      set_config('request.jwt.claims', ${JSON.stringify({ sub: actor.id, role: actor.role })}, true), set_config('role', ${actor.role}, true)`;
    return run(tx);
  });
interface Answer {
  outcome: string;
  session_id: string | null;
}
const redeem = async (member: string, key: string, token: string = randomUUID()) => {
  const [row] = await as(
    { role: 'authenticated', id: member },
    (tx) => tx<{ answer: Answer }[]>`select public.redeem_consultation_key(${key}, ${token}) as answer`,
  );
  if (!row) throw new Error('No answer');
  return row.answer;
};
const issue = async (quantity: number, options: Record<string, number>) => {
  const [row] = await as(
    { role: 'authenticated', id: staffIds.support },
    (tx) => tx<{ keys: { id: string; key: string }[] }[]>`
      select public.issue_consultation_keys(${quantity}, ${tx.json(options)}) as keys`,
  );
  return row?.keys ?? [];
};
const tally = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};
/** Counter of keys, counter of batches, usage rows and sessions must agree, always. */
const expectCountersToAgree = async () => {
  const wrong = await server.sql`
    select k.id from public.consultation_keys k where k.current_uses > k.max_uses
      or k.current_uses <> (select count(*) from public.consultation_key_usage u where u.key_id = k.id)
      or k.current_uses <> (select count(*) from public.consultation_sessions s where s.consultation_key_id = k.id)
    union all
    select b.id from public.consultation_key_batches b where b.max_uses is not null and b.current_uses <>
      (select coalesce(sum(k.current_uses), 0) from public.consultation_keys k where k.batch_id = b.id)`;
  expect([...wrong]).toEqual([]);
};

it('three hundred members at one key of seven uses: seven get in', async () => {
  const [key] = await issue(1, { max_uses: 7 });
  const answers = await Promise.all(members.map((member) => redeem(member, key?.key ?? '')));
  expect(tally(answers)).toEqual({ redeemed: 7, exhausted: 293 });
  const sessions = answers.flatMap(({ session_id }) => (session_id === null ? [] : [session_id]));
  expect(new Set(sessions).size).toBe(7);
  const [ledger] = await server.sql`
    select count(*)::int as n from public.consultation_key_attempts where key_id = ${key?.id ?? ''}`;
  expect(ledger?.n).toBe(293);
  await expectCountersToAgree();
});

it('many keys of one batch: its cap holds over all of them, and nobody deadlocks', async () => {
  const keys = await issue(10, { max_uses: 100, batch_max_uses: 25 });
  const answers = await Promise.all(
    members.slice(0, 200).map((member, i) => redeem(member, keys[i % 10]?.key ?? '')),
  );
  expect(tally(answers)).toEqual({ redeemed: 25, batch_cap: 175 });
  await expectCountersToAgree();
});

it('the same request many times at once is one redemption', async () => {
  const [key] = await issue(1, { max_uses: 1_000 });
  const requests = members.slice(0, 20).map((member) => ({ member, token: randomUUID() }));
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => requests)
      .flat()
      .map(({ member, token }) => redeem(member, key?.key ?? '', token)),
  );
  expect(tally(answers)).toEqual({ redeemed: 200 });
  expect(new Set(answers.map(({ session_id }) => session_id)).size).toBe(20);
  const [row] = await server.sql`
    select current_uses from public.consultation_keys where id = ${key?.id ?? ''}`;
  expect(row?.current_uses).toBe(20);
  await expectCountersToAgree();
});

it('a member who guesses in parallel gets ten guesses', async () => {
  const guesser = members.at(-1) ?? '';
  await server.sql`delete from public.consultation_key_attempts`;
  const answers = await Promise.all(Array.from({ length: 80 }, () => redeem(guesser, 'wrong')));
  expect(tally(answers)).toEqual({ malformed: 10, throttled: 70 });
});

it('a key that is revoked meanwhile admits nobody after that', async () => {
  const [key] = await issue(1, { max_uses: 1_000 });
  await server.sql`delete from public.consultation_key_attempts`;
  const first = members.slice(0, 100).map((member) => redeem(member, key?.key ?? ''));
  const revoked = as(
    { role: 'authenticated', id: staffIds.support },
    (tx) =>
      tx`select public.change_consultation_keys(${tx.json({ filters: { ids: [key?.id ?? ''] } })}, ${tx.json({ action: 'revoke' })}, 'Leaked')`,
  );
  const answers = await Promise.all(first);
  await revoked;
  const after = await Promise.all(members.slice(100, 150).map((member) => redeem(member, key?.key ?? '')));
  expect(tally(after)).toEqual({ revoked: 50 });
  const [row] = await server.sql`
    select current_uses from public.consultation_keys where id = ${key?.id ?? ''}`;
  expect(row?.current_uses).toBe(tally(answers).redeemed ?? 0);
  await expectCountersToAgree();
});

it('old and new secret of a key at once: one counter, and nobody beyond it', async () => {
  const [key] = await issue(1, { max_uses: 40 });
  await server.sql`delete from public.consultation_key_attempts`;
  const [rotated] = await as(
    { role: 'authenticated', id: staffIds.support },
    (tx) => tx<{ keys: { key: string }[] }[]>`
      select public.rotate_consultation_keys(${tx.json({ filters: { ids: [key?.id ?? ''] } })}, 'Leaked', 24) as keys`,
  );
  const secrets = [key?.key ?? '', rotated?.keys[0]?.key ?? ''];
  const answers = await Promise.all(
    members.slice(0, 200).map((member, i) => redeem(member, secrets[i % 2] ?? '')),
  );
  expect(tally(answers)).toEqual({ redeemed: 40, exhausted: 160 });
  await expectCountersToAgree();
});

it('a cap that is set while members redeem begins with the right count and holds', async () => {
  const [key] = await issue(1, { max_uses: 1_000 });
  await server.sql`delete from public.consultation_key_attempts`;
  const running = members.slice(0, 150).map((member) => redeem(member, key?.key ?? ''));
  const capped = as(
    { role: 'authenticated', id: staffIds.support },
    (tx) => tx`update public.consultation_key_batches b set max_uses = 200 from public.consultation_keys k
      where k.id = ${key?.id ?? ''} and b.id = k.batch_id`,
  );
  await Promise.all([...running, capped]);
  await expectCountersToAgree();
  await server.sql`delete from public.consultation_key_attempts`;
  const more = await Promise.all(members.slice(150, 300).map((member) => redeem(member, key?.key ?? '')));
  expect(tally(more)).toEqual({ redeemed: 50, batch_cap: 100 });
  await expectCountersToAgree();
});

it('a cap that is raised again and again while members redeem: nobody deadlocks, and it holds', async () => {
  const keys = await issue(10, { max_uses: 100, batch_max_uses: 250 });
  await server.sql`delete from public.consultation_key_attempts`;
  const setCap = (cap: number) =>
    as(
      { role: 'authenticated', id: staffIds.support },
      (
        tx,
      ) => tx`update public.consultation_key_batches b set max_uses = ${cap} from public.consultation_keys k
        where k.id = ${keys[0]?.id ?? ''} and b.id = k.batch_id`,
    );
  const answers: Promise<Answer>[] = [];
  const caps: Promise<unknown>[] = [];
  for (const [i, member] of members.entries()) {
    answers.push(redeem(member, keys[i % 10]?.key ?? ''));
    if (i % 15 === 14) caps.push(setCap(250 + (i + 1) / 15));
  }
  await Promise.all(caps);
  const counts = tally(await Promise.all(answers));
  expect(Object.keys(counts).sort()).toEqual(['batch_cap', 'redeemed']);
  expect(counts.redeemed).toBeGreaterThanOrEqual(250);
  expect(counts.redeemed).toBeLessThanOrEqual(270);
  await expectCountersToAgree();
});
