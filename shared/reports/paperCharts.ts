import type { GrowthPoint } from '../growth/childStanding.ts';
import { type CurvePoint, curves } from '../growth/growthStandard.ts';
import { amountText } from './childFacts.ts';
import { ink, type Paper } from './paper.ts';

interface Box {
  x: number;
  /** Of the chart's foot. */
  y: number;
  width: number;
  height: number;
}

interface DayBars extends Box {
  title: string;
  /** One a day; null is a gap, drawn as a grey mark on the axis. */
  amounts: readonly (number | null)[];
  guideline: number | null;
}

/** The days as bars with the guideline as a line across them. */
export function drawDayBars(paper: Paper, { x, y, width, height, title, amounts, guideline }: DayBars): void {
  const { page } = paper;
  const top = Math.max(...amounts.map((amount) => amount ?? 0), guideline ?? 0) * 1.1 || 1;
  const step = width / amounts.length;
  const said = guideline === null ? title : `${title}, guideline ${amountText(guideline)}`;
  paper.at(said, x, y + height + 6, { size: 8.5, bold: true });
  amounts.forEach((amount, index) => {
    const left = x + index * step;
    if (amount === null)
      page.drawRectangle({ x: left + step * 0.2, y: y - 3, width: step * 0.6, height: 2, color: ink.line });
    else
      page.drawRectangle({
        x: left + step * 0.15,
        y,
        width: step * 0.7,
        height: (height * amount) / top,
        color: ink.fill,
      });
  });
  page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness: 0.6, color: ink.line });
  if (guideline === null) return;
  const level = y + (height * guideline) / top;
  page.drawLine({
    start: { x, y: level },
    end: { x: x + width, y: level },
    thickness: 1,
    dashArray: [3, 2],
    color: ink.alarm,
  });
}

interface GrowthLine extends Box {
  title: string;
  unit: string;
  points: readonly GrowthPoint[];
  /** The standard's curves under the points; none where it has none. */
  standard: readonly CurvePoint[];
}

/** A measure by age in months over the standard's percentiles, every measurement a dot. */
export function drawGrowth(
  paper: Paper,
  { x, y, width, height, title, unit, points, standard }: GrowthLine,
): void {
  const { page } = paper;
  const ages = points.map(({ age }) => age);
  const values = [
    ...points.map(({ value }) => value),
    ...standard.flatMap((point) => Object.values(point.values)),
  ];
  const [from, to] = [Math.min(...ages), Math.max(...ages)];
  const [low, high] = [Math.min(...values) * 0.96, Math.max(...values) * 1.04];
  const right = x + width - (standard.length > 0 ? 20 : 0);
  const place = (age: number, value: number) => ({
    x: x + 30 + ((right - x - 36) * (age - from)) / Math.max(1, to - from),
    y: y + (height * (value - low)) / Math.max(0.1, high - low),
  });
  paper.at(title, x, y + height + 8, { size: 8.5, bold: true });
  for (const share of [0, 0.5, 1]) {
    const value = low + share * (high - low);
    const level = y + height * share;
    page.drawLine({
      start: { x: x + 30, y: level },
      end: { x: right, y: level },
      thickness: 0.4,
      color: ink.line,
    });
    paper.at(`${amountText(value)} ${unit}`, x + 27, level - 2.5, { size: 7, color: ink.quiet, right: true });
  }
  for (const { percentile } of curves) {
    standard.forEach((point, index) => {
      const next = standard[index + 1];
      const start = place(point.months, point.values[percentile]);
      if (next)
        page.drawLine({
          start,
          end: place(next.months, next.values[percentile]),
          thickness: percentile === 50 ? 0.9 : 0.5,
          color: ink.quiet,
        });
      else paper.at(`P${percentile}`, start.x + 3, start.y - 2, { size: 6, color: ink.quiet });
    });
  }
  points.forEach((point, index) => {
    const next = points[index + 1];
    const start = place(point.age, point.value);
    if (next) page.drawLine({ start, end: place(next.age, next.value), thickness: 1.4, color: ink.fill });
    page.drawCircle({ ...start, size: 2.2, color: ink.fill });
  });
  paper.at(`${Math.round(from)} months`, x + 30, y - 10, { size: 7, color: ink.quiet });
  paper.at(`${Math.round(to)} months`, right, y - 10, { size: 7, color: ink.quiet, right: true });
}

/** A share of the recommendation as a bar; the mark is all of it, and the bar ends at one and a half times. */
export function drawShare(
  paper: Paper,
  share: number,
  low: boolean,
  x: number,
  y: number,
  width: number,
): void {
  const end = 1.5;
  paper.page.drawRectangle({ x, y: y - 1, width, height: 7, color: ink.pale });
  paper.page.drawRectangle({
    x,
    y: y - 1,
    width: (width * Math.min(share, end)) / end,
    height: 7,
    color: low ? ink.alarm : ink.fill,
  });
  paper.page.drawLine({
    start: { x: x + width / end, y: y - 3 },
    end: { x: x + width / end, y: y + 8 },
    thickness: 0.8,
    color: ink.text,
  });
}
