import type { Tables } from '../data/database.types.ts';
import type { ExperimentState } from '../data/index.ts';
import type { Verdict } from '../models/statistics/verdict.ts';

/** As the list and the page read it (`ai_experiment_summaries`). */
export type Experiment = Omit<Tables<'ai_experiments'>, 'salt'> & {
  model_name: string;
  arms_count: number;
  assigned_users: number;
};
export type Arm = Tables<'ai_experiment_arms'>;
export type Metric = Tables<'ai_experiment_metrics'>;

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

export const stateText: Readonly<Record<ExperimentState, { label: string; tone: Tone }>> = {
  draft: { label: 'Draft', tone: 'default' },
  running: { label: 'Running', tone: 'success' },
  paused: { label: 'Paused', tone: 'warning' },
  stopped: { label: 'Stopped', tone: 'info' },
  concluded: { label: 'Concluded', tone: 'default' },
};
export const stateChoices = Object.entries(stateText).map(([id, { label: name }]) => ({ id, name }));

export const verdictText: Readonly<Record<Verdict, { label: string; meaning: string; tone: Tone }>> = {
  better: { label: 'Better', meaning: 'There is a difference, and it is the wanted one.', tone: 'success' },
  worse: { label: 'Worse', meaning: 'There is a difference, and it is the unwanted one.', tone: 'error' },
  no_difference: {
    label: 'No difference that matters',
    meaning: 'The whole interval is smaller than what matters.',
    tone: 'info',
  },
  not_enough_data: {
    label: 'Not enough data',
    meaning:
      'Nothing can be said yet: the interval is wider than what matters, or there are too few members.',
    tone: 'default',
  },
  broken: {
    label: 'Not to be believed',
    meaning: 'The arms hold other shares of members than planned: something loses members.',
    tone: 'error',
  },
};

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** How values of a metric are written: its name ends in its unit. */
export function valueText(metric: string, value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  const size = Math.abs(value);
  const text = metric.endsWith('_share')
    ? `${(size * 100).toFixed(1)} %`
    : metric.endsWith('_usd')
      ? `$${number.format(size)}`
      : metric.endsWith('_ms')
        ? `${Math.round(size)} ms`
        : number.format(size);
  return value < 0 ? `−${text}` : text;
}

/** A difference of a metric; of shares it is in points, because 5 % of a share could be either. */
export function differenceText(metric: string, value: number): string {
  const text = valueText(metric, value).replace(/ %$/, ' points');
  return value > 0 ? `+${text}` : text;
}

export const metricLabel = (name: string) => {
  const words = name.replace(/_(share|usd|ms)$/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a draft still lacks before the database lets it start. */
export function missingBeforeStart(
  experiment: Experiment,
  arms: readonly Arm[],
  metrics: readonly Metric[],
): string[] {
  const share = arms.reduce((sum, arm) => sum + arm.allocation_pct, 0);
  return [
    arms.length < 2 && 'two arms or more',
    arms.filter((arm) => arm.is_control).length !== 1 && 'one arm that is the control',
    arms.length > 0 && share !== 100 && `arms that share 100 % (they share ${share} %)`,
    metrics.filter((metric) => metric.is_primary).length !== 1 && 'one primary metric',
    experiment.planned_users_per_arm === null && 'the number of members that each arm needs',
  ].filter((text) => text !== false);
}
