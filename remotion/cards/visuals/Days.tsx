import { filmFonts } from '../../design/fonts.ts';
import { clamp01 } from '../../design/motion.ts';
import type { PlanDay } from '../card.ts';
import type { Drawing } from './drawing.ts';

const labelShare = 0.16;
const mostMarks = 6;
const families = { calm: filmFonts.text, bold: filmFonts.display, editorial: filmFonts.text } as const;

/** A column a day: a mark for each planned thing, filled when it was done. A day without a plan keeps its place. */
export function Days({ box, surface, style, scale, drawn, days }: Drawing & { days: readonly PlanDay[] }) {
  const column = box.w / days.length;
  const highest = Math.min(mostMarks, Math.max(1, ...days.map(({ planned }) => planned)));
  const label = box.h * labelShare;
  const pitch = Math.min((box.h - label) / highest, column);
  const size = pitch * 0.76;
  const base = box.y + box.h - label;
  return (
    <g>
      <path d={`M${box.x} ${base}H${box.x + box.w}`} stroke={surface.hairline} strokeWidth={2} />
      {days.map((day, index) => {
        const x = box.x + column * (index + 0.5);
        const arrived = clamp01(drawn * (days.length + 2) - index);
        return (
          <g key={`${day.label}-${x}`}>
            {marks(day, base, pitch).map(({ y, done }) => (
              <Mark key={y} {...{ x, y, size, done, arrived, style, surface }} />
            ))}
            <text
              x={x}
              y={box.y + box.h - label * 0.12}
              textAnchor="middle"
              fontFamily={families[style]}
              fontWeight={600}
              fontSize={Math.max(30, 38 * scale)}
              fill={surface.muted}
            >
              {day.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Done first, from below. More than fit are told by the words, not by the drawing. */
function marks({ planned, done }: PlanDay, base: number, pitch: number): { y: number; done: boolean }[] {
  return Array.from({ length: Math.min(planned, mostMarks) }, (_, level) => ({
    y: base - pitch * (level + 0.5),
    done: level < done,
  }));
}

function Mark({
  x,
  y,
  size,
  done,
  arrived,
  style,
  surface,
}: Pick<Drawing, 'style' | 'surface'> & {
  x: number;
  y: number;
  size: number;
  done: boolean;
  arrived: number;
}) {
  const fill = done ? surface.line : 'none';
  const stroke = done ? surface.line : surface.hairline;
  if (style === 'calm') {
    return <circle cx={x} cy={y} r={(size / 2) * arrived} fill={fill} stroke={stroke} strokeWidth={4} />;
  }
  if (style === 'bold') {
    const side = size * arrived;
    return (
      <rect
        x={x - side / 2}
        y={y - side / 2}
        width={side}
        height={side}
        fill={fill}
        stroke={stroke}
        strokeWidth={6}
      />
    );
  }
  const half = (size / 2) * arrived;
  return (
    <path
      d={
        done
          ? `M${x - half} ${y + half * 0.1}L${x - half * 0.2} ${y + half * 0.7}L${x + half} ${y - half * 0.8}`
          : `M${x - half * 0.5} ${y}H${x + half * 0.5}`
      }
      fill="none"
      stroke={done ? surface.line : surface.muted}
      strokeWidth={done ? 9 : 3}
    />
  );
}
