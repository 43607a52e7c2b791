import type { StaffRole } from '../support/backend.ts';
import { aiAccess } from './accessAi.ts';
import { communityAccess } from './accessCommunity.ts';
import { eventAccess } from './accessEvents.ts';
import { familyAccess } from './accessFamilies.ts';
import { alertAccess } from './accessMetrics.ts';
import { mindAccess } from './accessMind.ts';
import { planAccess } from './accessPlans.ts';
import type { Access, TableVerb, Who } from './accessTypes.ts';
import { staffIds } from './people.ts';

/** The table of roles as the company decided it, written down a second time on purpose: private.staff_permissions is checked against it. */
export const rolesByArea: Record<string, Partial<Record<StaffRole, 'write' | 'read' | 'aggregate'>>> = {
  users: { admin: 'write', support: 'write', coach: 'read' },
  keys: { admin: 'write', support: 'write', coach: 'read', analyst: 'aggregate' },
  session_progress: { admin: 'read', support: 'read', coach: 'read', analyst: 'aggregate' },
  session_content: { admin: 'read', coach: 'read', analyst: 'aggregate' },
  health: { admin: 'read', coach: 'read', analyst: 'aggregate' },
  adjustments: { admin: 'read', coach: 'write', analyst: 'aggregate' },
  mind: { coach: 'read', analyst: 'aggregate' },
  ai: { admin: 'write', ml: 'write', analyst: 'aggregate' },
  content: { admin: 'write', growth: 'write', analyst: 'aggregate' },
  staff: { admin: 'write' },
};

/** A verb includes the ones before it. */
const order = ['aggregate', 'read', 'write'];
export const verbsOf = (highest: string): string[] => order.slice(0, order.indexOf(highest) + 1);

const own: Access = {
  select: ['owner', 'health:read'],
  insert: ['owner'],
  update: ['owner'],
  delete: ['owner'],
};
const told: Access = { ...own, select: ['owner', 'session_content:read'] };
const reference: Access = {
  select: ['signed in'],
  insert: ['adjustments:write', 'staff:write'],
  update: ['adjustments:write', 'staff:write'],
  delete: ['adjustments:write', 'staff:write'],
};
const area = (name: string): Access => ({
  select: [`${name}:read`],
  insert: [`${name}:write`],
  update: [`${name}:write`],
  delete: [`${name}:write`],
});

/**
 * Who may do what with which table. The one written table behind the matrix: a new table that is not in it fails the test, and so
 * does a right that is not in it.
 */
export const accessByTable: Record<string, Access> = {
  staff_members: { select: ['staff:read'], update: ['staff:write'], delete: ['staff:write'] },
  staff_invitations: area('staff'),
  staff_role_views: { select: ['staff:read'] },
  audit_log: { select: ['staff:read'] },
  profiles: { select: ['owner', 'users:read'], update: ['owner', 'users:write'] },
  goals: own,
  member_tags: { select: ['users:read'] },
  member_invitations: { select: ['users:read'], delete: ['users:write'] },
  integrations: { select: ['owner', 'users:read'], delete: ['owner'] },
  notifications: { select: ['owner', 'users:read'], update: ['owner'] },
  rate_limits: { select: ['users:read'] },
  webhook_events: { select: ['users:read'] },
  offline_sync: { select: ['owner', 'users:read'], insert: ['owner'] },
  privacy_requests: {
    select: ['owner', 'users:read'],
    insert: ['owner', 'users:write'],
    update: ['users:write'],
  },
  // The fixture's view and annotation are a colleague's: seen by all staff, changed by none of them (an annotation: by admins).
  saved_views: { select: ['staff'], insert: ['staff'] },
  company_settings: { select: ['staff'], update: ['staff:write'] },
  annotations: {
    select: ['staff'],
    insert: ['staff'],
    update: ['staff:write'],
    delete: ['staff:write'],
  },
  consultation_key_batches: { select: ['keys:read'], update: ['keys:write'] },
  consultation_keys: { select: ['keys:read'], update: ['keys:write'] },
  consultation_key_usage: { select: ['owner', 'keys:read'] },
  consultation_key_attempts: { select: ['keys:read'] },
  consultation_key_rotations: { select: ['keys:read'] },
  consultation_key_events: { select: ['keys:read'] },
  consultation_sessions: { select: ['owner', 'session_progress:read'] },
  consultation_messages: { select: ['owner', 'session_content:read'] },
  user_training_modalities: told,
  user_familiar_exercises: told,
  user_training_availability: told,
  user_preferred_meal_times: told,
  user_typical_meal_foods: told,
  user_improvement_goals: told,
  user_difficulties: told,
  user_non_negotiables: told,
  user_upcoming_events: told,
  exercises: reference,
  training_modalities: reference,
  meal_times: reference,
  event_types: reference,
  adherence_records: own,
  ...planAccess,
  ...mindAccess,
  ...eventAccess,
  ...alertAccess,
  ...communityAccess,
  ...familyAccess,
  weight_history: own,
  body_measurements: own,
  achievements: { ...area('content'), select: ['signed in'] },
  user_achievements: { select: ['owner', 'users:read'] },
  user_streaks: { select: ['owner', 'users:read'] },
  user_points: { select: ['owner', 'users:read'] },
  goal_milestones: own,
  ...aiAccess,
  content_templates: area('content'),
  // The world's only version is a published one, which nobody deletes; drafts go, see templates.test.ts.
  content_template_versions: { ...area('content'), delete: [] },
  media_consents: { select: ['owner', 'users:read', 'content:read'], insert: ['owner', 'users:write'] },
  viral_video_generations: { select: ['owner', 'content:read'] },
  film_exports: { select: ['owner', 'content:read'] },
  film_batches: { select: ['content:read'] },
  film_batch_items: { select: ['content:read'] },
  film_automations: area('content'),
  film_automation_runs: { select: ['content:read'] },
  user_content_library: {
    select: ['owner', 'content:read'],
    insert: ['owner', 'content:write'],
    update: ['owner', 'content:write'],
    delete: ['owner', 'content:write'],
  },
  user_milestones_media: {
    select: ['owner', 'content:read'],
    insert: ['owner'],
    update: ['owner'],
    delete: ['owner'],
  },
  ai_generated_images: { select: ['owner', 'content:read'], update: ['owner'], delete: ['owner'] },
  media_removals: { select: ['users:read', 'content:read'] },
  video_editing_sessions: {
    select: ['owner', 'content:read'],
    insert: ['owner'],
    update: ['owner'],
    delete: ['owner'],
  },
  roasts: { select: ['owner'], update: ['owner'], delete: ['owner'] },
  viral_shares: { select: ['owner', 'content:read'], insert: ['owner'] },
  social_accounts: area('content'),
  social_platforms: { select: ['content:read'], update: ['content:write'] },
  posting_slots: area('content'),
  social_post_attempts: { select: ['content:read'] },
  post_takedowns: { select: ['content:read'] },
  content_scheduling: area('content'),
  social_media_posts: area('content'),
  content_analytics: { select: ['content:read'] },
  hashtag_performance: area('content'),
};

/** What not even the worker does. */
const refusedToService: Record<string, TableVerb[]> = {
  audit_log: ['update', 'delete'],
  ai_model_aliases: ['update', 'delete'],
  ai_model_evaluations: ['update', 'delete'],
  ai_promotion_requests: ['update', 'delete'],
  consultation_key_events: ['update', 'delete'],
  content_template_versions: ['delete'],
  media_consents: ['delete'],
  social_post_attempts: ['delete'],
};

/** Whether the actor of that name (see actors in world.ts) is one of them. */
export function isAmong(actor: string, whos: readonly Who[]): boolean {
  if (actor === 'anon') return false;
  return whos.some((who) => {
    if (who === 'signed in') return actor !== 'service';
    if (who === 'member') return !(actor in staffIds) && actor !== 'service';
    if (who === 'staff') return actor in staffIds;
    if (who === 'caregiver') return actor === 'reading caregiver' || actor === 'writing caregiver';
    if (who === 'owner' || who === 'service' || who.endsWith('caregiver')) return actor === who;
    const [name = '', needed = ''] = who.split(':');
    const held = rolesByArea[name]?.[actor as StaffRole];
    return held !== undefined && verbsOf(held).includes(needed);
  });
}

/** Whether the actor may do this with the fixture's row of the table. */
export function isAllowed(actor: string, table: string, verb: TableVerb): boolean {
  if (actor === 'service') return !refusedToService[table]?.includes(verb);
  return isAmong(actor, accessByTable[table]?.[verb] ?? []);
}
