import type { CSSProperties } from 'react';
import { Digits } from './Digits.tsx';
import { fitText, type TypeStyle } from './fitText.ts';
import { clamp01, ease, springAt } from './motion.ts';
import type { Box } from './safeArea.ts';

export type Reveal = 'rise' | 'slam' | 'mask';

export interface TextPlace extends Box {
  align: 'left' | 'center';
  valign: 'top' | 'middle' | 'bottom';
  maxLines: number;
}

interface Props {
  text: string;
  place: TextPlace;
  type: TypeStyle;
  colour: string;
  reveal: Reveal;
  frame: number;
  /** Frames of arriving and leaving; `until` null stays. */
  from: number;
  until: number | null;
  rightToLeft?: boolean;
}

/** How far descenders and accents reach out of a line's box, in em: what a mask must not cut. */
const overhang = 0.22;

/** Text set to fit its box, arriving line by line and leaving as a whole. Two boxes that don't overlap never will. */
export function TextBox({ text, place, type, colour, reveal, frame, from, until, rightToLeft }: Props) {
  const leaving = until === null ? 0 : ease.leave(clamp01((frame - until + 8) / 8));
  if (frame < from || leaving >= 1 || !text) return null;
  const { size, lines } = fitText(text, type, place, place.maxLines);
  const lineHeight = size * type.leading;
  const free = place.h - lines.length * lineHeight;
  const top = place.y + (place.valign === 'top' ? 0 : place.valign === 'middle' ? free / 2 : free);
  return lines.map((line, index) => {
    const motion = lineMotion(reveal, frame, from + index * (reveal === 'slam' ? 2 : 4), leaving, size);
    const pad = reveal === 'rise' ? 0 : size * overhang;
    const y = top + index * lineHeight;
    const outer: CSSProperties = {
      position: 'absolute',
      left: place.x - pad,
      top: y - pad,
      width: place.w + 2 * pad,
      height: lineHeight + 2 * pad,
      overflow: reveal === 'rise' ? 'visible' : 'hidden',
    };
    const inner: CSSProperties = {
      padding: pad,
      fontFamily: type.family,
      fontWeight: type.weight,
      fontStyle: type.italic ? 'italic' : 'normal',
      fontSize: size,
      lineHeight: `${lineHeight}px`,
      letterSpacing: `${type.tracking}em`,
      fontVariantNumeric: type.tabular ? 'tabular-nums' : 'normal',
      whiteSpace: 'pre',
      textAlign: place.align,
      direction: rightToLeft ? 'rtl' : 'ltr',
      color: colour,
      opacity: motion.opacity,
      transform: motion.transform,
    };
    return (
      <div key={y} style={outer}>
        <div style={inner}>
          <Digits text={line} tabular={type.tabular} />
        </div>
      </div>
    );
  });
}

function lineMotion(reveal: Reveal, frame: number, at: number, leaving: number, size: number) {
  if (reveal === 'rise') {
    const arrived = springAt(frame, at, 'soft');
    const opacity = clamp01(arrived) * (1 - leaving);
    return { opacity, transform: `translateY(${(1 - arrived) * 36 - leaving * 28}px)` };
  }
  if (reveal === 'slam') {
    const arrived = springAt(frame, at, 'snappy');
    const x = (1 - arrived) * -0.35 * size - leaving * size;
    return { opacity: clamp01(arrived * 2) * (1 - leaving), transform: `translateX(${x}px)` };
  }
  const arrived = ease.arrive(clamp01((frame - at) / 22));
  const y = (1 - arrived) * (1 + 2 * overhang) - leaving * (1 + 2 * overhang);
  return { opacity: frame < at ? 0 : 1, transform: `translateY(${y * size}px)` };
}
