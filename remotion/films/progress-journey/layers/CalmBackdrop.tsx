import { mix, withAlpha } from '../../../design/colour.ts';
import { filmSize } from '../../../design/safeArea.ts';
import { useFilm } from '../FilmContext.tsx';

/** A plain ground with one slow light behind the words. */
export function CalmBackdrop({ frame }: { frame: number }) {
  const { surfaces } = useFilm();
  const { ground, line } = surfaces.hook;
  const x = 540 + Math.sin(frame / 140) * 160;
  const y = 520 + Math.cos(frame / 170) * 120;
  return (
    <svg width={filmSize.width} height={filmSize.height} role="presentation">
      <defs>
        <radialGradient id="light">
          <stop offset="0" stopColor={withAlpha(mix(line, ground, 0.35), 0.2)} />
          <stop offset="1" stopColor={withAlpha(line, 0)} />
        </radialGradient>
      </defs>
      <rect width={filmSize.width} height={filmSize.height} fill={ground} />
      <circle cx={x} cy={y} r={760} fill="url(#light)" />
    </svg>
  );
}
