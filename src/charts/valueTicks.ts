/** Step of 1, 2, 2.5 or 5 times a power of ten that cuts `span` into at most `parts` parts. */
function niceStep(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

/**
 * Round numbers from at or below the smallest value to at or above the largest one, evenly spaced, over a span of at least `least`: closer
 * together, they would all be written the same.
 */
export function valueTicks(values: readonly number[], parts = 5, least = 2): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = niceStep(Math.max(high - low, least), parts);
  const first = Math.floor(low / step) * step;
  const count = Math.ceil((high - first) / step);
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}
