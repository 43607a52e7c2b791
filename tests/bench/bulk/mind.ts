import { below, type Dice } from './dice.ts';
import { at, memberDays, members } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

export const moodsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.mood_check_ins (id, user_id, checked_in_at, mood_level, energy_level, stress_level, created_at, updated_at)
  select ${dice.id('mood', 'r')}, id, ${at('21:00')}, 1 + ${below('b', 0, 10)}, 1 + ${below('b', 15, 10)}, 1 + ${below('b', 30, 10)}, ${at('21:00')}, ${at('21:00')}
  from ${memberDays(options, dice, 57, '(d + n) % 4 = 0')}`;

export const cravingsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.cravings (id, user_id, occurred_at, craved_food, intensity, trigger, outcome, created_at, updated_at)
  select ${dice.id('craving', 'r')}, id, ${at('16:00')}, 'Chocolate', 1 + ${below('b', 0, 10)}, 'stress',
    (case when ${below('b', 15, 100)} / 100.0 < diligence then 'resisted' else 'gave_in' end)::public.craving_outcome, ${at('16:00')}, ${at('16:00')}
  from ${memberDays(options, dice, 58, '(d + n) % 7 = 3')}`;

const talking = 'n % 3 = 0';

/** Every third member asked the coach one thing on their last day. Tokens and cost of the talk are those of its answer. */
export const conversationsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.coach_conversations (id, user_id, title, message_count, total_tokens, total_cost_usd, last_message_at, created_at, updated_at)
  select ${dice.id('talk', 'n')}, id, 'Eating out', 2, 260, 0.0013, ${at('12:00', 'last_day')} + interval '3 seconds', ${at('12:00', 'last_day')},
    ${at('12:00', 'last_day')} + interval '3 seconds'
  from ${members(options, talking)}`;

export const messagesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.coach_messages (id, user_id, conversation_id, role, content, ai_provider, ai_model, tokens_used, tokens_input, tokens_output,
    cost_usd, latency_ms, created_at)
  select ${dice.id('message', 'n * 2 + m')}, id, ${dice.id('talk', 'n')}, said::public.coach_role, words, provider, model, used, asked, answered, cost, latency,
    ${at('12:00', 'last_day')} + m * interval '3 seconds'
  from ${members(options, talking)}
  cross join (values (0, 'user', 'What do I order tonight?', null, null, null, null, null, null, null),
    (1, 'assistant', 'Begin with what is green, and take your time.', 'self_hosted', 'bulk-1', 260, 200, 60, 0.0013, 900))
    as turns (m, said, words, provider, model, used, asked, answered, cost, latency)`;
