import type { DayNumber } from '../core/calendar.ts';
import { addRows, type Tables } from '../core/tables.ts';
import { adherenceBefore, proposalsOf } from '../member/adjustment.ts';
import { isRich } from '../member/depth.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { type Program, programOn } from '../member/programs.ts';
import { reportsOf } from './dayReports.ts';
import { decide } from './overrideDecisions.ts';
import { noticeRows } from './overrideNotices.ts';
import { coachOverrides, type InForce, inForceBy, type Override, overrideRow } from './overrides.ts';

/**
 * How days began, what the daily adjustment proposed because of it, and what became of that.
 * @returns what is in force, by day, for the calendar.
 */
export function addDays(
  tables: Tables,
  member: Member,
  programs: readonly Program[],
  options: DemoOptions,
): ReadonlyMap<DayNumber, InForce> {
  if (!isRich(member.index)) return new Map();
  const cutoff = cutoffOf(options.today);
  const reports = reportsOf(member, programs, cutoff);
  const overrides = reports.flatMap((report) => {
    const program = programOn(programs, report.day);
    if (program === undefined) return [];
    return proposalsOf(report, adherenceBefore(member.adherence, report.day)).map(
      (proposal): Override => ({
        day: report.day,
        at: report.at,
        program,
        proposal,
        contextId: report.id,
        decision: decide(member, report, proposal, cutoff),
      }),
    );
  });
  overrides.push(...coachOverrides(member, programs, options));
  addRows(
    tables,
    'public.user_context_log',
    reports.map(({ row }) => row),
  );
  addRows(
    tables,
    'public.day_overrides',
    overrides.map((override) => overrideRow(member, override)),
  );
  addRows(
    tables,
    'public.notifications',
    overrides.flatMap((override) => noticeRows(member, override)),
  );
  return inForceBy(overrides);
}
