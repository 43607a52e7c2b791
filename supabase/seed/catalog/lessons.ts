export interface LessonSeed {
  readonly course: string;
  readonly code: string;
  readonly title: string;
  readonly topic: string;
  readonly minutes: number;
  readonly steps: readonly string[];
  /** Question, options with the right one first, explanation. */
  readonly quiz: readonly (readonly [string, readonly string[], string])[];
}

/** Two courses in their order; each lesson asks for the one before. */
export const lessons: readonly LessonSeed[] = [
  {
    course: 'nutrition_basics',
    code: 'energy',
    title: 'Energy in, energy out',
    topic: 'macronutrients',
    minutes: 6,
    steps: [
      'What a kilocalorie is.',
      'What you burn at rest, and what training adds.',
      'Why a week says more than a day.',
    ],
    quiz: [
      [
        'Which part of a day’s energy is largest for most people?',
        ['The body at rest', 'Training', 'Digestion'],
        'About two thirds.',
      ],
      [
        'What tells more about a trend?',
        ['A week’s mean', 'This morning’s weight'],
        'Water moves a day’s weight.',
      ],
    ],
  },
  {
    course: 'nutrition_basics',
    code: 'protein',
    title: 'Protein',
    topic: 'macronutrients',
    minutes: 5,
    steps: ['What it builds.', 'How much.', 'Spread over the day.'],
    quiz: [
      ['Which has the most protein in 100 g?', ['Lentils, dry', 'Rice, dry', 'Butter'], 'About 24 g.'],
      [
        'How is it best spread?',
        ['Over all meals', 'In one large dinner'],
        'The body uses a part of it at a time.',
      ],
    ],
  },
  {
    course: 'nutrition_basics',
    code: 'fibre',
    title: 'Fibre',
    topic: 'macronutrients',
    minutes: 4,
    steps: ['Soluble and insoluble.', 'Twenty-five grams.', 'Slowly more.'],
    quiz: [['How should you add fibre?', ['A little more each week', 'All at once'], 'The gut needs time.']],
  },
  {
    course: 'nutrition_basics',
    code: 'planning',
    title: 'A week that plans itself',
    topic: 'meal_planning',
    minutes: 8,
    steps: ['Three dinners, twice.', 'Cooking once.', 'A shopping list.'],
    quiz: [],
  },
  {
    course: 'first_foods',
    code: 'readiness',
    title: 'Ready for first foods?',
    topic: 'complementary_feeding',
    minutes: 5,
    steps: ['Sitting, reaching, swallowing.', 'Around six months.', 'Milk stays.'],
    quiz: [
      [
        'When do most infants begin?',
        ['At about six months', 'At three months', 'At ten months'],
        'WHO: at six months.',
      ],
    ],
  },
  {
    course: 'first_foods',
    code: 'iron_first',
    title: 'Iron first',
    topic: 'micronutrients',
    minutes: 5,
    steps: ['Why stores run out.', 'Foods with iron.', 'Vitamin C beside it.'],
    quiz: [
      ['What helps to absorb iron?', ['Vitamin C', 'Milk', 'Tea'], 'Fruit or vegetables in the same meal.'],
      ['How often?', ['Every day', 'Once a week'], 'Needs are higher than an adult man’s.'],
    ],
  },
];
