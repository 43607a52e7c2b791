import type { ConsultationStep, ConsultationsAnswer } from '../../data/index.ts';

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

/**
 * Months added up. A step that is withheld in one month is withheld in the sum: added over fewer months than the others it
 * would look like a loss of members.
 */
export function pathOf(months: readonly ConsultationStep[]) {
  return consultationSteps
    .map((step) => ({ step, cells: months.filter((cell) => cell.step === step) }))
    .filter(({ cells }) => cells.length > 0)
    .map(({ step, cells }) => ({
      step,
      keys: cells.reduce((sum, { keys }) => sum + keys, 0),
      people: cells.some(({ people }) => people === null)
        ? null
        : cells.reduce((sum, { people }) => sum + (people ?? 0), 0),
    }));
}
