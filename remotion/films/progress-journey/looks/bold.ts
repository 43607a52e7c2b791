import { formats } from '../../../design/format.ts';
import { type Composition, column, type JourneyLook } from './spec.ts';

const left = column(formats.portrait.safe, 'left', 'top');
const portrait: Composition = {
  hook: { kicker: left(170, 64, 1), name: left(250, 850, 5, 'bottom'), headline: left(1230, 290, 3) },
  journey: { kicker: left(156, 79.5, 2, 'middle'), number: left(236, 310, 1), label: left(552, 68, 1) },
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
    name: left(1026, 90, 2, 'bottom'),
    brand: left(1230, 200, 1),
  },
  chart: {
    hook: { x: -40, y: 640, w: 1160, h: 560 },
    journey: left.band(700, 470),
    consistency: left.band(700, 470),
    result: { x: 72, y: 950, w: 790, h: 390 },
    closing: left.band(1100, 100),
  },
  moments: left.band(1216, 330),
  flatY: { hook: 1150, closing: 1160 },
  line: { width: 24, dot: 16, head: 34 },
  grid: { box: { x: 106, y: 686, w: 810, h: 540 }, columns: 10, rows: 10, size: 40, reach: 34 },
  goalBar: left.band(842, 30),
  beside: false,
};

const across = column(formats.square.safe, 'left', 'top');
const square: Composition = {
  hook: { kicker: across(78, 54, 1), name: across(136, 500, 4, 'bottom'), headline: across(760, 240, 3) },
  journey: {
    kicker: across(72, 67.5, 2, 'middle'),
    number: across(140, 214, 1),
    label: across(354, 54, 1),
  },
  consistency: {
    number: across(78, 230, 1),
    caption: across(312, 110, 2),
    secondNumber: across(826, 96, 1, 'bottom'),
    second: across(928, 72, 1),
  },
  result: {
    headline: across(76, 58, 1),
    number: across(138, 236, 1),
    caption: across(378, 110, 2),
    goal: across(500, 60, 1),
    typical: across(896, 108, 2, 'bottom'),
  },
  closing: {
    line: across(80, 560, 4, 'bottom'),
    name: across(646, 76, 2, 'bottom'),
    brand: across(850, 140, 1),
  },
  chart: {
    hook: { x: -40, y: 420, w: 1160, h: 280 },
    journey: across.band(470, 214),
    consistency: across.band(452, 250),
    result: { x: 72, y: 650, w: 830, h: 200 },
    closing: across.band(740, 80),
  },
  moments: across.band(728, 280),
  flatY: { hook: 690, closing: 780 },
  line: { width: 18, dot: 12, head: 26 },
  grid: { box: { x: 112, y: 456, w: 856, h: 324 }, columns: 10, rows: 10, size: 24, reach: 36 },
  goalBar: across.band(576, 22),
  beside: false,
};

const half = column({ x: 112, w: 800 }, 'left', 'top');
const whole = column(formats.landscape.safe, 'left', 'top');
const landscape: Composition = {
  hook: { kicker: whole(100, 58, 1), name: whole(164, 480, 2, 'bottom'), headline: whole(800, 170, 2) },
  journey: { kicker: whole(100, 51, 1), number: half(164, 270, 1), label: half(440, 62, 1) },
  consistency: {
    number: half(120, 276, 1),
    caption: half(402, 130, 2),
    secondNumber: half(640, 120, 1, 'bottom'),
    second: half(768, 84, 1),
  },
  result: {
    headline: half(110, 64, 1),
    number: half(178, 276, 1),
    caption: half(460, 130, 2),
    goal: half(620, 64, 1),
    typical: whole(872, 108, 2, 'bottom'),
  },
  closing: {
    line: whole(100, 500, 3, 'bottom'),
    name: whole(616, 66, 1, 'bottom'),
    brand: whole(826, 150, 1),
  },
  chart: {
    hook: { x: -40, y: 440, w: 2000, h: 290 },
    journey: { x: 1000, y: 152, w: 800, h: 448 },
    consistency: { x: 1040, y: 200, w: 720, h: 560 },
    result: { x: 1000, y: 190, w: 700, h: 560 },
    closing: whole.band(700, 80),
  },
  moments: whole.band(682, 302),
  flatY: { hook: 722, closing: 752 },
  line: { width: 21, dot: 14, head: 29 },
  grid: { box: { x: 1070, y: 160, w: 690, h: 690 }, columns: 10, rows: 10, size: 40, reach: 30 },
  goalBar: half.band(706, 28),
  beside: true,
};

/** Poster-sized type, flat colour that changes with a wipe on the cut, a camera that runs with the head of the line. */
export const bold: JourneyLook = {
  manner: { mark: 'brick', axes: 'none', camera: 'following' },
  compositions: { portrait, square, landscape },
};
