import { type Pixel, pathOf, toPixel, until, yOf } from '../../../design/chartScale.ts';
import { withAlpha } from '../../../design/colour.ts';
import { ease, lerp } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';

/** Where the level rests while the dots have the stage: this far below the words. */
const below = 176;

/** Calm only: the line is the surface of water. Ahead of the head its level is that of today. */
export function Water({ state, frame }: { state: LineState; frame: number }) {
  const { story, line, spec } = useFilm();
  const { width, height, scale } = spec.frame;
  const { second } = spec.consistency;
  const lowLevel = Math.min(second.y + second.h + below * scale, height - 30);
  const { view, head, headValue, colour, scattered } = state;
  const start = story.chart.trend[0]?.[0]?.[1] ?? 0;
  const sunk = ease.glide(scattered);
  const down = ([x, y]: Pixel): Pixel => [x, lerp(y, lowLevel, sunk)];
  const now = yOf(view, headValue);
  const surface: Pixel[] = [
    [0, yOf(view, start)],
    ...until(line, head).map((point) => toPixel(view, point)),
    [width, now],
  ];
  const deep = Array.from({ length: 25 }, (_, index): Pixel => {
    const x = (index / 24) * width;
    const wave = Math.sin(x / 170 + frame / 32) * 16 + Math.sin(x / 95 - frame / 41) * 8;
    return [x, lerp(lerp(now, height, 0.2) + 90, lowLevel + 130, sunk) + wave];
  });
  const closed = `L${width} ${height}L0 ${height}Z`;
  return (
    <g>
      <defs>
        <linearGradient id="water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={withAlpha(colour, 0.2)} />
          <stop offset="1" stopColor={withAlpha(colour, 0.1)} />
        </linearGradient>
      </defs>
      <path d={pathOf(surface.map(down)) + closed} fill="url(#water)" />
      <path d={pathOf(deep) + closed} fill={withAlpha(colour, 0.07)} />
    </g>
  );
}
