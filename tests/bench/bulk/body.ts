import { below, type Dice } from './dice.ts';
import { at, memberDays } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

/** One weighing a week, on a line that ends at the profile's current weight: from 0.21 kg gained a week to 0.56 lost. */
export const weightsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.weight_history (id, user_id, measured_on, measured_at, weight_kg, source, created_at)
  select ${dice.id('weight', 'r')}, id, day, ${at('07:30')},
    55 + h % 60 + d * ((h >> 10) % 12 - 3) / 100.0 + case when d = 0 then 0 else (${below('b', 0, 9)} - 4) / 10.0 end, 'scale', ${at('07:30')}
  from ${memberDays(options, dice, 51, 'd % 7 = 0')}`;

/** Every second night, from a watch. */
export const nightsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.sleep_tracking (id, user_id, sleep_on, bedtime_at, wake_at, duration_minutes, quality, source, created_at, updated_at)
  select ${dice.id('night', 'r')}, id, day, ${at('22:45', 'day - 1')}, ${at('22:45', 'day - 1')} + minutes * interval '1 minute', minutes,
    3 + ${below('b', 15, 7)}, 'wearable', ${at('08:00')}, ${at('08:00')}
  from (select *, 330 + ${below('b', 0, 180)} as minutes from ${memberDays(options, dice, 52, 'd % 2 = 0 and last_day - d > first_day')}) slept`;

export const stepsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.step_tracking (id, user_id, date, source, steps, goal_steps, active_minutes, created_at, updated_at)
  select ${dice.id('steps', 'r')}, id, day, 'apple_health', 1500 + ${below('b', 0, 12000)}, 8000, ${below('b', 15, 120)}, ${at('22:00')}, ${at('22:00')}
  from ${memberDays(options, dice, 53, 'd % 2 = 0')}`;
