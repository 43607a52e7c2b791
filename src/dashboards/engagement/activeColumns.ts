import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { EngagementPoint, Grain } from '../../data/index.ts';
import type { NumbersColumn } from '../NumbersTable.tsx';

const people = (heading: string, key: 'dau' | 'wau' | 'mau'): NumbersColumn<EngagementPoint> => ({
  heading,
  value: (point) => point[key],
  text: (point) => (point[key] === null ? WITHHELD : count.text(point[key])),
});

/** The numbers behind both charts of active members. */
export const activeColumns = (grain: Grain): NumbersColumn<EngagementPoint>[] => [
  {
    heading: 'Period',
    value: ({ period }) => period,
    text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
  },
  people(grain === 'day' ? 'Day' : 'Mean day', 'dau'),
  people('7 days', 'wau'),
  people('30 days', 'mau'),
  {
    heading: 'Stickiness',
    value: ({ stickiness }) => stickiness,
    text: ({ stickiness }) => (stickiness === null ? '–' : percent.text(stickiness)),
  },
];
