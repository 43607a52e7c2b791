import type { GuidelineSeed } from './guideline.ts';

type Amount = readonly [
  nutrient: string,
  name: string,
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

/** Of the reports' summary tables: recommended allowance or adequate intake, tolerable upper level, year of the report. */
const ages: readonly Ages[] = [
  {
    population: 'infants',
    name: '7 to 12 months',
    months: [7, 11],
    amounts: [
      ['protein', 'Protein', 11, null, 'g', 2005],
      ['iron', 'Iron', 11, 40, 'mg', 2001],
      ['calcium', 'Calcium', 260, 1500, 'mg', 2011],
      ['zinc', 'Zinc', 3, 5, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', 500, 600, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', 50, null, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', 10, 38, 'mcg', 2011],
      ['folate', 'Folate', 80, null, 'mcg', 1998],
    ],
  },
  {
    population: 'toddlers',
    name: '1 to 3 years',
    months: [12, 47],
    amounts: [
      ['protein', 'Protein', 13, null, 'g', 2005],
      ['dietary_fiber', 'Fibre', 19, null, 'g', 2005],
      ['iron', 'Iron', 7, 40, 'mg', 2001],
      ['calcium', 'Calcium', 700, 2500, 'mg', 2011],
      ['zinc', 'Zinc', 3, 7, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', 300, 600, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', 15, 400, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', 15, 63, 'mcg', 2011],
      ['folate', 'Folate', 150, 300, 'mcg', 1998],
    ],
  },
  {
    population: 'children',
    name: '4 to 8 years',
    months: [48, 107],
    amounts: [
      ['protein', 'Protein', 19, null, 'g', 2005],
      ['dietary_fiber', 'Fibre', 25, null, 'g', 2005],
      ['iron', 'Iron', 10, 40, 'mg', 2001],
      ['calcium', 'Calcium', 1000, 2500, 'mg', 2011],
      ['zinc', 'Zinc', 5, 12, 'mg', 2001],
      ['vitamin_a', 'Vitamin A', 400, 900, 'mcg', 2001],
      ['vitamin_c', 'Vitamin C', 25, 650, 'mg', 2000],
      ['vitamin_d', 'Vitamin D', 15, 75, 'mcg', 2011],
      ['folate', 'Folate', 200, 400, 'mcg', 1998],
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
  amounts.map(([nutrient, name, amount, limit, unit, year]) => ({
    title: `${name}, ${of}`,
    content:
      `Dietary reference intake of ${name.toLowerCase()} for ${of}: the recommended allowance or, where there is none, the adequate intake.` +
      (limit === null ? '' : ` The limit is the tolerable upper intake level.${ofForm[nutrient] ?? ''}`),
    topic: 'micronutrients',
    population,
    months,
    nutrient,
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
