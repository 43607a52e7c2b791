import { examplePhotos } from './examplePhotos.ts';
import { seededRandom } from './seededRandom.ts';
import type { StorySource } from './source.ts';
import type { WeightUnit } from './units.ts';

/** A story at the edge of what films must hold. Invented people; the numbers come from a seeded generator. */
export interface EdgeStory {
  id: string;
  title: string;
  unit: WeightUnit;
  source: StorySource;
}

const startOn = '2025-01-06';

function dateAt(day: number): string {
  return new Date(Date.parse(`${startOn}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
}

/** Weigh-ins along straight stretches between `[day, kg]` corners, with ±0.6 kg of daily water and skipped days. */
function weighInsAlong(
  corners: readonly (readonly [number, number])[],
  { everyDays = 3, seed = 1, silent = [] as readonly (readonly [number, number])[] } = {},
): StorySource['weigh_ins'] {
  const random = seededRandom(seed);
  const lastDay = corners.at(-1)?.[0] ?? 0;
  const rows: StorySource['weigh_ins'] = [];
  for (let day = 0; day <= lastDay; day += everyDays) {
    const noise = (random() - 0.5) * 1.2;
    if (silent.some(([from, to]) => day > from && day < to)) continue;
    const right = corners.findIndex(([at]) => at >= day);
    const [toDay, toKg] = corners[right] ?? [0, 0];
    const [fromDay, fromKg] = corners[Math.max(0, right - 1)] ?? [0, 0];
    const share = toDay === fromDay ? 1 : (day - fromDay) / (toDay - fromDay);
    const kg = fromKg + (toKg - fromKg) * share + noise;
    rows.push({ measured_on: dateAt(day), weight_kg: Math.round(kg * 10) / 10 });
  }
  return rows;
}

/** The last seven days of a story that ends on `day`: planned and done of each. */
function week(day: number, days: readonly (readonly [planned: number, done: number])[]): StorySource['week'] {
  return {
    days: days.map(([planned, done], index) => ({ on: dateAt(day - 6 + index), planned, done })),
  };
}

const typical: StorySource = {
  user: { display_name: 'Noor' },
  weight_form: 'rounded',
  date_form: 'weeks',
  goal: { target_weight_kg: 78, direction: 'lose' },
  weigh_ins: weighInsAlong(
    [
      [0, 92],
      [56, 86.5],
      [91, 86.4],
      [126, 82.4],
      [161, 85.4],
      [210, 79.5],
    ],
    { seed: 7 },
  ),
  milestones: [
    { achieved_on: dateAt(49), title: 'First 5 km walk', milestone_type: 'activity' },
    { achieved_on: dateAt(189), title: 'Thirty sessions done', milestone_type: 'consistency' },
  ],
  streaks: [
    { streak_type: 'weigh_in', current_days: 12, longest_days: 41 },
    { streak_type: 'workout', current_days: 9, longest_days: 18 },
  ],
  adherence: { from: dateAt(0), to: dateAt(210), planned: 268, completed: 217, rate_pct: 81 },
  week: week(210, [
    [3, 3],
    [4, 3],
    [3, 3],
    [4, 4],
    [3, 2],
    [2, 2],
    [0, 0],
  ]),
  photos: examplePhotos(dateAt(0), dateAt(209), false),
  cohort: { members: 148, median_change_kg: -4.1, weeks: 26 },
};

function edge(id: string, title: string, changes: Partial<StorySource>, unit: WeightUnit = 'kg'): EdgeStory {
  return { id, title, unit, source: { ...typical, ...changes } };
}

const named = (display_name: string | null) => ({ user: { display_name } });
const bare = { milestones: [], streaks: [], adherence: null, week: null, photos: null, cohort: null };

export const edgeStories: readonly EdgeStory[] = [
  edge('typical', 'A plateau, some regain, a goal in sight', {}),
  edge('two-weigh-ins', 'Two weigh-ins and nothing else', {
    ...bare,
    ...named('Ida'),
    weigh_ins: [
      { measured_on: dateAt(0), weight_kg: 84.2 },
      { measured_on: dateAt(33), weight_kg: 82.6 },
    ],
  }),
  edge('gain-instead-of-loss', 'The goal was to lose, the trend went up', {
    ...named('Jonas'),
    photos: examplePhotos(dateAt(3), dateAt(139), true),
    weigh_ins: weighInsAlong(
      [
        [0, 88],
        [60, 88.6],
        [140, 91.2],
      ],
      { seed: 3 },
    ),
    adherence: { from: dateAt(0), to: dateAt(140), planned: 180, completed: 74, rate_pct: 41.1 },
    week: week(140, [
      [3, 1],
      [3, 0],
      [3, 1],
      [3, 0],
      [3, 2],
      [3, 0],
      [2, 0],
    ]),
    milestones: [],
  }),
  edge('plateau', 'Twelve weeks without a change', {
    ...named('Mara'),
    weigh_ins: weighInsAlong(
      [
        [0, 81],
        [35, 78],
        [119, 78.1],
        [154, 76.4],
      ],
      { seed: 11, everyDays: 2 },
    ),
    milestones: [],
  }),
  edge('gaps', 'Two long silences', {
    ...named('Tomasz'),
    weigh_ins: weighInsAlong(
      [
        [0, 104],
        [200, 96],
      ],
      {
        seed: 5,
        silent: [
          [48, 92],
          [140, 170],
        ],
      },
    ),
    milestones: [],
  }),
  edge(
    'long-name',
    'A very long name',
    named('Maximiliana-Alexandrina Featherstonehaugh de la Cruz y Montenegro'),
  ),
  edge('arabic-name', 'A name written from right to left, Arabic', named('نور الهدى')),
  edge('hebrew-name', 'A name written from right to left, Hebrew', named('נועה בן־דוד')),
  edge(
    'pounds',
    'Pounds and exact weights',
    { ...named('Casey'), weight_form: 'exact', date_form: 'dates' },
    'lb',
  ),
  edge('percent', 'Percent only', {
    ...named('Ana'),
    photos: examplePhotos(dateAt(0), dateAt(209), true),
    weight_form: 'percent',
    milestones: [{ achieved_on: dateAt(70), title: 'Lost 5 kg', milestone_type: 'weight' }],
  }),
  edge('no-name', 'No name at all, and no photos', { ...named(null), photos: null }),
  edge('maintain', 'A goal of keeping the weight', {
    ...named('Per'),
    goal: { target_weight_kg: 74, direction: 'maintain' },
    cohort: null,
    weigh_ins: weighInsAlong(
      [
        [0, 74.2],
        [80, 73.4],
        [160, 74.6],
        [240, 73.9],
      ],
      { seed: 13 },
    ),
    milestones: [],
  }),
  edge('gain-goal', 'A goal of gaining', {
    ...named('Lin'),
    goal: { target_weight_kg: 62, direction: 'gain' },
    weigh_ins: weighInsAlong(
      [
        [0, 54],
        [70, 56.5],
        [98, 55.2],
        [182, 60.2],
      ],
      { seed: 17 },
    ),
    cohort: { members: 36, median_change_kg: 2.4, weeks: 26 },
  }),
  edge('five-years', 'Five years of daily weigh-ins', {
    ...named('Björk'),
    photos: {
      ...examplePhotos(dateAt(0), dateAt(1826), false),
      after: {
        path: 'example/broken.jpg',
        taken_on: dateAt(1826),
        hide_face: false,
        src: 'data:image/jpeg;base64,AAAA',
      },
    },
    weight_form: 'exact',
    date_form: 'dates',
    weigh_ins: weighInsAlong(
      [
        [0, 97],
        [300, 86],
        [700, 88.5],
        [1200, 82],
        [1826, 79],
      ],
      { seed: 23, everyDays: 1 },
    ),
  }),
];
