import type { Access } from './accessTypes.ts';

const ownAnd = (area: 'mind' | 'health'): Access => ({
  select: ['owner', `${area}:read`],
  insert: ['owner'],
  update: ['owner'],
  delete: ['owner'],
});
const mind = ownAnd('mind');

/** The part of the written table about members' inner life: their own, read by coaches. Sleep counts as health. */
export const mindAccess: Record<string, Access> = {
  sleep_tracking: ownAnd('health'),
  menstrual_cycle_tracking: mind,
  mood_check_ins: mind,
  thought_records: mind,
  habit_stacks: mind,
  habit_completions: mind,
  cravings: mind,
  lapses: mind,
  self_efficacy_assessments: mind,
  motivation_assessments: mind,
  voice_reflections: mind,
  food_environment_audits: mind,
  decision_fatigue_tracking: mind,
  context_snapshots: mind,
};
