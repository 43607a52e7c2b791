import { mix, withAlpha } from '../../design/colour.ts';
import { useCards } from '../CardContext.tsx';

/** A plain ground, one slow light behind the words, and a quiet surface of water at the foot. */
export function Light({ frame }: { frame: number }) {
  const { grounds, frame: size } = useCards();
  const { ground, line, wash } = grounds.paper;
  const { width, height } = size;
  const x = width * (0.5 + Math.sin(frame / 140) * 0.15);
  const y = height * (0.3 + Math.cos(frame / 170) * 0.06);
  const level = height * 0.93;
  const swell = Math.sin(frame / 45) * height * 0.008;
  const water = `M0 ${level + swell}C${width * 0.3} ${level - swell * 3} ${width * 0.7} ${level + swell * 3} ${width} ${level - swell}V${height}H0Z`;
  return (
    <svg width={width} height={height} role="presentation" style={{ position: 'absolute' }}>
      <defs>
        <radialGradient id="card-light">
          <stop offset="0" stopColor={withAlpha(mix(line, ground, 0.35), 0.2)} />
          <stop offset="1" stopColor={withAlpha(line, 0)} />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={ground} />
      <circle cx={x} cy={y} r={Math.max(width, height) * 0.45} fill="url(#card-light)" />
      <path d={water} fill={wash} />
    </svg>
  );
}
