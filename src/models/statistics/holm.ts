/**
 * P-values adjusted for their number by Holm's step-down method (Scandinavian Journal of Statistics 6, 1979), in the order given: reject
 * those at or under alpha and the chance of any false alarm is at most alpha, however the metrics depend on each other.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (order.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}
