import type { Dice } from './dice.ts';
import { at, members } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

const LESSONS = 3;

export const lessonsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.micro_lessons (id, code, title, content, topic, display_order, created_at, updated_at)
  select ${dice.id('lesson', 'l')}, 'bulk_' || l, 'Lesson ' || l, 'Drink a glass of water before each meal.', 'hydration', l, min(joined_at), min(joined_at)
  from ${members(options)} cross join generate_series(1, ${LESSONS}) l group by l`;

export const learnedSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.user_micro_lessons (id, user_id, micro_lesson_id, status, delivered_at, viewed_at, created_at, updated_at)
  select ${dice.id('learned', 'n')}, id, ${dice.id('lesson', `1 + n % ${LESSONS}`)}, 'viewed', ${at('09:00', 'last_day')},
    ${at('09:05', 'last_day')}, ${at('09:00', 'last_day')}, ${at('09:05', 'last_day')}
  from ${members(options)}`;

/** Every twentieth member has a child of one to five years. */
export const childrenSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.children (id, user_id, name, birth_date, current_weight_kg, height_cm, created_at, updated_at)
  select ${dice.id('child', 'n')}, id, 'Robin', date '${options.until}' - (365 + h % 1460)::integer, 8 + h % 12, 70 + h % 40, joined_at, joined_at
  from ${members(options, 'n % 20 = 0')}`;

/** The next member looks after it too. */
export const caregiversSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.caregiver_links (id, child_id, user_id, caregiver_user_id, invited_email, status, accepted_at, created_at, updated_at)
  select ${dice.id('caregiver', 'p.n')}, ${dice.id('child', 'p.n')}, p.id, c.id, 'member' || c.n || '@example.com', 'active',
    greatest(p.joined_at, c.joined_at), greatest(p.joined_at, c.joined_at), greatest(p.joined_at, c.joined_at)
  from ${members(options, 'n % 20 = 0').replace(/people$/, 'p')} join bulk_people c on c.n = p.n + 1`;
