import { type FoodGroup, foodOf } from '../catalog/foods.ts';
import { addMinutes } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { Member } from '../member/member.ts';
import { sumOf } from '../member/portions.ts';
import { confidenceOf, mealId } from './mealIdentity.ts';

const plates: Partial<Record<FoodGroup, string>> = {
  vegetables: 'vegetables_pct',
  fruit: 'fruit_pct',
  grains: 'grains_pct',
  legumes: 'protein_pct',
  eggs: 'protein_pct',
  meat: 'protein_pct',
  poultry: 'protein_pct',
  fish: 'protein_pct',
  dairy: 'protein_pct',
  nuts_seeds: 'fats_pct',
  fats_oils: 'fats_pct',
};
const advice: Readonly<Record<string, string>> = {
  vegetables: 'Add a handful of vegetables.',
  protein: 'Add a palm of protein.',
  grains: 'Add some whole grains.',
};

/** How a photographed meal fills the plate: shares of its weight, against half vegetables and fruit, a quarter each of the rest. */
export function plateRow(member: Member, meal: EatenMeal): Row {
  const shares: Record<string, number> = {
    vegetables_pct: 0,
    fruit_pct: 0,
    protein_pct: 0,
    grains_pct: 0,
    fats_pct: 0,
    other_pct: 0,
  };
  const total = meal.portions.reduce((sum, { grams }) => sum + grams, 0);
  for (const { food, grams } of meal.portions) {
    const plate = (typeof food === 'string' && plates[foodOf(food).group]) || 'other_pct';
    shares[plate] = roundTo((shares[plate] ?? 0) + Math.floor((grams / total) * 1000) / 10, 0.1);
  }
  const plants = (shares.vegetables_pct ?? 0) + (shares.fruit_pct ?? 0);
  const off =
    Math.abs(plants - 50) +
    Math.abs((shares.protein_pct ?? 0) - 25) +
    Math.abs((shares.grains_pct ?? 0) - 25);
  const missing = [
    ...(plants < 15 ? ['vegetables'] : []),
    ...((shares.protein_pct ?? 0) < 8 ? ['protein'] : []),
    ...((shares.grains_pct ?? 0) < 5 ? ['grains'] : []),
  ];
  const at = addMinutes(meal.at, 0.2);
  return {
    id: member.rowId('meal_composition_analysis', meal.day, meal.type),
    meal_id: mealId(member, meal),
    ...shares,
    plate_score: roundTo(Math.max(0, 1 - off / 150), 0.001),
    protein_adequate: (sumOf(meal.portions, 'protein_g') ?? 0) >= 20,
    fiber_adequate: (sumOf(meal.portions, 'fiber_g') ?? 0) >= 8,
    ultra_processed_pct: 0,
    color_count: Math.min(
      12,
      meal.portions.filter(
        ({ food }) => typeof food === 'string' && /vegetables|fruit/.test(foodOf(food).group),
      ).length,
    ),
    missing_groups: missing,
    suggestions: missing.map((group) => advice[group] ?? ''),
    ai_provider: 'self_hosted',
    ai_model: 'meal-vision',
    confidence: confidenceOf(member, meal),
    analysed_at: at,
    created_at: at,
  };
}
