import { formatCount } from '../fields/format.ts';

/** How a chart writes its numbers; `ceiling` is the end of an axis that has a natural one. */
export interface ChartFormat {
  text: (value: number) => string;
  ceiling?: number;
  /** The smallest span of an axis whose ticks are still told apart; 2 for whole numbers. */
  leastSpan?: number;
}

export const percent: ChartFormat = { text: (value) => `${Math.round(value * 1000) / 10} %`, ceiling: 1 };
export const count: ChartFormat = { text: (value) => formatCount(Math.round(value * 10) / 10) };
export const level: ChartFormat = { text: (value) => value.toFixed(1), ceiling: 10 };
/** Small shares, such as of errors: no end at 100 %, where they would be a flat line. */
export const smallPercent: ChartFormat = {
  text: (value) => `${Math.round(value * 10_000) / 100} %`,
  leastSpan: 0.001,
};

const large = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
export const compact: ChartFormat = { text: (value) => large.format(value) };

/** Milliseconds as people say them: "640 ms", "2.4 s". */
export const latency: ChartFormat = {
  text: (value) => (value < 1000 ? `${Math.round(value)} ms` : `${Math.round(value / 100) / 10} s`),
};

const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** US dollars, with both digits of its cents or none; fractions of a cent keep two significant digits, because a call may cost that little. */
export const dollars: ChartFormat = {
  leastSpan: 0.000_001,
  text: (value) =>
    value === 0 || Math.abs(value) >= 0.995
      ? `$${cents.format(value).replace('.00', '')}`
      : `$${Number(value.toPrecision(2))}`,
};

/** What stands where a number is withheld. */
export const WITHHELD = 'fewer than 10 people';
