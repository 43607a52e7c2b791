import { filmFonts } from '../../../design/fonts.ts';
import { ease, springAt } from '../../../design/motion.ts';
import { filmSize, safeArea } from '../../../design/safeArea.ts';
import { sceneTime, useFilm } from '../FilmContext.tsx';
import type { CalloutProps } from './callout.ts';
import { Words } from './Words.tsx';

const top = 1108;
const pitch = 142;
const inset = 108;
const row = {
  x: safeArea.x + inset,
  w: safeArea.w - inset,
  align: 'left',
  valign: 'middle',
  maxLines: 1,
} as const;

/** One of the numbered notes under the figure. They stay until the page turns. */
export function EditorialNote({ entry: { moment, from }, index, frame }: CalloutProps) {
  const film = useFilm();
  const until = sceneTime(film, 'journey')?.until ?? null;
  if (frame < from) return null;
  const { ink, muted, accent, hairline, ground } = film.surfaces.journey;
  const y = top + index * pitch;
  const drawn = ease.arrive(Math.min(1, (frame - from) / 20));
  const gone = until === null ? 0 : Math.min(1, Math.max(0, (frame - until + 8) / 8));
  const words = { frame, until };
  return (
    <>
      <svg
        width={filmSize.width}
        height={filmSize.height}
        role="presentation"
        style={{ position: 'absolute', opacity: 1 - gone }}
      >
        <path
          d={`M${safeArea.x} ${y - 4}H${safeArea.x + safeArea.w * drawn}`}
          stroke={hairline}
          strokeWidth={2}
        />
        <circle cx={safeArea.x + 40} cy={y + 62} r={34 * springAt(frame, from, 'snappy')} fill={accent} />
        <text
          x={safeArea.x + 40}
          y={y + 75}
          textAnchor="middle"
          fontFamily={filmFonts.text}
          fontWeight={650}
          fontSize={38}
          fill={ground}
        >
          {index + 1}
        </text>
      </svg>
      <Words
        {...words}
        type="title"
        place={{ ...row, y: y + 8, h: 66 }}
        text={moment.title}
        colour={ink}
        from={from + 3}
      />
      <Words
        {...words}
        type="detail"
        place={{ ...row, y: y + 74, h: 56 }}
        text={`${moment.when}. ${moment.detail}`}
        colour={muted}
        from={from + 8}
      />
    </>
  );
}
