import { formats } from '../../../design/format.ts';
import { safeCentred } from '../../../design/safeArea.ts';
import { type Composition, column, type JourneyLook } from './spec.ts';

const centred = column(safeCentred, 'center', 'middle');
const portrait: Composition = {
  hook: {
    kicker: centred(370, 60, 1),
    name: centred(440, 430, 4),
    headline: centred(896, 180, 2, 'top'),
  },
  journey: {
    kicker: centred(156, 80, 2),
    number: centred(236, 222, 1),
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
  closing: { line: centred(520, 400, 4, 'bottom'), name: centred(945, 80, 2), brand: centred(1180, 120, 1) },
  chart: {
    hook: { x: 190, y: 560, w: 700, h: 560 },
    journey: { x: 190, y: 580, w: 690, h: 560 },
    consistency: { x: 190, y: 640, w: 690, h: 560 },
    result: { x: 190, y: 930, w: 690, h: 360 },
    closing: { x: 190, y: 1000, w: 700, h: 120 },
  },
  moments: centred.band(1242, 214),
  flatY: { hook: 1130, closing: 1090 },
  line: { width: 10, dot: 9, head: 17 },
  grid: { box: { x: 215, y: 600, w: 650, h: 650 }, columns: 10, rows: 10, size: 34, reach: 34 },
  goalBar: { x: 290, y: 822, w: 500, h: 12 },
  beside: false,
};

const across = column(formats.square.safe, 'center', 'middle');
const square: Composition = {
  hook: { kicker: across(130, 52, 1), name: across(190, 330, 3), headline: across(540, 120, 2, 'top') },
  journey: { kicker: across(76, 46, 1), number: across(122, 150, 1), label: across(272, 46, 1) },
  consistency: {
    number: across(84, 156, 1),
    caption: across(246, 92, 2, 'top'),
    secondNumber: across(846, 76, 1),
    second: across(926, 56, 1),
  },
  result: {
    headline: across(80, 54, 1),
    number: across(138, 164, 1),
    caption: across(306, 92, 2, 'top'),
    goal: across(412, 50, 1),
    typical: across(908, 96, 2, 'bottom'),
  },
  closing: { line: across(200, 340, 4, 'bottom'), name: across(560, 56, 1), brand: across(800, 90, 1) },
  chart: {
    hook: { x: 160, y: 420, w: 760, h: 300 },
    journey: { x: 170, y: 350, w: 760, h: 320 },
    consistency: { x: 170, y: 380, w: 760, h: 320 },
    result: { x: 170, y: 540, w: 720, h: 290 },
    closing: { x: 160, y: 640, w: 760, h: 80 },
  },
  moments: across.band(796, 182),
  flatY: { hook: 730, closing: 700 },
  line: { width: 8, dot: 7, head: 14 },
  grid: { box: { x: 335, y: 380, w: 410, h: 410 }, columns: 10, rows: 10, size: 24, reach: 20 },
  goalBar: { x: 340, y: 474, w: 400, h: 10 },
  beside: false,
};

const wide = column({ x: 260, w: 1400 }, 'center', 'middle');
const landscape: Composition = {
  hook: { kicker: wide(170, 58, 1), name: wide(236, 300, 2), headline: wide(556, 110, 2, 'top') },
  journey: { kicker: wide(96, 48, 1), number: wide(146, 168, 1), label: wide(316, 50, 1) },
  consistency: {
    number: wide(104, 180, 1),
    caption: wide(288, 60, 1),
    secondNumber: wide(768, 86, 1),
    second: wide(858, 60, 1),
  },
  result: {
    headline: wide(100, 60, 1),
    number: wide(164, 184, 1),
    caption: wide(352, 60, 1),
    goal: wide(430, 54, 1),
    typical: wide(886, 96, 2, 'bottom'),
  },
  closing: { line: wide(190, 340, 3, 'bottom'), name: wide(552, 60, 1), brand: wide(796, 110, 1) },
  chart: {
    hook: wide.band(440, 320),
    journey: wide.band(406, 300),
    consistency: wide.band(420, 300),
    result: { x: 310, y: 560, w: 1300, h: 250 },
    closing: wide.band(640, 80),
  },
  moments: wide.band(790, 194),
  flatY: { hook: 770, closing: 700 },
  line: { width: 9, dot: 8, head: 15 },
  grid: { box: { x: 510, y: 400, w: 900, h: 300 }, columns: 20, rows: 5, size: 30, reach: 26 },
  goalBar: { x: 710, y: 502, w: 500, h: 12 },
  beside: false,
};

/** Centred, light, a horizon of water under everything: the line is its surface. Soft springs, a slowly widening view. */
export const calm: JourneyLook = {
  manner: { mark: 'dot', axes: 'full', camera: 'widening' },
  compositions: { portrait, square, landscape },
};
