import type { Measurement } from '../reports/childReport.ts';
import {
  type CurvePoint,
  type GrowthMeasure,
  LAST_MONTH,
  monthsOfDays,
  percentileText,
  type Sex,
  STANDARD_NAME,
  standardCurves,
  zScore,
} from './growthStandard.ts';

type MeasuredKey = 'weight_kg' | 'height_cm' | 'head_cm';

interface MeasureName {
  key: MeasuredKey;
  measure: GrowthMeasure;
  title: string;
  unit: string;
}

export const growthMeasures: readonly MeasureName[] = [
  { key: 'weight_kg', measure: 'weight', title: 'Weight by age', unit: 'kg' },
  { key: 'height_cm', measure: 'stature', title: 'Length and height by age', unit: 'cm' },
  { key: 'head_cm', measure: 'head', title: 'Head circumference by age', unit: 'cm' },
];

export interface GrowthPoint {
  /** Months of age, with their fraction, corrected for an early birth. */
  age: number;
  on: string;
  value: number;
}

export const growthPoints = (growth: readonly Measurement[], key: MeasuredKey): GrowthPoint[] =>
  growth.flatMap(({ age_days, on, [key]: value }) =>
    value === null ? [] : [{ age: monthsOfDays(age_days), on, value }],
  );

const sexOf = (sex: string | null): Sex | undefined => (sex === 'male' || sex === 'female' ? sex : undefined);

/** The standard's curves under a child's points; none where the standard has none. */
export function curvesUnder(
  points: readonly GrowthPoint[],
  measure: GrowthMeasure,
  sex: string | null,
): CurvePoint[] {
  const known = sexOf(sex);
  const ages = points.map(({ age }) => age);
  return known && ages.length > 0 ? standardCurves(measure, known, Math.min(...ages), Math.max(...ages)) : [];
}

/** "P41" of one measurement; undefined where the standard says nothing. */
export function standingText(
  { age, value }: Pick<GrowthPoint, 'age' | 'value'>,
  measure: GrowthMeasure,
  sex: string | null,
): string | undefined {
  const known = sexOf(sex);
  const z = known && zScore(measure, known, age, value);
  return z === undefined ? undefined : percentileText(z);
}

/** What the curves are, or why there are none. */
export function standardNote(growth: readonly Measurement[], sex: string | null): string {
  if (!sexOf(sex))
    return 'No percentiles: the standards are for girls and for boys, and the child’s sex is not recorded as either.';
  const oldest = Math.max(0, ...growth.map(({ age_days }) => monthsOfDays(age_days)));
  const curves = `Curves: 3rd, 15th, 50th, 85th and 97th percentile of the ${STANDARD_NAME}, by age and sex`;
  return oldest > LAST_MONTH ? `${curves}; they end at five years.` : `${curves}.`;
}
