import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend } from '../support/demo.ts';

// Loaded with triggers off, so what triggers would have refused has to be looked for.
let backend: TestBackend;
const broken = (sql: string) => backend.sql.query(`${sql} limit 5`);

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

test('every table of community, coaching and education has rows', async () => {
  const tables =
    `accountability_partners accountability_check_ins community_challenges challenge_participants user_connections
    activity_feed coach_conversations coach_messages conversation_summaries voice_sessions nutrition_knowledge nutrition_guidelines
    micro_lessons user_micro_lessons nutrition_lessons user_lesson_progress nutrition_quiz_results`.split(
      /\s+/,
    );
  for (const table of tables)
    expect(await backend.sql.query(`select 1 from public.${table} limit 4`), table).toHaveLength(4);
});

test('conversations count their messages, tokens and cost', async () => {
  expect(
    await broken(`select c.id from public.coach_conversations c
      left join lateral (
        select count(*) as messages, coalesce(sum(tokens_used), 0) as tokens, coalesce(sum(cost_usd), 0) as cost, max(created_at) as last_at
        from public.coach_messages m where m.conversation_id = c.id and m.user_id = c.user_id
      ) s on true
      where (s.messages, s.tokens, s.cost, s.last_at) is distinct from
        (c.message_count, c.total_tokens, c.total_cost_usd, c.last_message_at)`),
  ).toEqual([]);
});

test('ranks, counts and completions of challenges follow from the scores', async () => {
  expect(
    await broken(`select p.id from (
        select p.id, p.leaderboard_rank, rank() over (partition by challenge_id order by progress_value desc) as place
        from public.challenge_participants p join public.community_challenges c on c.id = p.challenge_id
        where p.status in ('joined', 'completed') and c.scored_at is not null
      ) p where p.leaderboard_rank is distinct from p.place`),
  ).toEqual([]);
  expect(
    await broken(`select c.id from public.community_challenges c where c.participant_count <> (
        select count(*) from public.challenge_participants p where p.challenge_id = c.id and p.status in ('joined', 'completed'))`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.challenge_participants p join public.community_challenges c on c.id = p.challenge_id
      where c.status = 'draft' or (p.status in ('joined', 'completed') and (p.status = 'completed') <> (p.progress_value >= c.target_value))`),
  ).toEqual([]);
});

test('lessons were learnt in their order, and completed by passing', async () => {
  expect(
    await broken(`select p.id from public.user_lesson_progress p join public.nutrition_lessons l on l.id = p.lesson_id
      where l.prerequisite_lesson_id is not null and not exists (
        select 1 from public.user_lesson_progress b
        where b.user_id = p.user_id and b.lesson_id = l.prerequisite_lesson_id and b.completed_at <= p.started_at)`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.user_lesson_progress p join public.nutrition_lessons l on l.id = p.lesson_id
      where p.status = 'completed' and l.quiz <> '[]' and not exists (
        select 1 from public.nutrition_quiz_results r where r.user_id = p.user_id and r.lesson_id = p.lesson_id and r.is_passed)`),
  ).toEqual([]);
  expect(
    await broken(`select r.id from public.nutrition_quiz_results r join public.nutrition_lessons l on l.id = r.lesson_id
      where r.question_count <> jsonb_array_length(l.quiz) or r.correct_count <> (
        select count(*) from jsonb_array_elements(l.quiz) q where r.answers -> (q ->> 'id') -> 'picked' = q -> 'answer')`),
  ).toEqual([]);
});

test('nobody did anything before joining or after their last act', async () => {
  for (const [table, moment] of [
    ['coach_messages', 'created_at'],
    ['user_lesson_progress', 'last_viewed_at'],
    ['user_micro_lessons', 'delivered_at'],
    ['challenge_participants', 'joined_at'],
    ['accountability_check_ins', 'created_at'],
    ['user_connections', 'created_at'],
    ['activity_feed', 'occurred_at'],
  ])
    expect(
      await broken(`select r.id from public.${table} r join public.profiles p on p.id = r.user_id
        where r.${moment} < p.created_at or r.${moment} > p.last_active_at`),
      table,
    ).toEqual([]);
});

test('the search finds the demo’s guidelines for an age', async () => {
  const { client } = await backend.member('reader@example.com');
  const { data, error } = await client.rpc('search_nutrition_guidelines', {
    p_query: 'iron',
    p_age_months: 8,
  });
  expect(error).toBeNull();
  expect(data?.map(({ title }: { title: string }) => title)).toContain('Iron for infants');
});
