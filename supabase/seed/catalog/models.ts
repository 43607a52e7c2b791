/** A named AI model with its versions, oldest first. Days count from the end of the demo. Prices are in USD. */
export interface ModelSeed {
  readonly name: string;
  readonly displayName: string;
  readonly task: 'chat' | 'extraction' | 'vision' | 'embedding' | 'program_generation' | 'content_generation';
  readonly description: string;
  readonly limitations: string;
  readonly versions: readonly ModelVersionSeed[];
  readonly dataset?: string;
}

export interface ModelVersionSeed {
  readonly version: string;
  readonly status: 'draft' | 'testing' | 'live' | 'retired';
  readonly createdDay: number;
  readonly deployedDay?: number;
  readonly retiredDay?: number;
  readonly provider: string;
  readonly providerModel: string;
  readonly inputUsd: number;
  readonly outputUsd: number;
  readonly evaluation: Readonly<Record<string, number>>;
  readonly notes: string;
  readonly prompt?: string;
  readonly temperature?: number;
  readonly p95Ms: number;
}

const hosted = { provider: 'self_hosted', inputUsd: 0.12, outputUsd: 0.36 };
const routed = { provider: 'openrouter', inputUsd: 2.5, outputUsd: 10 };
const gone = { status: 'retired' } as const;

export const modelSeeds: readonly ModelSeed[] = [
  {
    name: 'coach-chat',
    displayName: 'Coach chat',
    task: 'chat',
    dataset: 'coach-chat-answers',
    description:
      'Answers members between sessions. Never gives medical advice; hands over to a coach instead.',
    limitations:
      'Knows nothing of what a member did outside the app. Weak in languages other than English and German.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '2026.1',
        prompt: "You are a coach's assistant. Answer the member's question. Do not give medical advice.",
        temperature: 0.7,
        p95Ms: 2900,
        createdDay: -320,
        deployedDay: -310,
        retiredDay: -61,
        providerModel: 'harbour-large-1',
        evaluation: { helpfulness_score: 0.78, handover_recall_score: 0.91 },
        notes: 'First version.',
      },
      {
        ...routed,
        status: 'live',
        version: '2026.2',
        prompt:
          "You are a coach's assistant.\nAnswer in at most four sentences.\nDo not give medical advice: hand over to the coach when pain, medication or a diagnosis is mentioned.",
        temperature: 0.4,
        p95Ms: 2400,
        createdDay: -150,
        deployedDay: -140,
        providerModel: 'harbour-large-2',
        evaluation: { helpfulness_score: 0.84, handover_recall_score: 0.96 },
        notes: 'Shorter answers, hands over earlier.',
      },
      {
        ...hosted,
        status: 'live',
        version: '2026.3-rc1',
        prompt:
          "You are a coach's assistant.\nAnswer in at most four sentences, in the member's language.\nDo not give medical advice: hand over to the coach when pain, medication or a diagnosis is mentioned.\nEnd with one small next step.",
        temperature: 0.4,
        p95Ms: 1100,
        createdDay: -18,
        deployedDay: -9,
        providerModel: 'keel-coach-8b',
        evaluation: { helpfulness_score: 0.83, handover_recall_score: 0.95 },
        notes: 'Own fine-tune at a twentieth of the price.',
      },
    ],
  },
  {
    name: 'quick-entry-extractor',
    displayName: 'Quick entry extraction',
    task: 'extraction',
    dataset: 'quick-entry-labels',
    description: 'Reads meals, workouts and measurements out of free text.',
    limitations: 'Guesses portions when no amount is named. Mixed languages in one entry are read as notes.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '1.0',
        p95Ms: 1500,
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
        p95Ms: 640,
        createdDay: -100,
        deployedDay: -90,
        providerModel: 'keel-extract-3b',
        evaluation: { f1_score: 0.89 },
        notes: 'Fine-tuned on reviewed entries.',
      },
      {
        ...hosted,
        status: 'draft',
        version: '1.2',
        p95Ms: 650,
        createdDay: -5,
        providerModel: 'keel-extract-3b-b',
        evaluation: {},
        notes: 'Adds portions in household measures. Not evaluated yet.',
      },
    ],
  },
  {
    name: 'meal-vision',
    displayName: 'Meal photos',
    task: 'vision',
    description: 'Names the foods on a photo and estimates portions.',
    limitations: 'Weak on bowls, sauces and dark photos; portions err by a fifth and more.',
    versions: [
      {
        ...routed,
        status: 'live',
        version: '0.9',
        p95Ms: 4200,
        createdDay: -200,
        deployedDay: -190,
        providerModel: 'harbour-vision-1',
        evaluation: { top1_score: 0.71, portion_error_pct: 24 },
        notes: 'Good on plates, weak on bowls.',
      },
      {
        ...routed,
        status: 'testing',
        version: '0.10',
        p95Ms: 7600,
        createdDay: -12,
        providerModel: 'harbour-vision-2',
        evaluation: { top1_score: 0.76, portion_error_pct: 19 },
        notes: 'In offline evaluation.',
      },
    ],
  },
  {
    name: 'program-builder',
    displayName: 'Program builder',
    task: 'program_generation',
    description: 'Drafts a twelve-week program from a finished consultation. A coach approves it.',
    limitations:
      'Does not know the equipment of hotels and holiday homes. Never used without a coach’s approval.',
    versions: [
      {
        ...routed,
        ...gone,
        version: '3',
        p95Ms: 7600,
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
        p95Ms: 7100,
        createdDay: -70,
        deployedDay: -60,
        providerModel: 'harbour-large-2',
        evaluation: { approved_unchanged_pct: 74 },
        notes: 'Keeps to non-negotiables.',
      },
    ],
  },
  {
    name: 'entry-embedding',
    displayName: 'Entry embeddings',
    task: 'embedding',
    description: '384 dimensions, for search in quick entries.',
    limitations: 'Trained on English. Numbers and units carry little weight.',
    versions: [
      {
        ...hosted,
        status: 'live',
        version: '1',
        p95Ms: 60,
        createdDay: -300,
        deployedDay: -298,
        providerModel: 'minilm-l6-v2',
        evaluation: { recall_at_10_score: 0.87 },
        notes: 'Runs on our own machine.',
      },
    ],
  },
];
