import type { Access } from './accessTypes.ts';

/** The part of the written table about what members do in the app: behaviour, which only coaches read, and what came of it. */
export const eventAccess: Record<string, Access> = {
  user_behavior_events: { select: ['owner', 'mind:read'], insert: ['owner'] },
  user_outcome_metrics: { select: ['owner', 'health:read'] },
};
