import { filmFonts } from '../../../design/fonts.ts';
import { clamp01, ease } from '../../../design/motion.ts';
import { sceneAt, useFilm } from '../FilmContext.tsx';

/** Paper with the rules of a printed page and its folio. */
export function EditorialBackdrop({ frame }: { frame: number }) {
  const film = useFilm();
  const { ground, ink, muted } = film.surfaces.hook;
  const { width, height, safe } = film.spec.frame;
  const { small } = film.spec;
  const drawn = ease.arrive(clamp01(frame / 36));
  const right = safe.x + safe.w * drawn;
  const scene = sceneAt(film, frame);
  const folio = `${film.times.indexOf(scene) + 1} / ${film.times.length}`;
  const bottom = safe.y + safe.h + 10;
  return (
    <svg width={width} height={height} role="presentation">
      <rect width={width} height={height} fill={ground} />
      <path d={`M${safe.x} ${safe.y}H${right}`} stroke={ink} strokeWidth={6} />
      <path d={`M${safe.x} ${safe.y + 12}H${right}`} stroke={ink} strokeWidth={2} />
      <path d={`M${safe.x} ${bottom}H${right}`} stroke={ink} strokeWidth={2} />
      <text
        x={safe.x + safe.w}
        y={safe.y + 68 * small}
        textAnchor="end"
        fontFamily={filmFonts.text}
        fontWeight={550}
        fontSize={34 * small}
        fill={muted}
        opacity={drawn}
      >
        {folio}
      </text>
    </svg>
  );
}
