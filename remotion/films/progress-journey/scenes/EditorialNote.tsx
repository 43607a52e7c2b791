import { filmFonts } from '../../../design/fonts.ts';
import { ease, springAt } from '../../../design/motion.ts';
import { maxMoments } from '../../../story/index.ts';
import { sceneTime, useFilm } from '../FilmContext.tsx';
import type { CalloutProps } from './callout.ts';
import { Words } from './Words.tsx';

/** Space for the number before the words. */
const inset = 108;

/** One of the numbered notes under the figure. They stay until the page turns. */
export function EditorialNote({ entry: { moment, from }, index, frame }: CalloutProps) {
  const film = useFilm();
  const until = sceneTime(film, 'journey')?.until ?? null;
  if (frame < from) return null;
  const { ink, muted, accent, hairline, ground } = film.surfaces.journey;
  const { moments, small } = film.spec;
  const y = moments.y + index * (moments.h / maxMoments);
  const place = (from: number, height: number) => ({
    x: moments.x + inset * small,
    w: moments.w - inset * small,
    y: y + from * small,
    h: height * small,
    align: 'left' as const,
    valign: 'middle' as const,
    maxLines: 1,
  });
  const drawn = ease.arrive(Math.min(1, (frame - from) / 20));
  const gone = until === null ? 0 : Math.min(1, Math.max(0, (frame - until + 8) / 8));
  const words = { frame, until };
  return (
    <>
      <svg
        width={film.spec.frame.width}
        height={film.spec.frame.height}
        role="presentation"
        style={{ position: 'absolute', opacity: 1 - gone }}
      >
        <path
          d={`M${moments.x} ${y - 4}H${moments.x + moments.w * drawn}`}
          stroke={hairline}
          strokeWidth={2}
        />
        <circle
          cx={moments.x + 40 * small}
          cy={y + 62 * small}
          r={34 * small * springAt(frame, from, 'snappy')}
          fill={accent}
        />
        <text
          x={moments.x + 40 * small}
          y={y + 75 * small}
          textAnchor="middle"
          fontFamily={filmFonts.text}
          fontWeight={650}
          fontSize={38 * small}
          fill={ground}
        >
          {index + 1}
        </text>
      </svg>
      <Words {...words} type="title" place={place(8, 66)} text={moment.title} colour={ink} from={from + 3} />
      <Words
        {...words}
        type="detail"
        place={place(74, 56)}
        text={`${moment.when}. ${moment.detail}`}
        colour={muted}
        from={from + 8}
      />
    </>
  );
}
