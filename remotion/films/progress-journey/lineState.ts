import { type ChartFrame, valueAt } from '../../design/chartScale.ts';
import { type Hex, mix } from '../../design/colour.ts';
import { clamp01, during } from '../../design/motion.ts';
import { chartFrameAt } from './camera.ts';
import { type FilmScene, sceneAt, sceneTime } from './FilmContext.tsx';
import { headDay } from './journeyTiming.ts';

/** The one line of the film on one frame: where it is, how far it is drawn and in which colours. */
export interface LineState {
  view: ChartFrame;
  head: number;
  headValue: number;
  colour: Hex;
  ground: Hex;
  /** Of the trend line, of its moving end, of axes and weigh-ins, of the level the story started from. */
  opacity: number;
  headOpacity: number;
  detail: number;
  startLevel: number;
  /** 1 while the line is taken apart into the dots of the consistency scene. */
  scattered: number;
}

export function lineStateAt(film: FilmScene, frame: number): LineState {
  const scene = sceneAt(film, frame);
  const previous = film.times[film.times.indexOf(scene) - 1] ?? scene;
  const head = headDay(film.timing, frame);
  const changed = during(frame, scene.from, scene.from + 10);
  const now = film.surfaces[scene.id];
  const before = film.surfaces[previous.id];
  const journey = sceneTime(film, 'journey');
  const consistency = sceneTime(film, 'consistency');
  const result = sceneTime(film, 'result');
  const closing = sceneTime(film, 'closing');
  const scattered = consistency
    ? during(frame, consistency.from - 4, consistency.from + 4) -
      during(frame, consistency.until + 12, consistency.until + 22)
    : 0;
  // The dots are there before the line is gone, and the line before the dots are: nothing blinks.
  const dissolved = consistency
    ? during(frame, consistency.from + 2, consistency.from + 9) -
      during(frame, consistency.until + 12, consistency.until + 20)
    : 0;
  const drawing = journey ? during(frame, journey.from + 4, journey.from + 14) : 1;
  const closed = closing ? during(frame, closing.from, closing.from + 14) : 0;
  const resting = result ? during(frame, result.from, result.from + 16) : 0;
  return {
    view: chartFrameAt(film, frame),
    head,
    headValue: valueAt(film.line, head),
    colour: mix(before.line, now.line, changed),
    ground: mix(before.ground, now.ground, changed),
    opacity: drawing * (1 - dissolved),
    headOpacity: drawing * (1 - scattered) * (1 - closed),
    detail: drawing * (1 - scattered) * (1 - resting) * (1 - closed),
    startLevel: (1 - scattered) * (1 - closed),
    scattered: clamp01(scattered),
  };
}
