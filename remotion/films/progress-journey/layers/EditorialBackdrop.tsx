import { filmFonts } from '../../../design/fonts.ts';
import { clamp01, ease } from '../../../design/motion.ts';
import { filmSize, safeArea } from '../../../design/safeArea.ts';
import { sceneAt, useFilm } from '../FilmContext.tsx';

/** Paper with the rules of a printed page and its folio. */
export function EditorialBackdrop({ frame }: { frame: number }) {
  const film = useFilm();
  const { ground, ink, muted } = film.surfaces.hook;
  const drawn = ease.arrive(clamp01(frame / 36));
  const right = safeArea.x + safeArea.w * drawn;
  const scene = sceneAt(film, frame);
  const folio = `${film.times.indexOf(scene) + 1} / ${film.times.length}`;
  const bottom = safeArea.y + safeArea.h + 10;
  return (
    <svg width={filmSize.width} height={filmSize.height} role="presentation">
      <rect width={filmSize.width} height={filmSize.height} fill={ground} />
      <path d={`M${safeArea.x} ${safeArea.y}H${right}`} stroke={ink} strokeWidth={6} />
      <path d={`M${safeArea.x} ${safeArea.y + 12}H${right}`} stroke={ink} strokeWidth={2} />
      <path d={`M${safeArea.x} ${bottom}H${right}`} stroke={ink} strokeWidth={2} />
      <text
        x={safeArea.x + safeArea.w}
        y={222}
        textAnchor="end"
        fontFamily={filmFonts.text}
        fontWeight={550}
        fontSize={34}
        fill={muted}
        opacity={drawn}
      >
        {folio}
      </text>
    </svg>
  );
}
