import { dotsPath, pathOf, toPixel, until, xOf, yOf } from '../../../design/chartScale.ts';
import { clamp01 } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';

/** Weigh-ins as dots, the trend as a line, its gaps dashed: what is not known is not drawn as known. */
export function Line({ state }: { state: LineState }) {
  const { spec, story } = useFilm();
  const { view, head, colour, detail } = state;
  const drawn = (points: Parameters<typeof until>[0]) =>
    until(points, head).map((point) => toPixel(view, point));
  const weighIns = story.chart.weighIns.filter(([day]) => day <= head).map((point) => toPixel(view, point));
  const width = spec.line.width;
  return (
    <g opacity={state.opacity} fill="none" strokeLinecap="round" strokeLinejoin="round" stroke={colour}>
      <path
        d={dotsPath(weighIns)}
        strokeWidth={spec.line.dot * 1.6}
        opacity={0.34 * detail * view.amplitude}
      />
      {story.chart.gaps.map((gap) => (
        <path
          key={gap[0][0]}
          d={pathOf(drawn(gap))}
          strokeWidth={width * 0.55}
          strokeDasharray={`${width * 0.2} ${width * 1.7}`}
          opacity={0.85}
        />
      ))}
      {story.chart.trend.map((segment) => {
        const pixels = drawn(segment);
        const alone = segment.length === 1;
        if (pixels.length === 0) return null;
        return (
          <path
            key={segment[0]?.[0]}
            d={alone ? dotsPath(pixels) : pathOf(pixels)}
            strokeWidth={alone ? spec.line.head * 1.5 : width}
          />
        );
      })}
    </g>
  );
}

/** The moving end of the line. */
export function Head({ state, value, frame }: { state: LineState; value: number; frame: number }) {
  const { spec } = useFilm();
  const { view, head, colour, ground } = state;
  const [x, y] = [xOf(view, head), yOf(view, value)];
  const pulse = clamp01((frame % 18) / 18);
  const radius = spec.line.head;
  return (
    <g opacity={state.headOpacity}>
      <circle cx={x} cy={y} r={radius * (1 + pulse * 1.6)} fill={colour} opacity={0.3 * (1 - pulse)} />
      <circle cx={x} cy={y} r={radius} fill={colour} stroke={ground} strokeWidth={radius * 0.36} />
    </g>
  );
}
