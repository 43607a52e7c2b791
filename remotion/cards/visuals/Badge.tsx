import type { Drawing } from './drawing.ts';

/** How the edge of the seal goes in and out: number of waves, and how deep they are against the radius. */
const edges = { calm: [16, 0.035], bold: [16, 0.07], editorial: [60, 0.012] } as const;
const steps = 240;

/** A seal with a tick in it, that grows to its size. */
export function Badge({ box, surface, style, drawn }: Drawing) {
  const radius = (Math.min(box.w, box.h) / 2 - 8) * drawn;
  const cx = style === 'calm' || box.w < box.h * 1.3 ? box.x + box.w / 2 : box.x + Math.min(box.w, box.h) / 2;
  const cy = box.y + box.h / 2;
  const [waves, depth] = edges[style];
  const outline = style === 'editorial';
  const tick = [
    [-0.36, 0.04],
    [-0.1, 0.3],
    [0.4, -0.28],
  ].map(([x = 0, y = 0]) => `${cx + x * radius} ${cy + y * radius}`);
  return (
    <g fill="none" strokeLinejoin={style === 'bold' ? 'miter' : 'round'}>
      <path
        d={wavy(cx, cy, radius, waves, depth, style === 'bold')}
        fill={outline ? 'none' : surface.line}
        stroke={outline ? surface.line : 'none'}
        strokeWidth={3}
      />
      <circle
        cx={cx}
        cy={cy}
        r={radius * 0.77}
        stroke={outline ? surface.line : surface.ground}
        strokeWidth={outline ? 2 : radius * 0.016}
      />
      <path
        d={`M${tick.join('L')}`}
        stroke={outline ? surface.line : surface.ground}
        strokeWidth={radius * (outline ? 0.05 : 0.13)}
        strokeLinecap={style === 'calm' ? 'round' : 'butt'}
      />
    </g>
  );
}

/** A circle whose edge goes in waves, or in points. */
function wavy(
  cx: number,
  cy: number,
  radius: number,
  waves: number,
  depth: number,
  pointed: boolean,
): string {
  const count = pointed ? waves * 2 : steps;
  const points = Array.from({ length: count }, (_, step) => {
    const angle = (step / count) * 2 * Math.PI - Math.PI / 2;
    const swell = pointed ? (step % 2 === 0 ? 0 : -2 * depth) : depth * (Math.cos(waves * angle) - 1);
    const at = radius * (1 + swell);
    return `${(cx + at * Math.cos(angle)).toFixed(2)} ${(cy + at * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
