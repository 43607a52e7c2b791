import { formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { referenceId } from '../core/reference.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import { ageOf, nutritionTargets } from '../member/person.ts';
import { foodKcal, type PlannedMeal, type PlannedSession, plannedDay } from '../member/plan.ts';
import type { Program } from '../member/programs.ts';

/** What `store_program_bundle` takes; only the parts that rows are read out of are named. */
export interface Bundle {
  readonly head: Row;
  readonly weeks: readonly { readonly days: readonly BundleDay[] }[];
}

export interface BundleDay {
  readonly title: Row;
  readonly sessions: readonly { readonly columns: Row; readonly exercises: readonly Row[] }[];
  readonly meals: readonly { readonly columns: Row; readonly items: readonly Row[] }[];
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const names = {
  onboarding: 'Starter plan',
  consultation: 'Plan from the consultation',
  reassessment: 'Next twelve weeks',
  manual: 'Revised plan',
} as const;

const sessionOf = ({
  session,
  startMinutes,
  kcal,
  exercises,
}: PlannedSession): BundleDay['sessions'][number] => ({
  columns: {
    session_kind: session.kind,
    session_name: session.name,
    preferred_start_time: clock(startMinutes),
    estimated_duration_minutes: session.minutes,
    estimated_calories: kcal,
    target_rpe: session.rpe,
    equipment: [...session.equipment],
    notes: session.notes,
  },
  exercises: exercises.map((exercise) => ({
    exercise_id: referenceId('exercises', exercise.reference),
    exercise_name: exercise.name,
    muscle_groups: [...exercise.muscles],
    equipment: [...exercise.equipment],
    sets: exercise.sets,
    ...(exercise.reps ? { reps_min: exercise.reps[0], reps_max: exercise.reps[1] } : {}),
    ...(exercise.seconds ? { duration_seconds: exercise.seconds } : {}),
    ...(exercise.targetLoadKg === null ? {} : { target_load_kg: exercise.targetLoadKg }),
    rest_seconds: exercise.restSeconds,
    alternatives: [...exercise.alternatives],
  })),
});

function mealOf({ meal, startMinutes, foods }: PlannedMeal): BundleDay['meals'][number] {
  const total = (of: (food: PlannedMeal['foods'][number]) => number): number =>
    roundTo(
      foods.reduce((sum, food) => sum + of(food), 0),
      0.1,
    );
  return {
    columns: {
      meal_type: meal.type,
      meal_name: meal.name,
      planned_time: clock(startMinutes),
      total_calories: total(foodKcal),
      total_protein_g: total(({ protein }) => protein),
      total_carbs_g: total(({ carbs }) => carbs),
      total_fat_g: total(({ fat }) => fat),
      total_fiber_g: total(({ fiber }) => fiber),
      prep_minutes: meal.minutes,
      instructions: meal.instructions,
    },
    items: foods.map((food) => ({
      food_name: food.name,
      serving_size: food.grams,
      serving_unit: 'g',
      weight_g: food.grams,
      target_calories: foodKcal(food),
      target_protein_g: food.protein,
      target_carbs_g: food.carbs,
      target_fat_g: food.fat,
      target_fiber_g: food.fiber,
      alternatives: [...(food.alternatives ?? [])],
    })),
  };
}

/** A member's program as its generator would have given it. */
export function bundleOf(member: Member, program: Program, goal: string, sessionId: string | null): Bundle {
  const targets = nutritionTargets(member, ageOf(member));
  const random = member.random(`program-${program.version}`);
  const tokens = random.int(9_000, 24_000);
  const day = (week: number, index: number): BundleDay => {
    const number = week * 7 + index;
    const planned = plannedDay(member, program, program.startsOn + number, targets.targetKcal);
    const { session } = planned;
    return {
      title: session
        ? { day_name: `Day ${number + 1}: ${session.session.name}`, day_focus: session.session.focus }
        : {},
      sessions: session ? [sessionOf(session)] : [],
      meals: planned.meals.map(mealOf),
    };
  };
  return {
    head: {
      bundle_id: member.rowId('bundles', program.version),
      schema_version: 1,
      user_id: member.id,
      source: program.source,
      ...(program.source === 'consultation' && sessionId ? { consultation_session_id: sessionId } : {}),
      name: names[program.source],
      description: `${member.sessionsPerWeek} sessions a week over ${program.weeks} weeks.`,
      primary_goal: goal,
      program_start_date: formatDay(program.startsOn),
      program_duration_weeks: program.weeks,
      tdee: {
        tdee_kcal: targets.tdeeKcal,
        bmr_kcal: targets.restingKcal,
        multiplier: targets.activityFactor,
      },
      macros: {
        calories_kcal: targets.targetKcal,
        protein_g: targets.proteinG,
        carbs_g: targets.carbsG,
        fat_g: targets.fatG,
      },
      safety: {
        warnings: member.kind === 'underweight_goal' ? ['The goal lies below a healthy weight.'] : [],
        constraints: ['Stop at pain.'],
      },
      feasibility: { score: roundTo(random.between(0.55, 0.97), 0.01), issues: [] },
      questions_answers: { sessions_per_week: member.sessionsPerWeek, meals_per_day: member.mealsPerDay },
      generator: {
        provider: 'anthropic',
        model: 'program-writer-1',
        version: '1.4.0',
        tokens,
        cost_usd: roundTo(tokens * 0.000012, 0.0001),
      },
    },
    weeks: Array.from({ length: program.weeks }, (_, week) => ({
      days: Array.from({ length: 7 }, (_, index) => day(week, index)),
    })),
  };
}

/** The bundle as JSON, as it is kept in `full_bundle`. */
export const bundleJson = ({ head, weeks }: Bundle): Row => ({
  ...head,
  weeks: weeks.map(({ days }, week) => ({
    week_index: week + 1,
    days: days.map(({ title, sessions, meals }, index) => ({
      day_index: index + 1,
      ...title,
      sessions: sessions.map(({ columns, exercises }) => ({ ...columns, exercises: [...exercises] })),
      meals: meals.map(({ columns, items }) => ({ ...columns, items: [...items] })),
    })),
  })),
});
