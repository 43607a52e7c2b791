import {
  differenceInCalendarDays,
  differenceInCalendarMonths,
  isValid,
  parseISO,
  startOfMonth,
  startOfQuarter,
  startOfYear,
  subDays,
  subMonths,
} from 'date-fns';
import type { Grain, MetricQuery } from '../data/index.ts';
import { dayIn } from './companyDay.ts';

export const presets = [
  { id: '7d', name: 'Last 7 days' },
  { id: '28d', name: 'Last 28 days' },
  { id: '90d', name: 'Last 90 days' },
  { id: 'month', name: 'This month' },
  { id: 'quarter', name: 'This quarter' },
  { id: 'lastmonth', name: 'Last month' },
  { id: 'year', name: 'This year' },
  { id: '12m', name: 'Last 12 months' },
  { id: 'custom', name: 'Custom range' },
] as const;
export type Preset = (typeof presets)[number]['id'];

const grains = ['day', 'week', 'month'] as const satisfies readonly Grain[];
const comparisons = ['none', 'previous', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

/** Everything that decides what a dashboard shows. It lives in the address, so that a link shows the same. */
export interface DashboardState {
  range: Preset;
  /** Days of a custom range, both included. */
  from?: string;
  to?: string;
  grain: Grain;
  kind: 'all' | 'session' | 'meal';
  compare: Comparison;
  by?: string;
  segment?: { dimension: string; value: string };
  /** AI models: the name of one, and the versions of it that are compared; without, all. */
  model?: string;
  versions?: readonly string[];
}

/** What a page can be asked; what it can't isn't offered. */
export interface QueryOptions {
  /** What is shown without being asked for. */
  range?: Preset;
  /** The first is shown without being asked for. Hours only where they are named. */
  grains?: readonly Grain[];
  kinds?: boolean;
  compares?: boolean;
  segments?: readonly string[];
}

const defaultsOf = ({ range = '28d', grains: offered }: QueryOptions) =>
  ({
    range,
    grain: offered?.[0] ?? 'day',
    kind: 'all',
    compare: 'previous',
  }) as const satisfies DashboardState;

/** The longest range that the database answers. */
const LONGEST_DAYS = 1100;

const one = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value =>
  values.find((known) => known === value) ?? otherwise;

const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value));

/** Why two days are no range, as a sentence; undefined when they are one. */
export function rangeProblem(from: string, to: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Give both days.';
  const days = differenceInCalendarDays(parseISO(to), parseISO(from)) + 1;
  if (days < 1) return 'The range ends before it begins.';
  return days > LONGEST_DAYS ? 'A range is at most 1,100 days long.' : undefined;
}

/** Reads an address. What makes no sense on this page becomes the default, so that an old or mistyped link still opens. */
export function readState(params: URLSearchParams, options: QueryOptions = {}): DashboardState {
  const defaults = defaultsOf(options);
  const [from, to] = [params.get('from'), params.get('to')];
  const ranged = isDay(from) && isDay(to) && !rangeProblem(from, to);
  const known = presets.map(({ id }) => id);
  const asked = one(known, params.get('range'), defaults.range);
  const [dimension, ...value] = (params.get('segment') ?? '').split(':');
  const segment = dimension && value.length > 0 ? { dimension, value: value.join(':') } : undefined;
  const [by, model, versions] = ['by', 'model', 'versions'].map((key) => params.get(key) ?? undefined);
  return {
    range: asked === 'custom' && !ranged ? defaults.range : asked,
    ...(asked === 'custom' && ranged && { from, to }),
    grain: one(options.grains ?? grains, params.get('grain'), defaults.grain),
    kind: one(['all', 'session', 'meal'], params.get('kind'), 'all'),
    compare: one(comparisons, params.get('compare'), defaults.compare),
    ...(by && { by }),
    ...(segment && { segment }),
    ...(model && { model }),
    ...(model && versions && { versions: versions.split(',') }),
  };
}

/** Writes an address. Defaults are left out: a short link is a readable one. */
export function writeState(state: DashboardState, options: QueryOptions = {}): URLSearchParams {
  const params = new URLSearchParams();
  const defaults = defaultsOf(options);
  for (const key of ['range', 'grain', 'kind', 'compare'] as const)
    if (state[key] !== defaults[key]) params.set(key, state[key]);
  if (state.range === 'custom' && state.from && state.to) {
    params.set('from', state.from);
    params.set('to', state.to);
  }
  if (state.by) params.set('by', state.by);
  if (state.segment) params.set('segment', `${state.segment.dimension}:${state.segment.value}`);
  if (state.model) params.set('model', state.model);
  if (state.model && state.versions?.length) params.set('versions', state.versions.join(','));
  return params;
}

/** date-fns counts in the reader's zone; the company's day is put there, so that "this month" is the same for everybody. */
const asLocal = (today: string) => parseISO(today);
const localDay = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** First and last day of a state's range; `now` and the company's zone decide what today is. */
export function rangeOf(state: DashboardState, now: Date, zone: string): { from: string; to: string } {
  if (state.range === 'custom' && state.from && state.to) return { from: state.from, to: state.to };
  const to = dayIn(now, zone);
  const today = asLocal(to);
  const month = startOfMonth(today);
  if (state.range === 'lastmonth')
    return { from: localDay(subMonths(month, 1)), to: localDay(subDays(month, 1)) };
  const starts: Record<Exclude<Preset, 'custom' | 'lastmonth'>, Date> = {
    '7d': subDays(today, 6),
    '28d': subDays(today, 27),
    '90d': subDays(today, 89),
    month,
    quarter: startOfQuarter(today),
    year: startOfYear(today),
    '12m': subMonths(month, 11),
  };
  return { from: localDay(starts[state.range === 'custom' ? '28d' : state.range]), to };
}

/** Hours are answered for so many days at most. */
const HOURLY_DAYS = 32;

/** A state with a change. Hours and a long range don't go together: what was chosen last stays. */
export function changed(
  state: DashboardState,
  change: Partial<DashboardState>,
  now: Date,
  zone: string,
): DashboardState {
  const next = { ...state, ...change };
  const { from, to } = rangeOf(next, now, zone);
  if (next.grain !== 'hour' || differenceInCalendarDays(parseISO(to), parseISO(from)) < HOURLY_DAYS)
    return next;
  return change.grain ? { ...next, range: '7d', from: undefined, to: undefined } : { ...next, grain: 'day' };
}

/**
 * The range that a query is compared with, by the database's own rule: as many whole weeks back as the range touches, 364 days for
 * a year; by month, whole months. Undefined without comparison.
 */
export function previousRange(query: MetricQuery): { from: string; to: string } | undefined {
  const { from, to, grain, compare } = query;
  if (!compare) return undefined;
  const [first, last] = [parseISO(from), parseISO(to)];
  const shift =
    grain === 'month'
      ? (day: Date) => subMonths(day, compare === 'year' ? 12 : differenceInCalendarMonths(last, first) + 1)
      : (day: Date) =>
          subDays(
            day,
            compare === 'year' ? 364 : Math.ceil((differenceInCalendarDays(last, first) + 1) / 7) * 7,
          );
  return { from: localDay(shift(first)), to: localDay(shift(last)) };
}

/** The state as the database's query, without the breakdown: that is asked apart. */
export function metricQuery(state: DashboardState, now: Date, zone: string): MetricQuery {
  return {
    ...rangeOf(state, now, zone),
    grain: state.grain,
    ...(state.kind !== 'all' && { kind: state.kind }),
    ...(state.segment && { segment: state.segment }),
    ...(state.compare !== 'none' && { compare: state.compare }),
  };
}
