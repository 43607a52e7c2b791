/**
 * What a service would read out of each answer of `consultationTopics`, in the same order: entry 0 belongs to answer 0.
 * Numbers of modalities, exercises, meal times and event types are those of the reference rows in the migrations.
 */
export interface ModalitySeed {
  readonly modality: string;
  readonly reference: number;
  readonly perWeek: number;
  readonly years?: number;
  readonly stopped?: true;
}
export const modalities: readonly (readonly ModalitySeed[])[] = [
  [
    { modality: 'Gym work on machines', reference: 1, perWeek: 2 },
    { modality: 'Swimming', reference: 7, perWeek: 0, stopped: true },
  ],
  [
    { modality: 'Walking', reference: 4, perWeek: 7 },
    { modality: 'Running', reference: 5, perWeek: 0, stopped: true },
  ],
  [
    { modality: 'Yoga at home', reference: 11, perWeek: 2, years: 2 },
    { modality: 'Weights', reference: 1, perWeek: 1, years: 0 },
  ],
  [{ modality: 'Football with friends', reference: 14, perWeek: 1 }],
];
/** By follow-up: what they would like more of. */
export const wantedModalities: readonly ModalitySeed[] = [
  { modality: 'Strength', reference: 1, perWeek: 0 },
  { modality: 'Short sessions at home', reference: 2, perWeek: 0 },
  { modality: 'A mix', reference: 10, perWeek: 0 },
];

export interface ExerciseSeed {
  readonly name: string;
  readonly reference: number;
  readonly proficiency: 'learning' | 'comfortable' | 'confident';
  readonly weightKg?: number;
  readonly reps?: number;
}
export const exercises: readonly (readonly ExerciseSeed[])[] = [
  [
    { name: 'Squats with my own weight', reference: 1, proficiency: 'confident', weightKg: 0, reps: 15 },
    { name: 'Planks', reference: 24, proficiency: 'comfortable' },
    { name: 'The rowing machine', reference: 30, proficiency: 'comfortable' },
  ],
  [
    { name: 'Bench press', reference: 14, proficiency: 'confident', weightKg: 50, reps: 8 },
    { name: 'Deadlift', reference: 5, proficiency: 'confident', weightKg: 80, reps: 5 },
  ],
  [
    { name: 'Push-ups on the knees', reference: 13, proficiency: 'comfortable', weightKg: 0, reps: 10 },
    { name: 'Lunges', reference: 9, proficiency: 'comfortable', weightKg: 0, reps: 12 },
    { name: 'Dumbbell rows', reference: 18, proficiency: 'learning', weightKg: 8, reps: 10 },
  ],
  [
    { name: 'Walking', reference: 27, proficiency: 'confident' },
    { name: 'Cycling', reference: 29, proficiency: 'confident' },
  ],
];
/** By follow-up: the movement that hurts, if any. */
export const discomforts: readonly ({
  readonly name: string;
  readonly reference: number;
  readonly note: string;
} | null)[] = [
  { name: 'Deep lunges', reference: 9, note: 'Pull in the left knee.' },
  null,
  { name: 'Overhead presses', reference: 16, note: 'The shoulder clicks.' },
];

export interface WindowSeed {
  /** ISO 8601: 1 is Monday. */
  readonly days: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
  readonly certainty: 'fixed' | 'usual' | 'possible';
}
export const windows: readonly (readonly WindowSeed[])[] = [
  [{ days: [1, 3, 5], from: '06:00', to: '07:30', certainty: 'fixed' }],
  [{ days: [1, 2, 3, 4, 5, 6], from: '19:00', to: '22:00', certainty: 'usual' }],
  [
    { days: [2, 4], from: '12:00', to: '13:00', certainty: 'usual' },
    { days: [6], from: '09:00', to: '12:00', certainty: 'fixed' },
  ],
  [{ days: [2, 4, 6], from: null, to: null, certainty: 'possible' }],
];
/** By follow-up, in minutes: on a normal day and on Saturday. */
export const durations: readonly { readonly normal: number; readonly saturday: number }[] = [
  { normal: 45, saturday: 45 },
  { normal: 30, saturday: 60 },
  { normal: 50, saturday: 50 },
];

export interface MealSeed {
  readonly meal: string;
  readonly reference: number;
  readonly at: string | null;
  readonly foods: readonly string[];
}
export const meals: readonly (readonly MealSeed[])[] = [
  [
    { meal: 'Coffee and bread', reference: 1, at: '07:00', foods: ['Bread', 'Coffee'] },
    { meal: 'Canteen', reference: 3, at: '12:00', foods: ['Canteen lunch'] },
    { meal: 'Warm dinner', reference: 5, at: '19:30', foods: ['Warm dinner'] },
  ],
  [
    { meal: 'Breakfast', reference: 1, at: null, foods: [] },
    { meal: 'First meal', reference: 3, at: '13:00', foods: [] },
    { meal: 'Second meal', reference: 5, at: '20:00', foods: [] },
  ],
  [
    { meal: 'Oats', reference: 1, at: '07:30', foods: ['Oats'] },
    { meal: 'Sandwich at my desk', reference: 3, at: '12:30', foods: ['Sandwich'] },
    { meal: 'What the children leave', reference: 5, at: '18:30', foods: ['Leftovers'] },
  ],
  [
    { meal: 'Lunch', reference: 3, at: '13:00', foods: ['Rice', 'Flatbread', 'Dal'] },
    { meal: 'Evening soup', reference: 5, at: '19:00', foods: ['Soup'] },
  ],
];
export const cooks = ['self', 'household', 'delivery'] as const;

export const goals: readonly (readonly { readonly goal: string; readonly category: string }[])[] = [
  [
    { goal: 'Climb the stairs at work without stopping', category: 'endurance' },
    { goal: 'A few kilos less', category: 'weight' },
  ],
  [
    { goal: 'Sleep through the night', category: 'sleep' },
    { goal: 'Have energy in the afternoon', category: 'energy' },
  ],
  [{ goal: 'Do one real pull-up', category: 'strength' }],
  [{ goal: 'Get the blood pressure down', category: 'health' }],
];

export const difficulties = [
  {
    difficulty: 'Eating in front of the screen after nine',
    category: 'hunger',
    severity: 3,
    frequency: 'often',
    triggers: ['evening', 'screen'],
  },
  {
    difficulty: 'Starting again after business trips',
    category: 'travel',
    severity: 4,
    frequency: 'sometimes',
    triggers: ['business trip'],
  },
  {
    difficulty: 'Doing too much in the first week',
    category: 'injury',
    severity: 3,
    frequency: 'sometimes',
    triggers: ['new plan'],
  },
  {
    difficulty: 'Cooking for four people with four tastes',
    category: 'family',
    severity: 2,
    frequency: 'always',
    triggers: ['dinner'],
  },
] as const;
export const nonNegotiables = [
  { statement: 'Friday dinner with the family', category: 'social', excludes: ['Friday evening'] },
  { statement: 'Morning coffee with milk', category: 'food', excludes: [] },
  { statement: 'No weighing of food at the table', category: 'food', excludes: ['kitchen scale'] },
] as const;

/** Days count from the conversation. */
export const events = [
  { title: 'A wedding', reference: 2, inDays: 70, days: 1, impact: 'nutrition', isGoal: false },
  { title: 'Two weeks at the sea', reference: 3, inDays: 33, days: 14, impact: 'both', isGoal: false },
  {
    title: 'A charity run over ten kilometres',
    reference: 1,
    inDays: 56,
    days: 1,
    impact: 'training',
    isGoal: true,
  },
  { title: 'Exams', reference: 7, inDays: 30, days: 12, impact: 'both', isGoal: false },
] as const;
