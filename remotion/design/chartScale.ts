import type { ChartPoint } from '../story/index.ts';
import { clamp01, lerp } from './motion.ts';
import type { Box } from './safeArea.ts';

/** What of a chart is seen and where: data windows and the rectangle they fill. */
export interface ChartFrame {
  rect: Box;
  /** Shown days. */
  days: ChartPoint;
  /** Shown values, low and high. */
  values: ChartPoint;
  /** Height of the line's movement: 1 is true to the axis, 0 is flat at `flatY`. */
  amplitude: number;
  flatY: number;
}

export type Pixel = readonly [number, number];

export function xOf(frame: ChartFrame, day: number): number {
  return frame.rect.x + ((day - frame.days[0]) / (frame.days[1] - frame.days[0])) * frame.rect.w;
}

export function yOf(frame: ChartFrame, value: number): number {
  const [low, high] = frame.values;
  const y = frame.rect.y + (1 - (value - low) / (high - low)) * frame.rect.h;
  return lerp(frame.flatY, y, frame.amplitude);
}

export function toPixel(frame: ChartFrame, [day, value]: ChartPoint): Pixel {
  return [xOf(frame, day), yOf(frame, value)];
}

export function mixFrames(from: ChartFrame, to: ChartFrame, share: number): ChartFrame {
  const at = (pick: (frame: ChartFrame) => number) => lerp(pick(from), pick(to), share);
  return {
    rect: { x: at((f) => f.rect.x), y: at((f) => f.rect.y), w: at((f) => f.rect.w), h: at((f) => f.rect.h) },
    days: [at((f) => f.days[0]), at((f) => f.days[1])],
    values: [at((f) => f.values[0]), at((f) => f.values[1])],
    amplitude: at((f) => f.amplitude),
    flatY: at((f) => f.flatY),
  };
}

/** Value of the drawn line on a day: along the trend, and straight across its gaps. */
export function valueAt(line: readonly ChartPoint[], day: number): number {
  const after = line.findIndex(([at]) => at >= day);
  const right = line[after === -1 ? line.length - 1 : after];
  const left = line[Math.max(0, (after === -1 ? line.length : after) - 1)];
  if (!left || !right) return 0;
  return right[0] === left[0]
    ? right[1]
    : lerp(left[1], right[1], clamp01((day - left[0]) / (right[0] - left[0])));
}

/** The part of a line up to a day, its last point interpolated. Empty when the line begins later. */
export function until(line: readonly ChartPoint[], day: number): ChartPoint[] {
  const first = line[0];
  if (!first || first[0] > day) return [];
  const shown = line.filter(([at]) => at <= day);
  return shown.length === line.length ? shown : [...shown, [day, valueAt(line, day)]];
}

const short = (value: number) => Math.round(value * 10) / 10;

export function pathOf(pixels: readonly Pixel[]): string {
  return pixels.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

/** One path of many dots: zero-length strokes with round or square ends. A node for each dot would cost far more. */
export function dotsPath(pixels: readonly Pixel[]): string {
  return pixels.map(([x, y]) => `M${short(x)} ${short(y)}h0.01`).join('');
}
