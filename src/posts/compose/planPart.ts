import type { Plan } from './plan.ts';

/** What a part of the composer gets: the plan, and a way to change its own share of it. */
export interface PlanPart {
  plan: Plan;
  change: (part: Partial<Plan>) => void;
}
