import { addMinutes, type DayNumber, formatDay, localInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { clamp, roundTo } from '../core/random.ts';
import { referenceId } from '../core/reference.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import type { Training } from '../member/training.ts';

const types = {
  strength: ['weightlifting', 'Strength'],
  cardio_steady: ['walking', 'Walk'],
  cardio_interval: ['running', 'Intervals'],
  sports: ['badminton', 'Badminton'],
  flexibility: ['stretching', 'Mobility'],
} as const;
const metresPerSecond = { cardio_steady: 1.55, cardio_interval: 2.5 } as const;
/** Series are kept for the newest ones only, one sample a minute. */
const seriesKept = 4;
const workoutShare = 0.5;

const isCardio = (category: Training['category']): category is keyof typeof metresPerSecond =>
  category in metresPerSecond;

function activityRow(member: Member, training: Training): Row {
  const { category, seconds, rpe, startAt, planned, entry } = training;
  const random = member.random(`activity-${entry.day}`);
  const watched = isCardio(category);
  const heart = watched ? Math.round(92 + rpe * 8 + random.normal(0, 4)) : null;
  const [type, name] = types[category];
  return {
    id: member.rowId('activities', entry.day),
    user_id: member.id,
    source: watched ? 'garmin' : 'manual',
    external_id: watched ? member.rowId('garmin', entry.day) : null,
    name,
    category,
    activity_type: type,
    start_time: startAt,
    end_time: addMinutes(startAt, seconds / 60),
    performed_on: formatDay(entry.day),
    elapsed_time_seconds: seconds,
    moving_time_seconds: Math.floor(seconds * random.between(0.9, 0.99)),
    distance_meters: watched
      ? roundTo(metresPerSecond[category] * seconds * random.between(0.94, 1.06), 0.1)
      : null,
    calories_burned: Math.round((planned.kcal * seconds) / 60 / planned.session.minutes),
    average_heartrate: heart,
    max_heartrate: heart === null ? null : heart + random.int(9, 28),
    perceived_exertion: rpe,
    training_load: roundTo((rpe * seconds) / 60, 0.1),
    metrics: {},
    planned_session_instance_id: member.rowId('session_instances', entry.day, entry.slot),
    similarity_score: training.similarity,
    created_at: entry.assessedAt,
    updated_at: entry.assessedAt,
  };
}

/** Kilometres of a walk or run. */
function segmentRows(member: Member, training: Training, activity: Row): Row[] {
  const metres = Number(activity.distance_meters ?? 0);
  const laps = Math.ceil(metres / 1000);
  return Array.from({ length: laps }, (_, index): Row => {
    const length = Math.min(1000, metres - index * 1000);
    const share = length / metres;
    return {
      id: member.rowId('activity_segments', training.entry.day, index),
      activity_id: activity.id ?? null,
      segment_type: 'split',
      segment_index: index + 1,
      name: `Kilometre ${index + 1}`,
      start_offset_seconds: Math.round((training.seconds * index * 1000) / metres),
      elapsed_time_seconds: Math.round(training.seconds * share),
      distance_meters: roundTo(length, 0.1),
      average_speed_mps: roundTo(metres / training.seconds, 0.001),
      average_heartrate: activity.average_heartrate ?? null,
      created_at: training.entry.assessedAt,
    };
  });
}

function streamRows(member: Member, training: Training, activity: Row): Row[] {
  const random = member.random(`stream-${training.entry.day}`);
  const minutes = Math.floor(training.seconds / 60);
  const heart = Number(activity.average_heartrate);
  const pace = (1000 * training.seconds) / Number(activity.distance_meters);
  const series = (type: string, of: (share: number) => number): Row => ({
    id: member.rowId('activity_streams', training.entry.day, type),
    activity_id: activity.id ?? null,
    recorded_on: formatDay(training.entry.day),
    stream_type: type,
    offsets_seconds: Array.from({ length: minutes }, (_, minute) => minute * 60),
    stream_values: Array.from({ length: minutes }, (_, minute) => of(minute / minutes)),
    created_at: training.entry.assessedAt,
  });
  return [
    series('heartrate', (share) =>
      Math.round(
        clamp(heart - 14 * Math.exp(-6 * share) + random.normal(2, 3), 50, Number(activity.max_heartrate)),
      ),
    ),
    series('pace', () => roundTo(pace * random.between(0.93, 1.07), 0.1)),
  ];
}

/** Best load of an exercise so far, by its reference. */
type Records = Map<number, number>;

function setRows(member: Member, training: Training, records: Records): Row[] {
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

function workoutRow(member: Member, training: Training, sets: readonly Row[]): Row {
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

/** Steps of the days on which the member was here: from a watch, so an evening after the day. */
function stepRows(member: Member, cutoff: string): Row[] {
  const random = member.random('steps');
  const usual = random.between(4200, 9800);
  const rows: Row[] = [];
  const last = member.leftAfter ?? member.localToday;
  for (let day: DayNumber = Math.max(member.joinedOn + 1, last - 60); day <= last; day++) {
    const syncedAt = localInstant(member.identity.timeZone, day, 1400);
    if (syncedAt >= cutoff || random.chance(0.06)) continue;
    const steps = Math.round(clamp(random.normal(usual, usual * 0.28), 300, 32_000));
    rows.push({
      id: member.rowId('step_tracking', day),
      user_id: member.id,
      date: formatDay(day),
      source: 'garmin',
      steps,
      goal_steps: 8000,
      distance_meters: roundTo(steps * member.identity.heightCm * 0.00414, 0.1),
      active_minutes: Math.round(steps / 160),
      synced_at: syncedAt,
      created_at: syncedAt,
      updated_at: syncedAt,
    });
  }
  return rows;
}

/** What a member did beside the plan, to the set and to the kilometre. */
export function addActivities(
  tables: Tables,
  member: Member,
  trainings: readonly Training[],
  options: DemoOptions,
): void {
  if (!isRich(member.index)) return;
  const records: Records = new Map();
  const newest = new Set(trainings.filter(({ category }) => isCardio(category)).slice(-seriesKept));
  for (const training of trainings) {
    const activity = activityRow(member, training);
    const sets = setRows(member, training, records);
    addRows(tables, 'public.activities', [activity]);
    addRows(tables, 'public.exercise_sets', sets);
    if (sets.length > 0 && member.random(`guided-${training.entry.day}`).chance(workoutShare))
      addRows(tables, 'public.workouts', [workoutRow(member, training, sets)]);
    if (!newest.has(training)) continue;
    addRows(tables, 'public.activity_segments', segmentRows(member, training, activity));
    addRows(tables, 'public.activity_streams', streamRows(member, training, activity));
  }
  addRows(tables, 'public.step_tracking', stepRows(member, cutoffOf(options.today)));
}

/** The company's templates, the same for everybody. */
export function addActivityTemplates(tables: Tables, { seed }: DemoOptions, createdAt: string): void {
  const templates = [
    ['Walk around the park', 'cardio_steady', 'walking', 40, 3500],
    ['Six fast minutes', 'cardio_interval', 'running', 30, 4200],
    ['Full body with dumbbells', 'strength', 'weightlifting', 50, null],
    ['Hips and shoulders', 'flexibility', 'stretching', 25, null],
    ['Badminton, doubles', 'sports', 'badminton', 60, null],
  ] as const;
  addRows(
    tables,
    'public.activity_templates',
    templates.map(([name, category, type, minutes, metres]) => ({
      id: stableUuid(`${seed}/activity_templates/${name}`),
      user_id: null,
      template_name: name,
      category,
      activity_type: type,
      template_data: {},
      expected_duration_minutes: minutes,
      expected_distance_meters: metres,
      difficulty: 'beginner',
      created_at: createdAt,
      updated_at: createdAt,
    })),
  );
}
