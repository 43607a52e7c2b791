import { nextPeriod, periodsBetween } from '../../charts/periods.ts';
import type { Grain, ModelPoint, ModelsAnswer, ModelTotal } from '../../data/index.ts';
import { dayIn, hourIn } from '../companyDay.ts';
import type { DashboardState } from '../dashboardQuery.ts';
import { addMeasures, type ModelSums, noCalls } from './modelSums.ts';

/** A line: a version of the chosen model, or a whole model. */
export interface SeriesPoint {
  period: string;
  series: string;
  sums: ModelSums;
  /** Cut by the range, or not over yet. */
  partial: boolean;
  /** Whose calls these are, and by the hour of which instants. */
  versions: readonly string[];
  instants: readonly string[];
}

type Chosen = Pick<DashboardState, 'model' | 'versions'>;

const isChosen = ({ version }: ModelTotal, { versions }: Chosen) => !versions || versions.includes(version);

/** Totals of the chosen versions. */
export const chosenTotals = (totals: readonly ModelTotal[], chosen: Chosen) =>
  totals.filter((total) => isChosen(total, chosen));

/** The names of the lines: the versions of one model, else models; those with the most calls first. */
export function seriesNames(totals: readonly ModelTotal[], chosen: Chosen): string[] {
  const calls = new Map<string, number>();
  for (const total of chosenTotals(totals, chosen)) {
    const name = chosen.model ? total.version : total.model;
    calls.set(name, (calls.get(name) ?? 0) + total.calls);
  }
  return [...calls].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * Points by period and line, up to the newest count. A period without calls has none, and no latency. A week or month that the range
 * cuts is partial, and so is what is not over at `as_of`, on the company's clock.
 */
export function seriesPoints(
  answer: ModelsAnswer,
  known: readonly ModelTotal[],
  { grain, zone, chosen }: { grain: Grain; zone: string; chosen: Chosen },
): SeriesPoint[] {
  const names = new Map(
    chosenTotals(known, chosen).map((total) => [
      total.model_version_id,
      chosen.model ? total.version : total.model,
    ]),
  );
  // The database writes a day as a day, an hour as an instant.
  const periodKey = (period: string) => (grain === 'hour' ? hourIn(new Date(period), zone) : period);
  const sums = new Map<string, ModelSums>();
  const behind = new Map<string, ModelPoint[]>();
  const keyOf = (period: string, series: string) => `${period} ${series}`;
  for (const point of answer.points) {
    const series = names.get(point.model_version_id);
    if (series === undefined) continue;
    const key = keyOf(periodKey(point.period), series);
    sums.set(key, addMeasures(sums.get(key), point));
    behind.set(key, [...(behind.get(key) ?? []), point]);
  }
  const clock = grain === 'hour' ? hourIn : dayIn;
  const now = answer.as_of === null ? '9999' : clock(new Date(answer.as_of), zone);
  const series = [...new Set(names.values())];
  return periodsBetween(grain, answer.from, answer.to)
    .filter((period) => period <= now)
    .flatMap((period) => {
      const next = nextPeriod(grain, period);
      const cut = period < answer.from || (grain !== 'hour' && next > nextPeriod('day', answer.to));
      return series.map((name) => {
        const own = behind.get(keyOf(period, name)) ?? [];
        return {
          period,
          series: name,
          sums: sums.get(keyOf(period, name)) ?? noCalls,
          partial: next > now || cut,
          versions: [...new Set(own.map(({ model_version_id }) => model_version_id))],
          instants: grain === 'hour' ? [...new Set(own.map((point) => point.period))] : [],
        };
      });
    });
}
