import { createContext, useContext } from 'react';
import type { StyleName } from '../../design/styles.ts';
import type { Surface } from '../../design/surfaces.ts';
import type { ChartPoint, Story } from '../../story/index.ts';
import { type JourneyTiming, journeyTiming } from './journeyTiming.ts';
import { bold } from './looks/bold.ts';
import { calm } from './looks/calm.ts';
import { editorial } from './looks/editorial.ts';
import { type JourneyLook, type StyleSpec, specOf } from './looks/spec.ts';
import { popOf, surfacesOf } from './looks/surfaces.ts';
import type { ProgressJourneyProps } from './schema.ts';
import { type SceneId, type SceneTime, timeline } from './timeline.ts';

/** Everything of the film that does not change from frame to frame. */
export interface FilmScene {
  props: ProgressJourneyProps;
  story: Story;
  spec: StyleSpec;
  surfaces: Record<SceneId, Surface>;
  pop: Surface;
  times: SceneTime[];
  timing: JourneyTiming;
  /** The trend in one piece, gaps bridged: what the head runs along. */
  line: ChartPoint[];
}

const looks: Record<StyleName, JourneyLook> = { calm, bold, editorial };

export function prepareFilm(props: ProgressJourneyProps): FilmScene {
  const { story } = props;
  const times = timeline(props);
  const journey = times.find(({ id }) => id === 'journey');
  if (!journey) throw new Error('A progress journey needs its journey.');
  const moments = story.moments.map((moment, index) => ({
    ...moment,
    title: journey.words[index] ?? moment.title,
  }));
  return {
    props,
    story,
    spec: specOf(looks[props.style], props.style, props.font, props.format),
    surfaces: surfacesOf(props),
    pop: popOf(props),
    times,
    timing: journeyTiming(journey, moments, story.chart.days),
    line: story.chart.trend.flat(),
  };
}

const FilmContext = createContext<FilmScene | null>(null);
export const FilmProvider = FilmContext.Provider;

export function useFilm(): FilmScene {
  const film = useContext(FilmContext);
  if (!film) throw new Error('useFilm needs a FilmProvider above it.');
  return film;
}

/** Frames of a scene, or null when this film leaves it out. */
export function sceneTime(film: FilmScene, id: SceneId): { from: number; until: number } | null {
  const time = film.times.find((scene) => scene.id === id);
  return time ? { from: time.from, until: time.from + time.duration } : null;
}

/** A line of a scene as it is said in this cut; empty where the scene has none. */
export function said(film: FilmScene, id: SceneId, row: number): string {
  return film.times.find((scene) => scene.id === id)?.words[row] ?? '';
}

/** The scene that a frame belongs to. */
export function sceneAt(film: FilmScene, frame: number): SceneTime {
  const last = film.times.findLast(({ from }) => frame >= from) ?? film.times[0];
  if (!last) throw new Error('A film needs a scene.');
  return last;
}
