import { describe, expect, it } from 'vitest';
import { clusterMean, difference } from '../../src/models/statistics/clusterMean.ts';
import { chiSquareTail, normalCdf, normalQuantile } from '../../src/models/statistics/distributions.ts';
import { holm } from '../../src/models/statistics/holm.ts';
import { shareDeviation, usersForAnyLook, usersForOneLook } from '../../src/models/statistics/power.ts';
import { sampleRatio } from '../../src/models/statistics/sampleRatio.ts';
import { sequentialTest } from '../../src/models/statistics/sequential.ts';
import { type ArmMetric, analyse } from '../../src/models/statistics/verdict.ts';
import { createRandom } from '../../supabase/seed/core/random.ts';

const sumsOf = (people: readonly (readonly number[])[]) => {
  const total = (of: (x: number, n: number) => number) =>
    people.reduce(
      (sum, values) =>
        sum +
        of(
          values.reduce((a, b) => a + b, 0),
          values.length,
        ),
      0,
    );
  return {
    users: people.length,
    sumValues: total((x) => x),
    sumCounts: total((_, n) => n),
    sumValuesSquared: total((x) => x * x),
    sumCountsSquared: total((_, n) => n * n),
    sumProducts: total((x, n) => x * n),
  };
};

describe('distributions', () => {
  it('match the tables of the NIST/SEMATECH e-Handbook, 1.3.6.7', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
    expect(normalCdf(1)).toBeCloseTo(0.84134, 5);
    expect(chiSquareTail(3.841, 1)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(9.21, 2)).toBeCloseTo(0.01, 4);
  });
});

describe('the sample-ratio check', () => {
  it('matches the example of Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments, ch. 21', () => {
    // “Control: 821,588 users, treatment: 815,482 users”, planned half and half: p = 1.8e-6.
    const found = sampleRatio([
      { assigned: 821_588, share: 50 },
      { assigned: 815_482, share: 50 },
    ]);
    expect(found.pValue).toBeCloseTo(1.8e-6, 7);
    expect(found.isBroken).toBe(true);
  });

  it('leaves chance alone, other shares than halves too, and says nothing of a handful', () => {
    expect(
      sampleRatio([
        { assigned: 905, share: 90 },
        { assigned: 95, share: 10 },
      ]).isBroken,
    ).toBe(false);
    expect(
      sampleRatio([
        { assigned: 905, share: 50 },
        { assigned: 95, share: 50 },
      ]).isBroken,
    ).toBe(true);
    expect(
      sampleRatio([
        { assigned: 20, share: 50 },
        { assigned: 2, share: 50 },
      ]),
    ).toEqual({ pValue: 1, isBroken: false });
  });
});

describe('the mean over observations of members', () => {
  it('is the ordinary mean and s²/N when everybody was observed once', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squared deviations 32, so s² = 32/7.
    const found = clusterMean(sumsOf([[2], [4], [4], [4], [5], [5], [7], [9]]));
    expect(found?.value).toBe(5);
    expect(found?.variance).toBeCloseTo(32 / 7 / 8, 12);
  });

  it('does not take ten observations of one member for ten members', () => {
    const people = [0, 1, 1, 0, 1, 0, 0, 1, 1, 1].map((value) => [value]);
    const once = clusterMean(sumsOf(people));
    const often = clusterMean(sumsOf(people.map(([value = 0]) => new Array(10).fill(value) as number[])));
    expect(often?.value).toBe(once?.value);
    expect(often?.variance).toBeCloseTo(once?.variance ?? 0, 12);
  });

  it('has the variance that it claims, in 2,000 draws of members with unequal numbers of observations', () => {
    const random = createRandom('cluster');
    const draws = Array.from({ length: 2_000 }, () =>
      clusterMean(
        sumsOf(
          Array.from({ length: 60 }, () => {
            const rate = random.between(0.2, 0.8);
            return Array.from({ length: random.int(1, 12) }, () => (random.chance(rate) ? 1 : 0));
          }),
        ),
      ),
    );
    const values = draws.map((draw) => draw?.value ?? 0);
    const mean = values.reduce((a, b) => a + b) / values.length;
    const real = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const claimed = draws.reduce((sum, draw) => sum + (draw?.variance ?? 0), 0) / draws.length;
    expect(claimed / real).toBeGreaterThan(0.9);
    expect(claimed / real).toBeLessThan(1.1);
  });

  it('is not there for one member or none', () => {
    expect(clusterMean(sumsOf([[1, 0]]))).toBeUndefined();
    expect(clusterMean(sumsOf([[], []]))).toBeUndefined();
  });
});

describe('the always-valid interval', () => {
  it('matches GrowthBook’s published test (gbstats, TestSequentialTTest.test_sequential_test_runs)', () => {
    // Effect 0.50336 with error 0.33341 over 6,461 users, tuned for 1,000: interval -0.55844 to 1.56516 and p = 1. Their rho (Waudby-Smith
    // et al. 2023, eq. 9) is our tau: tau² = rho² · n · variance.
    const variance = 0.33341 ** 2;
    const rhoSquared = (-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 1_000;
    const tau = Math.sqrt(rhoSquared * 6_461 * variance);
    const found = sequentialTest({ value: 0.50336, variance, users: 6_461 }, tau, 0.05);
    expect(found.lower).toBeCloseTo(-0.55844, 4);
    expect(found.upper).toBeCloseTo(1.56516, 4);
    expect(found.pValue).toBe(1);
  });

  it('has p at alpha exactly where the interval touches zero', () => {
    const { lower } = sequentialTest({ value: 0, variance: 0.01, users: 400 }, 0.2, 0.05);
    expect(sequentialTest({ value: -lower, variance: 0.01, users: 400 }, 0.2, 0.05).pValue).toBeCloseTo(
      0.05,
      10,
    );
  });

  it('keeps its promise under peeking, where the ordinary interval does not', () => {
    const random = createRandom('peeking');
    let sequentialAlarms = 0;
    let ordinaryAlarms = 0;
    for (let run = 0; run < 1_000; run++) {
      let sum = 0;
      let sequential = false;
      let ordinary = false;
      for (let users = 1; users <= 1_000; users++) {
        sum += random.normal(0, Math.SQRT2); // a pair, one in each arm, without any difference
        if (users % 10 !== 0) continue;
        const look = { value: sum / users, variance: 2 / users, users };
        sequential ||= sequentialTest(look, 0.2, 0.05).pValue <= 0.05;
        ordinary ||= Math.abs(look.value) > 1.96 * Math.sqrt(look.variance);
      }
      sequentialAlarms += Number(sequential);
      ordinaryAlarms += Number(ordinary);
    }
    expect(sequentialAlarms).toBeLessThanOrEqual(50);
    expect(ordinaryAlarms).toBeGreaterThan(200);
  });

  it('refuses a tuning that means nothing', () => {
    expect(() => sequentialTest({ value: 0, variance: 1, users: 2 }, 0, 0.05)).toThrow(RangeError);
  });
});

describe('Holm’s correction', () => {
  it('matches the example of Wikipedia, “Holm–Bonferroni method”', () => {
    // 0.01, 0.04, 0.03, 0.005 at 0.05: the fourth and the first are rejected, the others are not.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    expect(adjusted.map((p) => Number(p.toFixed(4)))).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([])).toEqual([]);
  });
});

describe('the power calculator', () => {
  it('matches the example of Kohavi, Longbotham, Sommerfield and Henne (2009), but for its rounding of 15.7 to 16', () => {
    // 5 % of visitors buy; to see a change of 5 % of that: 16 · 0.05 · 0.95 / (0.05 · 0.05)² = 121,600.
    const plan = { effect: 0.0025, deviation: shareDeviation(0.05), alpha: 0.05, power: 0.8 };
    const factor = 2 * (1.959964 + 0.841621) ** 2;
    expect(usersForOneLook(plan)).toBeCloseTo((121_600 * factor) / 16, -1);
  });

  it('asks more for the right to look at any time, and that many are enough', () => {
    const plan = { effect: 0.2, deviation: 1, alpha: 0.05, power: 0.8 };
    const users = usersForAnyLook(plan);
    expect(users / usersForOneLook(plan)).toBeGreaterThan(1.3);
    expect(users / usersForOneLook(plan)).toBeLessThan(2.5);
    const random = createRandom('power');
    let found = 0;
    for (let run = 0; run < 2_000; run++) {
      const value = random.normal(0.2, Math.sqrt(2 / users));
      found += Number(
        sequentialTest({ value, variance: 2 / users, users: 2 * users }, 0.2, 0.05).pValue <= 0.05,
      );
    }
    // Four standard deviations of a share of 0.8 in 2,000 draws are 0.036.
    expect(Math.abs(found / 2_000 - 0.8)).toBeLessThan(0.036);
  });

  it('refuses plans that mean nothing', () => {
    expect(() => usersForOneLook({ effect: 0, deviation: 1, alpha: 0.05, power: 0.8 })).toThrow(RangeError);
    expect(() => usersForAnyLook({ effect: 1, deviation: 1, alpha: 0.05, power: 1 })).toThrow(RangeError);
  });
});

describe('the verdict', () => {
  const arm = (name: string, mean: number, users: number, but: Partial<ArmMetric> = {}): ArmMetric => ({
    arm: name,
    isControl: name === 'control',
    share: 50,
    assigned: users,
    metric: 'accepted_share',
    direction: 'increase',
    smallestEffect: 0.05,
    sums: sumsOf(Array.from({ length: users }, (_, index) => [index < mean * users ? 1 : 0])),
    ...but,
  });
  const verdict = (...rows: ArmMetric[]) =>
    analyse(rows, 0.05).comparisons.map((comparison) => comparison.verdict);

  it('says which way a difference goes, by what is better for the metric', () => {
    expect(verdict(arm('control', 0.5, 2_000), arm('new', 0.6, 2_000))).toEqual(['better']);
    expect(verdict(arm('control', 0.6, 2_000), arm('new', 0.5, 2_000))).toEqual(['worse']);
    const cost = { metric: 'cost_usd', direction: 'decrease' } as const;
    expect(verdict(arm('control', 0.6, 2_000, cost), arm('new', 0.5, 2_000, cost))).toEqual(['better']);
  });

  it('says “not enough data” for few members, for hidden arms and for a wide interval, never “no difference”', () => {
    expect(verdict(arm('control', 0.1, 49), arm('new', 0.9, 49))).toEqual(['not_enough_data']);
    expect(verdict(arm('control', 0.5, 2_000), arm('new', 0.5, 2_000, { sums: undefined }))).toEqual([
      'not_enough_data',
    ]);
    expect(verdict(arm('control', 0.5, 400), arm('new', 0.52, 400))).toEqual(['not_enough_data']);
  });

  it('says “no difference” when the interval is smaller than what matters', () => {
    expect(verdict(arm('control', 0.5, 20_000), arm('new', 0.5, 20_000))).toEqual(['no_difference']);
  });

  it('believes nothing when the arms are not what was planned', () => {
    expect(verdict(arm('control', 0.5, 2_000), arm('new', 0.7, 2_000, { assigned: 1_500 }))).toEqual([
      'broken',
    ]);
  });

  it('asks more of one metric among many', () => {
    const pair = (metric: string, mean: number) => [
      arm('control', 0.5, 1_300, { metric }),
      arm('new', mean, 1_300, { metric }),
    ];
    expect(verdict(...pair('a', 0.568))).toEqual(['better']);
    const many = verdict(
      ...pair('a', 0.568),
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((metric) => pair(metric, 0.5)),
    );
    expect(many[0]).toBe('not_enough_data');
  });

  it('takes the difference of two arms with both their errors', () => {
    expect(
      difference({ value: 3, variance: 0.2, users: 10 }, { value: 1, variance: 0.1, users: 20 }),
    ).toEqual({
      value: 2,
      variance: 0.2 + 0.1,
      users: 30,
    });
  });
});
