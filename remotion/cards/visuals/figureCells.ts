import type { TypeStyle } from '../../design/fitText.ts';
import type { Box } from '../../design/safeArea.ts';
import type { TextPlace } from '../../design/TextBox.tsx';
import type { CardScene } from '../CardContext.tsx';
import type { SmallFigure } from '../card.ts';
import { typeFor } from '../layout.ts';

interface CellText {
  text: string;
  type: TypeStyle;
  place: TextPlace;
}

/** A small figure in its cell: the number, what it is below, and a rule above both. */
interface FigureCell {
  value: CellText;
  caption: CellText;
  rule: { x: number; y: number; w: number };
}

const gap = 40;
/** Between rule and number, shares of the number's size. */
const air = 0.4;

/** Small figures side by side, one under another where the box is tall. Browser only: it measures. */
export function figureCells(
  figures: readonly SmallFigure[],
  box: Box,
  { style, format, spec, frame }: Pick<CardScene, 'style' | 'format' | 'spec' | 'frame'>,
): FigureCell[] {
  const upright = format === 'landscape';
  const align = style === 'calm' ? 'center' : 'left';
  const value = typeFor({ role: 'title' }, spec, frame.scale);
  const caption = typeFor({ role: 'small' }, spec, frame.scale);
  const [valueHeight, captionHeight] = [value.size * value.leading, caption.size * caption.leading];
  const natural = value.size * air + valueHeight + captionHeight;
  const count = figures.length;
  const width = upright ? box.w : (box.w - gap * (count - 1)) / count;
  const height = Math.min(natural + gap, upright ? box.h / count : box.h);
  const top = box.y + (box.h - (upright ? height * count : height)) / 2;
  return figures.map((figure, index) => {
    const x = upright ? box.x : box.x + index * (width + gap);
    const y = upright ? top + index * height : top;
    const place = (from: number, h: number): TextPlace => ({
      x,
      y: y + from,
      w: width,
      h,
      align,
      valign: 'middle',
      maxLines: 1,
    });
    const numberFrom = value.size * air;
    return {
      rule: { x, y, w: width },
      value: { text: figure.text, type: value, place: place(numberFrom, valueHeight) },
      caption: { text: figure.caption, type: caption, place: place(numberFrom + valueHeight, captionHeight) },
    };
  });
}
