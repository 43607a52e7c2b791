import { addMinutes, formatDay } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import { referenceId } from '../core/reference.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Training } from '../member/training.ts';

/** Best load of an exercise so far, by its reference. */
export type Records = Map<number, number>;

/** The sets of a session as far as they were done; a record is a load above all before. */
export function setRows(member: Member, training: Training, records: Records): Row[] {
  const { planned, entry } = training;
  const random = member.random(`sets-${entry.day}`);
  const session = member.rowId('session_instances', entry.day, entry.slot);
  const rows: Row[] = [];
  let left = training.sets;
  for (const [index, exercise] of planned.exercises.entries())
    for (let set = 1; set <= exercise.sets && left > 0; set++, left--) {
      const { targetLoadKg: weight, reps } = exercise;
      const best = records.get(exercise.reference);
      const isRecord = weight !== null && best !== undefined && weight > best;
      if (weight !== null) records.set(exercise.reference, Math.max(best ?? 0, weight));
      rows.push({
        id: member.rowId('exercise_sets', entry.day, index, set),
        activity_id: member.rowId('activities', entry.day),
        exercise_plan_item_id: member.rowId('exercise_plan_items', session, index + 1),
        exercise_id: referenceId('exercises', exercise.reference),
        exercise_name: exercise.name,
        exercise_order: index + 1,
        set_number: set,
        set_type: 'working',
        reps: reps ? clamp(reps[1] - set + random.int(-1, 1), reps[0] - 1, reps[1]) : null,
        weight_kg: weight,
        rpe: clamp(training.rpe + (set - 2) * 0.5, 1, 10),
        duration_seconds: exercise.seconds ? exercise.seconds - random.int(0, 8) : null,
        rest_seconds: exercise.restSeconds,
        is_personal_record: isRecord,
        created_at: entry.assessedAt,
        updated_at: entry.assessedAt,
      });
    }
  return rows;
}

/** The session as the app's guided workout kept it. */
export function workoutRow(member: Member, training: Training, sets: readonly Row[]): Row {
  const { entry, planned } = training;
  const random = member.random(`workout-${entry.day}`);
  const number = (value: unknown): number => Number(value ?? 0);
  return {
    id: member.rowId('workouts', entry.day),
    user_id: member.id,
    activity_id: member.rowId('activities', entry.day),
    planned_session_instance_id: member.rowId('session_instances', entry.day, entry.slot),
    workout_name: planned.session.name,
    workout_type: planned.session.kind,
    status: 'completed',
    started_at: training.startAt,
    ended_at: addMinutes(training.startAt, training.seconds / 60),
    performed_on: formatDay(entry.day),
    exercises: [...new Set(sets.map(({ exercise_name }) => String(exercise_name)))].map((name) => ({
      name,
      sets: sets
        .filter(({ exercise_name }) => exercise_name === name)
        .map(({ reps, weight_kg }) => ({ reps: reps ?? null, weight_kg: weight_kg ?? null, done: true })),
    })),
    total_sets: sets.length,
    total_reps: sets.reduce((sum, { reps }) => sum + number(reps), 0),
    total_volume_kg: roundTo(
      sets.reduce((sum, { reps, weight_kg }) => sum + number(reps) * number(weight_kg), 0),
      0.01,
    ),
    session_rpe: training.rpe,
    energy_before: random.int(4, 8),
    energy_after: random.int(4, 9),
    enjoyment_rating: random.int(3, 5),
    location: random.weighted({ gym: 45, home: 55 }),
    created_at: training.startAt,
    updated_at: entry.assessedAt,
  };
}
