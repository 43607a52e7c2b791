import { mix, withAlpha } from '../../../design/colour.ts';
import { useFilm } from '../FilmContext.tsx';

/** A plain ground with one slow light behind the words. */
export function CalmBackdrop({ frame }: { frame: number }) {
  const { surfaces, spec } = useFilm();
  const { width, height } = spec.frame;
  const { ground, line } = surfaces.hook;
  const x = width / 2 + Math.sin(frame / 140) * 160;
  const y = height * (13 / 48) + Math.cos(frame / 170) * 120;
  return (
    <svg width={width} height={height} role="presentation">
      <defs>
        <radialGradient id="light">
          <stop offset="0" stopColor={withAlpha(mix(line, ground, 0.35), 0.2)} />
          <stop offset="1" stopColor={withAlpha(line, 0)} />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={ground} />
      <circle cx={x} cy={y} r={760} fill="url(#light)" />
    </svg>
  );
}
