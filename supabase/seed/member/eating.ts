import type { DishSeed, MealType } from '../catalog/dish.ts';
import { foodOf } from '../catalog/foods.ts';
import { ownFoods } from '../catalog/ownFoods.ts';
import { addMinutes, type DayNumber, localInstant } from '../core/calendar.ts';
import { clamp, type Random } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { AdherenceEntry } from './adherence.ts';
import { isRich } from './depth.ts';
import { dietWords, menuFor } from './diet.ts';
import type { Member } from './member.ts';
import { ownPortion, type Portion, portionOf } from './portions.ts';

/** A meal that a member logged. Meals of a type are eaten once a day at most. */
export interface EatenMeal {
  readonly day: DayNumber;
  readonly at: string;
  readonly type: MealType;
  readonly dish: DishSeed;
  readonly portions: readonly Portion[];
  /** The planned meal that it is; undefined for what was eaten beside the plan. */
  readonly planned: AdherenceEntry | undefined;
  readonly source: 'manual' | 'quick_entry' | 'imported' | 'quick_meal' | 'plan';
  readonly inputMethod: 'text' | 'voice' | 'image' | 'barcode' | 'search' | null;
}

export interface Eating {
  readonly meals: readonly EatenMeal[];
  /** Dishes that the member logs with one tap. */
  readonly favourites: readonly DishSeed[];
  /** Numbers of the foods that the member wrote down. */
  readonly ownFoods: readonly number[];
  readonly fasts: boolean;
}

/** Slot of the plan by meal; the plan begins with lunch. */
const slots: Readonly<Record<MealType, number>> = { lunch: 0, dinner: 1, snack: 2, breakfast: -1 };
const order: readonly MealType[] = ['breakfast', 'lunch', 'snack', 'dinner'];
const energyShare: Readonly<Record<MealType, number>> = {
  breakfast: 0.25,
  lunch: 0.32,
  snack: 0.1,
  dinner: 0.33,
};
/** Minutes of the day of meals beside the plan, and how often they are logged. */
const habits: Readonly<Record<MealType, readonly [from: number, to: number, share: number]>> = {
  breakfast: [400, 520, 0.85],
  lunch: [755, 830, 0.7],
  snack: [940, 1000, 0.5],
  dinner: [1110, 1185, 0.85],
};
/** How many of a member's last days with meals are told: with foods in full depth, else without. */
const toldDaysOf = { full: 75, outline: 8 } as const;

const isDone = ({ status }: AdherenceEntry): boolean => status !== 'skipped' && status !== 'unknown';

/** Energy against the day's share: near it when the plan was kept, off it when it was kept in part. */
function appetite(random: Random, planned: AdherenceEntry | undefined, diligence: number): number {
  if (planned?.status === 'completed') return random.normal(1, 0.04);
  if (planned?.status === 'similar') return random.normal(1.03, 0.1);
  if (planned?.status === 'partial') return random.normal(random.chance(0.4) ? 0.65 : 1.35, 0.07);
  return random.normal(1 + (0.78 - diligence) * 0.4, 0.1);
}

function portionsOf(dish: DishSeed, wantedKcal: number): Portion[] {
  const items = Object.entries(dish.items);
  const kcal = items.reduce((sum, [key, grams]) => sum + (foodOf(key).nutrients.calories * grams) / 100, 0);
  const scale = clamp(wantedKcal / kcal, 0.45, 1.9);
  return items.map(([key, grams]) =>
    portionOf(key, Math.max(2, grams < 20 ? Math.round(grams * scale) : Math.round((grams * scale) / 5) * 5)),
  );
}

function sourceOf(
  random: Random,
  planned: boolean,
  favourite: boolean,
): Pick<EatenMeal, 'source' | 'inputMethod'> {
  if (favourite && random.chance(0.45)) return { source: 'quick_meal', inputMethod: null };
  const source = random.weighted({ manual: 55, quick_entry: 32, imported: 3, plan: planned ? 10 : 0 });
  if (source === 'quick_entry')
    return { source, inputMethod: random.weighted({ text: 50, image: 30, voice: 20 }) };
  if (source === 'manual')
    return { source, inputMethod: random.weighted({ search: 70, barcode: 12, text: 18 }) };
  return { source, inputMethod: null };
}

/** Days on which a meal of the plan was done: only those have meals, so that streaks tell the same. */
function toldDays({ adherence }: Member): Map<DayNumber, AdherenceEntry[]> {
  const days = new Map<DayNumber, AdherenceEntry[]>();
  for (const entry of adherence)
    if (entry.kind === 'meal') days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return new Map([...days].filter(([, entries]) => entries.some(isDone)));
}

/** What a member ate, as far as it was logged: nothing before joining or after `lastActiveAt`. In order of time. */
export function createEating(member: Member, profile: Row, lastActiveAt: string): Eating {
  const random = member.random('eating');
  const isTold = isRich(member.index);
  const isAdult = member.kind !== 'minor' && member.kind !== 'underweight_goal';
  const fasts = isAdult && random.chance(isTold ? 0.3 : 0.12);
  const menu = menuFor(dietWords(profile));
  const known = Object.fromEntries(order.map((type) => [type, random.sample(menu[type], 6)])) as Record<
    MealType,
    DishSeed[]
  >;
  const favourites = order.flatMap((type) => known[type].slice(0, 1));
  const own = isTold ? random.sample([...ownFoods.keys()], random.int(1, 2)) : [];
  const diligence = new Map(member.life.map((day) => [day.day, day.diligence]));
  const targetKcal = Number(profile.daily_calorie_target ?? 1800);
  const days = [...toldDays(member)].slice(-(isTold ? toldDaysOf.full : toldDaysOf.outline));
  const meals: EatenMeal[] = [];
  for (const [day, entries] of days)
    for (const type of order) {
      const planned = entries.find(({ slot }) => slot === slots[type]);
      const [from, to, share] = habits[type];
      const beside =
        isTold && planned === undefined && random.chance(share) && !(fasts && type === 'breakfast');
      if (!(planned ? isDone(planned) : beside) || known[type].length === 0) continue;
      const at =
        planned && type !== 'snack'
          ? addMinutes(planned.assessedAt, -random.int(2, 10))
          : localInstant(member.identity.timeZone, day, random.int(from, to));
      if (at > lastActiveAt) continue;
      const dish = random.pick(known[type]);
      const wanted = targetKcal * energyShare[type] * appetite(random, planned, diligence.get(day) ?? 0.7);
      const extra =
        own.length > 0 && type === 'snack' && random.chance(0.25) ? [ownPortion(random.pick(own))] : [];
      const portions = [...portionsOf(dish, wanted), ...extra];
      meals.push({
        day,
        at,
        type,
        dish,
        portions,
        planned,
        ...sourceOf(random, planned !== undefined, favourites.includes(dish)),
      });
    }
  return { meals, favourites, ownFoods: own, fasts };
}
