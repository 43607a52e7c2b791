import { framesPerBeat } from '../../cards/card.ts';
import { pacedBeats } from '../../design/pace.ts';
import type { Scene } from '../../story/index.ts';
import { shownCards } from './journeyCards.ts';
import type { ProgressJourneyProps } from './schema.ts';

export const fps = 30;
/** 100 beats a minute at 30 frames a second. The sound bed has the same beat, so that scenes change on it. */
export { framesPerBeat };

export type SceneId = Scene['id'];

/** Where one scene lies in the film, in frames, and what it says. */
export interface SceneTime {
  id: SceneId;
  from: number;
  duration: number;
  words: readonly string[];
}

/** The film's scenes with their frames. */
export function timeline(props: ProgressJourneyProps): SceneTime[] {
  let from = 0;
  return shownCards(props).map(({ id, beats, rows }) => {
    const duration = pacedBeats(beats, props.pace) * framesPerBeat;
    const scene = { id: id as SceneId, from, duration, words: rows.map(({ text }) => text) };
    from += duration;
    return scene;
  });
}

export function durationInFrames(props: ProgressJourneyProps): number {
  return timeline(props).reduce((sum, scene) => sum + scene.duration, 0);
}
