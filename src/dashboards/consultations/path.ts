import type { ConsultationStep, ConsultationsAnswer } from '../../data/index.ts';
import { sumShown } from '../sumShown.ts';

export interface ConsultationsProps {
  asked: {
    data: ConsultationsAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
}

/** The steps in the order in which they are taken. */
export const consultationSteps = [
  'redeemed',
  ...Array.from({ length: 7 }, (_, index) => `section_${index + 1}`),
  'finished',
  'program',
];

/** Months added up. Where a month is withheld the sum is only what is known at least: it has no share. */
export function pathOf(months: readonly ConsultationStep[]) {
  return consultationSteps
    .map((step) => ({ step, cells: months.filter((cell) => cell.step === step) }))
    .filter(({ cells }) => cells.length > 0)
    .map(({ step, cells }) => ({
      step,
      months: cells.map(({ month }) => month),
      keys: cells.reduce((sum, { keys }) => sum + keys, 0),
      people: sumShown(cells, ({ people }) => people),
    }));
}
