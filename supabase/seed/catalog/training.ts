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
