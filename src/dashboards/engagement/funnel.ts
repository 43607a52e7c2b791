import type { FunnelStep } from '../../data/index.ts';
import { sumShown } from '../sumShown.ts';

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

/** Months added up. Where a month is withheld the sum is only what is known at least: it has no share. */
export function funnelOf(cells: readonly FunnelStep[]) {
  const months = [...new Set(cells.map(({ month }) => month))].toSorted();
  const steps = order
    .map((step) => ({ step, own: cells.filter((cell) => cell.step === step) }))
    .filter(({ own }) => own.length > 0)
    .map(({ step, own }) => ({
      step,
      months: own.map(({ month }) => month),
      people: sumShown(own, ({ people }) => people),
      within7: sumShown(own, ({ within_7_days }) => within_7_days),
      within30: sumShown(own, ({ within_30_days }) => within_30_days),
    }));
  return { months, steps, leftOut: cells.filter(({ withheld }) => withheld).length };
}
