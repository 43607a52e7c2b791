import { formatDay } from '../fields/format.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';
import { useChild } from './useChild.ts';

/** The newest meals, whoever logged them; an allergen of the child's is named. */
export const MealsSection = () => {
  const { meals } = useChild();
  return (
    <Rows
      title="Meals"
      rows={meals}
      keyOf={({ id }) => id}
      empty="No meal was logged for this child."
      height={720}
      columns={[
        { heading: 'Day', cell: ({ logged_on }) => formatDay(logged_on) },
        {
          heading: 'Meal',
          cell: ({ meal_type, name, food_items, allergens }) => (
            <>
              {words(meal_type)}: {name ?? food_items.join(', ')}{' '}
              {allergens.length > 0 && <ToneChip tone="error" label={`Contains ${allergens.join(', ')}`} />}
            </>
          ),
        },
        { heading: 'kcal', number: true, cell: ({ kcal }) => Math.round(kcal) },
        {
          heading: 'Iron',
          number: true,
          roomy: true,
          cell: ({ iron_mg }) => iron_mg !== null && `${iron_mg} mg`,
        },
        {
          heading: 'Logged',
          roomy: true,
          cell: ({ by_parent, input_method, ai_confidence }) =>
            [
              by_parent ? 'by the parent' : 'by a caregiver',
              input_method && words(input_method).toLowerCase(),
              ai_confidence !== null && `read with ${Math.round(ai_confidence * 100)} % confidence`,
            ]
              .filter(Boolean)
              .join(', '),
        },
      ]}
    />
  );
};
