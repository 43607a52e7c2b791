import type { FunnelStep } from '../../data/index.ts';

/** The steps in the order in which members take them. */
const order = [
  'signed_up',
  'onboarded',
  'first_log',
  'consultation_started',
  'consultation_finished',
  'program_started',
  'second_week',
];

/**
 * Months added up. A step that is withheld in one month is withheld in the sum: added over fewer months than the others it
 * would look like a loss of members.
 */
export function funnelOf(cells: readonly FunnelStep[]) {
  const months = [...new Set(cells.map(({ month }) => month))].toSorted();
  const sum = (step: string, key: 'people' | 'within_7_days' | 'within_30_days') => {
    const own = cells.filter((cell) => cell.step === step);
    return own.some((cell) => cell[key] === null)
      ? null
      : own.reduce((total, cell) => total + (cell[key] ?? 0), 0);
  };
  const steps = order
    .filter((step) => cells.some((cell) => cell.step === step))
    .map((step) => ({
      step,
      people: sum(step, 'people'),
      within7: sum(step, 'within_7_days'),
      within30: sum(step, 'within_30_days'),
    }));
  return { months, steps, leftOut: cells.filter(({ withheld }) => withheld).length };
}
