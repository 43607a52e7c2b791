import { fitText, type TypeStyle, textWidth } from '../design/fitText.ts';
import type { Format } from '../design/format.ts';
import { formats } from '../design/format.ts';
import { type Box, safeCentred } from '../design/safeArea.ts';
import type { Style, StyleName, TypeRole } from '../design/styles.ts';
import type { TextPlace } from '../design/TextBox.tsx';
import type { Card, Row } from './card.ts';

/** Where the parts of a card stand. Boxes never overlap. */
export interface Regions {
  words: Box;
  visual: Box;
  note: Box;
  brand: Box;
}

/** Drawings that need less height than the others. */
const flat: ReadonlySet<string> = new Set(['days', 'run', 'figures']);
/** How much of an upright card its drawing takes. */
const shareOf = (kind: string) => (kind === 'photos' ? 0.66 : flat.has(kind) ? 0.36 : 0.5);
const noteHeight = 120;
const brandHeight = 84;
const gap = 48;

/** Words above and the drawing below, a badge above; side by side where the frame is wide. Without a drawing the words have it all. */
export function regionsOf(
  card: Pick<Card, 'visual' | 'note' | 'signed'>,
  format: Format,
  style: StyleName,
): Regions {
  const { safe: margin, scale } = formats[format];
  const safe = format === 'portrait' && style === 'calm' ? safeCentred : margin;
  const foot = card.note ? noteHeight * scale : 0;
  const signature = card.signed ? brandHeight * scale : 0;
  const body = { ...safe, h: safe.h - foot - signature };
  const note = { ...safe, y: safe.y + body.h, h: foot };
  const brand = { ...safe, y: note.y + foot, h: signature };
  if (!card.visual) return { words: body, visual: { ...body, w: 0, h: 0 }, note, brand };
  if (format === 'landscape') {
    const half = (body.w - gap * 2) / 2;
    return {
      words: { ...body, w: half },
      visual: { ...body, x: body.x + half + gap * 2, w: half },
      note,
      brand,
    };
  }
  const tall = body.h * shareOf(card.visual.kind);
  const rest = body.h - tall - gap;
  const above = card.visual.kind === 'badge';
  return {
    words: { ...body, y: above ? body.y + tall + gap : body.y, h: rest },
    visual: { ...body, y: above ? body.y : body.y + rest + gap, h: tall },
    note,
    brand,
  };
}

/** What rows are set in: the style decides how they stand, its type what they look like. */
export interface Setting {
  style: StyleName;
  spec: Style;
}

export interface PlacedRow {
  row: Row;
  type: TypeStyle;
  place: TextPlace;
}

/** Roles that are small already: in a smaller frame they shrink by half as much, or a phone could not show them. */
const small: ReadonlySet<TypeRole> = new Set(['kicker', 'label', 'detail', 'small']);
/** Arabic and Hebrew reach further above and below the line than the leading of a display style allows. */
const rightToLeftLeading = 1.4;

/** The style's type for a frame, smaller where the frame is. */
export function typeFor(row: Pick<Row, 'role' | 'rightToLeft'>, spec: Style, scale: number): TypeStyle {
  const type = spec.type[row.role];
  const shrunk = small.has(row.role) ? Math.sqrt(scale) : scale;
  const leading = row.rightToLeft ? Math.max(type.leading, rightToLeftLeading) : type.leading;
  return { ...type, leading, size: type.size * shrunk, minSize: type.minSize * shrunk };
}

const rowGap = 0.34;
const valigns = { calm: 'middle', bold: 'bottom', editorial: 'middle' } as const;

/**
 * Rows one under another, each as high as its own text needs, the whole aligned in the box as the style does.
 * Rows that are too high together shrink in proportion. Browser only: it measures text.
 */
export function stack(rows: readonly Row[], box: Box, looks: Setting, scale: number): PlacedRow[] {
  const { style } = looks;
  const align = style === 'calm' ? 'center' : 'left';
  let shrink = 1;
  let measured = measure(rows, box, looks.spec, scale);
  while (measured.height > box.h && shrink > 0.4) {
    shrink *= 0.94;
    measured = measure(rows, box, looks.spec, scale * shrink);
  }
  const free = Math.max(0, box.h - measured.height);
  let y = box.y + (valigns[style] === 'bottom' ? free : free / 2);
  return measured.rows.map(({ row, type, height, after }) => {
    const place: TextPlace = {
      x: box.x,
      y,
      w: box.w,
      h: height,
      align,
      valign: 'middle',
      maxLines: row.maxLines,
    };
    y += height + after;
    return { row, type, place };
  });
}

function measure(rows: readonly Row[], box: Box, spec: Style, scale: number) {
  const sized = rows.map((row, index) => {
    const type = typeFor(row, spec, scale);
    const height = row.counts ? figureHeight(row.text, type, box.w) : wordsHeight(row, type, box);
    const after = index === rows.length - 1 ? 0 : spec.type.detail.size * scale * rowGap;
    return { row, type, height, after };
  });
  return { rows: sized, height: sized.reduce((sum, { height, after }) => sum + height + after, 0) };
}

function wordsHeight(row: Row, type: TypeStyle, box: Box): number {
  const { size, lines } = fitText(row.text, type, { w: box.w, h: box.h }, row.maxLines);
  return Math.ceil(lines.length * size * type.leading);
}

/** A figure stands in one line and shrinks to the width. */
function figureHeight(text: string, type: TypeStyle, width: number): number {
  const natural = textWidth(text, type, type.size);
  return Math.ceil(type.size * Math.min(1, width / natural) * type.leading);
}
