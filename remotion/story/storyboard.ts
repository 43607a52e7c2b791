import { z } from 'zod';

/** Day since the first weigh-in, and a value in the story's unit. A pair, because a story travels as JSON props. */
const chartPoint = z.tuple([z.number(), z.number()]);

const tick = z.object({ at: z.number(), label: z.string() });

export const momentSchema = z.object({
  kind: z.enum(['milestone', 'new_low', 'plateau', 'regain', 'gap']),
  day: z.number(),
  /** Stretch of days the moment speaks of; a point in time has none. */
  span: chartPoint.nullable(),
  value: z.number(),
  when: z.string(),
  title: z.string(),
  detail: z.string(),
});

const photoSchema = z.object({
  /** `data:` or `blob:` address; null where the picture is not at hand. */
  src: z.string().nullable(),
  when: z.string(),
  hideFace: z.boolean(),
});

const headlineFigure = z.object({ value: z.number(), text: z.string(), caption: z.string() });

export const sceneSchema = z.object({
  id: z.enum(['hook', 'journey', 'consistency', 'result', 'closing']),
  /** Length in beats of the sound bed: scenes are cut on the beat. */
  beats: z.number().int().positive(),
});

/**
 * A storyboard: everything a film shows, in the member's own form of consent. It holds no other weight than those that
 * may be shown: in the percent form there is no kilogram in it, in the week form there is no date.
 */
export const storySchema = z.object({
  name: z.string().nullable(),
  rightToLeft: z.boolean(),
  direction: z.enum(['lose', 'gain', 'maintain']),
  unit: z.enum(['kg', 'lb', '%']),
  /** Counters are rounded to `step` and written with `decimals`. */
  step: z.number().positive(),
  decimals: z.number().int().min(0),
  span: z.string(),
  /** All of them; the chart of a long story draws fewer. */
  weighInCount: z.number().int().positive(),
  chart: z.object({
    days: z.number().positive(),
    weighIns: z.array(chartPoint),
    trend: z.array(z.array(chartPoint)),
    gaps: z.array(z.tuple([chartPoint, chartPoint])),
    valueDomain: chartPoint,
    valueTicks: z.array(tick),
    dayTicks: z.array(tick),
    goal: z.number().nullable(),
    goalLabel: z.string().nullable(),
    /** First day, present only where consent covers dates; without it days are counted in weeks. */
    startOn: z.iso.date().nullable(),
    startLabel: z.string(),
    endLabel: z.string(),
  }),
  moments: z.array(momentSchema),
  /** The last milestone within the story, whether or not it is among the moments. */
  milestone: momentSchema.nullable(),
  /** The last seven days with a plan: what was planned and done, and the trend's change over them. */
  week: z.object({
    label: z.string(),
    days: z.array(z.object({ label: z.string(), planned: z.number().int(), done: z.number().int() })),
    planned: z.number().int().min(0),
    done: z.number().int().min(0),
    change: z.number().nullable(),
    changeText: z.string().nullable(),
  }),
  hook: z.object({ kicker: z.string(), headline: z.string() }),
  adherence: headlineFigure.extend({ share: z.number().min(0).max(1) }).nullable(),
  streak: headlineFigure.nullable(),
  result: z.object({ headline: z.string(), change: z.number(), changeText: z.string(), caption: z.string() }),
  goal: z.object({ text: z.string(), progress: z.number().min(0).max(1), reached: z.boolean() }).nullable(),
  photos: z.object({ before: photoSchema, after: photoSchema }).nullable(),
  typicalResult: z.string().nullable(),
  closing: z.string(),
  scenes: z.array(sceneSchema),
});

export type Story = z.infer<typeof storySchema>;
export type StoryPhoto = z.infer<typeof photoSchema>;
export type Moment = z.infer<typeof momentSchema>;
export type Scene = z.infer<typeof sceneSchema>;
export type ChartPoint = z.infer<typeof chartPoint>;
