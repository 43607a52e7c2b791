import { type ChartFrame, pathOf, toPixel, until } from '../../design/chartScale.ts';
import { filmFonts } from '../../design/fonts.ts';
import type { Visual } from '../card.ts';
import type { Drawing } from './drawing.ts';

const families = { calm: filmFonts.text, bold: filmFonts.display, editorial: filmFonts.text } as const;
/** Size of the words under the line's ends, and the room for them. Portrait pixels. */
const endSize = 36;
const endRoom = 64;
const widths = { calm: 12, bold: 26, editorial: 7 } as const;

/** The trend as one line that draws itself, with a dot where the card speaks of a day. */
export function Curve({
  box,
  surface,
  style,
  scale,
  drawn,
  visual,
}: Drawing & { visual: Extract<Visual, { kind: 'curve' }> }) {
  const air = 40 * scale;
  const endsHeight = visual.ends ? endRoom * scale : 0;
  const view: ChartFrame = {
    rect: { x: box.x + air, y: box.y + air, w: box.w - 2 * air, h: box.h - 2 * air - endsHeight },
    days: [0, visual.days],
    values: visual.domain,
    amplitude: 1,
    flatY: box.y,
  };
  const width = widths[style] * scale;
  const head = until(visual.line, visual.days * drawn);
  const last = head.at(-1);
  const mark = visual.mark && visual.mark[0] <= visual.days * drawn ? toPixel(view, visual.mark) : null;
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap={style === 'bold' ? 'butt' : 'round'}>
      <path
        d={`M${view.rect.x} ${view.rect.y + view.rect.h}H${view.rect.x + view.rect.w}`}
        stroke={surface.hairline}
        strokeWidth={2}
      />
      <path
        d={pathOf(visual.line.map((point) => toPixel(view, point)))}
        stroke={surface.hairline}
        strokeWidth={width * 0.5}
      />
      {head.length > 1 && (
        <path
          d={pathOf(head.map((point) => toPixel(view, point)))}
          stroke={surface.line}
          strokeWidth={width}
        />
      )}
      {mark && (
        <>
          <path
            d={`M${mark[0]} ${mark[1]}V${view.rect.y + view.rect.h}`}
            stroke={surface.line}
            strokeWidth={3}
            strokeDasharray="2 10"
          />
          <circle
            cx={mark[0]}
            cy={mark[1]}
            r={width * 1.9}
            fill={surface.ground}
            stroke={surface.line}
            strokeWidth={width * 0.8}
          />
        </>
      )}
      {visual.ends?.map((label, end) => (
        <text
          key={label}
          x={view.rect.x + end * view.rect.w}
          y={view.rect.y + view.rect.h + endsHeight}
          textAnchor={end === 0 ? 'start' : 'end'}
          fontFamily={families[style]}
          fontWeight={550}
          fontSize={Math.max(30, endSize * Math.sqrt(scale))}
          fill={surface.muted}
        >
          {label}
        </text>
      ))}
      {!mark && last && (
        <circle cx={toPixel(view, last)[0]} cy={toPixel(view, last)[1]} r={width * 1.4} fill={surface.line} />
      )}
    </g>
  );
}
