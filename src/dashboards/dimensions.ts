/** By what members and records are told apart, as a person says it. */
export const dimensionNames: Readonly<Record<string, string>> = {
  kind: 'Sessions and meals',
  status: 'Outcome',
  goal: 'Goal',
  sex: 'Sex',
  tier: 'Subscription',
  experience: 'Experience',
  program_phase: 'Week of the program',
  cohort_month: 'Month of sign-up',
  first_action: 'First action',
};

/** An enum's value as words: `lose_weight` is "Lose weight". Values with digits stay as they are. */
export function valueName(value: string): string {
  const words = value.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
