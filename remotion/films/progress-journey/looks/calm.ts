import { filmFonts } from '../../../design/fonts.ts';
import { safeCentred } from '../../../design/safeArea.ts';
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
const text = { family: filmFonts.text, leading: 1.25 };

/** Centred, light, a horizon of water under everything: the line is its surface. Soft springs, a slowly widening view. */
export const calm: StyleSpec = {
  type: {
    kicker: { ...text, weight: 500, tracking: 0.01, size: 40, minSize: 32 },
    name: { ...text, weight: 600, tracking: -0.035, leading: 1.08, size: 230, minSize: 60 },
    headline: { ...text, weight: 400, tracking: -0.015, leading: 1.2, size: 70, minSize: 42 },
    number: { ...text, weight: 600, tracking: -0.045, leading: 1.05, size: 210, minSize: 110, tabular: true },
    label: { ...text, weight: 500, tracking: 0, size: 40, minSize: 32 },
    title: { ...text, weight: 600, tracking: -0.02, leading: 1.15, size: 66, minSize: 44 },
    detail: { ...text, weight: 400, tracking: -0.005, size: 44, minSize: 34 },
    small: { ...text, weight: 450, tracking: 0, leading: 1.3, size: 36, minSize: 32 },
    closing: { ...text, weight: 500, tracking: -0.03, leading: 1.12, size: 104, minSize: 60 },
  },
  reveal: 'rise',
  spring: 'soft',
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
