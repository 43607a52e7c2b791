import type { MemberNutrition } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import { meanInBrush, useBrush } from './brush.ts';
import { Rows } from './Rows.tsx';

const nutrients = [
  ['fiber_g', 'Fibre', 'g'],
  ['sodium_mg', 'Sodium', 'mg'],
  ['iron_mg', 'Iron', 'mg'],
  ['calcium_mg', 'Calcium', 'mg'],
  ['zinc_mg', 'Zinc', 'mg'],
  ['vitamin_a_mcg', 'Vitamin A', 'µg'],
  ['vitamin_c_mg', 'Vitamin C', 'mg'],
  ['vitamin_d_mcg', 'Vitamin D', 'µg'],
  ['folate_mcg', 'Folate', 'µg'],
] as const;

/** Micronutrients a day, averaged over the days of the brush on which food was logged. */
export const MicronutrientTable = ({ days }: Pick<MemberNutrition, 'days'>) => {
  const { range } = useBrush();
  const rows = nutrients
    .map(([key, name, unit]) => ({ name, unit, ...meanInBrush(days[key], range) }))
    .filter(({ days: known }) => known > 0);
  return (
    <Rows
      title="Fibre, minerals and vitamins a day"
      rows={rows}
      keyOf={({ name }) => name}
      empty="Not enough data: no food was logged in these days."
      columns={[
        { heading: 'Nutrient', cell: ({ name }) => name },
        {
          heading: 'Mean a day',
          number: true,
          cell: ({ mean, unit }) =>
            mean === null ? '–' : `${formatCount(Number(mean.toPrecision(3)))} ${unit}`,
        },
        { heading: 'Days with food', number: true, cell: ({ days: known }) => known },
      ]}
    />
  );
};
