import { filmFonts } from '../../../design/fonts.ts';
import { safeArea } from '../../../design/safeArea.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import type { StyleSpec } from './spec.ts';

const { x, w } = safeArea;
const left = (
  y: number,
  h: number,
  maxLines: number,
  valign: TextPlace['valign'] = 'top',
  inset = 0,
): TextPlace => ({
  x: x + inset,
  w: w - inset,
  y,
  h,
  maxLines,
  valign,
  align: 'left',
});
const serif = { family: filmFonts.serif, weight: 450, leading: 1.08 };
const sans = { family: filmFonts.text, weight: 550, leading: 1.3 };

/** A printed page: serif, hairlines, one figure with numbered notes. Words rise out of their lines; the page does not hurry. */
export const editorial: StyleSpec = {
  type: {
    kicker: { ...sans, tracking: 0.02, size: 34, minSize: 30 },
    name: { ...serif, tracking: -0.035, leading: 0.98, size: 300, minSize: 76 },
    headline: { ...serif, italic: true, tracking: -0.015, leading: 1.14, size: 76, minSize: 48 },
    number: { ...serif, tracking: -0.04, leading: 1, size: 250, minSize: 120 },
    label: { ...serif, italic: true, tracking: 0, leading: 1.2, size: 50, minSize: 38 },
    title: { ...serif, weight: 550, tracking: -0.015, leading: 1.1, size: 56, minSize: 42 },
    detail: { ...serif, italic: true, tracking: 0, leading: 1.2, size: 42, minSize: 36 },
    small: { ...sans, weight: 450, tracking: 0, leading: 1.35, size: 34, minSize: 30 },
    closing: { ...serif, tracking: -0.03, leading: 1.02, size: 150, minSize: 76 },
  },
  reveal: 'mask',
  spring: 'still',
  hook: { kicker: left(186, 50, 1), name: left(300, 750, 4, 'bottom'), headline: left(1180, 300, 3) },
  journey: { kicker: { ...left(186, 50, 1), w: 740 }, number: left(250, 190, 1), label: left(446, 64, 1) },
  consistency: {
    number: left(280, 270, 1),
    caption: left(560, 130, 2),
    secondNumber: left(1196, 130, 1, 'bottom'),
    second: left(1336, 70, 1),
  },
  result: {
    headline: left(262, 70, 1),
    number: left(340, 270, 1),
    caption: left(616, 70, 1),
    goal: left(722, 66, 1),
    typical: left(1410, 116, 2, 'bottom'),
  },
  closing: { line: left(300, 750, 5, 'bottom'), name: left(1160, 66, 1), brand: left(1250, 110, 1) },
  chart: {
    hook: { x: 72, y: 600, w: 878, h: 500 },
    journey: { x: 180, y: 570, w: 720, h: 440 },
    consistency: { x: 180, y: 570, w: 720, h: 440 },
    result: { x: 180, y: 870, w: 720, h: 420 },
    closing: { x: 72, y: 1000, w: 878, h: 100 },
  },
  flatY: { hook: 1120, closing: 1110 },
  line: { width: 6, dot: 7, head: 13 },
  grid: { box: { x: 78, y: 760, w: 860, h: 380 }, columns: 25, rows: 4, mark: 'tally', size: 8 },
  goalBar: { x: 72, y: 806, w: 878, h: 4 },
  axes: 'full',
  camera: 'still',
};
