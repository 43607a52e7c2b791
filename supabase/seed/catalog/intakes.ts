import type { GuidelineSeed } from './guideline.ts';

type Amount = readonly [
  nutrient: string,
  name: string,
  average: number | null,
  amount: number,
  limit: number | null,
  unit: string,
  year: number,
];

interface Ages {
  population: string;
  name: string;
  months: readonly [number, number];
  amounts: readonly Amount[];
}

/**
 * Of the reports' summary tables: estimated average requirement, recommended allowance or adequate intake (which has no average
 * requirement), tolerable upper level, year of the report. Protein's average requirement is stated for each kilogram only.
 */
const ages: readonly Ages[] = [
  {
    population: 'infants',
    name: '7 to 12 months',
    months: [7, 11],
    amounts: [
      ['protein', 'Protein', null, 11, null, 'g', 2005],
      ['iron', 'Iron', 6.9, 11, 40, 'mg', 2001],
      ['calcium', 'Calcium', null, 260, 1500, 'mg', 2011],
      ['zinc', 'Zinc', 2.5, 3, 5, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', null, 500, 600, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', null, 50, null, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', null, 10, 38, 'mcg', 2011],
      ['folate', 'Folate', null, 80, null, 'mcg', 1998],
    ],
  },
  {
    population: 'toddlers',
    name: '1 to 3 years',
    months: [12, 47],
    amounts: [
      ['protein', 'Protein', null, 13, null, 'g', 2005],
      ['dietary_fiber', 'Fibre', null, 19, null, 'g', 2005],
      ['iron', 'Iron', 3, 7, 40, 'mg', 2001],
      ['calcium', 'Calcium', 500, 700, 2500, 'mg', 2011],
      ['zinc', 'Zinc', 2.5, 3, 7, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', 210, 300, 600, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', 13, 15, 400, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', 10, 15, 63, 'mcg', 2011],
      ['folate', 'Folate', 120, 150, 300, 'mcg', 1998],
    ],
  },
  {
    population: 'children',
    name: '4 to 8 years',
    months: [48, 107],
    amounts: [
      ['protein', 'Protein', null, 19, null, 'g', 2005],
      ['dietary_fiber', 'Fibre', null, 25, null, 'g', 2005],
      ['iron', 'Iron', 4.1, 10, 40, 'mg', 2001],
      ['calcium', 'Calcium', 800, 1000, 2500, 'mg', 2011],
      ['zinc', 'Zinc', 4, 5, 12, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', 275, 400, 900, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', 22, 25, 650, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', 10, 15, 75, 'mcg', 2011],
      ['folate', 'Folate', 160, 200, 400, 'mcg', 1998],
    ],
  },
];

/** Limits that hold for one form of the nutrient only. */
const ofForm: Readonly<Record<string, string>> = {
  vitamin_a: ' It is of preformed vitamin A.',
  folate: ' It is of folic acid that was added to food or taken as a supplement.',
};

/** Dietary reference intakes of the US National Academies by age, one guideline a nutrient: what a child's days are seen against. */
export const intakes: readonly GuidelineSeed[] = ages.flatMap(({ population, name: of, months, amounts }) =>
  amounts.map(([nutrient, name, average, amount, limit, unit, year]) => ({
    title: `${name}, ${of}`,
    content:
      `Dietary reference intake of ${name.toLowerCase()} for ${of}: the recommended allowance or, where there is none, the adequate intake.` +
      (average === null ? '' : ' The average requirement is what half of them need.') +
      (limit === null ? '' : ` The limit is the tolerable upper intake level.${ofForm[nutrient] ?? ''}`),
    topic: 'micronutrients',
    population,
    months,
    nutrient,
    ...(average === null ? {} : { average }),
    amount,
    ...(limit === null ? {} : { limit }),
    unit,
    source: {
      organisation: 'US National Academies (DRI)',
      year,
      url: 'https://www.ncbi.nlm.nih.gov/books/NBK56068/',
    },
  })),
);
