import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { EngagementPoint } from '../../data/index.ts';
import { type BigNumber, BigNumbers } from '../BigNumbers.tsx';
import { comparisonName, countChange, rateChange } from '../comparison.ts';
import type { EngagementProps } from './engagementProps.ts';
import { useActiveDrill } from './useActiveDrill.ts';

const windows = [
  ['dau', 'Active in a day'],
  ['wau', 'Active in 7 days'],
  ['mau', 'Active in 30 days'],
] as const;

/** The last complete period's active members, each opening the members that it counts, and how many of a month come daily. */
export const EngagementNumbers = ({ query, asked, compare }: EngagementProps) => {
  const open = useActiveDrill(query);
  const answer = asked.data;
  const grain = query.grain ?? 'day';
  const whole = (points: readonly EngagementPoint[] = []) =>
    points.findLast(({ partial }) => !partial) ?? points.at(-1);
  const now = whole(answer?.points);
  // The same place in the range before: as many periods from its beginning.
  const place = now ? (answer?.points.indexOf(now) ?? 0) : 0;
  const before = answer?.previous_points[place];
  const against = `on the ${comparisonName[compare].toLowerCase()}`;
  const name = now && periodName(grain, now.period);
  const numbers = windows.map(([key, label]): BigNumber => {
    const value = now?.[key];
    const change = countChange(value, before?.[key]);
    return {
      label,
      value: answer === undefined && !asked.error ? undefined : value == null ? '–' : count.text(value),
      change,
      note:
        value == null
          ? asked.error
            ? 'can’t be shown right now'
            : now
              ? WITHHELD
              : answer && 'nobody was'
          : change
            ? against
            : name,
      onOpen: open(now, key),
    };
  });
  const sticky = rateChange(now?.stickiness, before?.stickiness);
  return (
    <BigNumbers
      numbers={[
        ...numbers,
        {
          label: 'Stickiness',
          value:
            answer === undefined && !asked.error
              ? undefined
              : now?.stickiness == null
                ? '–'
                : percent.text(now.stickiness),
          change: sticky,
          note: sticky ? against : 'of a month’s members on a day',
        },
      ]}
    />
  );
};
