import type { StorySource } from './source.ts';

export type WeightUnit = 'kg' | 'lb';
export type WeightForm = StorySource['weight_form'];

/** International avoirdupois pound, exact by definition (1959). */
export const kilogramsPerPound = 0.45359237;

/** Resolution of the rounded form, in kilograms: a weight is blurred before anything is computed from it. */
export const roundedStepKg = 0.5;

const minus = '\u2212';
const narrowSpace = '\u00a0';

export function roundTo(value: number, step: number): number {
  const rounded = Math.round(value / step) * step;
  const clean = Math.round(rounded * 1000) / 1000;
  return Object.is(clean, -0) ? 0 : clean;
}

/**
 * How this story speaks of weight. `value(kg)` maps a weight to the unit of the story, `display` to what may be
 * shown of it. In the percent form the unit is "%" of the first weigh-in, and no weight can be recovered from it.
 */
export interface Measure {
  unit: 'kg' | 'lb' | '%';
  /** Smallest difference that is shown, in `unit`. */
  step: number;
  decimals: number;
  /** The story's own value of a weight, unrounded: for geometry. */
  value(kg: number): number;
  /** The shown value of a weight, in `unit`. */
  display(kg: number): number;
}

/** Blurs a weigh-in as far as consent asks, before trend, facts or geometry see it. */
export function consentedKg(kg: number, form: WeightForm): number {
  return form === 'rounded' ? roundTo(kg, roundedStepKg) : kg;
}

export function createMeasure(form: WeightForm, unit: WeightUnit, firstKg: number): Measure {
  if (form === 'percent') {
    const value = (kg: number) => (kg / firstKg - 1) * 100;
    return { unit: '%', step: 0.1, decimals: 1, value, display: (kg) => roundTo(value(kg), 0.1) };
  }
  if (unit === 'lb') {
    const value = (kg: number) => kg / kilogramsPerPound;
    const step = form === 'rounded' ? 1 : 0.1;
    // A pound is finer than half a kilogram: blur in kilograms first, or the pound would tell more than consented.
    const display = (kg: number) => roundTo(value(consentedKg(kg, form)), step);
    return { unit, step, decimals: form === 'rounded' ? 0 : 1, value, display };
  }
  const step = form === 'rounded' ? roundedStepKg : 0.1;
  return { unit, step, decimals: 1, value: (kg) => kg, display: (kg) => roundTo(kg, step) };
}

/** "78.5", with a real minus sign. `decimals` is an upper limit: whole numbers stay whole when `trim` is set. */
export function formatNumber(value: number, decimals: number, trim = false): string {
  const fixed = Math.abs(value).toFixed(trim && Number.isInteger(value) ? 0 : decimals);
  return value < 0 && Number(fixed) !== 0 ? `${minus}${fixed}` : fixed;
}

/** "78.5 kg"; in percent "−8.2 %". The space does not break. */
export function formatAmount(value: number, unit: Measure['unit'], decimals: number): string {
  return `${formatNumber(value, decimals, true)}${narrowSpace}${unit}`;
}

/** Like `formatAmount`, with the sign always written. */
export function formatChange(value: number, unit: Measure['unit'], decimals: number): string {
  const sign = value > 0 ? '+' : '';
  return `${sign}${formatAmount(value, unit, decimals)}`;
}
