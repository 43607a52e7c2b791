import { said, sceneTime, useFilm } from '../FilmContext.tsx';
import { Words } from './Words.tsx';

/** Who this is about, and how long it took. Without a name the length of the story is the title. */
export function Hook({ frame }: { frame: number }) {
  const film = useFilm();
  const { story, spec, surfaces } = film;
  const time = sceneTime(film, 'hook');
  if (!time || frame > time.until) return null;
  const { ink, muted, accent } = surfaces.hook;
  const { until } = time;
  return (
    <>
      <Words
        type="kicker"
        place={spec.hook.kicker}
        text={said(film, 'hook', 0)}
        colour={muted}
        frame={frame}
        from={10}
        until={until}
      />
      <Words
        type="name"
        place={spec.hook.name}
        text={said(film, 'hook', 1)}
        colour={ink}
        frame={frame}
        from={0}
        until={until}
        rightToLeft={story.rightToLeft}
      />
      <Words
        type="headline"
        place={spec.hook.headline}
        text={said(film, 'hook', 2)}
        colour={accent}
        frame={frame}
        from={18}
        until={until}
      />
    </>
  );
}
