import { ageText, amountText, nutrientName, unitName } from '../../shared/reports/childFacts.ts';
import type { GuidelineRow } from '../data/index.ts';
import { words } from '../fields/words.ts';

export const units = ['g', 'mg', 'mcg', 'ml', 'kcal', 'pct_of_energy', 'g_per_kg'] as const;
export const populations = [
  'infants',
  'toddlers',
  'children',
  'adolescents',
  'adults',
  'pregnancy',
  'older_adults',
] as const;
export const topics = [
  'macronutrients',
  'micronutrients',
  'hydration',
  'meal_planning',
  'mindful_eating',
  'food_safety',
  'allergens',
  'complementary_feeding',
  'growth',
  'sports_nutrition',
  'behaviour_change',
  'label_reading',
] as const;

const unitText = (unit: string | null) =>
  unit === 'pct_of_energy' ? '% of energy' : unit === 'g_per_kg' ? 'g for each kg' : unitName(unit ?? '');

/** "7 mg of Iron a day (half need 3 mg), at most 40 mg"; empty for advice without an amount. */
export function amountsText(row: GuidelineRow): string {
  const unit = unitText(row.amount_unit);
  const [average, low, high] = [
    row.average_requirement,
    row.recommended_daily_amount,
    row.upper_daily_limit,
  ].map((value) => value !== null && `${amountText(value)} ${unit}`);
  const name = row.nutrient ? ` of ${nutrientName(row.nutrient)}` : '';
  if (low)
    return `${low}${name} a day${average ? ` (half need ${average})` : ''}${high ? `, at most ${high}` : ''}`;
  return high ? `At most ${high}${name} a day` : '';
}

export function agesText({ min_age_months: from, max_age_months: to, population }: GuidelineRow): string {
  const ages =
    from === null && to === null
      ? 'any age'
      : to === null
        ? `from ${ageText(from ?? 0)}`
        : `${from ? ageText(from) : 'birth'} to ${ageText(to)}`;
  return `${words(population)}, ${ages}`;
}

/** What the form holds; numbers are as they were typed. */
export interface GuidelineDraft {
  title: string;
  content: string;
  topic: string;
  population: string;
  min_age_months: string;
  max_age_months: string;
  nutrient: string;
  average_requirement: string;
  recommended_daily_amount: string;
  upper_daily_limit: string;
  amount_unit: string;
  organisation: string;
  source_url: string;
  published_year: string;
}

const typed = (value: string | number | null | undefined) => (value == null ? '' : String(value));

export const draftOf = (row: GuidelineRow | undefined): GuidelineDraft => ({
  title: typed(row?.title),
  content: typed(row?.content),
  topic: row?.topic ?? 'micronutrients',
  population: row?.population ?? 'toddlers',
  min_age_months: typed(row?.min_age_months),
  max_age_months: typed(row?.max_age_months),
  nutrient: typed(row?.nutrient),
  average_requirement: typed(row?.average_requirement),
  recommended_daily_amount: typed(row?.recommended_daily_amount),
  upper_daily_limit: typed(row?.upper_daily_limit),
  amount_unit: typed(row?.amount_unit),
  organisation: typed(row?.organisation),
  source_url: typed(row?.source_url),
  published_year: typed(row?.published_year),
});

const numeric = new Set<string>([
  'min_age_months',
  'max_age_months',
  'average_requirement',
  'recommended_daily_amount',
  'upper_daily_limit',
  'published_year',
]);

/** The columns that the form changes, as the database takes them. */
export function changeOf(draft: GuidelineDraft, row: GuidelineRow | undefined): Record<string, unknown> {
  const before = draftOf(row);
  return Object.fromEntries(
    (Object.keys(draft) as (keyof GuidelineDraft)[])
      .filter((key) => row === undefined || draft[key].trim() !== before[key])
      .map((key) => {
        const text = draft[key].trim();
        return [key, text === '' ? null : numeric.has(key) ? Number(text) : text];
      }),
  );
}

/** Why a draft can't be saved, as the database would say it. */
export function problemOf(draft: GuidelineDraft, row: GuidelineRow | undefined): string | undefined {
  const number = (key: keyof GuidelineDraft) => (draft[key].trim() === '' ? null : Number(draft[key]));
  const [from, to] = [number('min_age_months'), number('max_age_months')];
  const average = number('average_requirement');
  const [low, high] = [number('recommended_daily_amount'), number('upper_daily_limit')];
  if (!draft.title.trim() || !draft.content.trim()) return 'Write a title and the text.';
  if (!draft.organisation.trim()) return 'Name the organisation that says so.';
  if ([from, to, average, low, high, number('published_year')].some((value) => Number.isNaN(value)))
    return 'A number is not readable.';
  if (from !== null && to !== null && from > to) return 'The youngest age is above the oldest.';
  if (low !== null && high !== null && low > high) return 'The limit is below the recommended amount.';
  if (average !== null && (low === null || average > low))
    return 'An average requirement needs a recommended amount, which is not below it.';
  if (average === 0) return 'An average requirement is above 0.';
  if ((low !== null || high !== null) && (!draft.nutrient.trim() || !draft.amount_unit))
    return 'An amount needs its nutrient and unit.';
  if (draft.nutrient.trim() && !/^[a-z][a-z0-9_]{1,39}$/.test(draft.nutrient.trim()))
    return 'A nutrient is written in small letters, such as iron or vitamin_d.';
  if (Object.keys(changeOf(draft, row)).length === 0) return 'Nothing is changed yet.';
  return undefined;
}
