import type { DayNumber } from '../core/calendar.ts';
import type { Json, Row } from '../core/tables.ts';
import type { AdherenceEntry } from './adherence.ts';

/** What a member says of a day. Scales are 1 to 10. */
export interface DayReport {
  readonly sleepHours: number;
  readonly sleepQuality: number;
  readonly stress: number;
  readonly soreness: number;
  readonly injury: string | null;
  readonly ill: boolean;
  readonly travelling: boolean;
}

/** What the daily adjustment makes of a day for one reason. */
export interface Proposal {
  readonly reason:
    | 'poor_sleep'
    | 'high_stress'
    | 'high_soreness'
    | 'injury'
    | 'illness'
    | 'travel'
    | 'low_adherence';
  readonly details: string;
  readonly confidence: number;
  readonly nutrition: Row | null;
  readonly training: Row | null;
  readonly triggeredBy: readonly Row[];
}

interface Threshold {
  readonly code: string;
  readonly reason: Proposal['reason'];
  readonly metric: string;
  readonly comparison: 'below' | 'above' | 'present';
  readonly threshold: number | null;
  readonly unit: string | null;
  readonly windowDays: number;
  readonly nutrition: Row | null;
  readonly training: Row | null;
  readonly description: string;
  value(report: DayReport, adherencePct: number | null): number | string | null;
}

/** The rows of `adjustment_thresholds` in the migrations; a test holds both together. */
const thresholds: readonly Threshold[] = [
  {
    code: 'adherence',
    reason: 'low_adherence',
    metric: 'adherence_pct',
    comparison: 'below',
    threshold: 70,
    unit: '%',
    windowDays: 7,
    nutrition: { calorie_adj_kcal: 100 },
    training: { volume_adj_sets: -2 },
    description: 'Did less than 70 % of what was planned over a week.',
    value: (_, adherencePct) => adherencePct,
  },
  {
    code: 'illness',
    reason: 'illness',
    metric: 'is_ill',
    comparison: 'present',
    threshold: null,
    unit: null,
    windowDays: 1,
    nutrition: null,
    training: { skip: true },
    description: 'Reported an illness.',
    value: ({ ill }) => (ill ? 'reported' : null),
  },
  {
    code: 'injury',
    reason: 'injury',
    metric: 'injury_notes',
    comparison: 'present',
    threshold: null,
    unit: null,
    windowDays: 1,
    nutrition: null,
    training: { skip: true },
    description: 'Noted an injury.',
    value: ({ injury }) => injury,
  },
  {
    code: 'sleep_hours',
    reason: 'poor_sleep',
    metric: 'sleep_hours',
    comparison: 'below',
    threshold: 6,
    unit: 'hours',
    windowDays: 1,
    nutrition: null,
    training: { volume_adj_sets: -2, intensity_factor: 0.8 },
    description: 'Slept less than 6 hours.',
    value: ({ sleepHours }) => sleepHours,
  },
  {
    code: 'sleep_quality',
    reason: 'poor_sleep',
    metric: 'sleep_quality',
    comparison: 'below',
    threshold: 5,
    unit: 'of 10',
    windowDays: 1,
    nutrition: null,
    training: { volume_adj_sets: -1, intensity_factor: 0.9 },
    description: 'Rated the sleep below 5 of 10.',
    value: ({ sleepQuality }) => sleepQuality,
  },
  {
    code: 'soreness',
    reason: 'high_soreness',
    metric: 'soreness_level',
    comparison: 'above',
    threshold: 7,
    unit: 'of 10',
    windowDays: 1,
    nutrition: null,
    training: { volume_adj_sets: -2, intensity_factor: 0.7 },
    description: 'Rated soreness above 7 of 10.',
    value: ({ soreness }) => soreness,
  },
  {
    code: 'stress',
    reason: 'high_stress',
    metric: 'stress_level',
    comparison: 'above',
    threshold: 7,
    unit: 'of 10',
    windowDays: 1,
    nutrition: { calorie_adj_kcal: 100 },
    training: { volume_adj_sets: -2, intensity_factor: 0.8 },
    description: 'Rated stress above 7 of 10.',
    value: ({ stress }) => stress,
  },
  {
    code: 'travel',
    reason: 'travel',
    metric: 'is_travelling',
    comparison: 'present',
    threshold: null,
    unit: null,
    windowDays: 1,
    nutrition: null,
    training: { volume_adj_sets: -2 },
    description: 'Is travelling.',
    value: ({ travelling }) => (travelling ? 'reported' : null),
  },
];

/** How far beyond a threshold a value lies, 0 to 1; undefined when it does not cross it. */
function excessOf({ comparison, threshold }: Threshold, value: number | string | null): number | undefined {
  if (value === null) return undefined;
  if (threshold === null || typeof value === 'string') return comparison === 'present' ? 1 : undefined;
  if (comparison === 'below') return value < threshold ? (threshold - value) / threshold : undefined;
  return value > threshold ? (value - threshold) / (10 - threshold) : undefined;
}

const leastRecords = 5;
const windowDays = 7;

/** Mean score of the week before a day, in per cent; null when too little was told of it. */
export function adherenceBefore(entries: readonly AdherenceEntry[], day: DayNumber): number | null {
  const told = entries.filter(
    (entry) => entry.day > day - windowDays && entry.day < day && entry.status !== 'unknown',
  );
  if (told.length < leastRecords) return null;
  const thousandths = told.reduce(
    (sum, { status, similarity }) =>
      sum + (status === 'completed' ? 1000 : status === 'skipped' ? 0 : Math.round((similarity ?? 0) * 1000)),
    0,
  );
  return Math.round(thousandths / told.length) / 10;
}

/** As private.proposals(): one for each reason, from the thresholds that the day crosses. */
export function proposalsOf(report: DayReport, adherencePct: number | null): Proposal[] {
  const crossed = thresholds.flatMap((threshold) => {
    const value = threshold.value(report, adherencePct);
    const excess = excessOf(threshold, value);
    return excess === undefined ? [] : [{ threshold, value: value as Json, excess }];
  });
  return [...new Set(crossed.map(({ threshold }) => threshold.reason))].map((reason): Proposal => {
    const own = crossed
      .filter(({ threshold }) => threshold.reason === reason)
      .sort((a, b) => b.excess - a.excess || (a.threshold.code < b.threshold.code ? -1 : 1));
    // Of two that say something about the same thing, the one that was crossed further is heard.
    const merged = (part: 'nutrition' | 'training'): Row | null => {
      const parts = own.flatMap(({ threshold }) => (threshold[part] === null ? [] : [threshold[part]]));
      return parts.length === 0 ? null : Object.assign({}, ...parts.reverse());
    };
    const most = Math.max(...own.map(({ excess }) => Math.min(1, excess)));
    return {
      reason,
      details: own.map(({ threshold }) => threshold.description).join(' '),
      confidence: Math.round(Math.min(0.99, 0.6 + 0.3 * most + 0.05 * (own.length - 1)) * 1000) / 1000,
      nutrition: merged('nutrition'),
      training: merged('training'),
      triggeredBy: own.map(({ threshold, value }) => ({
        code: threshold.code,
        metric: threshold.metric,
        value,
        comparison: threshold.comparison,
        threshold: threshold.threshold,
        unit: threshold.unit,
        window_days: threshold.windowDays,
      })),
    };
  });
}
