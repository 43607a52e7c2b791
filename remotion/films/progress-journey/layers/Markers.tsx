import { xOf, yOf } from '../../../design/chartScale.ts';
import { filmFonts } from '../../../design/fonts.ts';
import { clamp01, springAt } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';

/** The story's moments on the line: a stretch is shaded, a point gets a ring. Editorial numbers them for its notes. */
export function Markers({ state, frame }: { state: LineState; frame: number }) {
  const { spec, timing, props, surfaces, pop } = useFilm();
  const { view, head, colour, ground, detail } = state;
  if (detail <= 0) return null;
  const numbered = props.style === 'editorial';
  const ring = props.style === 'bold' ? pop.ground : colour;
  return (
    <g opacity={detail}>
      {timing.moments.map(({ moment, from }, index) => {
        const { span, day, value } = moment;
        const [left, right] = span ?? [day, day];
        const x0 = xOf(view, left);
        const width = Math.max(0, xOf(view, Math.min(head, right)) - x0);
        const popped = springAt(frame, from, 'snappy');
        const radius = (numbered ? 27 * spec.small : spec.line.head * 1.15) * popped;
        const y = yOf(view, value);
        const wave = clamp01((frame - from) / 20);
        return (
          <g key={`${moment.kind}-${day}`}>
            {span && head > left && (
              <rect
                x={x0}
                y={view.rect.y - 20}
                width={width}
                height={view.rect.h + 20}
                fill={colour}
                opacity={0.1}
              />
            )}
            {popped > 0 && (
              <g>
                <circle
                  cx={xOf(view, day)}
                  cy={y}
                  r={spec.line.head * (1 + wave * 4)}
                  stroke={ring}
                  strokeWidth={4}
                  fill="none"
                  opacity={0.5 * (1 - wave)}
                />
                <circle
                  cx={xOf(view, day)}
                  cy={y}
                  r={radius}
                  fill={numbered ? surfaces.journey.accent : ground}
                  stroke={ring}
                  strokeWidth={numbered ? 0 : spec.line.width * 0.7}
                />
                {numbered && (
                  <text
                    x={xOf(view, day)}
                    y={y + 11 * spec.small}
                    textAnchor="middle"
                    fontFamily={filmFonts.text}
                    fontWeight={650}
                    fontSize={32 * spec.small}
                    fill={ground}
                    opacity={popped}
                  >
                    {index + 1}
                  </text>
                )}
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}
