import { type CoachTalk, coachTalks } from '../catalog/coachTalks.ts';
import { addMinutes } from '../core/calendar.ts';
import { type Random, roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

const usdPerToken = 0.000004;
const minutesBetween = 0.5;

interface Talk {
  /** Tells a member's conversations apart. */
  readonly key: number | string;
  readonly talk: CoachTalk;
  readonly at: string;
  /** The child that it is about; null for the member. */
  readonly childId: string | null;
}

interface Said {
  readonly rows: Row[];
  readonly tokens: number;
  readonly costUsd: number;
}

/** The member's lines and the coach's in turn; each answer carries what it cost. */
function messages(member: Member, { key, talk, at, childId }: Talk): Said {
  const random = member.random(`talk-${key}`);
  let tokens = 0;
  let costMicros = 0;
  const rows = talk.lines.map((content, place): Row => {
    const isCoach = place % 2 === 1;
    const input = isCoach ? random.int(600, 1800) : null;
    const output = isCoach ? Math.ceil(content.length / 3.8) : null;
    const used = (input ?? 0) + (output ?? 0);
    tokens += used;
    costMicros += Math.round(used * usdPerToken * 1e6);
    return {
      id: member.rowId('coach_messages', key, place),
      user_id: member.id,
      conversation_id: member.rowId('coach_conversations', key),
      child_id: childId,
      role: isCoach ? 'assistant' : 'user',
      content,
      context_used: isCoach
        ? [
            {
              source: childId === null ? 'weight_history' : 'children',
              score: roundTo(random.between(0.6, 0.95), 0.01),
            },
          ]
        : {},
      ai_provider: isCoach ? 'anthropic' : null,
      ai_model: isCoach ? 'coach-chat-2' : null,
      tokens_used: isCoach ? used : null,
      tokens_input: input,
      tokens_output: output,
      cost_usd: isCoach ? Math.round(used * usdPerToken * 1e6) / 1e6 : null,
      latency_ms: isCoach ? random.int(700, 4200) : null,
      user_feedback: isCoach && random.chance(0.2) ? (random.chance(0.88) ? 1 : -1) : null,
      created_at: addMinutes(at, place * minutesBetween),
    };
  });
  return { rows, tokens, costUsd: costMicros / 1e6 };
}

function voiceRow(member: Member, key: Talk['key'], at: string, endedAt: string, turns: number): Row {
  const random = member.random(`voice-${key}`);
  return {
    id: member.rowId('voice_sessions', key),
    user_id: member.id,
    conversation_id: member.rowId('coach_conversations', key),
    status: 'ended',
    started_at: at,
    ended_at: endedAt,
    language: 'en',
    voice_name: 'calm',
    speech_model: 'speech-to-text-1',
    ai_model: 'coach-chat-2',
    turn_count: turns,
    interruption_count: random.int(0, 2),
    average_latency_ms: random.int(600, 1500),
    cost_usd: roundTo(random.between(0.004, 0.03), 0.0001),
    created_at: at,
    updated_at: endedAt,
  };
}

/** One conversation with what was said, and what is remembered of a longer one. */
export function addConversation(tables: Tables, member: Member, random: Random, facts: Talk): void {
  const { key, talk, at, childId } = facts;
  const isCall = random.chance(0.15);
  const { rows, tokens, costUsd } = messages(member, facts);
  const lastAt = String(rows.at(-1)?.created_at ?? at);
  const id = member.rowId('coach_conversations', key);
  addRows(tables, 'public.coach_conversations', [
    {
      id,
      user_id: member.id,
      child_id: childId,
      title: talk.title,
      channel: isCall ? 'voice' : 'chat',
      context_data: childId === null ? { goal_weight_kg: member.body.goalWeightKg } : { child_id: childId },
      status: random.chance(0.3) ? 'archived' : 'active',
      message_count: rows.length,
      total_tokens: tokens,
      total_cost_usd: costUsd,
      last_message_at: lastAt,
      user_rating: random.chance(0.3) ? random.pick([3, 4, 4, 5, 5]) : null,
      created_at: at,
      updated_at: lastAt,
    },
  ]);
  addRows(tables, 'public.coach_messages', rows);
  if (isCall) addRows(tables, 'public.voice_sessions', [voiceRow(member, key, at, lastAt, rows.length)]);
  if (rows.length < 4) return;
  addRows(tables, 'public.conversation_summaries', [
    {
      id: member.rowId('conversation_summaries', key),
      user_id: member.id,
      conversation_id: id,
      summary: talk.summary,
      key_topics: [...talk.topics],
      commitments: [...talk.commitments],
      facts_learned: [],
      open_questions: [],
      covers_from: at,
      covers_until: lastAt,
      message_count: rows.length,
      ai_model: 'coach-chat-2',
      tokens_used: Math.round(tokens / 3),
      cost_usd: Math.round(costUsd * 3e5) / 1e6,
      created_at: lastAt,
    },
  ]);
}

/** Conversations with the coach, each begun at a moment when the member was in the app. */
export function addCoaching(tables: Tables, member: Member, moments: readonly string[]): void {
  const random = member.random('coaching');
  if (!random.chance(0.5)) return;
  for (let key = 0; key < random.int(1, 4); key++) {
    const at = moments[key * 5 + 2];
    if (at === undefined) return;
    addConversation(tables, member, random, { key, talk: random.pick(coachTalks), at, childId: null });
  }
}
