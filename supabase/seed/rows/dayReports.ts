import { type DayNumber, formatDay, localInstant } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { DayReport } from '../member/adjustment.ts';
import type { Member } from '../member/member.ts';
import { type Program, programOn } from '../member/programs.ts';

const reportShare = 0.5;
const injuries = [
  'Left knee pulls when I bend it',
  'Lower back is stiff since yesterday',
  'Sore wrist after typing',
];

export interface Report extends DayReport {
  readonly id: string;
  readonly day: DayNumber;
  readonly at: string;
  readonly row: Row;
}

/** How a member's days began, about every second one. */
export function reportsOf(member: Member, programs: readonly Program[], cutoff: string): Report[] {
  const reports: Report[] = [];
  const last = member.leftAfter ?? member.localToday;
  for (let day = member.joinedOn + 1; day <= last; day++) {
    const random = member.random(`day-${day}`);
    const at = localInstant(member.identity.timeZone, day, 410 + random.int(0, 70));
    if (programOn(programs, day) === undefined || !random.chance(reportShare) || at >= cutoff) continue;
    const trained = member.adherence.some(
      (entry) => entry.kind === 'session' && entry.day === day - 1 && entry.status === 'completed',
    );
    const scale = (mean: number, deviation: number): number =>
      Math.round(clamp(random.normal(mean, deviation), 1, 10));
    const sleepHours = roundTo(clamp(random.normal(7.2, 0.9), 3, 10), 0.1);
    const report: DayReport = {
      sleepHours,
      sleepQuality: scale(6.9 + (sleepHours - 7.2), 1.1),
      stress: scale(4.3, 1.8),
      soreness: scale(trained ? 4.6 : 2.6, 1.6),
      injury: random.chance(0.012) ? random.pick(injuries) : null,
      ill: random.chance(0.01),
      travelling: random.chance(0.015),
    };
    const id = member.rowId('user_context_log', day);
    const watch = random.chance(0.4);
    reports.push({
      ...report,
      id,
      day,
      at,
      row: {
        id,
        user_id: member.id,
        date: formatDay(day),
        sleep_hours: report.sleepHours,
        sleep_quality: report.sleepQuality,
        stress_level: report.stress,
        soreness_level: report.soreness,
        energy_level: scale(report.sleepQuality - report.stress / 4 + 1, 1),
        resting_heartrate: watch ? Math.round(random.normal(63, 5)) : null,
        hrv_ms: watch ? roundTo(clamp(random.normal(48, 11), 12, 120), 0.1) : null,
        injury_notes: report.injury,
        is_ill: report.ill,
        is_travelling: report.travelling,
        notes: null,
        source: watch ? 'wearable' : 'manual',
        created_at: at,
        updated_at: at,
      },
    });
  }
  return reports;
}
