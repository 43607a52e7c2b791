import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, service, signedIn } from './actors.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';

const mine = '00000000-0000-4000-8000-00000000c001';
const theirs = '00000000-0000-4000-8000-00000000c002';
const owner = signedIn(ownerId);
let backend: TestBackend;
const tried = async (actor: typeof owner, sql: string, params: unknown[] = []) => {
  const { count, code } = await attempt(backend.pg, actor, sql, params);
  return code ?? count;
};
const say = `insert into public.coach_messages (user_id, conversation_id, role, content) values ($1, $2, $3::text::public.coach_role, 'Hello')`;

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(
    `insert into public.coach_conversations (id, user_id) values ('${mine}', '${ownerId}'), ('${theirs}', '${otherId}')`,
  );
});
afterAll(() => backend.close());

describe('a member', () => {
  it('says their own half, in their own conversation', async () => {
    expect(await tried(owner, say, [ownerId, mine, 'user'])).toBe(1);
    expect(await tried(owner, say, [ownerId, mine, 'assistant'])).toBe('42501');
    expect(await tried(owner, say, [ownerId, mine, 'system'])).toBe('42501');
    expect(await tried(owner, say, [otherId, theirs, 'user'])).toBe('42501');
    // In their own name into another's conversation: the composite key refuses.
    expect(await tried(owner, say, [ownerId, theirs, 'user'])).toBe('23503');
    const costly = say.replace('content)', 'content, cost_usd)').replace("'Hello')", "'Hello', 1)");
    expect(await tried(owner, costly, [ownerId, mine, 'user'])).toBe('42501');
  });

  it('changes nothing that was said, but says whether it helped', async () => {
    await rowsAs(backend.pg, owner, say, [ownerId, mine, 'user']);
    expect(await tried(owner, `update public.coach_messages set content = 'Other'`)).toBe('42501');
    expect(await tried(service, `update public.coach_messages set content = 'Other'`)).toBe('42501');
    expect(await tried(owner, 'update public.coach_messages set user_feedback = 1')).toBe(1);
    expect(await tried(owner, 'delete from public.coach_messages')).toBe('42501');
    expect(await tried(owner, `delete from public.coach_conversations where id = '${mine}'`)).toBe(1);
  });
});

it('the conversation counts its messages, tokens and cost', async () => {
  await rowsAs(
    backend.pg,
    service,
    `insert into public.coach_messages (user_id, conversation_id, role, content, tokens_used, tokens_input, tokens_output, cost_usd)
     values ($1, $2, 'assistant', 'Hi', 900, null, null, 0.002), ($1, $2, 'assistant', 'More', null, 300, 50, 0.001)`,
    [otherId, theirs],
  );
  const [row] = await backend.sql.query(
    'select message_count, total_tokens::int, total_cost_usd::float from public.coach_conversations where id = $1',
    [theirs],
  );
  expect(row).toEqual({ message_count: 2, total_tokens: 1250, total_cost_usd: 0.003 });
});

it('is read by admins and coaches, and by nobody else of the staff', async () => {
  const readers = [];
  for (const [role, id] of Object.entries(staffIds))
    if ((await tried(signedIn(id), 'select id from public.coach_messages')) !== 0) readers.push(role);
  expect(readers).toEqual(['admin', 'coach']);
});
