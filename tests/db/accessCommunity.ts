import type { Access } from './accessTypes.ts';

const known: Access = { select: ['owner', 'users:read'] };
const learnt: Access = { select: ['owner', 'health:read'] };
const heard: Access = { select: ['owner', 'session_content:read'] };
const teaching: Access = {
  select: ['signed in'],
  insert: ['adjustments:write', 'staff:write'],
  update: ['adjustments:write', 'staff:write'],
  delete: ['adjustments:write', 'staff:write'],
};

/**
 * The part of the written table about community, coaching and education. The fixture's challenge is published, so that everyone sees
 * it and nobody deletes it; its feed entry is for friends, whom `other` is not.
 */
export const communityAccess: Record<string, Access> = {
  accountability_partners: { ...known, insert: ['owner'], update: ['owner'], delete: ['owner'] },
  accountability_check_ins: { ...learnt, insert: ['owner'], update: ['owner'], delete: ['owner'] },
  community_challenges: {
    select: ['signed in'],
    insert: ['content:write', 'adjustments:write'],
    update: ['content:write', 'adjustments:write'],
  },
  challenge_participants: { ...known, insert: ['owner'], update: ['owner', 'adjustments:write'] },
  user_connections: { ...known, insert: ['owner'], update: ['owner'], delete: ['owner'] },
  activity_feed: { ...learnt, insert: ['owner'], update: ['owner', 'staff:write'], delete: ['owner'] },
  conversation_summaries: heard,
  voice_sessions: heard,
  nutrition_knowledge: teaching,
  nutrition_guidelines: teaching,
  micro_lessons: teaching,
  nutrition_lessons: teaching,
  user_micro_lessons: { ...learnt, update: ['owner'] },
  user_lesson_progress: { ...learnt, insert: ['owner'], update: ['owner'] },
  nutrition_quiz_results: learnt,
};
