import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { EngagementPoint, Grain } from '../../data/index.ts';
import type { NumbersColumn } from '../NumbersTable.tsx';
import type { ActiveKey, useActiveDrill } from './useActiveDrill.ts';

type Open = ReturnType<typeof useActiveDrill>;

const people = (heading: string, key: ActiveKey, open: Open): NumbersColumn<EngagementPoint> => ({
  heading,
  value: (point) => point[key],
  text: (point) => (point[key] === null ? WITHHELD : count.text(point[key])),
  open: (point) => open(point, key),
});

/** The numbers behind both charts of active members. */
export const activeColumns = (grain: Grain, open: Open): NumbersColumn<EngagementPoint>[] => [
  {
    heading: 'Period',
    value: ({ period }) => period,
    text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
  },
  people(grain === 'day' ? 'Day' : 'Mean day', 'dau', open),
  people('7 days', 'wau', open),
  people('30 days', 'mau', open),
  {
    heading: 'Stickiness',
    value: ({ stickiness }) => stickiness,
    text: ({ stickiness }) => (stickiness === null ? '–' : percent.text(stickiness)),
  },
];
