import type { Enums, Tables } from '../data/database.types.ts';

export type Model = Tables<'ai_models'>;
export type ModelVersion = Tables<'ai_model_versions'>;
export type Evaluation = Tables<'ai_model_evaluations'>;
export type PromotionRequest = Tables<'ai_promotion_requests'>;
export type PromotionRule = Tables<'ai_promotion_rules'>;
/** One move of a name, an entry of the ledger. */
export type Move = Tables<'ai_model_aliases'>;

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

export const statusText: Readonly<Record<Enums<'ai_model_status'>, { label: string; tone: Tone }>> = {
  draft: { label: 'Draft', tone: 'default' },
  testing: { label: 'Evaluated', tone: 'info' },
  live: { label: 'Live', tone: 'success' },
  retired: { label: 'Retired', tone: 'default' },
};

export const moveText: Readonly<Record<Enums<'ai_alias_change_kind'>, { label: string; tone: Tone }>> = {
  set: { label: 'Moved', tone: 'default' },
  promotion: { label: 'Promoted', tone: 'success' },
  rollback: { label: 'Rolled back', tone: 'warning' },
  break_glass: { label: 'Broken glass', tone: 'error' },
};

const tasks: Readonly<Record<Enums<'ai_model_task'>, string>> = {
  chat: 'Chat',
  extraction: 'Extraction',
  classification: 'Classification',
  vision: 'Vision',
  embedding: 'Embedding',
  program_generation: 'Program generation',
  content_generation: 'Content generation',
  speech: 'Speech',
};
export const taskText = (task: Enums<'ai_model_task'>) => tasks[task];
export const taskChoices = Object.entries(tasks).map(([id, name]) => ({ id, name }));

/** A check's name as a person would say it; metrics of an evaluation keep their own names. */
const checkNames: Readonly<Record<string, string>> = {
  evaluation_of_version: 'Evaluation',
  cases: 'Cases',
  age_days: 'Age of the evaluation (days)',
  p95_latency_ms: 'Slowest twentieth from (p95, ms)',
  cost_usd_per_1000: 'Cost of 1,000 calls (US$)',
  error_pct: 'Errors (%)',
};
export const checkName = (name: string) => checkNames[name] ?? name;
