import type { Drawing } from './drawing.ts';

const weights = { calm: 34, bold: 110, editorial: 12 } as const;
/** Marks round the editorial ring, as on a clock. */
const ticks = 40;

/** A share of a whole as an arc from twelve o'clock. */
export function Ring({ box, surface, style, scale, drawn, share }: Drawing & { share: number }) {
  const stroke = weights[style] * scale;
  const radius = Math.min(box.w, box.h) / 2 - stroke / 2 - 8;
  const cx = style === 'calm' || box.w < box.h * 1.3 ? box.x + box.w / 2 : box.x + radius + stroke / 2 + 8;
  const cy = box.y + box.h / 2;
  const around = 2 * Math.PI * radius;
  const arc = around * Math.min(1, Math.max(0, share)) * drawn;
  return (
    <g fill="none" transform={`rotate(-90 ${cx} ${cy})`}>
      {style === 'editorial' ? (
        <circle
          cx={cx}
          cy={cy}
          r={radius - 26 * scale}
          stroke={surface.hairline}
          strokeWidth={22 * scale}
          strokeDasharray={`2 ${(2 * Math.PI * (radius - 26 * scale)) / ticks - 2}`}
        />
      ) : null}
      <circle
        cx={cx}
        cy={cy}
        r={radius}
        stroke={surface.hairline}
        strokeWidth={style === 'editorial' ? 2 : stroke}
      />
      {arc > 1 && (
        <circle
          cx={cx}
          cy={cy}
          r={radius}
          stroke={surface.line}
          strokeWidth={stroke}
          strokeLinecap={style === 'calm' ? 'round' : 'butt'}
          strokeDasharray={`${arc} ${around}`}
        />
      )}
    </g>
  );
}
