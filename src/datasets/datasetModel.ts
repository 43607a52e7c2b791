import type { Enums, Tables } from '../data/database.types.ts';

export type Dataset = Tables<'ai_training_datasets'>;
export type Example = Tables<'ai_training_examples'>;

export const datasetName = ({ name, version }: Pick<Dataset, 'name' | 'version'>) => `${name} v${version}`;

export const stateText = {
  draft: { label: 'Draft', tone: 'info' },
  frozen: { label: 'Frozen', tone: 'success' },
  archived: { label: 'Archived', tone: 'default' },
} as const satisfies Record<Enums<'ai_dataset_state'>, unknown>;

export const reviewText = {
  pending: { label: 'To review', tone: 'warning' },
  approved: { label: 'Approved', tone: 'success' },
  rejected: { label: 'Rejected', tone: 'default' },
} as const satisfies Record<Enums<'ai_review_state'>, unknown>;

export const splitText: Readonly<Record<Enums<'dataset_split'>, string>> = {
  train: 'Training',
  validation: 'Validation',
  test: 'Test',
};

export const originText: Readonly<Record<Enums<'ai_example_origin'>, string>> = {
  prediction: 'Reviewed answer',
  quick_entry: 'Quick entry',
  food_photo: 'Food photo',
  coach_message: 'Coach’s message',
  knowledge_source: 'Knowledge source',
  synthetic: 'Synthetic',
  staff: 'Written by staff',
};

export const consentText: Readonly<Record<Enums<'ai_consent_basis'>, string>> = {
  member_consent: 'The member agreed',
  licensed: 'Licensed',
  synthetic: 'Made up',
  company: 'The company’s own',
};

/** What an example asks, as it was written where its payload has a text; else its words. */
export function questionOf({ input_payload, input_text }: Example): string {
  const text = (input_payload as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : (input_text ?? '');
}

/** Texts as choices of an input. */
export const choicesOf = (texts: Readonly<Record<string, string | { label: string }>>) =>
  Object.entries(texts).map(([id, text]) => ({ id, name: typeof text === 'string' ? text : text.label }));
