/** Sums over members; x is the sum and n the number of one member's observations. As `experiment_sums` answers them. */
export interface ClusterSums {
  readonly users: number;
  readonly sumValues: number;
  readonly sumCounts: number;
  readonly sumValuesSquared: number;
  readonly sumCountsSquared: number;
  readonly sumProducts: number;
}

export interface Estimate {
  readonly value: number;
  /** Of the estimate, not of the data. */
  readonly variance: number;
  readonly users: number;
}

/**
 * Mean over all observations with its variance, members being what was drawn at random: ratio of two means by the delta method
 * (Deng, Knoblich and Lu, Applying the Delta Method in Metric Analytics, KDD 2018). With one observation a member it is the
 * ordinary mean and s²/N. Undefined under two members or without observations.
 */
export function clusterMean(sums: ClusterSums): Estimate | undefined {
  const { users, sumValues, sumCounts, sumValuesSquared, sumCountsSquared, sumProducts } = sums;
  if (users < 2 || sumCounts <= 0) return undefined;
  const value = sumValues / sumCounts;
  // Σ (x - value·n)² over members: their residuals have mean zero, so nothing has to be taken off.
  const residuals = sumValuesSquared - 2 * value * sumProducts + value ** 2 * sumCountsSquared;
  const meanCount = sumCounts / users;
  return { value, variance: Math.max(0, residuals) / (users - 1) / (users * meanCount ** 2), users };
}

/** Treatment minus control; independent, so the variances add. */
export function difference(treatment: Estimate, control: Estimate): Estimate {
  return {
    value: treatment.value - control.value,
    variance: treatment.variance + control.variance,
    users: treatment.users + control.users,
  };
}
