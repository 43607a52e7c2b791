import { filledLine } from '../../../story/index.ts';
import { sceneTime, useFilm } from '../FilmContext.tsx';
import { Words } from './Words.tsx';

/** Who this is about, and how long it took. Without a name the length of the story is the title. */
export function Hook({ frame }: { frame: number }) {
  const film = useFilm();
  const { story, spec, props, surfaces } = film;
  const time = sceneTime(film, 'hook');
  if (!time || frame > time.until) return null;
  const { ink, muted, accent } = surfaces.hook;
  const { until } = time;
  const headline = filledLine(props.headline, story) || story.hook.headline;
  const title = story.name ?? story.span;
  return (
    <>
      <Words
        type="kicker"
        place={spec.hook.kicker}
        text={story.hook.kicker}
        colour={muted}
        frame={frame}
        from={10}
        until={until}
      />
      <Words
        type="name"
        place={spec.hook.name}
        text={title}
        colour={ink}
        frame={frame}
        from={0}
        until={until}
        rightToLeft={story.rightToLeft}
      />
      <Words
        type="headline"
        place={spec.hook.headline}
        text={headline}
        colour={accent}
        frame={frame}
        from={18}
        until={until}
      />
    </>
  );
}
