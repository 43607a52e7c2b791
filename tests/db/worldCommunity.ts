/** A third member: the owner's friend and partner, so that `other` stays a stranger to every row. */
export const friendId = '00000000-0000-4000-8000-0000000000b5';
export const partnershipId = '00000000-0000-4000-8000-000000000201';
export const challengeId = '00000000-0000-4000-8000-000000000202';
export const conversationId = '00000000-0000-4000-8000-000000000203';
export const lessonId = '00000000-0000-4000-8000-000000000204';
const cardId = '00000000-0000-4000-8000-000000000205';

/** A quiz of two questions; the right options are 1 and 0. */
export const quiz = JSON.stringify([
  { id: 'q1', question: 'Which has the most iron?', options: ['Rice', 'Lentils', 'Butter'], answer: 1 },
  { id: 'q2', question: 'What helps to absorb it?', options: ['Vitamin C', 'Tea'], answer: 0 },
]);

/** One row of one member in every table of community, coaching and education. */
export const communityRowsSql = (ownerId: string): string => `
  insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values ('${friendId}', 'friend@example.com', now(), '{"full_name":"Fay Friend"}');
  insert into public.accountability_partners (id, user_id, partner_user_id, invited_email, status, accepted_at)
    values ('${partnershipId}', '${ownerId}', '${friendId}', 'friend@example.com', 'active', '2026-01-05 08:00Z');
  insert into public.accountability_check_ins (partnership_id, user_id, checked_in_on, message)
    values ('${partnershipId}', '${ownerId}', '2026-01-06', 'Three workouts.');
  insert into public.community_challenges (id, title, metric, target_value, starts_on, ends_on, status)
    values ('${challengeId}', 'A thousand minutes', 'active_minutes', 1000, current_date - 10, current_date + 20, 'published');
  insert into public.challenge_participants (challenge_id, user_id) values ('${challengeId}', '${ownerId}');
  insert into public.user_connections (user_id, connected_user_id, status) values ('${ownerId}', '${friendId}', 'accepted');
  insert into public.activity_feed (user_id, activity_type, title, visibility)
    values ('${ownerId}', 'post', 'A good week', 'connections');
  insert into public.coach_conversations (id, user_id, title) values ('${conversationId}', '${ownerId}', 'A slow week');
  insert into public.coach_messages (user_id, conversation_id, role, content)
    values ('${ownerId}', '${conversationId}', 'user', 'I stopped losing weight.');
  insert into public.conversation_summaries (user_id, conversation_id, summary, covers_from, covers_until)
    values ('${ownerId}', '${conversationId}', 'A plateau.', '2026-01-05 07:00Z', '2026-01-05 07:20Z');
  insert into public.voice_sessions (user_id, conversation_id, status) values ('${ownerId}', '${conversationId}', 'active');
  insert into public.nutrition_knowledge (slug, title, topic, content)
    values ('protein', 'Protein', 'macronutrients', 'Protein keeps you full.');
  insert into public.nutrition_guidelines (title, content, topic, population, organisation)
    values ('Water', 'Drink when thirsty.', 'hydration', 'adults', 'A ministry');
  insert into public.micro_lessons (id, code, title, content, topic)
    values ('${cardId}', 'fibre_first', 'Fibre first', 'Begin with vegetables.', 'macronutrients');
  insert into public.user_micro_lessons (user_id, micro_lesson_id) values ('${ownerId}', '${cardId}');
  insert into public.nutrition_lessons (id, course, code, lesson_order, title, topic, quiz, status)
    values ('${lessonId}', 'basics', 'iron', 1, 'Iron', 'micronutrients', '${quiz}', 'published');
  insert into public.user_lesson_progress (user_id, lesson_id, progress_pct) values ('${ownerId}', '${lessonId}', 40);
  insert into public.nutrition_quiz_results (user_id, lesson_id, attempt_number, answers, correct_count, question_count, is_passed)
    values ('${ownerId}', '${lessonId}', 1, '{}', 1, 2, false);
`;
