import { caffeineMg, groupProfiles, makers } from '../catalog/foodGroups.ts';
import { type FoodSeed, foods } from '../catalog/foods.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { clamp, roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import { suits } from '../member/diet.ts';
import type { DemoOptions } from '../member/member.ts';

export const foodId = (seed: string, key: string): string => stableUuid(`${seed}/foods/${key}`);

const allergenNames = {
  gluten: 'gluten',
  milk: 'milk',
  egg: 'eggs',
  nuts: 'nuts',
  soy: 'soy',
  fish: 'fish',
  shellfish: 'crustaceans',
} as const;
export const allergensOf = ({ contains }: FoodSeed): string[] =>
  contains.flatMap((ingredient) =>
    ingredient in allergenNames ? [allergenNames[ingredient as keyof typeof allergenNames]] : [],
  );

function dietaryFlags(food: FoodSeed): string[] {
  const flags = {
    vegan: ['vegan'],
    vegetarian: ['vegetarian'],
    gluten_free: ['gluten'],
    lactose_free: ['lactose'],
  };
  return Object.entries(flags).flatMap(([flag, words]) => (suits(food, words) ? [flag] : []));
}

/** The nutrients that follow from the group and from those that are listed; shares of the fat, the fibre and the sugar. */
function derived({ key, group, nutrients }: FoodSeed): Row {
  const profile = groupProfiles[group];
  const unsaturated = Math.max(0, nutrients.total_fat_g - nutrients.saturated_fat_g) * 0.95;
  const poly = unsaturated * (1 - profile.monounsaturatedShare);
  const soluble = nutrients.dietary_fiber_g * profile.solubleFiberShare;
  const { total_carbs_g, dietary_fiber_g, total_sugars_g, protein_g, total_fat_g } = nutrients;
  return {
    soluble_fiber_g: roundTo(soluble, 0.01),
    insoluble_fiber_g: roundTo(dietary_fiber_g - roundTo(soluble, 0.01), 0.01),
    added_sugars_g: roundTo(total_sugars_g * profile.addedSugarShare, 0.01),
    sugar_alcohols_g: 0,
    starch_g: roundTo(Math.max(0, total_carbs_g - dietary_fiber_g - total_sugars_g), 0.01),
    monounsaturated_fat_g: roundTo(unsaturated - poly, 0.01),
    polyunsaturated_fat_g: roundTo(poly, 0.01),
    trans_fat_g: group === 'dairy' ? roundTo(total_fat_g * 0.02, 0.01) : 0,
    omega_3_g: roundTo(poly * profile.omega3Share, 0.001),
    omega_6_g: roundTo(poly * (1 - profile.omega3Share) * 0.95, 0.001),
    copper_mg: profile.copperMg,
    manganese_mg: profile.manganeseMg,
    selenium_mcg: profile.seleniumMcg,
    iodine_mcg: profile.iodineMcg,
    chromium_mcg: 2,
    molybdenum_mcg: 5,
    fluoride_mcg: key === 'tea' ? 115 : 5,
    thiamin_mg: profile.thiaminMg,
    riboflavin_mg: profile.riboflavinMg,
    niacin_mg: profile.niacinMg,
    pantothenic_acid_mg: profile.pantothenicAcidMg,
    vitamin_b6_mg: profile.vitaminB6Mg,
    biotin_mcg: profile.biotinMcg,
    choline_mg: profile.cholineMg,
    caffeine_mg: caffeineMg[key] ?? 0,
    alcohol_g: 0,
    water_g: roundTo(clamp(99 - protein_g - total_carbs_g - total_fat_g, 0, 100), 0.1),
    glycemic_index: total_carbs_g < 5 ? null : profile.glycemicIndex,
  };
}

/** @param uses how many foods eaten refer to each, by key. */
export function foodRows({ seed, today }: DemoOptions, uses: ReadonlyMap<string, number>): Row[] {
  const at = utcInstant(parseDay(today) - 420, 545);
  return foods.map((food, index) => {
    const [brand = null, ean = null] = makers[food.key] ?? [];
    return {
      id: foodId(seed, food.key),
      name: food.name,
      brand_name: brand,
      food_group: food.group,
      barcode_ean: ean,
      source: brand === null ? 'curated' : 'manufacturer',
      source_food_id: `keel-${String(index + 1).padStart(4, '0')}`,
      serving_size: 100,
      serving_unit: 'g',
      serving_weight_g: 100,
      servings: [{ label: '1 portion', weight_g: food.portionG }],
      ingredients: brand === null ? food.name : null,
      allergens: allergensOf(food),
      dietary_flags: dietaryFlags(food),
      ...food.nutrients,
      ...derived(food),
      is_verified: brand === null,
      usage_count: uses.get(food.key) ?? 0,
      created_at: at,
      updated_at: at,
    };
  });
}
