import type { ChildDays, ChildGuideline } from './childReport.ts';

const MS_PER_DAY = 86_400_000;

const nutrientNames: Readonly<Record<string, string>> = {
  energy: 'Energy',
  protein: 'Protein',
  carbohydrates: 'Carbohydrates',
  fat: 'Fat',
  dietary_fiber: 'Fibre',
  iron: 'Iron',
  calcium: 'Calcium',
  zinc: 'Zinc',
  vitamin_a: 'Vitamin A',
  vitamin_c: 'Vitamin C',
  vitamin_d: 'Vitamin D',
  folate: 'Folate',
};
/** "vitamin_d" is "Vitamin D". */
export const nutrientName = (nutrient: string): string =>
  nutrientNames[nutrient] ?? nutrient.charAt(0).toUpperCase() + nutrient.slice(1).replaceAll('_', ' ');
export const unitName = (unit: string): string => (unit === 'mcg' ? 'µg' : unit);

/** An amount as it is read: at most three digits that say something. */
export const amountText = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** Months as a doctor says them: "5 months", "2 years 3 months". */
export function ageText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const of = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (years < 2) return of(months, 'month');
  return rest === 0 ? of(years, 'year') : `${of(years, 'year')} ${of(rest, 'month')}`;
}

/** The day so many days after `from`, both `YYYY-MM-DD`. */
export const dayAfter = (from: string, count: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);

/** Share of the recommendation, 1 is all of it; null where either is unknown. */
export const shareOf = (mean: number | null, guideline: ChildGuideline | undefined): number | null =>
  mean === null || !guideline?.low ? null : mean / guideline.low;

/** Whether a mean is so little that somebody should look. */
export const isLow = (mean: number | null, guideline: ChildGuideline | undefined): boolean =>
  mean !== null && guideline?.looked_at_under != null && mean < guideline.looked_at_under;

export interface Gaps {
  days: number;
  /** Days with at least one meal. */
  logged: number;
  /** Days with breakfast, lunch and dinner. */
  whole: number;
  /** The longest run of days without a meal; null when there is none. */
  longest: { from: string; to: string; days: number } | null;
}

/** Which days of a period have no meal. */
export function gapsOf({ from, meals, whole }: Pick<ChildDays, 'from' | 'meals' | 'whole'>): Gaps {
  let longest: Gaps['longest'] = null;
  let start = -1;
  for (let at = 0; at <= meals.length; at += 1) {
    if (at < meals.length && meals[at] === 0) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (at - start > (longest?.days ?? 0))
        longest = { from: dayAfter(from, start), to: dayAfter(from, at - 1), days: at - start };
      start = -1;
    }
  }
  return {
    days: meals.length,
    logged: meals.filter((count) => count > 0).length,
    whole: whole.filter(Boolean).length,
    longest,
  };
}

/** Milk that nobody writes down: said wherever intake is shown of a child that still drinks it. */
export const milkNote = (feeding: string | null): string | null =>
  feeding === 'solids' || feeding === null
    ? null
    : `The child is fed: ${feeding.replaceAll('_', ' ')}. Breast milk and formula count only where they were logged as a meal, so intake is understated.`;
