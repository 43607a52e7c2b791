import { ease, lerp } from '../../design/motion.ts';
import type { Moment } from '../../story/index.ts';
import { framesPerBeat, type SceneTime } from './timeline.ts';

/** A frame of the film and the day that the head of the line has reached on it. */
interface Knot {
  frame: number;
  day: number;
}

/** When the line is drawn and when it stops at the story's moments, all on the beat. */
export interface JourneyTiming {
  knots: Knot[];
  moments: { moment: Moment; from: number; until: number }[];
  drawnAt: number;
}

/** Beats at the end of the scene on which the finished line is looked at. */
const restBeats = 2;
/** A moment needs two beats to be read before the next one may come. */
const beatsBetween = 2;

export function journeyTiming(scene: SceneTime, moments: readonly Moment[], days: number): JourneyTiming {
  const startBeat = 0.5;
  const endBeat = scene.duration / framesPerBeat - restBeats;
  const beats = spread(
    moments.map(({ day, span }) => Math.round(lerp(startBeat, endBeat, (span?.[1] ?? day) / days))),
    Math.floor(endBeat) - (endBeat % 1 === 0 ? 1 : 0),
  );
  const frameOf = (beat: number) => scene.from + Math.round(beat * framesPerBeat);
  const stops = moments.map((moment, index) => ({
    moment,
    day: moment.span?.[1] ?? moment.day,
    frame: frameOf(beats[index] ?? 0),
  }));
  const drawnAt = frameOf(endBeat);
  return {
    knots: [{ frame: frameOf(startBeat), day: 0 }, ...stops, { frame: drawnAt, day: days }],
    moments: stops.map(({ moment, frame }, index) => ({
      moment,
      from: frame,
      until: stops[index + 1]?.frame ?? scene.from + scene.duration,
    })),
    drawnAt,
  };
}

/** Pushes whole beats apart, first forwards from 2, then backwards from the last allowed one. */
function spread(beats: readonly number[], last: number): number[] {
  const apart: number[] = [];
  for (const beat of beats) apart.push(Math.max(beat, (apart.at(-1) ?? 0) + beatsBetween));
  for (let index = apart.length - 1; index >= 0; index -= 1) {
    const latest = index === apart.length - 1 ? last : (apart[index + 1] ?? last) - beatsBetween;
    apart[index] = Math.min(apart[index] ?? latest, latest);
  }
  return apart;
}

/** Day at the head of the line: slower towards each stop, never quite standing still. */
export function headDay({ knots }: JourneyTiming, frame: number): number {
  const first = knots[0];
  if (!first || frame <= first.frame) return 0;
  for (let index = 1; index < knots.length; index += 1) {
    const [left, right] = [knots[index - 1], knots[index]];
    if (!left || !right || frame > right.frame) continue;
    const share = (frame - left.frame) / Math.max(1, right.frame - left.frame);
    return lerp(left.day, right.day, lerp(share, ease.glide(share), 0.7));
  }
  return knots.at(-1)?.day ?? 0;
}
