import type { Extracted, ExtractedTable } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';

/** One thing that was learnt, in words. */
export interface Learnt {
  id: string;
  title: string;
  detail: string;
  /** What a plan must not overlook. */
  warning?: string;
  /** 0 to 1; null when the member wrote it themselves. */
  confidence: number | null;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const words = (value: string) => value.replaceAll('_', ' ');
const time = (value: string | null) => value?.slice(0, 5);
/** The parts that are there, with a dot between them. */
const join = (...parts: (string | number | false | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '').join(' · ');
const some = (value: number | null, text: string) => value !== null && `${value} ${text}`;

type Reader<Table extends ExtractedTable> = (
  row: Extracted[Table][number],
) => Pick<Learnt, 'title' | 'detail' | 'warning'>;

/** How each table's rows read; the heading and the section that it comes from. */
export const extractedText: {
  [Table in ExtractedTable]: { title: string; section: number; read: Reader<Table> };
} = {
  user_training_modalities: {
    title: 'Training',
    section: 1,
    read: (row) => ({
      title: row.modality,
      detail: join(
        row.is_current ? 'does it now' : 'did it before',
        row.wants_more && 'wants more of it',
        row.experience_level && words(row.experience_level),
        some(row.experience_years, 'years'),
        some(row.sessions_per_week, 'a week'),
        row.enjoyment !== null && `enjoys it ${row.enjoyment} of 5`,
        row.notes,
      ),
    }),
  },
  user_familiar_exercises: {
    title: 'Familiar exercises',
    section: 2,
    read: (row) => ({
      title: row.exercise_name,
      detail: join(
        row.proficiency,
        row.working_weight_kg !== null &&
          (row.working_weight_kg === 0 ? 'own body' : `${row.working_weight_kg} kg`),
        row.working_reps !== null && `${row.working_reps} repetitions`,
        row.last_done_on && `last on ${formatDay(row.last_done_on)}`,
      ),
      ...(row.causes_discomfort && { warning: join('Hurts', row.discomfort_note) }),
    }),
  },
  user_training_availability: {
    title: 'Can train',
    section: 3,
    read: (row) => ({
      title: weekdays[row.weekday - 1] ?? '',
      detail: join(
        row.window_start ? `${time(row.window_start)}–${time(row.window_end)}` : 'any time',
        row.max_duration_minutes !== null && `up to ${row.max_duration_minutes} minutes`,
        row.location,
        row.certainty,
        row.notes,
      ),
    }),
  },
  user_preferred_meal_times: {
    title: 'Eats at',
    section: 4,
    read: (row) => ({
      title: row.meal,
      detail: join(
        row.is_skipped ? 'skips it' : time(row.preferred_time),
        row.flexibility_minutes !== null && `± ${row.flexibility_minutes} minutes`,
        row.cooked_by && `cooked by ${row.cooked_by}`,
        row.weekdays.length < 7 && row.weekdays.map((day) => weekdays[day - 1]?.slice(0, 3)).join(', '),
        row.notes,
      ),
    }),
  },
  user_typical_meal_foods: {
    title: 'Usually eats',
    section: 4,
    read: (row) => ({
      title: row.food_name,
      detail: join(
        row.quantity !== null && `${row.quantity} ${row.unit ?? ''}`.trim(),
        some(row.times_per_week, 'times a week'),
        row.is_favourite && 'a favourite',
        row.notes,
      ),
    }),
  },
  user_improvement_goals: {
    title: 'Wants to change',
    section: 5,
    read: (row) => ({
      title: row.goal,
      detail: join(
        words(row.category),
        row.target_value !== null && `target ${row.target_value} ${row.target_unit ?? ''}`.trim(),
        row.target_date && `by ${formatDay(row.target_date)}`,
        `priority ${row.priority}`,
        row.motivation && `“${row.motivation}”`,
      ),
    }),
  },
  user_difficulties: {
    title: 'Difficulties',
    section: 6,
    read: (row) => ({
      title: row.difficulty,
      detail: join(
        words(row.category),
        row.frequency,
        row.severity !== null && `severity ${row.severity} of 5`,
        row.triggers.length > 0 && `when: ${row.triggers.join(', ')}`,
        row.tried_so_far && `tried: ${row.tried_so_far}`,
      ),
    }),
  },
  user_non_negotiables: {
    title: 'Must stay',
    section: 6,
    read: (row) => ({
      title: row.statement,
      detail: join(words(row.category), row.is_absolute ? 'absolute' : 'a strong wish', row.reason),
      ...(row.excludes.length > 0 && { warning: `Leave out: ${row.excludes.join(', ')}` }),
    }),
  },
  user_upcoming_events: {
    title: 'Coming up',
    section: 7,
    read: (row) => ({
      title: row.title,
      detail: join(
        row.starts_on ? formatDay(row.starts_on) : 'no date yet',
        row.ends_on && row.ends_on !== row.starts_on && `to ${formatDay(row.ends_on)}`,
        row.is_goal && 'the plan works towards it',
        row.impact !== 'none' && `touches ${row.impact === 'both' ? 'training and nutrition' : row.impact}`,
        row.wanted_adjustment,
      ),
    }),
  },
};

/** The rows of one table in words. */
export function learntFrom<Table extends ExtractedTable>(table: Table, rows: Extracted[Table]): Learnt[] {
  const { read } = extractedText[table];
  return rows.map((row) => ({ id: row.id, confidence: row.confidence, ...read(row) }));
}
