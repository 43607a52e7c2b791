import type { GuidelineSeed, Source } from './guideline.ts';
import { intakes } from './intakes.ts';

const who = (year: number, url: string): Source => ({ organisation: 'WHO', year, url });
const whoFeeding = who(2023, 'https://www.who.int/publications/i/item/9789240081864');
const espghan: Source = {
  organisation: 'ESPGHAN',
  year: 2017,
  url: 'https://doi.org/10.1097/MPG.0000000000001454',
};

const advice: readonly GuidelineSeed[] = [
  {
    title: 'Start of complementary foods',
    content: 'Introduce complementary foods at six months (180 days) while continuing to breastfeed.',
    topic: 'complementary_feeding',
    population: 'infants',
    months: [6, 23],
    source: whoFeeding,
  },
  {
    title: 'Variety for infants',
    content:
      'Children of 6 to 23 months should eat animal-source foods, fruits and vegetables daily, and pulses, nuts and seeds frequently, above all where meat, fish, eggs or vegetables are few.',
    topic: 'complementary_feeding',
    population: 'infants',
    months: [6, 23],
    source: whoFeeding,
  },
  {
    title: 'Iron for infants',
    content:
      'All infants should get iron-rich complementary foods: meat, or foods with added iron. Stores from birth are used up at about six months.',
    topic: 'micronutrients',
    population: 'infants',
    months: [4, 11],
    source: espghan,
  },
  {
    title: 'Cow’s milk in the first year',
    content: 'Whole cow’s milk should not be the main drink before twelve months.',
    topic: 'complementary_feeding',
    population: 'infants',
    months: [0, 11],
    source: espghan,
  },
  {
    title: 'Early allergens',
    content:
      'Allergenic foods such as well-cooked egg and peanut, in a form that is safe to swallow, may be given with the first complementary foods at any time after four months; do not delay them.',
    topic: 'allergens',
    population: 'infants',
    months: [4, 12],
    source: espghan,
  },
  {
    title: 'No honey before one year',
    content: 'Honey can hold spores that cause infant botulism. Do not give it before twelve months.',
    topic: 'food_safety',
    population: 'infants',
    months: [0, 11],
    source: { organisation: 'AAP', year: 2019, url: 'https://www.healthychildren.org' },
  },
  {
    title: 'Sugar for children',
    content: 'Free sugars should stay under 10 % of energy.',
    topic: 'macronutrients',
    population: 'children',
    months: [24, 216],
    nutrient: 'added_sugars',
    limit: 10,
    unit: 'pct_of_energy',
    source: who(2015, 'https://www.who.int/publications/i/item/9789241549028'),
  },
  {
    title: 'Sodium for adults',
    content: 'Less than 2 g of sodium a day, about 5 g of salt, lowers blood pressure.',
    topic: 'micronutrients',
    population: 'adults',
    months: [216, null],
    nutrient: 'sodium',
    limit: 2000,
    unit: 'mg',
    source: who(2012, 'https://www.who.int/publications/i/item/9789241504836'),
  },
  {
    title: 'Fibre for adults',
    content:
      'Adults should eat at least 25 g of fibre a day from whole grains, vegetables, fruits and pulses.',
    topic: 'macronutrients',
    population: 'adults',
    months: [216, null],
    nutrient: 'dietary_fiber',
    amount: 25,
    unit: 'g',
    source: who(2023, 'https://www.who.int/publications/i/item/9789240073593'),
  },
  {
    title: 'Protein for those who train',
    content:
      'Most people who train regularly do well with 1.4 to 2.0 g of protein a day for each kilogram of body weight.',
    topic: 'sports_nutrition',
    population: 'adults',
    months: [216, null],
    nutrient: 'protein',
    amount: 1.4,
    unit: 'g_per_kg',
    source: { organisation: 'ISSN', year: 2017, url: 'https://doi.org/10.1186/s12970-017-0177-8' },
  },
  {
    title: 'Folate before and in pregnancy',
    content: 'Take 400 micrograms of folic acid from before conception to twelve weeks.',
    topic: 'micronutrients',
    population: 'pregnancy',
    months: [180, 600],
    nutrient: 'folate',
    amount: 400,
    unit: 'mcg',
    source: who(2016, 'https://doi.org/10.1017/S1368980015000555'),
  },
  {
    title: 'Water for adults',
    content: 'Total water from drinks and food: about 2.0 litres for women and 2.5 for men.',
    topic: 'hydration',
    population: 'adults',
    months: [216, null],
    nutrient: 'water',
    amount: 2000,
    unit: 'ml',
    source: { organisation: 'EFSA', year: 2010, url: 'https://doi.org/10.2903/j.efsa.2010.1459' },
  },
];

/** What the demo's coaches look up, and what children's days are held against. */
export const guidelines: readonly GuidelineSeed[] = [...advice, ...intakes];
