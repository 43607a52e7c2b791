import { Player, Thumbnail } from '@remotion/player';
import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';
import { useReducedMotion } from './useReducedMotion.ts';

interface FilmPlayerProps {
  film: FilmDefinition;
  props: FilmProps;
  frames: number;
}

/** The film or card itself, drawn live from props: the same component and the same frames that the worker renders. */
export default function FilmPlayer({ film, props, frames }: FilmPlayerProps) {
  const still = useReducedMotion();
  const { width, height } = film.sizeOf(props);
  const drawn = {
    component: film.component,
    inputProps: props,
    durationInFrames: frames,
    fps: film.fps,
    compositionWidth: width,
    compositionHeight: height,
    style: { width: '100%', height: '100%' },
  };
  if (film.still)
    return (
      <Thumbnail
        {...drawn}
        frameToDisplay={0}
        errorFallback={({ error }) => <p style={{ padding: 24 }}>The card stopped: {error.message}</p>}
      />
    );
  return (
    <Player
      {...drawn}
      controls
      loop
      autoPlay={!still}
      initiallyMuted
      initialFrame={still ? Math.floor(frames / 2) : 0}
      acknowledgeRemotionLicense
      errorFallback={({ error }) => <p style={{ padding: 24 }}>The film stopped: {error.message}</p>}
    />
  );
}
