import { addMinutes, formatDay } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import type { Training } from '../member/training.ts';
import { segmentRows, stepRows, streamRows } from './activitySeries.ts';
import { type Records, setRows, workoutRow } from './exerciseSets.ts';

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
