import { clamp01, ease } from './motion.ts';

/** The brand's mark: a hull on the water and the fin that keeps it on course. Drawn in 96 by 96. */
export function BrandMark({
  x,
  y,
  size,
  colour,
  frame,
  from,
}: {
  x: number;
  y: number;
  size: number;
  colour: string;
  frame: number;
  from: number;
}) {
  const drawn = ease.arrive(clamp01((frame - from) / 26));
  if (drawn <= 0) return null;
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 96})`} fill={colour} opacity={drawn}>
      <path d="M4 34H92C88 56 72 66 48 66S8 56 4 34Z" />
      <path d={`M40 64H58L54 ${64 + 28 * drawn}H46Z`} />
    </g>
  );
}
