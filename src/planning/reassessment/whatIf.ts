import type { ControllerStep, Reassessment, ReassessmentInputs } from '../../data/reassessment.ts';

interface WhatIf {
  input: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  step: number;
}

/** What can be tried: within the ranges that the database allows, narrowed to what happens to people. */
export const whatIfs: readonly WhatIf[] = [
  {
    input: 'weight_change_kg_per_week',
    label: 'Weight trend',
    unit: 'kg a week',
    min: -1.5,
    max: 1.5,
    step: 0.05,
  },
  { input: 'meal_adherence_pct', label: 'Meals as planned', unit: '%', min: 0, max: 100, step: 1 },
  { input: 'session_adherence_pct', label: 'Sessions as planned', unit: '%', min: 0, max: 100, step: 1 },
  { input: 'mean_soreness', label: 'Soreness', unit: 'of 10', min: 1, max: 10, step: 0.5 },
  { input: 'calories_kcal', label: 'Calories now', unit: 'kcal a day', min: 1200, max: 4000, step: 50 },
  { input: 'weekly_sets', label: 'Sets now', unit: 'a week', min: 0, max: 120, step: 1 },
];

export const measured = (inputs: ReassessmentInputs, { input }: WhatIf): number | null => {
  const value = inputs[input];
  return typeof value === 'number' ? value : null;
};

const missingTexts: Readonly<Record<string, string>> = {
  weigh_ins: 'too few weigh-ins',
  meal_records: 'too few meals assessed',
  session_records: 'too few sessions assessed',
  targets: 'no targets to start from',
};
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`;

/** What one controller decided, in a sentence, and its terms where it ran. */
export function stepText(step: ControllerStep, unit: string): { decided: string; why: string } {
  if (step.outcome === 'insufficient_data')
    return {
      decided: 'Not enough data',
      why: (step.missing ?? []).map((name) => missingTexts[name] ?? name).join(', '),
    };
  if (step.outcome === 'held') return { decided: 'Stays', why: step.reason ?? '' };
  if (step.in_deadband) return { decided: 'Stays', why: `off by ${step.error}: too little to act on` };
  const terms = [
    ['proportional', step.proportional_term],
    ['integral', step.integral_term],
    ['derivative', step.derivative_term],
  ] as const;
  const sum = terms.map(([name, value]) => `${name} ${signed(value ?? 0)}`).join(', ');
  return {
    decided: step.output === 0 ? 'Stays' : `${signed(step.output)} ${unit}`,
    why: `off by ${step.error}: ${sum}${step.is_saturated ? '; cut off at its limit' : ''}`,
  };
}

const targetNames = [
  ['calories_kcal', 'Calories', 'kcal'],
  ['protein_g', 'Protein', 'g'],
  ['carbs_g', 'Carbohydrates', 'g'],
  ['fat_g', 'Fat', 'g'],
  ['weekly_sets', 'Sets a week', ''],
] as const;

/** The targets side by side: what is in force and what would be. */
export const targetRows = ({ targets_before, targets_after }: Reassessment) =>
  targetNames.map(([key, name, unit]) => ({
    name,
    unit,
    before: targets_before[key] ?? null,
    after: targets_after[key] ?? null,
  }));
