/** A named AI model with its versions, oldest first. Days count from the end of the demo. Prices are in USD. */
export interface ModelSeed {
  readonly name: string;
  readonly displayName: string;
  readonly task: 'chat' | 'extraction' | 'vision' | 'embedding' | 'program_generation' | 'content_generation';
  readonly description: string;
  readonly versions: readonly ModelVersionSeed[];
  /** Moving names, each with the version it points at. */
  readonly aliases: Readonly<Record<string, string>>;
}

export interface ModelVersionSeed {
  readonly version: string;
  readonly status: 'draft' | 'testing' | 'live' | 'retired';
  readonly createdDay: number;
  readonly deployedDay?: number;
  readonly retiredDay?: number;
  readonly trafficPct: number;
  readonly provider: string;
  readonly providerModel: string;
  readonly inputUsd: number;
  readonly outputUsd: number;
  readonly evaluation: Readonly<Record<string, number>>;
  readonly notes: string;
}

const hosted = { provider: 'self_hosted', inputUsd: 0.12, outputUsd: 0.36 };
const routed = { provider: 'openrouter', inputUsd: 2.5, outputUsd: 10 };
const gone = { status: 'retired', trafficPct: 0 } as const;

export const modelSeeds: readonly ModelSeed[] = [
  {
    name: 'coach-chat',
    displayName: 'Coach chat',
    task: 'chat',
    description:
      'Answers members between sessions. Never gives medical advice; hands over to a coach instead.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '2026.1',
        createdDay: -320,
        deployedDay: -310,
        retiredDay: -140,
        providerModel: 'harbour-large-1',
        evaluation: { helpfulness_score: 0.78, handover_recall_score: 0.91 },
        notes: 'First version.',
      },
      {
        ...routed,
        status: 'live',
        version: '2026.2',
        createdDay: -150,
        deployedDay: -140,
        trafficPct: 90,
        providerModel: 'harbour-large-2',
        evaluation: { helpfulness_score: 0.84, handover_recall_score: 0.96 },
        notes: 'Shorter answers, hands over earlier.',
      },
      {
        ...hosted,
        status: 'testing',
        version: '2026.3-rc1',
        createdDay: -18,
        deployedDay: -9,
        trafficPct: 10,
        providerModel: 'keel-coach-8b',
        evaluation: { helpfulness_score: 0.83, handover_recall_score: 0.95 },
        notes: 'Own fine-tune at a twentieth of the price.',
      },
    ],
    aliases: { production: '2026.2', canary: '2026.3-rc1' },
  },
  {
    name: 'quick-entry-extractor',
    displayName: 'Quick entry extraction',
    task: 'extraction',
    description: 'Reads meals, workouts and measurements out of free text.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '1.0',
        createdDay: -300,
        deployedDay: -295,
        retiredDay: -90,
        providerModel: 'harbour-small-1',
        evaluation: { f1_score: 0.81 },
        notes: 'Prompted, no fine-tune.',
      },
      {
        ...hosted,
        status: 'live',
        version: '1.1',
        createdDay: -100,
        deployedDay: -90,
        trafficPct: 100,
        providerModel: 'keel-extract-3b',
        evaluation: { f1_score: 0.89 },
        notes: 'Fine-tuned on reviewed entries.',
      },
      {
        ...hosted,
        status: 'draft',
        version: '1.2',
        createdDay: -5,
        trafficPct: 0,
        providerModel: 'keel-extract-3b-b',
        evaluation: {},
        notes: 'Adds portions in household measures. Not evaluated yet.',
      },
    ],
    aliases: { production: '1.1' },
  },
  {
    name: 'meal-vision',
    displayName: 'Meal photos',
    task: 'vision',
    description: 'Names the foods on a photo and estimates portions.',
    versions: [
      {
        ...routed,
        status: 'live',
        version: '0.9',
        createdDay: -200,
        deployedDay: -190,
        trafficPct: 100,
        providerModel: 'harbour-vision-1',
        evaluation: { top1_score: 0.71, portion_error_pct: 24 },
        notes: 'Good on plates, weak on bowls.',
      },
      {
        ...routed,
        status: 'testing',
        version: '0.10',
        createdDay: -12,
        trafficPct: 0,
        providerModel: 'harbour-vision-2',
        evaluation: { top1_score: 0.76, portion_error_pct: 19 },
        notes: 'In offline evaluation.',
      },
    ],
    aliases: { production: '0.9' },
  },
  {
    name: 'program-builder',
    displayName: 'Program builder',
    task: 'program_generation',
    description: 'Drafts a twelve-week program from a finished consultation. A coach approves it.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '3',
        createdDay: -260,
        deployedDay: -255,
        retiredDay: -60,
        providerModel: 'harbour-large-1',
        evaluation: { approved_unchanged_pct: 61 },
        notes: 'Baseline.',
      },
      {
        ...routed,
        status: 'live',
        version: '4',
        createdDay: -70,
        deployedDay: -60,
        trafficPct: 100,
        providerModel: 'harbour-large-2',
        evaluation: { approved_unchanged_pct: 74 },
        notes: 'Keeps to non-negotiables.',
      },
    ],
    aliases: { production: '4' },
  },
  {
    name: 'entry-embedding',
    displayName: 'Entry embeddings',
    task: 'embedding',
    description: '384 dimensions, for search in quick entries.',
    versions: [
      {
        ...hosted,
        status: 'live',
        version: '1',
        createdDay: -300,
        deployedDay: -298,
        trafficPct: 100,
        providerModel: 'minilm-l6-v2',
        evaluation: { recall_at_10_score: 0.87 },
        notes: 'Runs on our own machine.',
      },
    ],
    aliases: { production: '1' },
  },
];
