import { formatCount } from '../fields/format.ts';

/** How a chart writes its numbers; `ceiling` is the end of an axis that has a natural one. */
export interface ChartFormat {
  text: (value: number) => string;
  ceiling?: number;
}

export const percent: ChartFormat = { text: (value) => `${Math.round(value * 1000) / 10} %`, ceiling: 1 };
export const count: ChartFormat = { text: (value) => formatCount(Math.round(value * 10) / 10) };
export const level: ChartFormat = { text: (value) => value.toFixed(1), ceiling: 10 };

/** What stands where a number is withheld. */
export const WITHHELD = 'fewer than 10 people';
