import { z } from 'zod';

const day = z.iso.date();
const kilograms = z.number().min(20).max(400);

const photo = z.object({
  /** Path in the bucket `member-media`. */
  path: z.string().min(1).max(500),
  taken_on: day,
  /** No consent to show the face: it is made unrecognisable before anything is drawn. */
  hide_face: z.boolean(),
  /** The picture itself, put in by whoever may read the file: a `data:` or `blob:` address. */
  src: z.string().optional(),
});

/**
 * What the database hands over about one member, already limited to what the member's consent covers.
 * Field names are SQL's. Weights are kilograms, dates are the member's local days (`YYYY-MM-DD`).
 */
export const storySourceSchema = z.object({
  user: z.object({ display_name: z.string().max(120).nullable() }),
  weight_form: z.enum(['exact', 'rounded', 'percent']),
  date_form: z.enum(['dates', 'weeks']),
  goal: z.object({ target_weight_kg: kilograms, direction: z.enum(['lose', 'gain', 'maintain']) }).nullable(),
  weigh_ins: z.array(z.object({ measured_on: day, weight_kg: kilograms })),
  milestones: z.array(z.object({ achieved_on: day, title: z.string(), milestone_type: z.string() })),
  streaks: z.array(
    z.object({
      streak_type: z.string(),
      current_days: z.number().int().min(0),
      longest_days: z.number().int().min(0),
    }),
  ),
  adherence: z
    .object({
      from: day,
      to: day,
      planned: z.number().int().min(0),
      completed: z.number().int().min(0),
      rate_pct: z.number().min(0).max(100),
    })
    .nullable(),
  /** The seven days up to the last assessed one, in order; absent where nothing was planned. */
  week: z
    .object({
      days: z
        .array(z.object({ on: day, planned: z.number().int().min(0), done: z.number().int().min(0) }))
        .length(7),
    })
    .nullish(),
  /** Only for films that show photos, and only with consent for them. */
  photos: z.object({ before: photo, after: photo }).nullish(),
  cohort: z
    .object({
      members: z.number().int().min(0),
      median_change_kg: z.number(),
      weeks: z.number().min(0),
    })
    .nullable(),
});

export type StorySource = z.infer<typeof storySourceSchema>;
export type GoalDirection = 'lose' | 'gain' | 'maintain';
