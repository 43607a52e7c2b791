import { axisLabel, type DateForm, dayLabel } from './dates.ts';
import type { Facts } from './facts.ts';
import type { ChartPoint, Story } from './storyboard.ts';
import { trendAt } from './trend.ts';
import { formatAmount } from './units.ts';

/** Enough for a 900 px wide line; five years of daily weigh-ins would be 1,800 points a frame. */
const maxTrendPoints = 220;
const maxWeighIns = 160;
/** Smallest height of the value axis in the story's unit: a calm month must not look like a mountain. */
const minDomain = { kg: 4, lb: 9, '%': 4 } as const;
const tickSteps = [0.5, 1, 2, 5, 10, 20, 50, 100];

/** Chart series, axes and labels of a story, in its own unit. */
export function buildChart(facts: Facts, form: DateForm): Story['chart'] {
  const { measure, trend, days, startOn } = facts;
  const point = (day: number, kg: number): ChartPoint => [day, Math.round(measure.value(kg) * 100) / 100];
  const weighIns = thin(facts.weighIns, maxWeighIns).map(({ day, kg }) => point(day, kg));
  const keepOf = Math.max(1, trend.points.length / maxTrendPoints);
  const series = trend.segments.map((segment) =>
    thin(segment, Math.max(2, Math.ceil(segment.length / keepOf))).map(({ day, kg }) => point(day, kg)),
  );
  const valueDomain = domainOf([...weighIns, ...series.flat()], facts);
  return {
    days: Math.max(days, 1),
    weighIns,
    trend: series,
    gaps: trend.gaps.map(({ fromDay, toDay }) => [
      point(fromDay, trendAt(trend.points, fromDay)),
      point(toDay, trendAt(trend.points, toDay)),
    ]),
    valueDomain,
    valueTicks: valueTicks(valueDomain).map((at) => ({ at, label: formatAmount(at, measure.unit, 1) })),
    dayTicks: dayTicks(facts, form),
    goal: facts.goalValue,
    goalLabel: facts.goalValue === null ? null : `Goal ${formatAmount(facts.goalValue, measure.unit, 1)}`,
    startOn: form === 'dates' ? startOn : null,
    startLabel: dayLabel(startOn, 0, form, true),
    endLabel: dayLabel(startOn, days, form, true),
  };
}

/** The ends and what lies evenly between them; labels with a year need the room of two. */
function dayTicks({ days, startOn }: Facts, form: DateForm): Story['chart']['dayTicks'] {
  const parts = form === 'dates' && days > 200 ? 2 : 3;
  return Array.from({ length: parts + 1 }, (_, index) => {
    const day = Math.round((days * index) / parts);
    return { at: day, label: axisLabel(startOn, day, days, form) };
  });
}

/** Every n-th item, the first and the last always among them. */
function thin<T>(items: readonly T[], max: number): T[] {
  if (items.length <= max) return [...items];
  const stride = (items.length - 1) / (max - 1);
  return Array.from({ length: max }, (_, index) => items[Math.round(index * stride)] as T);
}

function domainOf(points: readonly ChartPoint[], facts: Facts): ChartPoint {
  const values = points.map(([, value]) => value);
  let low = Math.min(...values);
  let high = Math.max(...values);
  const span = high - low;
  // A goal far away would press the line flat: it is drawn only where it fits beside the member's own numbers.
  const goal = facts.goalValue;
  if (goal !== null && Math.min(low, goal) >= low - span && Math.max(high, goal) <= high + span) {
    low = Math.min(low, goal);
    high = Math.max(high, goal);
  }
  const missing = Math.max(0, minDomain[facts.measure.unit] - (high - low)) / 2;
  const pad = (high - low) * 0.08;
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(low - missing - pad), round(high + missing + pad)];
}

/** Three to five round values inside the domain. */
function valueTicks([low, high]: ChartPoint): number[] {
  const step = tickSteps.find((size) => (high - low) / size <= 5) ?? 200;
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high; at += step) ticks.push(Math.round(at * 10) / 10);
  return ticks;
}
