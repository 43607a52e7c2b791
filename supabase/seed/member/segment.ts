import { type DayNumber, localDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Consultation } from './consultation.ts';
import type { Member } from './member.ts';

/** What the stamp triggers write, which loading leaves out: the segment of a member on one of their days. */
export type SegmentOn = (day: DayNumber) => Row;

const programWeeks = 12;

/** Premium begins with the consultation; the program, of twelve weeks, on the day after its end. */
export function segmentOf(member: Member, profile: Row, consultation: Consultation | undefined): SegmentOn {
  const { timeZone } = member.identity;
  const premiumFrom = consultation && localDay(timeZone, consultation.redeemedAt);
  const startsOn = consultation?.completedAt && localDay(timeZone, consultation.completedAt) + 1;
  const cohort = `${member.createdAt.slice(0, 7)}-01`;
  return (day) => {
    const week = startsOn ? Math.floor((day - startsOn) / 7) + 1 : 0;
    return {
      member_goal: profile.primary_goal ?? null,
      member_sex: profile.biological_sex ?? null,
      member_tier:
        premiumFrom !== undefined && day < premiumFrom ? 'free' : (profile.subscription_tier ?? null),
      member_experience: profile.experience_level ?? null,
      program_week: week >= 1 && week <= programWeeks ? week : null,
      cohort_month: cohort,
    };
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Hour of an instant on the member's clock, as the stamp triggers write it. */
export function localHour({ identity: { timeZone } }: Member, at: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return Number(format.format(Date.parse(at)));
}
