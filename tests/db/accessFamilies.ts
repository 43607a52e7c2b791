import type { Access } from './accessTypes.ts';

const seen: Access = { select: ['owner', 'caregiver', 'health:read'] };
const heard: Access = { select: ['owner', 'caregiver', 'session_content:read'] };
const ownChild: Access = {
  select: ['owner', 'caregiver', 'health:read'],
  insert: ['owner'],
  update: ['owner', 'writing caregiver'],
  delete: ['owner'],
};

/** The part of the written table about children: the parent's, and their caregivers' as far as an active link goes. */
export const familyAccess: Record<string, Access> = {
  children: ownChild,
  child_measurements: {
    ...seen,
    insert: ['owner', 'writing caregiver'],
    update: ['owner', 'writing caregiver'],
    delete: ['owner', 'writing caregiver'],
  },
  // The fixture's link is the reading caregiver's.
  caregiver_links: {
    select: ['owner', 'reading caregiver', 'health:read'],
    insert: ['owner'],
    update: ['owner'],
    delete: ['owner'],
  },
  reports: {
    select: ['owner', 'caregiver', 'health:read'],
    insert: ['owner', 'writing caregiver'],
    delete: ['owner'],
  },
  // The fixture's meal and plan are the child's. Everyone writes under their own name: nobody changes what another wrote.
  meals: { ...seen, insert: ['owner', 'writing caregiver'], update: ['owner'], delete: ['owner'] },
  meal_plans: { ...seen, insert: ['owner', 'writing caregiver'], update: ['owner'], delete: ['owner'] },
  food_entries: { ...seen, insert: ['owner'], update: ['owner'], delete: ['owner'] },
  meal_plan_entries: { ...seen, insert: ['owner'], update: ['owner'], delete: ['owner'] },
  meal_composition_analysis: seen,
  daily_nutrition_summaries: seen,
  coach_conversations: {
    ...heard,
    insert: ['owner', 'writing caregiver'],
    update: ['owner'],
    delete: ['owner'],
  },
  coach_messages: { ...heard, insert: ['owner', 'writing caregiver'], update: ['owner'] },
};
