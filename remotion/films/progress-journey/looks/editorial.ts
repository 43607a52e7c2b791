import { safeArea } from '../../../design/safeArea.ts';
import { styles } from '../../../design/styles.ts';
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

/** A printed page: serif, hairlines, one figure with numbered notes. Words rise out of their lines; the page does not hurry. */
export const editorial: StyleSpec = {
  ...styles.editorial,
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
