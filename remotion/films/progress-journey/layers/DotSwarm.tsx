import { dotsPath, type Pixel, toPixel, valueAt } from '../../../design/chartScale.ts';
import { mix } from '../../../design/colour.ts';
import { clamp01, ease, lerp } from '../../../design/motion.ts';
import { type FilmScene, sceneTime, useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';
import type { StyleSpec } from '../looks/spec.ts';

const count = 100;
const flightFrames = 22;

/**
 * The line falls apart into a hundred dots that stand as a grid: one dot is one in a hundred of what was planned.
 * Afterwards they fly back and are the line again.
 */
export function DotSwarm({ state, frame, filled }: { state: LineState; frame: number; filled: number }) {
  const film = useFilm();
  const time = sceneTime(film, 'consistency');
  if (!time || state.scattered <= 0) return null;
  const { mark } = film.spec;
  const solid: Pixel[] = [];
  const open: Pixel[] = [];
  for (let index = 0; index < count; index += 1) {
    const order = (index / count) * 14;
    const out = ease.glide(clamp01((frame - time.from - order) / flightFrames));
    const back = ease.glide(clamp01((frame - time.until - order * 0.3 + 2) / flightFrames));
    const share = out * (1 - back);
    const [lineX, lineY] = onLine(film, state, index);
    const [gridX, gridY] = inGrid(film, index);
    const pixel: Pixel = [lerp(lineX, gridX, share), lerp(lineY, gridY, share)];
    (index < filled ? solid : open).push(pixel);
  }
  const shown = clamp01((frame - time.from + 4) / 6) * clamp01((time.until + 24 - frame) / 6);
  const unfolded = clamp01((frame - time.from) / 30) * clamp01((time.until + 16 - frame) / 16);
  const { colour, ground } = state;
  const { width, d } = markOf(film.spec, unfolded);
  return (
    <g fill="none" strokeLinecap={mark === 'dot' ? 'round' : 'butt'} strokeWidth={width} opacity={shown}>
      <path d={d(open)} stroke={mix(ground, colour, 0.26)} />
      <path d={d(solid)} stroke={colour} />
    </g>
  );
}

function onLine({ story, line }: FilmScene, { view }: LineState, index: number): Pixel {
  const day = (index / (count - 1)) * story.chart.days;
  return toPixel(view, [day, valueAt(line, day)]);
}

function inGrid({ spec }: FilmScene, index: number): Pixel {
  const { box, columns, rows } = spec.grid;
  const column = index % columns;
  const row = Math.floor(index / columns);
  return [
    box.x + (columns === 1 ? 0 : (column / (columns - 1)) * box.w),
    box.y + (rows === 1 ? 0 : (row / (rows - 1)) * box.h),
  ];
}

/** How one hundredth is drawn, from a piece of the line (0) to a mark in the grid (1). */
function markOf({ grid, line, mark }: StyleSpec, unfolded: number) {
  const half = lerp(2, grid.reach, unfolded);
  const along = (pixels: readonly Pixel[], dx: number, dy: number) =>
    pixels
      .map(
        ([x, y]) =>
          `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}l${(2 * dx).toFixed(1)} ${(2 * dy).toFixed(1)}`,
      )
      .join('');
  const width = lerp(line.width, grid.size, unfolded);
  if (mark === 'dot') return { width, d: dotsPath };
  if (mark === 'brick') return { width, d: (pixels: readonly Pixel[]) => along(pixels, half, 0) };
  return { width, d: (pixels: readonly Pixel[]) => along(pixels, 0, half) };
}
