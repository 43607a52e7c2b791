import { clamp01, ease } from '../../../design/motion.ts';
import { said, sceneTime, useFilm } from '../FilmContext.tsx';
import { consistencyFigures } from '../journeyCards.ts';
import { BigNumber, Words } from './Words.tsx';

/** What was done, counted: the plan kept, or where that is not known or not wanted, the longest run of days. */
export function Consistency({ frame }: { frame: number }) {
  const film = useFilm();
  const { props, spec, surfaces } = film;
  const time = sceneTime(film, 'consistency');
  const { adherence, streak } = consistencyFigures(props);
  const first = adherence ?? streak;
  if (!time || !first || frame < time.from || frame > time.until) return null;
  const second = adherence && streak ? streak : null;
  const { ink, muted, accent } = surfaces.consistency;
  const { from, until } = time;
  const counted = Math.round(first.value * ease.arrive(clamp01((frame - from - 4) / 34)));
  const words = { frame, until };
  return (
    <>
      <BigNumber
        {...words}
        place={spec.consistency.number}
        text={first.text.replace(String(first.value), String(counted))}
        colour={ink}
        unitColour={muted}
        widest={first.text}
        from={from + 3}
      />
      <Words
        {...words}
        type="detail"
        place={spec.consistency.caption}
        text={said(film, 'consistency', 0)}
        colour={muted}
        from={from + 8}
      />
      {second && (
        <>
          <Words
            {...words}
            type="headline"
            place={spec.consistency.secondNumber}
            text={second.text}
            colour={accent}
            from={from + 36}
          />
          <Words
            {...words}
            type="detail"
            place={spec.consistency.second}
            text={said(film, 'consistency', 2)}
            colour={muted}
            from={from + 40}
          />
        </>
      )}
    </>
  );
}
