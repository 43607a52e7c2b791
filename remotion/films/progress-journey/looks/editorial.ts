import { formats } from '../../../design/format.ts';
import { type Composition, column, type JourneyLook } from './spec.ts';

const left = column(formats.portrait.safe, 'left', 'top');
const portrait: Composition = {
  hook: { kicker: left(186, 50, 1), name: left(300, 750, 4, 'bottom'), headline: left(1180, 300, 3) },
  journey: {
    kicker: { ...left(172, 78, 2, 'middle'), w: 740 },
    number: left(250, 190, 1),
    label: left(446, 64, 1),
  },
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
  closing: { line: left(300, 750, 5, 'bottom'), name: left(1160, 90, 2), brand: left(1250, 110, 1) },
  chart: {
    hook: left.band(600, 500),
    journey: { x: 180, y: 570, w: 720, h: 440 },
    consistency: { x: 180, y: 570, w: 720, h: 440 },
    result: { x: 180, y: 870, w: 720, h: 420 },
    closing: left.band(1000, 100),
  },
  moments: left.band(1108, 426),
  flatY: { hook: 1120, closing: 1110 },
  line: { width: 6, dot: 7, head: 13 },
  grid: { box: { x: 78, y: 760, w: 860, h: 380 }, columns: 25, rows: 4, size: 8, reach: 34 },
  goalBar: left.band(806, 4),
  beside: false,
};

const across = column(formats.square.safe, 'left', 'top');
const square: Composition = {
  hook: { kicker: across(98, 44, 1), name: across(160, 440, 4, 'bottom'), headline: across(720, 230, 3) },
  journey: {
    kicker: { ...across(88, 66.5, 2, 'middle'), w: 760 },
    number: across(155, 128, 1),
    label: across(284, 50, 1),
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
  closing: { line: across(150, 470, 4, 'bottom'), name: across(730, 78, 2), brand: across(820, 90, 1) },
  chart: {
    hook: across.band(400, 260),
    journey: { x: 160, y: 352, w: 820, h: 240 },
    consistency: { x: 160, y: 480, w: 820, h: 280 },
    result: { x: 160, y: 590, w: 780, h: 260 },
    closing: across.band(620, 80),
  },
  moments: across.band(668, 340),
  flatY: { hook: 660, closing: 676 },
  line: { width: 5, dot: 6, head: 11 },
  grid: { box: { x: 78, y: 510, w: 924, h: 270 }, columns: 25, rows: 4, size: 7, reach: 30 },
  goalBar: across.band(530, 4),
  beside: false,
};

const half = column({ x: 112, w: 850 }, 'left', 'top');
const whole = column(formats.landscape.safe, 'left', 'top');
const landscape: Composition = {
  hook: { kicker: whole(124, 48, 1), name: whole(186, 440, 3, 'bottom'), headline: whole(770, 190, 2) },
  journey: { kicker: { ...whole(124, 48, 1), w: 1500 }, number: half(184, 190, 1), label: half(380, 60, 1) },
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
    hook: whole.band(420, 280),
    journey: { x: 1090, y: 200, w: 700, h: 640 },
    consistency: { x: 1060, y: 220, w: 720, h: 600 },
    result: { x: 1090, y: 200, w: 660, h: 600 },
    closing: whole.band(620, 80),
  },
  moments: half.band(500, 400),
  flatY: { hook: 690, closing: 690 },
  line: { width: 6, dot: 7, head: 12 },
  grid: { box: { x: 1064, y: 250, w: 720, h: 560 }, columns: 20, rows: 5, size: 8, reach: 40 },
  goalBar: half.band(668, 4),
  beside: true,
};

/** A printed page: serif, hairlines, one figure with numbered notes. Words rise out of their lines; the page does not hurry. */
export const editorial: JourneyLook = {
  manner: { mark: 'tally', axes: 'full', camera: 'still' },
  compositions: { portrait, square, landscape },
};
