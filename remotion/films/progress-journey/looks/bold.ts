import { safeArea } from '../../../design/safeArea.ts';
import { styles } from '../../../design/styles.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import type { StyleSpec } from './spec.ts';

const { x, w } = safeArea;
const left = (y: number, h: number, maxLines: number, valign: TextPlace['valign'] = 'top'): TextPlace => ({
  x,
  w,
  y,
  h,
  maxLines,
  valign,
  align: 'left',
});

/** Poster-sized type, flat colour that changes with a wipe on the cut, a camera that runs with the head of the line. */
export const bold: StyleSpec = {
  ...styles.bold,
  hook: { kicker: left(170, 64, 1), name: left(250, 850, 5, 'bottom'), headline: left(1230, 290, 3) },
  journey: { kicker: left(170, 64, 1), number: left(236, 310, 1), label: left(552, 68, 1) },
  consistency: {
    number: left(170, 320, 1),
    caption: left(494, 140, 2),
    secondNumber: left(1290, 130, 1, 'bottom'),
    second: left(1424, 100, 1),
  },
  result: {
    headline: left(170, 68, 1),
    number: left(244, 330, 1),
    caption: left(584, 130, 2),
    goal: left(756, 72, 1),
    typical: left(1400, 130, 2, 'bottom'),
  },
  closing: {
    line: left(200, 820, 5, 'bottom'),
    name: left(1044, 72, 1, 'bottom'),
    brand: left(1230, 200, 1),
  },
  chart: {
    hook: { x: -40, y: 640, w: 1160, h: 560 },
    journey: { x: 72, y: 700, w: 878, h: 470 },
    consistency: { x: 72, y: 700, w: 878, h: 470 },
    result: { x: 72, y: 950, w: 790, h: 390 },
    closing: { x: 72, y: 1100, w: 878, h: 100 },
  },
  flatY: { hook: 1150, closing: 1160 },
  line: { width: 24, dot: 16, head: 34 },
  grid: { box: { x: 106, y: 686, w: 810, h: 540 }, columns: 10, rows: 10, mark: 'brick', size: 40 },
  goalBar: { x: 72, y: 842, w: 878, h: 30 },
  axes: 'none',
  camera: 'following',
};
