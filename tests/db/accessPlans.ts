import type { TableVerb, Who } from './access.ts';

type Access = Partial<Record<TableVerb, Who[]>>;

const seen: Access = { select: ['owner', 'health:read'] };

/** The part of the written table about what is planned, done, eaten and entered. */
export const planAccess: Record<string, Access> = {
  programs: seen,
  session_instances: { ...seen, update: ['owner'] },
  exercise_plan_items: seen,
  meal_instances: { ...seen, update: ['owner'] },
  meal_item_plan: seen,
};
