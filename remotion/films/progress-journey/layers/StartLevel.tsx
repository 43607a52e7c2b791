import { xOf, yOf } from '../../../design/chartScale.ts';
import { clamp01, ease, lerp } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';

/**
 * The rule under the opening title. It becomes the level that the story started from, from which the line departs,
 * and so ties the opening to the chart.
 */
export function StartLevel({ state, frame }: { state: LineState; frame: number }) {
  const { spec, story, props } = useFilm();
  const { view, colour, startLevel } = state;
  const start = story.chart.trend[0]?.[0]?.[1] ?? 0;
  const y = yOf(view, start);
  const bleeds = props.style !== 'editorial';
  const flat = 1 - view.amplitude;
  const left = bleeds ? lerp(spec.beside ? view.rect.x : 0, 0, flat) : view.rect.x;
  const right = bleeds ? spec.frame.width : view.rect.x + view.rect.w;
  const drawn = ease.arrive(Math.min(1, Math.max(0, (frame - 8) / 34)));
  // A camera that runs along leaves this level behind: it fades before it reaches the words above the chart.
  const inView = Math.max(flat, clamp01((y - view.rect.y + 40) / 40));
  return (
    <path
      d={`M${left} ${y}H${lerp(left, right, drawn)}`}
      stroke={colour}
      strokeWidth={lerp(3, spec.line.width, flat)}
      strokeDasharray={flat > 0.98 ? undefined : '4 12'}
      strokeLinecap={bleeds ? 'butt' : 'round'}
      opacity={lerp(0.6, 1, flat) * startLevel * inView}
    />
  );
}

interface ChangeMeasureProps {
  state: LineState;
  frame: number;
  /** Frames from which it is drawn, and from which it goes where the line falls apart. */
  from: number;
  until: number;
}

/** How far the end of the line is from its start: a measure between the two levels, in the result scene. */
export function ChangeMeasure({ state, frame, from, until }: ChangeMeasureProps) {
  const { story, spec } = useFilm();
  const { view, colour, scattered } = state;
  const start = story.chart.trend[0]?.[0]?.[1] ?? 0;
  const end = story.chart.trend.at(-1)?.at(-1)?.[1] ?? 0;
  const x = xOf(view, story.chart.days) + 46;
  const [top, bottom] = [yOf(view, start), yOf(view, end)];
  const drawn = ease.arrive(Math.min(1, Math.max(0, (frame - from) / 24)));
  const width = Math.max(3, spec.line.width * 0.4);
  if (drawn <= 0 || Math.abs(bottom - top) < 24) return null;
  const tip = lerp(top, bottom, drawn);
  return (
    <g
      stroke={colour}
      strokeWidth={width}
      strokeLinecap="round"
      fill="none"
      opacity={view.amplitude * (frame > until ? 1 - scattered : 1)}
    >
      <path d={`M${x - 14} ${top}H${x + 14}M${x} ${top}V${tip}M${x - 14} ${tip}H${x + 14}`} />
    </g>
  );
}
