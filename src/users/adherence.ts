import type { AdherenceRow } from '../data/index.ts';

export const WEEKS = 4;

export interface AdherenceSummary {
  planned: number;
  /** Mean score of what was assessed, in percent; null when nothing was. Completed is 1, similar and partial their similarity, skipped 0. */
  ratePct: number | null;
  counts: { status: AdherenceRow['status']; label: string; count: number }[];
}

const labels: [AdherenceRow['status'], string][] = [
  ['completed', 'Completed'],
  ['similar', 'Similar'],
  ['partial', 'Partly'],
  ['skipped', 'Skipped'],
  ['unknown', 'Not known'],
];

/** What became of what was planned. Unknown counts as planned and not towards the rate. */
export function summariseAdherence(rows: readonly AdherenceRow[]): AdherenceSummary {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    planned: rows.length,
    ratePct: scores.length === 0 ? null : (100 * sum) / scores.length,
    counts: labels.map(([status, label]) => ({
      status,
      label,
      count: rows.filter((row) => row.status === status).length,
    })),
  };
}
