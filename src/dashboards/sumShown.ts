import { type ChartFormat, count, WITHHELD } from '../charts/chartFormats.ts';

/** A sum of cells of which some may be withheld: then it is what is known at least. Null where nothing is known. */
export interface ShownSum {
  value: number | null;
  exact: boolean;
}

export function sumShown<Cell>(cells: readonly Cell[], of: (cell: Cell) => number | null): ShownSum {
  const known = cells.flatMap((cell) => of(cell) ?? []);
  const exact = known.length === cells.length;
  const value = known.reduce((sum, next) => sum + next, 0);
  return { value: exact || value > 0 ? value : null, exact };
}

/** "48", "24 or more", or that it is withheld. */
export const sumText = ({ value, exact }: ShownSum, format: ChartFormat = count) =>
  value === null ? WITHHELD : exact ? format.text(value) : `${format.text(value)} or more`;
