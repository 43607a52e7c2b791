import type { ExperimentDay, ExperimentSums } from '../data/index.ts';
import { type ClusterSums, clusterMean, difference } from '../models/statistics/clusterMean.ts';
import { sequentialTest } from '../models/statistics/sequential.ts';
import type { ArmMetric } from '../models/statistics/verdict.ts';

type SumColumns = Pick<
  ExperimentSums,
  'users' | 'sum_values' | 'sum_counts' | 'sum_values_squared' | 'sum_counts_squared' | 'sum_products'
>;

/** The database's sums as the statistics take them; none under ten members. */
function clusterSums(row: SumColumns): ClusterSums | undefined {
  const { sum_values, sum_counts, sum_values_squared, sum_counts_squared, sum_products } = row;
  if (
    sum_values === null ||
    sum_counts === null ||
    sum_values_squared === null ||
    sum_counts_squared === null ||
    sum_products === null
  )
    return undefined;
  return {
    users: row.users,
    sumValues: sum_values,
    sumCounts: sum_counts,
    sumValuesSquared: sum_values_squared,
    sumCountsSquared: sum_counts_squared,
    sumProducts: sum_products,
  };
}

/** Rows of `experiment_sums` as `analyse` takes them. */
export const armMetrics = (rows: readonly ExperimentSums[]): ArmMetric[] =>
  rows.map((row) => ({
    arm: row.arm,
    isControl: row.is_control,
    share: row.allocation_pct,
    assigned: row.assigned,
    metric: row.metric,
    direction: row.direction,
    smallestEffect: row.smallest_effect,
    sums: clusterSums(row),
  }));

export interface EffectDay {
  day: string;
  effect: number;
  lower: number;
  upper: number;
}

interface Compared {
  controlId: string;
  armId: string;
  metricId: string;
  /** The mixture's deviation: the smallest effect that matters. */
  tau: number;
  alpha: number;
}

/**
 * The effect as it stood at the end of each day, with the interval that may be looked at every day. An arm that was not observed on a day
 * stands as it stood before; days before both arms have ten members are left out.
 */
export function effectByDay(rows: readonly ExperimentDay[], of: Compared): EffectDay[] {
  const mine = rows.filter(({ metric_id: metric }) => metric === of.metricId);
  const last = new Map<string, ExperimentDay>();
  const days: EffectDay[] = [];
  for (const [place, row] of mine.entries()) {
    last.set(row.arm_id, row);
    if (mine[place + 1]?.day === row.day) continue;
    const [treatment, control] = [of.armId, of.controlId].map((id) => {
      const sums = last.get(id);
      const cluster = sums && clusterSums(sums);
      return cluster && clusterMean(cluster);
    });
    if (!treatment || !control) continue;
    const effect = difference(treatment, control);
    const { lower, upper } = sequentialTest(effect, of.tau, of.alpha);
    days.push({ day: row.day, effect: effect.value, lower, upper });
  }
  return days;
}
