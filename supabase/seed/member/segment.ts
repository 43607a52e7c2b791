import { type DayNumber, localDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Consultation } from './consultation.ts';
import type { Member } from './member.ts';
import { type Program, programOn } from './programs.ts';

/** What the stamp triggers write, which loading leaves out: the segment of a member on one of their days. */
export type SegmentOn = (day: DayNumber) => Row;

/** Premium begins with the consultation; the week is that of the program in force. */
export function segmentOf(
  member: Member,
  profile: Row,
  consultation: Consultation | undefined,
  programs: readonly Program[],
): SegmentOn {
  const { timeZone } = member.identity;
  const premiumFrom = consultation && localDay(timeZone, consultation.redeemedAt);
  const cohort = `${member.createdAt.slice(0, 7)}-01`;
  return (day) => {
    const program = programOn(programs, day);
    return {
      member_goal: profile.primary_goal ?? null,
      member_sex: profile.biological_sex ?? null,
      member_tier:
        premiumFrom !== undefined && day < premiumFrom ? 'free' : (profile.subscription_tier ?? null),
      member_experience: profile.experience_level ?? null,
      program_week: program ? Math.floor((day - program.startsOn) / 7) + 1 : null,
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
