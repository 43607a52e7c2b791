import { typeFor } from '../../../cards/layout.ts';
import { type Format, type FrameFormat, formats } from '../../../design/format.ts';
import type { Box } from '../../../design/safeArea.ts';
import { type FontName, type Style, type StyleName, styleOf, type TypeRole } from '../../../design/styles.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import type { SceneId } from '../timeline.ts';

/** Composition of one style in one format. Places are in film pixels and never overlap within a scene. */
export interface Composition {
  hook: { kicker: TextPlace; name: TextPlace; headline: TextPlace };
  journey: { kicker: TextPlace; number: TextPlace; label: TextPlace };
  consistency: { number: TextPlace; caption: TextPlace; secondNumber: TextPlace; second: TextPlace };
  result: { headline: TextPlace; number: TextPlace; caption: TextPlace; goal: TextPlace; typical: TextPlace };
  closing: { line: TextPlace; name: TextPlace; brand: TextPlace };
  /** Where the line lives in each scene. */
  chart: Record<SceneId, Box>;
  /** Where the journey says what its moments are. */
  moments: Box;
  /** Height of the flat line in the opening and closing scene. */
  flatY: { hook: number; closing: number };
  line: { width: number; dot: number; head: number };
  /** How the hundred marks of the consistency scene stand; `reach` is half the length of a brick or tally. */
  grid: { box: Box; columns: number; rows: number; size: number; reach: number };
  goalBar: Box;
  /** Words stand beside the chart: nothing that belongs to it may run across them. */
  beside: boolean;
}

/** What of a style is the same in every format. */
interface Manner {
  mark: 'dot' | 'brick' | 'tally';
  axes: 'full' | 'none';
  /** Camera of the journey: how much of the time axis is seen while the line is drawn. */
  camera: 'widening' | 'following' | 'still';
}

/** A style as one format is drawn in it. */
export interface StyleSpec extends Style, Composition, Manner {
  frame: FrameFormat;
  /** Small type and thin strokes against portrait: they shrink less than the frame, or a phone could not show them. */
  small: number;
}

export interface JourneyLook {
  manner: Manner;
  compositions: Readonly<Record<Format, Composition>>;
}

export function specOf(look: JourneyLook, style: StyleName, font: FontName, format: Format): StyleSpec {
  const frame = formats[format];
  const set = styleOf(style, font);
  const roles = Object.keys(set.type) as TypeRole[];
  const composition = look.compositions[format];
  // A line that runs out of its chart would run across the words beside it.
  const camera = composition.beside && look.manner.camera === 'following' ? 'widening' : look.manner.camera;
  const type = Object.fromEntries(roles.map((role) => [role, typeFor({ role }, set, frame.scale)]));
  return {
    ...set,
    ...look.manner,
    ...composition,
    camera,
    type: type as Style['type'],
    frame,
    small: Math.sqrt(frame.scale),
  };
}

/** A column that words and drawings of a composition share: `column(…)(y, h, lines)` is a text's place, `.band(y, h)` a drawing's. */
export function column(
  { x, w }: Pick<Box, 'x' | 'w'>,
  align: TextPlace['align'],
  usual: TextPlace['valign'],
) {
  const band = (y: number, h: number): Box => ({ x, w, y, h });
  const place = (y: number, h: number, maxLines: number, valign = usual): TextPlace => ({
    ...band(y, h),
    maxLines,
    valign,
    align,
  });
  return Object.assign(place, { band });
}
