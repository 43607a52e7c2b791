/** Members who are told in full: exercises, meals, days, activities. The others are told in outline, so that a demo stays small. */
const fullyTold = 36;

/** By number and not by chance: the first ones, whatever the demo's size. */
export const isRich = (index: number): boolean => index < fullyTold;

/** Meals a day that the plan holds: most plans are of training only. `drawn` is what the member's habits say. */
export function plannedMeals(index: number, drawn: number): number {
  if (isRich(index)) return Math.max(2, drawn);
  return index % 10 === 1 ? 2 : 0;
}
