import { count } from '../../charts/chartFormats.ts';
import { formatDay } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { Columns } from './Columns.tsx';
import { DayChart } from './DayChart.tsx';
import { MealPhotos } from './MealPhotos.tsx';
import { MicronutrientTable } from './MicronutrientTable.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

const grams = { text: (value: number) => `${Math.round(value)} g` };
const kcal = { text: (value: number) => `${count.text(Math.round(value))} kcal` };
const litres = { text: (value: number) => `${(value / 1000).toFixed(1)} l` };

/** What was eaten and drunk, against the targets in force now. */
export const NutritionSection = () => {
  const { nutrition } = usePage();
  if (!nutrition) return null;
  const { days, targets } = nutrition;
  const target = (key: keyof typeof targets) => ({ label: 'Target now', value: targets[key] });
  return (
    <>
      <Columns>
        <DayChart
          title="Energy"
          columns={days}
          lines={[{ key: 'kcal', label: 'Eaten' }]}
          format={kcal}
          target={target('kcal')}
        />
        <DayChart
          title="Protein"
          columns={days}
          lines={[{ key: 'protein_g', label: 'Eaten' }]}
          format={grams}
          target={target('protein_g')}
        />
        <DayChart
          title="Carbohydrates"
          columns={days}
          lines={[{ key: 'carbs_g', label: 'Eaten' }]}
          format={grams}
          target={target('carbs_g')}
        />
        <DayChart
          title="Fat"
          columns={days}
          lines={[{ key: 'fat_g', label: 'Eaten' }]}
          format={grams}
          target={target('fat_g')}
        />
        <DayChart
          title="Drunk"
          columns={days}
          lines={[{ key: 'water_ml', label: 'Drunk' }]}
          format={litres}
        />
        <MicronutrientTable days={days} />
      </Columns>
      <MealPhotos meals={nutrition.meals} />
      <Columns>
        <Rows
          title="Meals"
          rows={nutrition.meals}
          keyOf={({ id }) => id}
          empty="No meal was logged in the last year."
          columns={[
            { heading: 'Day', cell: ({ logged_on }) => formatDay(logged_on) },
            {
              heading: 'Meal',
              cell: ({ meal_type, name, food_items, photo }) =>
                `${words(meal_type)}: ${name ?? food_items.join(', ')}${photo === null ? '' : ' (with photo)'}`,
            },
            { heading: 'Planned', roomy: true, cell: ({ is_planned }) => (is_planned ? 'Yes' : 'No') },
            { heading: 'kcal', number: true, cell: ({ kcal: energy }) => energy && Math.round(energy) },
          ]}
        />
        <Rows
          title="Fasting"
          rows={nutrition.fasts}
          keyOf={({ id }) => id}
          empty="No fast was logged."
          columns={[
            { heading: 'Began', cell: ({ started_at }) => formatDay(started_at) },
            { heading: 'Protocol', cell: ({ protocol }) => protocol },
            {
              heading: 'Hours',
              number: true,
              cell: ({ duration_hours, target_hours }) =>
                `${duration_hours ?? '–'} of ${target_hours ?? '–'}`,
            },
            { heading: 'State', cell: ({ status }) => words(status) },
          ]}
        />
      </Columns>
    </>
  );
};
