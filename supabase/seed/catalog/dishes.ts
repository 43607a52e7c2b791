import type { DishSeed } from './dish.ts';
import { lightDishes } from './lightDishes.ts';
import { mainDishes } from './mainDishes.ts';

/** What the demo's members eat. Every diet of the profiles finds some in each meal; a test holds that. */
export const dishes: readonly DishSeed[] = [...lightDishes, ...mainDishes];
