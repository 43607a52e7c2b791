import { z } from 'zod';

const amount = z.number().nullable();
const nutrientDays = z.object({
  nutrient: z.string(),
  unit: z.string(),
  /** One a day from `from` to `to`; null where no meal states it. */
  amounts: z.array(amount),
  /** Over the whole days whose meals all state it, and how many those are. */
  mean: amount,
  days: z.number(),
  /** Meals logged, and how many of them state this nutrient. */
  meals: z.number(),
  stated: z.number(),
});
const days = z.object({
  from: z.string(),
  to: z.string(),
  meals: z.array(z.number()),
  /** Whether breakfast, lunch and dinner are all there: only such days are judged. */
  whole: z.array(z.boolean()),
  nutrients: z.array(nutrientDays),
});
const guideline = z.object({
  nutrient: z.string(),
  unit: z.string(),
  /** Average requirement, recommended amount and tolerable upper level a day, in `unit`. */
  average: amount,
  low: amount,
  high: amount,
  /** A mean under it is low: the average requirement, or 70 % of the recommendation where there is none. */
  looked_at_under: amount,
  title: z.string(),
  organisation: z.string(),
  published_year: amount,
});
const measurement = z.object({
  on: z.string(),
  age_months: z.number(),
  /** Corrected for an early birth until two years after it; negative before the due date. */
  age_days: z.number(),
  weight_kg: amount,
  height_cm: amount,
  head_cm: amount,
  place: z.enum(['home', 'clinic']),
});

/** What `child_report_source` and a claimed report hold: everything that stands in a paediatrician's report. */
export const childReportSchema = z.object({
  version: z.literal(1),
  made_at: z.string(),
  made_by: z.object({ name: z.string(), role: z.string() }),
  type: z.enum(['weekly', 'monthly', 'custom']),
  from: z.string(),
  to: z.string(),
  child: z.object({
    id: z.string(),
    name: z.string(),
    birth_date: z.string(),
    sex: z.string().nullable(),
    gestational_weeks: amount,
    birth_weight_kg: amount,
    feeding_method: z.string().nullable(),
    solids_started_on: z.string().nullable(),
    allergies: z.array(z.string()),
    dietary_restrictions: z.array(z.string()),
    medical_notes: z.string().nullable(),
  }),
  parent: z.string().nullable(),
  age: z.object({ months: z.number(), corrected_months: z.number() }),
  days,
  guidelines: z.array(guideline),
  growth: z.array(measurement),
  meals: z.object({
    logged: z.number(),
    by_type: z.record(z.string(), z.number()),
    read_by_model: z.number(),
  }),
  foods: z.array(z.object({ name: z.string(), meals: z.number() })),
  allergen_meals: z.array(
    z.object({ on: z.string(), meal: z.string().nullable(), allergens: z.array(z.string()) }),
  ),
});

export type ChildReport = z.infer<typeof childReportSchema>;
export type ChildDays = z.infer<typeof days>;
export type NutrientDays = z.infer<typeof nutrientDays>;
export type ChildGuideline = z.infer<typeof guideline>;
export type Measurement = z.infer<typeof measurement>;
export type ReportType = ChildReport['type'];
