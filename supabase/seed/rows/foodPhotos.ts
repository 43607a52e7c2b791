import { addMinutes } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { EatenMeal } from '../member/eating.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { mealId } from './mealIdentity.ts';
import { totalsOf } from './meals.ts';

/** What the AI team learns to read photos from: photos whose members agreed to it, most of them checked. */
export function photoRows(member: Member, options: DemoOptions, meals: readonly EatenMeal[]): Row[] {
  const random = member.random('photos');
  if (member.kind === 'minor' || !random.chance(0.5)) return [];
  const cutoff = cutoffOf(options.today);
  const consentAt = addMinutes(member.createdAt, 25);
  return meals
    .filter(({ inputMethod }) => inputMethod === 'image')
    .slice(0, 12)
    .map((meal): Row => {
      const { portions, at } = meal;
      const checkedAt = addMinutes(at, random.int(2, 9) * 1440);
      const checked = checkedAt < cutoff && random.chance(0.7);
      const blurred = !checked && random.chance(0.1);
      const listOf = (scale: () => number) =>
        portions.map(({ name, grams }) => ({
          name,
          quantity: Math.max(1, Math.round(grams * scale())),
          unit: 'g',
        }));
      const { total_calories, total_protein_g, total_carbs_g, total_fat_g } = totalsOf(portions);
      const sums = {
        calories: total_calories,
        protein_g: total_protein_g,
        carbs_g: total_carbs_g,
        fat_g: total_fat_g,
      };
      const predicted = listOf(() => random.between(0.8, 1.25));
      return {
        id: member.rowId('food_photo_training_data', meal.day, meal.type),
        user_id: member.id,
        meal_id: mealId(member, meal),
        image_url: `training/${member.rowId('training_photos', meal.day, meal.type)}.png`,
        image_width: 320,
        image_height: 240,
        consent_at: consentAt,
        predicted_foods: predicted.map((food) => ({
          ...food,
          confidence: roundTo(random.between(0.5, 0.98), 0.01),
        })),
        predicted_nutrition: {
          ...sums,
          calories: Math.round((total_calories ?? 0) * random.between(0.85, 1.2)),
        },
        corrected_foods: checked ? listOf(() => 1) : null,
        corrected_nutrition: checked ? sums : null,
        bounding_boxes: portions.map(({ name }, index) => ({
          label: name,
          x: roundTo(0.05 + (index % 3) * 0.3, 0.01),
          y: roundTo(0.1 + Math.floor(index / 3) * 0.4, 0.01),
          width: 0.28,
          height: 0.36,
        })),
        ai_provider: 'self_hosted',
        ai_model: 'meal-vision',
        confidence: roundTo(random.between(0.5, 0.97), 0.001),
        correction_count: checked ? random.int(0, portions.length) : 0,
        image_quality: roundTo(blurred ? random.between(0.1, 0.35) : random.between(0.55, 0.98), 0.001),
        lighting: random.weighted({ daylight: 45, artificial: 35, dim: 8, mixed: 12 }),
        is_verified: checked,
        verified_at: checked ? checkedAt : null,
        dataset_split: checked ? random.weighted({ train: 80, validation: 10, test: 10 }) : null,
        is_excluded: blurred,
        excluded_reason: blurred ? 'Out of focus.' : null,
        created_at: at,
        updated_at: checked ? checkedAt : at,
      };
    });
}
