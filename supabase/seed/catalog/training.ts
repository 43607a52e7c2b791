/** Data sets, jobs and sources of the demo. Days count from the end of the demo. */
export const datasetSeeds = [
  { name: 'coach-chat-answers', version: 1, task: 'chat', createdDay: -190, frozenDay: -160, examples: 60 },
  { name: 'coach-chat-answers', version: 2, task: 'chat', createdDay: -60, frozenDay: -30, examples: 90 },
  {
    name: 'coach-chat-answers',
    version: 3,
    task: 'chat',
    createdDay: -6,
    frozenDay: undefined,
    examples: 40,
  },
  {
    name: 'quick-entry-labels',
    version: 1,
    task: 'extraction',
    createdDay: -150,
    frozenDay: -120,
    examples: 80,
  },
] as const;

export interface JobSeed {
  readonly model: string;
  readonly dataset: string;
  readonly datasetVersion: number;
  readonly base: string | null;
  readonly baseModel: string;
  readonly target: string;
  readonly status: 'succeeded' | 'failed' | 'cancelled' | 'queued';
  readonly day: number;
  readonly costUsd: number;
  readonly error?: string;
}

const chat = {
  model: 'coach-chat',
  dataset: 'coach-chat-answers',
  base: null,
  baseModel: 'base-coach-8b',
} as const;

export const jobSeeds: readonly JobSeed[] = [
  {
    ...chat,
    datasetVersion: 1,
    target: '2026.2-ft',
    status: 'failed',
    day: -120,
    costUsd: 12.4,
    error: 'The loss is not a number after step 140.',
  },
  { ...chat, datasetVersion: 2, target: '2026.3-rc0', status: 'cancelled', day: -26, costUsd: 3.1 },
  { ...chat, datasetVersion: 2, target: '2026.3-rc1', status: 'succeeded', day: -19, costUsd: 41.5 },
  { ...chat, datasetVersion: 2, target: '2026.4-rc1', status: 'queued', day: -1, costUsd: 0 },
  {
    model: 'quick-entry-extractor',
    dataset: 'quick-entry-labels',
    datasetVersion: 1,
    base: null,
    baseModel: 'base-extract-3b',
    target: '1.1',
    status: 'succeeded',
    day: -101,
    costUsd: 18.2,
  },
];

export const sourceSeeds = [
  {
    name: 'Guideline on protein intake',
    type: 'guideline',
    state: 'ready',
    documents: 1,
    chunks: 142,
    embedded: 142,
    license: 'CC BY 4.0',
  },
  {
    name: 'Guideline on physical activity',
    type: 'guideline',
    state: 'ready',
    documents: 1,
    chunks: 208,
    embedded: 208,
    license: 'CC BY-NC-SA 3.0 IGO',
  },
  {
    name: 'Food composition tables',
    type: 'book',
    state: 'stale',
    documents: 12,
    chunks: 5210,
    embedded: 5022,
    license: 'Licensed',
  },
  {
    name: 'Coaching handbook',
    type: 'internal',
    state: 'indexing',
    documents: 34,
    chunks: 880,
    embedded: 512,
    license: 'Own',
  },
  {
    name: 'Questions members ask',
    type: 'faq',
    state: 'ready',
    documents: 96,
    chunks: 96,
    embedded: 96,
    license: 'Own',
  },
  {
    name: 'Sleep and recovery, review articles',
    type: 'article',
    state: 'failed',
    documents: 8,
    chunks: 0,
    embedded: 0,
    license: 'Licensed',
  },
] as const;

/** What members ask and what a good answer is; filled with a number, so that no two are the same. */
export const dialogues = [
  [
    'How much protein do I need on a day with {n} minutes of strength training?',
    'About 1.6 g for each kg of your weight, spread over your meals. Start with breakfast.',
  ],
  [
    'I slept {n} hours less than planned. Should I still run?',
    'Make it an easy run or a walk today. Sleep comes first tonight.',
  ],
  [
    'My knee hurts after {n} squats.',
    'Please stop squats for now. I am telling your coach, who will get back to you today.',
  ],
  ['Can I swap rice for potatoes, {n} g?', 'Yes. Take about three times the weight of dry rice in potatoes.'],
  [
    'I ate {n} biscuits last night and feel bad about it.',
    'One evening changes nothing. Have your usual breakfast, and note what came before it.',
  ],
  [
    'The scale says {n} g more than yesterday. Why?',
    'That is water, salt and the time of day. Look at the week, not at the day.',
  ],
  ['What can I eat {n} minutes before training?', 'Something small and easy: a banana or toast, and water.'],
  [
    'I have {n} minutes today. What is worth doing?',
    'Two rounds of your first three exercises. Short beats skipped.',
  ],
] as const;

export const entries = [
  ['{n} g oats with milk and a banana', { class: 'meal', foods: ['oats', 'milk', 'banana'] }],
  ['ran {n} minutes, easy', { class: 'workout', activity: 'running' }],
  ['drank {n} ml of water', { class: 'water' }],
  ['waist {n} cm this morning', { class: 'body_measurement', measure: 'waist' }],
  ['slept badly, woke {n} times', { class: 'sleep', quality: 'poor' }],
] as const;
