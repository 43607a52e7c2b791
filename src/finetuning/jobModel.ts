import type { Enums, Tables } from '../data/database.types.ts';
import { formatUsd } from '../fields/format.ts';

export type Job = Tables<'ai_finetuning_jobs'>;
export type JobLog = Tables<'ai_finetuning_logs'>;

export const statusText = {
  queued: { label: 'Queued', tone: 'info' },
  running: { label: 'Running', tone: 'warning' },
  succeeded: { label: 'Succeeded', tone: 'success' },
  failed: { label: 'Failed', tone: 'error' },
  cancelled: { label: 'Cancelled', tone: 'default' },
} as const satisfies Record<Enums<'finetuning_status'>, unknown>;

export const methodText: Readonly<Record<Enums<'finetuning_method'>, string>> = {
  lora: 'LoRA',
  qlora: 'QLoRA',
  full: 'All weights',
  dpo: 'DPO, from preferences',
};

export const isOver = ({ status }: Pick<Job, 'status'>) =>
  status === 'succeeded' || status === 'failed' || status === 'cancelled';

/** What a job has cost, of what it may: “US$ 41.5 of 60”. */
export const costText = ({ cost_usd, budget_usd }: Pick<Job, 'cost_usd' | 'budget_usd'>) =>
  budget_usd === null ? formatUsd(cost_usd) : `${formatUsd(cost_usd)} of ${budget_usd}`;
