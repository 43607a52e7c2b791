import { Thumbnail } from '@remotion/player';
import { useMemo } from 'react';
import { composeProps, type FilmProps, filmById } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';

/** Where in the film the poster is taken: late enough that the chart stands. */
const POSTER_AT = 0.45;

/** A still of the film with an invented member's story. Draws nothing for a film or choices that do not fit. */
export default function FilmPoster({ film: id, choices }: { film: string; choices: FilmProps }) {
  const still = useMemo(() => {
    const film = filmById(id);
    const story = edgeStories[0];
    if (!film || !story || !film.choicesSchema.partial().safeParse(choices).success) return undefined;
    const props = composeProps(id, story.source, choices);
    return { film, props, frames: film.durationInFrames(props) };
  }, [id, choices]);
  if (!still) return null;
  const { film, props, frames } = still;
  return (
    <Thumbnail
      component={film.component}
      inputProps={props}
      frameToDisplay={Math.floor(frames * POSTER_AT)}
      durationInFrames={frames}
      fps={film.fps}
      compositionWidth={film.sizeOf(props).width}
      compositionHeight={film.sizeOf(props).height}
      style={{ width: '100%', height: '100%' }}
    />
  );
}
