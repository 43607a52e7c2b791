import type { ChartFormat } from '../charts/chartFormats.ts';

const large = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 2 });
const small = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
});

/** US dollars; what is less than ten cents keeps two figures, because a call costs less than a cent. */
export const usd: ChartFormat = {
  leastSpan: 0.001,
  text: (value) => (value !== 0 && Math.abs(value) < 0.1 ? small : large).format(value),
};
