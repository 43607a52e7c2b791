import { studentt } from 'jstat';
import { dailyMeans } from '../../../remotion/story/trend.ts';
import { timeOf } from '../../charts/periods.ts';
import type { WeighInRow } from '../../data/index.ts';

const MS_PER_DAY = 86_400_000;
/** What the line is fitted to, and how far it is drawn on. */
const FITTED_DAYS = 28;
const AHEAD_DAYS = 28;
const LEAST_WEIGH_INS = 6;
const LEAST_SPAN_DAYS = 14;
/** Four of five future weigh-ins lie in the band, if things go on as they did. */
const COVERAGE = 0.8;

interface ForecastPoint {
  /** Milliseconds of the day's midnight in UTC. */
  time: number;
  kg: number;
  low: number;
  high: number;
}

/**
 * The weight of the next four weeks if the last four go on: a straight line by least squares with its prediction interval
 * `ŷ ± t(n−2) · s · √(1 + 1/n + (x−x̄)²/Sxx)` (Montgomery, Peck and Vining, "Introduction to Linear Regression Analysis", 2.5). Days that
 * follow each other are alike, so that the true band is somewhat wider. Kilograms.
 *
 * @param weighIns ascending by day.
 * @returns from the last weigh-in on; undefined for fewer than six days with one, or a span under two weeks.
 */
export function weightForecast(weighIns: readonly WeighInRow[]): ForecastPoint[] | undefined {
  const last = weighIns.at(-1);
  if (!last) return undefined;
  const end = timeOf(last.measured_on);
  const days = dailyMeans(
    weighIns
      .map(({ measured_on, weight_kg }) => ({ day: (timeOf(measured_on) - end) / MS_PER_DAY, kg: weight_kg }))
      .filter(({ day }) => day > -FITTED_DAYS),
  );
  const n = days.length;
  const [first] = days;
  if (!first || n < LEAST_WEIGH_INS || -first.day < LEAST_SPAN_DAYS) return undefined;
  const meanDay = days.reduce((sum, { day }) => sum + day, 0) / n;
  const meanKg = days.reduce((sum, { kg }) => sum + kg, 0) / n;
  const spread = days.reduce((sum, { day }) => sum + (day - meanDay) ** 2, 0);
  const slope = days.reduce((sum, { day, kg }) => sum + (day - meanDay) * (kg - meanKg), 0) / spread;
  const at = (day: number) => meanKg + slope * (day - meanDay);
  const residual = Math.sqrt(days.reduce((sum, { day, kg }) => sum + (kg - at(day)) ** 2, 0) / (n - 2));
  const t = studentt.inv(0.5 + COVERAGE / 2, n - 2);
  return Array.from({ length: AHEAD_DAYS / 7 + 1 }, (_, week) => {
    const day = week * 7;
    const margin = t * residual * Math.sqrt(1 + 1 / n + (day - meanDay) ** 2 / spread);
    return { time: end + day * MS_PER_DAY, kg: at(day), low: at(day) - margin, high: at(day) + margin };
  });
}

/** "About 71.2 kg on 18 Dec (70.1–72.3)", for those who don't see the band. */
export function forecastText(points: readonly ForecastPoint[], write: (kg: number) => string): string {
  const last = points.at(-1);
  if (!last) return '';
  return `In four weeks about ${write(last.kg)} if things go on like this (4 of 5 times between ${write(last.low)} and ${write(last.high)}).`;
}
