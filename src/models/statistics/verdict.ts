import { type ClusterSums, clusterMean, difference, type Estimate } from './clusterMean.ts';
import { holm } from './holm.ts';
import { type SampleRatio, sampleRatio } from './sampleRatio.ts';
import { type Sequential, sequentialTest } from './sequential.ts';

/**
 * `better`, `worse`: there is a difference, and which way. `no_difference`: the whole interval is smaller than what matters.
 * `not_enough_data`: nothing can be said yet. `broken`: the arms are not what was planned, so nothing can be believed.
 */
export type Verdict = 'better' | 'worse' | 'no_difference' | 'not_enough_data' | 'broken';

/** One arm and metric. `sums` is left out while fewer than ten members have observations. */
export interface ArmMetric {
  readonly arm: string;
  readonly isControl: boolean;
  readonly share: number;
  readonly assigned: number;
  readonly metric: string;
  readonly direction: 'increase' | 'decrease';
  /** The smallest difference that matters; it also tunes the sequential test. */
  readonly smallestEffect: number;
  readonly sums?: ClusterSums | undefined;
}

export interface Comparison {
  readonly arm: string;
  readonly metric: string;
  readonly control: Estimate | undefined;
  readonly treatment: Estimate | undefined;
  readonly effect: Estimate | undefined;
  readonly sequential: Sequential | undefined;
  /** Adjusted by Holm over all comparisons of the experiment. */
  readonly pValue: number;
  readonly verdict: Verdict;
}

export interface Analysis {
  readonly sampleRatio: SampleRatio;
  readonly comparisons: readonly Comparison[];
}

/** A normal estimate needs members: under this many in either arm nothing is concluded, whatever the p-value says. */
export const leastUsers = 50;

function judge(
  { direction, smallestEffect }: ArmMetric,
  { control, treatment, effect, sequential, pValue }: Omit<Comparison, 'verdict'>,
  alpha: number,
): Verdict {
  if (!control || !treatment || !effect || !sequential) return 'not_enough_data';
  if (Math.min(control.users, treatment.users) < leastUsers || effect.variance <= 0) return 'not_enough_data';
  if (pValue <= alpha) return effect.value > 0 === (direction === 'increase') ? 'better' : 'worse';
  const isSmall = sequential.lower > -smallestEffect && sequential.upper < smallestEffect;
  return isSmall ? 'no_difference' : 'not_enough_data';
}

/**
 * What an experiment says, at any look: each arm against the control for each metric, with intervals of 1 − alpha that stay valid under
 * peeking, p-values adjusted over all of them, and a verdict in words.
 */
export function analyse(rows: readonly ArmMetric[], alpha: number): Analysis {
  const arms = new Map(rows.map((row) => [row.arm, row]));
  const ratio = sampleRatio([...arms.values()]);
  const tested = rows
    .filter(({ isControl }) => !isControl)
    .map((row) => {
      const base = rows.find(({ isControl, metric }) => isControl && metric === row.metric);
      const control = base?.sums && clusterMean(base.sums);
      const treatment = row.sums && clusterMean(row.sums);
      const effect = control && treatment && difference(treatment, control);
      const sequential = effect && sequentialTest(effect, row.smallestEffect, alpha);
      return {
        row,
        comparison: { arm: row.arm, metric: row.metric, control, treatment, effect, sequential },
      };
    });
  const adjusted = holm(tested.map(({ comparison }) => comparison.sequential?.pValue ?? 1));
  return {
    sampleRatio: ratio,
    comparisons: tested.map(({ row, comparison }, index) => {
      const judged = { ...comparison, pValue: adjusted[index] ?? 1 };
      return { ...judged, verdict: ratio.isBroken ? 'broken' : judge(row, judged, alpha) };
    }),
  };
}
