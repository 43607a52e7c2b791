import { safeArea } from '../../../design/safeArea.ts';
import { type Composition, column, type JourneyLook } from './spec.ts';

const left = column(safeArea.x, safeArea.w, 'left', 'top');
const portrait: Composition = {
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
  moments: { x: safeArea.x, y: 1108, w: safeArea.w, h: 426 },
  flatY: { hook: 1120, closing: 1110 },
  line: { width: 6, dot: 7, head: 13 },
  grid: { box: { x: 78, y: 760, w: 860, h: 380 }, columns: 25, rows: 4, size: 8, reach: 34 },
  goalBar: { x: 72, y: 806, w: 878, h: 4 },
  beside: false,
};

const across = column(72, 936, 'left', 'top');
const square: Composition = {
  hook: { kicker: across(98, 44, 1), name: across(160, 440, 4, 'bottom'), headline: across(720, 230, 3) },
  journey: {
    kicker: { ...across(98, 44, 1), w: 760 },
    number: across(144, 130, 1),
    label: across(274, 50, 1),
  },
  consistency: {
    number: across(150, 184, 1),
    caption: across(340, 100, 2),
    secondNumber: across(826, 92, 1, 'bottom'),
    second: across(924, 58, 1),
  },
  result: {
    headline: across(146, 56, 1),
    number: across(204, 184, 1),
    caption: across(390, 56, 1),
    goal: across(464, 52, 1),
    typical: across(896, 100, 2, 'bottom'),
  },
  closing: { line: across(150, 470, 4, 'bottom'), name: across(730, 56, 1), brand: across(820, 90, 1) },
  chart: {
    hook: { x: 72, y: 400, w: 936, h: 260 },
    journey: { x: 160, y: 346, w: 820, h: 246 },
    consistency: { x: 160, y: 480, w: 820, h: 280 },
    result: { x: 160, y: 590, w: 780, h: 260 },
    closing: { x: 72, y: 620, w: 936, h: 80 },
  },
  moments: { x: 72, y: 668, w: 936, h: 340 },
  flatY: { hook: 660, closing: 676 },
  line: { width: 5, dot: 6, head: 11 },
  grid: { box: { x: 78, y: 510, w: 924, h: 270 }, columns: 25, rows: 4, size: 7, reach: 30 },
  goalBar: { x: 72, y: 530, w: 936, h: 4 },
  beside: false,
};

const half = column(112, 850, 'left', 'top');
const whole = column(112, 1696, 'left', 'top');
const landscape: Composition = {
  hook: { kicker: whole(124, 48, 1), name: whole(186, 440, 3, 'bottom'), headline: whole(770, 190, 2) },
  journey: { kicker: half(124, 48, 1), number: half(184, 190, 1), label: half(380, 60, 1) },
  consistency: {
    number: half(200, 220, 1),
    caption: half(430, 116, 2),
    secondNumber: half(640, 112, 1, 'bottom'),
    second: half(760, 66, 1),
  },
  result: {
    headline: half(190, 64, 1),
    number: half(258, 220, 1),
    caption: half(484, 64, 1),
    goal: half(588, 62, 1),
    typical: whole(876, 104, 2, 'bottom'),
  },
  closing: { line: whole(150, 470, 3, 'bottom'), name: whole(740, 62, 1), brand: whole(830, 110, 1) },
  chart: {
    hook: { x: 112, y: 420, w: 1696, h: 280 },
    journey: { x: 1090, y: 200, w: 700, h: 640 },
    consistency: { x: 1060, y: 220, w: 720, h: 600 },
    result: { x: 1090, y: 200, w: 660, h: 600 },
    closing: { x: 112, y: 620, w: 1696, h: 80 },
  },
  moments: { x: 112, y: 500, w: 850, h: 400 },
  flatY: { hook: 690, closing: 690 },
  line: { width: 6, dot: 7, head: 12 },
  grid: { box: { x: 1064, y: 250, w: 720, h: 560 }, columns: 20, rows: 5, size: 8, reach: 40 },
  goalBar: { x: 112, y: 668, w: 850, h: 4 },
  beside: true,
};

/** A printed page: serif, hairlines, one figure with numbered notes. Words rise out of their lines; the page does not hurry. */
export const editorial: JourneyLook = {
  manner: { mark: 'tally', axes: 'full', camera: 'still' },
  compositions: { portrait, square, landscape },
};
