/** An exercise of a planned session, by repetitions or by time. */
export interface PlanExercise {
  /** Number of the reference row in the migrations. */
  readonly reference: number;
  readonly name: string;
  readonly muscles: readonly string[];
  readonly equipment: readonly string[];
  readonly sets: number;
  readonly reps?: readonly [number, number];
  readonly seconds?: number;
  /** Share of body weight to begin with; 0 is the own body. */
  readonly load: number;
  readonly restSeconds: number;
  readonly alternatives: readonly string[];
}

export interface PlanSession {
  readonly kind: 'strength' | 'cardio_steady' | 'cardio_interval' | 'flexibility' | 'mixed';
  readonly name: string;
  readonly focus: string;
  readonly minutes: number;
  /** kcal a minute of an adult of 80 kg. */
  readonly kcalPerMinute: number;
  readonly rpe: number;
  readonly equipment: readonly string[];
  readonly notes: string;
  readonly exercises: readonly PlanExercise[];
}

const lift = (
  reference: number,
  name: string,
  muscles: string,
  equipment: string,
  [sets, from, to, load]: readonly [number, number, number, number],
  alternative: string,
): PlanExercise => ({
  reference,
  name,
  muscles: muscles.split(' '),
  equipment: equipment === '' ? [] : equipment.split(' '),
  sets,
  reps: [from, to],
  load,
  restSeconds: 90,
  alternatives: [alternative],
});

const hold = (
  reference: number,
  name: string,
  muscles: string,
  sets: number,
  seconds: number,
): PlanExercise => ({
  reference,
  name,
  muscles: muscles.split(' '),
  equipment: [],
  sets,
  seconds,
  load: 0,
  restSeconds: 45,
  alternatives: ['Dead bug'],
});

const walk: PlanSession = {
  kind: 'cardio_steady',
  name: 'Brisk walk',
  focus: 'easy endurance',
  minutes: 40,
  kcalPerMinute: 5.4,
  rpe: 4,
  equipment: [],
  notes: 'A pace at which whole sentences are still easy.',
  exercises: [],
};

const intervals: PlanSession = {
  kind: 'cardio_interval',
  name: 'Short intervals',
  focus: 'endurance at effort',
  minutes: 30,
  kcalPerMinute: 8.6,
  rpe: 7,
  equipment: [],
  notes: 'Ten minutes easy, then six times one minute fast and one minute easy, then walk home.',
  exercises: [],
};

const mobility: PlanSession = {
  kind: 'flexibility',
  name: 'Mobility at home',
  focus: 'hips and shoulders',
  minutes: 25,
  kcalPerMinute: 2.8,
  rpe: 3,
  equipment: [],
  notes: 'Slowly, without pain; breathe out into each position.',
  exercises: [],
};

/** For members who are told in full, in turn over a week. */
export const detailedSessions: readonly PlanSession[] = [
  {
    kind: 'strength',
    name: 'Full body A',
    focus: 'squat and push',
    minutes: 50,
    kcalPerMinute: 5.8,
    rpe: 7,
    equipment: ['dumbbells', 'bench'],
    notes: 'Stop each set with two repetitions in reserve.',
    exercises: [
      lift(2, 'Goblet squat', 'quadriceps glutes', 'dumbbells', [3, 8, 12, 0.16], 'Bodyweight squat'),
      lift(15, 'Dumbbell bench press', 'chest triceps', 'dumbbells bench', [3, 8, 12, 0.12], 'Push-up'),
      lift(18, 'Dumbbell row', 'back biceps', 'dumbbells bench', [3, 8, 12, 0.14], 'Resistance band row'),
      hold(24, 'Plank', 'core', 3, 40),
    ],
  },
  walk,
  {
    kind: 'strength',
    name: 'Full body B',
    focus: 'hinge and pull',
    minutes: 50,
    kcalPerMinute: 5.8,
    rpe: 7,
    equipment: ['dumbbells', 'bench'],
    notes: 'Slow on the way down, two repetitions in reserve.',
    exercises: [
      lift(6, 'Romanian deadlift', 'hamstrings glutes', 'dumbbells', [3, 8, 12, 0.22], 'Hip thrust'),
      lift(17, 'Dumbbell shoulder press', 'shoulders triceps', 'dumbbells', [3, 8, 12, 0.08], 'Push-up'),
      lift(9, 'Reverse lunge', 'quadriceps glutes', '', [3, 8, 12, 0], 'Step-up'),
      hold(25, 'Side plank', 'core', 2, 30),
    ],
  },
  intervals,
  mobility,
];

/** For everybody else: no exercise by exercise, so nothing to bring. */
export const plainSessions: readonly PlanSession[] = [
  {
    kind: 'mixed',
    name: 'Circuit at home',
    focus: 'whole body',
    minutes: 35,
    kcalPerMinute: 6.2,
    rpe: 6,
    equipment: [],
    notes: 'Three rounds: squats, push-ups, rows and a plank, forty seconds each, twenty seconds of rest.',
    exercises: [],
  },
  walk,
  mobility,
  intervals,
];
