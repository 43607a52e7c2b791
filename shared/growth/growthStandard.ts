import { type Lms, whoTables } from './whoTables.ts';

/** Stature is length up to 24 months and height from then on, as the standard has it. */
export type GrowthMeasure = 'weight' | 'stature' | 'head';
export type Sex = 'male' | 'female';

export const STANDARD_NAME = 'WHO Child Growth Standards, 2006';
/** The standard ends here. */
export const LAST_MONTH = 60;
/** Mean length of a month, as the WHO counts. */
const DAYS_PER_MONTH = 30.4375;

export const monthsOfDays = (days: number): number => days / DAYS_PER_MONTH;

const tableOf = (measure: GrowthMeasure, months: number) =>
  whoTables[measure !== 'stature' ? measure : months < whoTables.height.from ? 'length' : 'height'];

/** The parameters at an age, between two months on the straight line; undefined before birth and after 60 months. */
export function lmsAt(measure: GrowthMeasure, sex: Sex, months: number): Lms | undefined {
  if (!(months >= 0 && months <= LAST_MONTH)) return undefined;
  const { from, [sex]: table } = tableOf(measure, months);
  const at = Math.floor(months - from);
  const [before, after] = [table[at], table[at + 1] ?? table[at]];
  if (!before || !after) return undefined;
  const share = months - from - at;
  const between = (index: 0 | 1 | 2) => before[index] + share * (after[index] - before[index]);
  return [between(0), between(1), between(2)];
}

/** The value at a z-score: M (1 + L S z)^(1/L), for L = 0 M exp(S z) (Cole and Green, 1992). */
export const valueAt = ([l, m, s]: Lms, z: number): number =>
  l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);

/**
 * The z-score of a measured value: ((value / M)^L - 1) / (L S). For weight, beyond 3, the distance from the third standard deviation in
 * units of that between the second and the third (WHO Child Growth Standards: methods and development, 2006, chapter 7).
 * @returns undefined where the standard has no value for the age.
 */
export function zScore(measure: GrowthMeasure, sex: Sex, months: number, value: number): number | undefined {
  const lms = lmsAt(measure, sex, months);
  if (!lms || !(value > 0)) return undefined;
  const [l, m, s] = lms;
  const z = l === 0 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
  if (measure !== 'weight' || Math.abs(z) <= 3) return z;
  const [second, third] = [valueAt(lms, 2 * Math.sign(z)), valueAt(lms, 3 * Math.sign(z))];
  return Math.sign(z) * 3 + (value - third) / Math.abs(third - second);
}

/** Share of healthy children below a z-score, 0 to 100 (Abramowitz and Stegun 7.1.26; within 0.00002). */
export function percentileOf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const above = 50 * polynomial * Math.exp(-x * x);
  return z < 0 ? above : 100 - above;
}

/** "P41"; the ends, where a percentile says nothing any more, as "under P1" and "over P99". */
export function percentileText(z: number): string {
  const percentile = percentileOf(z);
  return percentile < 1 ? 'under P1' : percentile > 99 ? 'over P99' : `P${Math.round(percentile)}`;
}

/** The curves that the WHO prints, with their z-scores. */
export const curves = [
  { percentile: 3, z: -1.880794 },
  { percentile: 15, z: -1.036433 },
  { percentile: 50, z: 0 },
  { percentile: 85, z: 1.036433 },
  { percentile: 97, z: 1.880794 },
] as const;
type Percentile = (typeof curves)[number]['percentile'];

export interface CurvePoint {
  months: number;
  values: Readonly<Record<Percentile, number>>;
}

/** The curves at each whole month of a range of ages and at its ends, as far as the standard goes. */
export function standardCurves(measure: GrowthMeasure, sex: Sex, from: number, to: number): CurvePoint[] {
  const end = Math.min(to, LAST_MONTH);
  const begin = Math.max(0, from);
  const whole = Array.from({ length: LAST_MONTH + 1 }, (_, month) => month);
  const ages = [begin, ...whole.filter((month) => month > begin && month < end), end];
  return [...new Set(ages)].flatMap((months) => {
    const lms = end < begin ? undefined : lmsAt(measure, sex, months);
    if (!lms) return [];
    const values = Object.fromEntries(curves.map(({ percentile, z }) => [percentile, valueAt(lms, z)]));
    return [{ months, values: values as CurvePoint['values'] }];
  });
}
