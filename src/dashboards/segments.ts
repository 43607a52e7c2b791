import { Constants } from '../data/database.types.ts';

const { primary_goal, biological_sex, subscription_tier, experience_level, adherence_status } =
  Constants.public.Enums;

/** The values that a page offers to filter by, dimension by dimension. */
export const segmentValues: Readonly<Record<string, readonly string[]>> = {
  goal: primary_goal,
  sex: biological_sex,
  tier: subscription_tier,
  experience: experience_level,
  status: adherence_status,
  program_phase: ['weeks 1-4', 'weeks 5-8', 'weeks 9-12', 'later', 'none'],
};
