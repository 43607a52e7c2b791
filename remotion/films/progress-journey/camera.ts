import { type ChartFrame, mixFrames, valueAt } from '../../design/chartScale.ts';
import { clamp01, ease, lerp } from '../../design/motion.ts';
import type { FilmScene } from './FilmContext.tsx';
import { headDay } from './journeyTiming.ts';
import type { SceneId } from './timeline.ts';

/** Frames that the line takes to move from its place in one scene to the next. */
const moveFrames = 26;

/** Where the line is drawn on this frame: its place in the scene, or on the way there from the last one. */
export function chartFrameAt(film: FilmScene, frame: number): ChartFrame {
  const { times } = film;
  const first = times[0];
  let shown = sceneFrame(film, first?.id ?? 'hook', frame);
  for (const { id, from } of times.slice(1)) {
    if (frame <= from - 6) break;
    shown = mixFrames(
      shown,
      sceneFrame(film, id, frame),
      ease.glide(clamp01((frame - from + 6) / moveFrames)),
    );
  }
  return shown;
}

function sceneFrame(film: FilmScene, id: SceneId, frame: number): ChartFrame {
  const { spec, story } = film;
  const flat = id === 'hook' || id === 'closing';
  const whole: ChartFrame = {
    rect: spec.chart[id],
    days: [0, story.chart.days],
    values: story.chart.valueDomain,
    amplitude: flat ? 0 : 1,
    flatY: flat ? spec.flatY[id] : spec.chart[id].y,
  };
  return id === 'journey' ? { ...whole, ...journeyWindow(film, frame) } : whole;
}

/** What of the data the journey's camera sees: more and more of it, a part that runs along, or all. */
function journeyWindow(film: FilmScene, frame: number): Pick<ChartFrame, 'days' | 'values'> {
  const { spec, story, timing } = film;
  const { days, valueDomain } = story.chart;
  const head = headDay(timing, frame);
  if (spec.camera === 'still') return { days: [0, days], values: valueDomain };
  if (spec.camera === 'widening') {
    return { days: [0, Math.min(days, Math.max(head * 1.3, days * 0.4))], values: valueDomain };
  }
  const open = ease.glide(clamp01((frame - timing.drawnAt + 10) / 24));
  const from = Math.max(0, Math.min(head - days * 0.26, days * 0.55));
  const seen = film.line.filter(([day]) => day >= from && day <= head).map(([, value]) => value);
  const [low, high] = valueDomain;
  const now = [valueAt(film.line, from), valueAt(film.line, head)];
  const least = (high - low) * 0.3;
  const top = Math.max(...seen, ...now);
  const bottom = Math.min(...seen, ...now);
  const air = (top - bottom) * 0.15 + Math.max(0, least - (top - bottom)) / 2;
  return {
    days: [lerp(from, 0, open), lerp(from + days * 0.45, days, open)],
    values: [lerp(bottom - air, low, open), lerp(top + air, high, open)],
  };
}
