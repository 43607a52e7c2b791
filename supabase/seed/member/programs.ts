import { addMinutes, type DayNumber, localDay, localInstant } from '../core/calendar.ts';
import type { Consultation } from './consultation.ts';
import { isRich } from './depth.ts';
import { cutoffOf, type DemoOptions, type Member, onboardedAt } from './member.ts';

/** One version of a member's program, with what became of it. */
export interface Program {
  readonly id: string;
  readonly version: number;
  readonly source: 'consultation' | 'onboarding' | 'reassessment' | 'manual';
  readonly startsOn: DayNumber;
  readonly weeks: number;
  readonly createdAt: string;
  readonly status: 'active' | 'paused' | 'completed' | 'superseded';
  readonly completedAt: string | null;
  /** The version that took its place before its end. */
  readonly supersededOn: DayNumber | undefined;
  readonly supersededAt: string | undefined;
  readonly previousId: string | null;
  /** Of the day that it was paused on, after which its plan went on unanswered. */
  readonly pausedAt: string | undefined;
  /** The first day on which a reassessment is not over yet. */
  readonly reassessedUntil: DayNumber;
}

const starterWeeks = 4;
const usualWeeks = 12;
/** A coach writes a new version for some after half of the program. */
const revisedAfterDays = 42;
const silentDays = 14;
/** When a reassessment that is due runs, on the member's clock. */
const reassessedAt = 320;
const fiveInTheMorning = 300;
const lateEvening = 1300;

interface Draft {
  readonly source: Program['source'];
  readonly startsOn: DayNumber;
  readonly weeks: number;
  readonly createdAt: string;
}

const endOf = ({ startsOn, weeks }: Draft): DayNumber => startsOn + 7 * weeks - 1;

function drafts(member: Member, consultation: Consultation | undefined, cutoff: string): Draft[] {
  const { timeZone } = member.identity;
  const found: Draft[] = [];
  const begin = (source: Program['source'], startsOn: DayNumber, weeks: number, createdAt: string): void => {
    if (createdAt < cutoff) found.push({ source, startsOn, weeks, createdAt });
  };
  const firstDay = member.joinedOn + 1;
  const talkedUntil = consultation?.completedAt;
  const afterTalk = talkedUntil ? localDay(timeZone, talkedUntil) + 1 : undefined;
  if (afterTalk === undefined || afterTalk > firstDay)
    begin('onboarding', firstDay, starterWeeks, addMinutes(onboardedAt(member), 4));
  if (talkedUntil && afterTalk !== undefined)
    begin('consultation', afterTalk, usualWeeks, addMinutes(talkedUntil, 3));
  const lastDay = member.leftAfter === undefined ? member.localToday : member.leftAfter + silentDays;
  for (;;) {
    const last = found.at(-1);
    if (last === undefined) return found;
    const revised = isRich(member.index) && member.index % 3 === 0 && found.length === 2;
    const next = revised ? last.startsOn + revisedAfterDays : endOf(last) + 1;
    const before = found.length;
    const createdAt = localInstant(timeZone, next, fiveInTheMorning);
    if (next <= lastDay) begin(revised ? 'manual' : 'reassessment', next, usualWeeks, createdAt);
    if (found.length === before) return found;
  }
}

/**
 * The programs of a member, one after another without a gap: a starter plan after onboarding, one that follows from the
 * consultation, then twelve weeks at a time. Empty for members who never got that far.
 */
export function programsOf(
  member: Member,
  consultation: Consultation | undefined,
  options: DemoOptions,
): Program[] {
  if (!member.onboarded) return [];
  const cutoff = cutoffOf(options.today);
  const list = drafts(member, consultation, cutoff);
  const { timeZone } = member.identity;
  const hasRun = localInstant(timeZone, member.localToday, reassessedAt) < cutoff;
  const stillAhead = hasRun ? member.localToday + 1 : member.localToday;
  const lastDay = member.leftAfter === undefined ? undefined : member.leftAfter + silentDays;
  return list.map((draft, index): Program => {
    const next = list[index + 1];
    const end = endOf(draft);
    const superseded = next !== undefined && next.startsOn <= end;
    const endedAt = localInstant(timeZone, end, lateEvening);
    const pausedAt =
      lastDay === undefined ? undefined : localInstant(timeZone, lastDay + 2, fiveInTheMorning);
    const paused = !superseded && pausedAt !== undefined && pausedAt < endedAt && pausedAt < cutoff;
    const completed = !superseded && !paused && end <= member.localToday && endedAt < cutoff;
    const before = list[index - 1];
    return {
      id: member.rowId('programs', index + 1),
      version: index + 1,
      ...draft,
      status: superseded ? 'superseded' : completed ? 'completed' : paused ? 'paused' : 'active',
      completedAt: completed ? endedAt : null,
      supersededOn: superseded ? next.startsOn : undefined,
      supersededAt: superseded ? next.createdAt : undefined,
      previousId: before && endOf(before) >= draft.startsOn ? member.rowId('programs', index) : null,
      pausedAt: paused ? pausedAt : undefined,
      reassessedUntil: Math.max(
        draft.startsOn + 1,
        Math.min(
          stillAhead,
          superseded ? next.startsOn : end + 2,
          paused && lastDay !== undefined ? lastDay + 2 : stillAhead,
        ),
      ),
    };
  });
}

/** The version in force on a day: the newest that covers it. */
export const programOn = (programs: readonly Program[], day: DayNumber): Program | undefined =>
  programs.findLast((program) => day >= program.startsOn && day <= endOf(program));

/** Whether a day of a program is its own and not that of the version after it. */
export const inForceOn = ({ supersededOn }: Program, day: DayNumber): boolean =>
  supersededOn === undefined || day < supersededOn;
