import { roundTo } from '../core/random.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { Member } from '../member/member.ts';

export const mealId = (member: Member, { day, type }: EatenMeal): string => member.rowId('meals', day, type);
export const ownFoodId = (member: Member, number: string | number): string =>
  member.rowId('custom_foods', number);
export const quickEntryId = (member: Member, { day, type }: EatenMeal): string =>
  member.rowId('quick_entry_logs', day, type);
export const readByModel = ({ source }: EatenMeal): boolean => source === 'quick_entry';
/** How sure the model was of a meal that it read; the quick entry that the meal came from says the same. */
export const confidenceOf = (member: Member, { day, type, inputMethod }: EatenMeal): number =>
  roundTo(member.random(`read-${day}-${type}`).between(inputMethod === 'image' ? 0.58 : 0.74, 0.985), 0.001);
