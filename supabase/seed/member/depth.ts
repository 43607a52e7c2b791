/** Members who are told in full: exercises, foods, days, activities. The others are told in outline, so that a demo stays small. */
const fullyTold = 18;

/** By number and not by chance: the first ones, whatever the demo's size. Nearly every kind of life is among them. */
export const isRich = (index: number): boolean => index < fullyTold;

/** Sessions a week, by how often each is planned: in outline fewer. */
const sessionsDrawn = { full: [2, 3, 3, 3, 4, 4, 5], outline: [1, 2, 2, 2, 3] } as const;
export const sessionsDrawnFrom = (index: number): readonly number[] =>
  isRich(index) ? sessionsDrawn.full : sessionsDrawn.outline;

/** Factor on how often a member steps on the scale: in outline about twice a week. */
export const weighingShare = (index: number): number => (isRich(index) ? 1 : 0.55);

/** Meals a day that the plan holds: most plans are of training only. `drawn` is what the member's habits say. */
export function plannedMeals(index: number, drawn: number): number {
  if (isRich(index)) return Math.max(2, drawn);
  return index % 10 === 1 ? 2 : 0;
}
