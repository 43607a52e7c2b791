import { safeCentred } from '../../../design/safeArea.ts';
import { styles } from '../../../design/styles.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import type { StyleSpec } from './spec.ts';

const { x, w } = safeCentred;
const centred = (
  y: number,
  h: number,
  maxLines: number,
  valign: TextPlace['valign'] = 'middle',
): TextPlace => ({
  x,
  w,
  y,
  h,
  maxLines,
  valign,
  align: 'center',
});

/** Centred, light, a horizon of water under everything: the line is its surface. Soft springs, a slowly widening view. */
export const calm: StyleSpec = {
  ...styles.calm,
  hook: {
    kicker: centred(370, 60, 1),
    name: centred(440, 430, 4),
    headline: centred(896, 180, 2, 'top'),
  },
  journey: {
    kicker: centred(170, 56, 1),
    number: centred(232, 224, 1),
    label: centred(462, 56, 1),
  },
  consistency: {
    number: centred(180, 220, 1),
    caption: centred(404, 120, 2, 'top'),
    secondNumber: centred(1302, 96, 1),
    second: centred(1400, 64, 1),
  },
  result: {
    headline: centred(220, 72, 1),
    number: centred(300, 250, 1),
    caption: centred(556, 120, 2, 'top'),
    goal: centred(736, 64, 1),
    typical: centred(1416, 110, 2, 'bottom'),
  },
  closing: { line: centred(520, 400, 4, 'bottom'), name: centred(950, 70, 1), brand: centred(1180, 120, 1) },
  chart: {
    hook: { x: 190, y: 560, w: 700, h: 560 },
    journey: { x: 190, y: 580, w: 690, h: 560 },
    consistency: { x: 190, y: 640, w: 690, h: 560 },
    result: { x: 190, y: 930, w: 690, h: 360 },
    closing: { x: 190, y: 1000, w: 700, h: 120 },
  },
  flatY: { hook: 1130, closing: 1090 },
  line: { width: 10, dot: 9, head: 17 },
  grid: { box: { x: 215, y: 600, w: 650, h: 650 }, columns: 10, rows: 10, mark: 'dot', size: 34 },
  goalBar: { x: 290, y: 822, w: 500, h: 12 },
  axes: 'full',
  camera: 'widening',
};
