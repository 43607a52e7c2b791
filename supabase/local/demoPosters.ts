import { PNG } from 'pngjs';
import { type Hex, mix } from '../../remotion/design/colour.ts';
import { groundsOf } from '../../remotion/design/surfaces.ts';
import { buildStory, type StorySource } from '../../remotion/story/index.ts';

const WIDTH = 270;
const HEIGHT = 480;
/** Where the line lives: the rest of the poster is its ground. */
const CHART = { left: 26, right: 244, top: 150, bottom: 350 } as const;

export interface PosterRow {
  thumbnail_url: string;
  source_data: StorySource;
  choices: { style?: string; look?: string; accent?: string };
}

type Rgb = readonly [number, number, number];

const rgb = (hex: Hex): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

/** Height of the line at each column, in pixels from above, and how thick it is there seen upright. */
function curve(source: StorySource): number[] {
  const { trend, valueDomain, days } = buildStory(source, { unit: 'kg' }).chart;
  const points = trend.flat();
  const [low, high] = valueDomain;
  const yOf = (value: number) =>
    CHART.bottom - ((value - low) / (high - low || 1)) * (CHART.bottom - CHART.top);
  return Array.from({ length: WIDTH }, (_, x) => {
    const day = ((x - CHART.left) / (CHART.right - CHART.left)) * days;
    const next = points.findIndex(([at]) => at >= day);
    const [after, before] = [points.at(next === -1 ? -1 : next), points.at(Math.max(0, next - 1))];
    if (!after || !before) return CHART.bottom;
    const share =
      after[0] === before[0] ? 1 : Math.min(1, Math.max(0, (day - before[0]) / (after[0] - before[0])));
    return yOf(next === -1 ? after[1] : before[1] + (after[1] - before[1]) * share);
  });
}

/** The member's own trend in the colours of the template: a drawing that stands for the film's poster. PNG. */
export function drawPoster({ source_data, choices }: Omit<PosterRow, 'thumbnail_url'>): Buffer {
  const look = choices.look === 'dark' ? 'dark' : 'light';
  const { paper, loud } = groundsOf(look, (choices.accent ?? '#0B6B63') as Hex);
  const surface = choices.style === 'bold' ? loud : paper;
  const ground = rgb(surface.ground);
  const water = rgb(mix(surface.ground, surface.line, 0.22));
  const ink = rgb(surface.line);
  const line = curve(source_data);
  const thick = choices.style === 'editorial' ? 2.4 : choices.style === 'bold' ? 7 : 4;
  const head = { x: CHART.right, y: line[CHART.right] ?? 0, r: thick * 1.6 };
  const png = new PNG({ width: WIDTH, height: HEIGHT, colorType: 2 });
  for (let x = 0; x < WIDTH; x += 1) {
    const y0 = line[x] ?? 0;
    const slope = ((line[x + 1] ?? y0) - (line[x - 1] ?? y0)) / 2;
    for (let y = 0; y < HEIGHT; y += 1) {
      const off = Math.abs(y - y0) / Math.hypot(1, slope);
      const inChart = x >= CHART.left && x <= CHART.right;
      const stroke = inChart ? thick / 2 - off : -1;
      const dot = head.r - Math.hypot(x - head.x, y - head.y);
      const share = Math.min(1, Math.max(0, Math.max(stroke, dot) + 0.5));
      const below = choices.style === 'editorial' || y < y0 ? ground : water;
      const place = (y * WIDTH + x) * 4;
      for (const channel of [0, 1, 2] as const)
        png.data[place + channel] = below[channel] + (ink[channel] - below[channel]) * share;
      png.data[place + 3] = 255;
    }
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}
