import { pacedBeats } from '../../design/pace.ts';
import type { Scene, Story } from '../../story/index.ts';
import type { ProgressJourneyProps } from './schema.ts';

export const fps = 30;
/** 100 beats a minute at 30 frames a second. The sound bed has the same beat, so that scenes change on it. */
export const framesPerBeat = 18;

export type SceneId = Scene['id'];

/** Where one scene lies in the film, in frames. */
export interface SceneTime {
  id: SceneId;
  from: number;
  duration: number;
}

/** Figures of the consistency scene that are both in the story and wanted. */
export function consistencyFigures(props: ProgressJourneyProps): {
  adherence: Story['adherence'];
  streak: Story['streak'];
} {
  return {
    adherence: props.showAdherence ? props.story.adherence : null,
    streak: props.showStreak ? props.story.streak : null,
  };
}

/** The film's scenes with their frames; the consistency scene is left out when its figures are absent or not wanted. */
export function timeline(props: ProgressJourneyProps): SceneTime[] {
  const { adherence, streak } = consistencyFigures(props);
  const scenes: SceneTime[] = [];
  let from = 0;
  for (const { id, beats } of props.story.scenes) {
    if (id === 'consistency' && !adherence && !streak) continue;
    const onlyOne = id === 'consistency' && Boolean(adherence) !== Boolean(streak);
    const duration = pacedBeats(onlyOne ? Math.min(beats, 4) : beats, props.pace) * framesPerBeat;
    scenes.push({ id, from, duration });
    from += duration;
  }
  return scenes;
}

export function durationInFrames(props: ProgressJourneyProps): number {
  return timeline(props).reduce((sum, scene) => sum + scene.duration, 0);
}
