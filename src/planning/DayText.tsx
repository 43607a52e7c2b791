import { formatDay } from '../fields/format.ts';
import { localDay } from '../fields/localDay.ts';
import { dayWord } from './adjustmentText.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A member's day as the reader would say it: "Today", "Tomorrow", or its date. */
export const DayText = ({ day }: { day: string }) => (
  <time dateTime={day} title={formatDay(day)}>
    {dayWord(day, localDay(new Date(), zone)) ?? formatDay(day)}
  </time>
);
