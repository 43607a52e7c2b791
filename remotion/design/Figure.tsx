import { Digits } from './Digits.tsx';
import { type TypeStyle, textWidth } from './fitText.ts';
import { clamp01, ease, springAt } from './motion.ts';
import type { Reveal, TextPlace } from './TextBox.tsx';

interface Props {
  /** Number and unit, parted by a no-break space: "86.5 kg". The unit is set smaller. */
  text: string;
  /** The widest text that this figure will show: its size must not change while it counts. */
  widest: string;
  place: TextPlace;
  type: TypeStyle;
  colour: string;
  unitColour: string;
  reveal: Reveal;
  frame: number;
  from: number;
  until: number;
}

const unitScale = 0.46;
const unitGap = 0.14;

function parts(text: string): [number: string, unit: string] {
  const [number = '', ...unit] = text.split('\u00a0');
  return [number, unit.join(' ')];
}

function sizeFor(text: string, type: TypeStyle, place: TextPlace): number {
  const [number, unit] = parts(text);
  const width = textWidth(number, type, 100) + textWidth(unit, type, 100 * unitScale) + 100 * unitGap;
  return Math.min(type.size, (place.w / width) * 100, place.h / type.leading);
}

/** A large number that counts, with its unit beside it. */
export function Figure({ text, widest, place, type, colour, unitColour, reveal, frame, from, until }: Props) {
  const leaving = ease.leave(clamp01((frame - until + 8) / 8));
  if (frame < from || leaving >= 1) return null;
  const [number, unit] = parts(text);
  const size = sizeFor(widest, type, place);
  const arrived = springAt(frame, from, reveal === 'slam' ? 'snappy' : 'soft');
  const shift = reveal === 'slam' ? `translateX(${((arrived - 1) * 0.3 - leaving) * size}px)` : '';
  const rise = reveal === 'slam' ? '' : `translateY(${(1 - arrived) * 40 - leaving * 30}px)`;
  const lineHeight = size * type.leading;
  return (
    <div
      style={{
        position: 'absolute',
        left: place.x,
        top: place.y + (place.h - lineHeight) / 2,
        width: place.w,
        height: lineHeight,
        lineHeight: `${lineHeight}px`,
        fontFamily: type.family,
        fontWeight: type.weight,
        fontSize: size,
        letterSpacing: `${type.tracking}em`,
        fontVariantNumeric: type.tabular ? 'tabular-nums' : 'normal',
        whiteSpace: 'pre',
        textAlign: place.align,
        color: colour,
        opacity: clamp01(arrived * 1.5) * (1 - leaving),
        transform: `${shift}${rise}`,
      }}
    >
      <Digits text={number} tabular={type.tabular} />
      {unit && (
        <span
          style={{
            fontSize: size * unitScale,
            marginLeft: size * unitGap,
            color: unitColour,
            letterSpacing: 0,
          }}
        >
          {unit}
        </span>
      )}
    </div>
  );
}
