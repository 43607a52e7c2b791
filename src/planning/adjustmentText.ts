import type { Adjustment, Trigger } from './adjustment.ts';

export const reasonText: Readonly<Record<Adjustment['reason_code'], string>> = {
  poor_sleep: 'Poor sleep',
  high_stress: 'High stress',
  high_soreness: 'Very sore',
  injury: 'Injury',
  low_adherence: 'Low adherence',
  illness: 'Illness',
  travel: 'Travel',
  coach_decision: 'A coach’s decision',
};

export const statusText: Readonly<Record<Adjustment['status'], string>> = {
  pending: 'Waiting',
  approved: 'Approved',
  auto_applied: 'Applied by policy',
  rejected: 'Rejected',
  undone: 'Taken back',
};

const metricText: Readonly<Record<string, string>> = {
  sleep_hours: 'Sleep',
  sleep_quality: 'Sleep quality',
  stress_level: 'Stress',
  soreness_level: 'Soreness',
  injury_notes: 'Injury noted',
  is_ill: 'Illness',
  is_travelling: 'Travel',
  adherence_pct: 'Adherence',
};

const comparisonText = { below: 'below', above: 'above', present: '' } as const;

const withUnit = (value: number | string | null, unit: string | null) =>
  [value, unit].filter((part) => part !== null).join(' ');

/** A crossed threshold as label, value and limit: "Sleep", "4.5 hours", "below 6 hours". */
export function triggerText(trigger: Trigger): { label: string; value: string; limit: string } {
  const { metric, value, comparison, threshold, unit, window_days: days } = trigger;
  const span = days > 1 ? ` over ${days} days` : '';
  return {
    label: metricText[metric] ?? metric.replaceAll('_', ' '),
    value: withUnit(value, unit),
    limit:
      threshold === null
        ? metric === 'injury_notes'
          ? 'any note asks for a look'
          : 'asks for a look'
        : `${comparisonText[comparison]} ${withUnit(threshold, unit)}${span}`,
  };
}

const signed = (value: number) => (value < 0 ? `−${Math.abs(value)}` : `+${value}`);

type Changes = Readonly<Record<string, (value: unknown) => string>>;
const changes: Changes = {
  calorie_adj_kcal: (value) => `${signed(Number(value))} kcal for the day`,
  protein_adj_g: (value) => `${signed(Number(value))} g protein`,
  carbs_adj_g: (value) => `${signed(Number(value))} g carbohydrate`,
  fat_adj_g: (value) => `${signed(Number(value))} g fat`,
  volume_adj_sets: (value) => `${signed(Number(value))} sets in each session`,
  intensity_factor: (value) => `${Math.round(Number(value) * 100)} % of the planned weight or pace`,
  skip: (value) => (value === true ? 'No training: the session is taken off the day' : 'Training stays'),
};

/** What an override says, a line a change. A key that this console doesn't know is shown as it stands. */
export function changeLines(override: unknown): string[] {
  if (override === null || typeof override !== 'object') return [];
  return Object.entries(override).map(
    ([key, value]) => changes[key]?.(value) ?? `${key.replaceAll('_', ' ')}: ${JSON.stringify(value)}`,
  );
}

/** The day beside today: "Today", "Tomorrow", "Yesterday", or null for any other. @param today `YYYY-MM-DD` */
export function dayWord(day: string, today: string): string | null {
  const apart = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return ['Yesterday', 'Today', 'Tomorrow'][apart + 1] ?? null;
}
