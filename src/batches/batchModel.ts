import type { Tables } from '../data/database.types.ts';
import type { BatchFunnel } from '../data/index.ts';

/** `uses` is a sum, which the generated types take for a maybe. */
export type BatchRow = Omit<Tables<'consultation_key_batch_summaries'>, 'uses'> & { uses: number };

export interface FunnelStep {
  label: string;
  count: number;
  unit: 'keys' | 'sessions';
  /** The list that holds exactly these rows. */
  resource: 'consultation_keys' | 'consultation_sessions';
  filter: Readonly<Record<string, string | number>>;
}

/** The funnel of a batch, each number with the filter of the list that it counts. */
export function funnelSteps(batchId: string, funnel: BatchFunnel, sections: readonly string[]): FunnelStep[] {
  const keys = (label: string, count: number, filter: FunnelStep['filter'] = {}): FunnelStep => ({
    label,
    count,
    unit: 'keys',
    resource: 'consultation_keys',
    filter: { batch_id: batchId, ...filter },
  });
  const sessions = (label: string, count: number, filter: FunnelStep['filter'] = {}): FunnelStep => ({
    label,
    count,
    unit: 'sessions',
    resource: 'consultation_sessions',
    filter: { batch_id: batchId, ...filter },
  });
  return [
    keys('Issued', funnel.issued),
    keys('Handed out', funnel.delivered, { delivered: 'true' }),
    keys('Redeemed', funnel.redeemed, { redeemed: 'true' }),
    sessions('Session started', funnel.started),
    ...funnel.sections.map((count, index) =>
      sessions(`${index + 1} ${sections[index]}`, count, { 'current_section@gte': index + 1 }),
    ),
    sessions('Finished', funnel.finished, { status: 'completed' }),
    sessions('Became a program', funnel.programs, { 'program_id@not.is': 'null' }),
  ];
}

/** The list with these rows and no others: without a filter in the address a list keeps the one it had last. */
export const listPath = (resource: string, filter: Readonly<Record<string, unknown>>) =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
