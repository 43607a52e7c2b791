import { type DayNumber, formatDay, localInstant } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Training } from '../member/training.ts';

/** Kilometres of a walk or run. */
export function segmentRows(member: Member, training: Training, activity: Row): Row[] {
  const metres = Number(activity.distance_meters ?? 0);
  const laps = Math.ceil(metres / 1000);
  return Array.from({ length: laps }, (_, index): Row => {
    const length = Math.min(1000, metres - index * 1000);
    const share = length / metres;
    return {
      id: member.rowId('activity_segments', training.entry.day, index),
      activity_id: activity.id ?? null,
      segment_type: 'split',
      segment_index: index + 1,
      name: `Kilometre ${index + 1}`,
      start_offset_seconds: Math.round((training.seconds * index * 1000) / metres),
      elapsed_time_seconds: Math.round(training.seconds * share),
      distance_meters: roundTo(length, 0.1),
      average_speed_mps: roundTo(metres / training.seconds, 0.001),
      average_heartrate: activity.average_heartrate ?? null,
      created_at: training.entry.assessedAt,
    };
  });
}

/** Heart rate and pace, a sample a minute. */
export function streamRows(member: Member, training: Training, activity: Row): Row[] {
  const random = member.random(`stream-${training.entry.day}`);
  const minutes = Math.floor(training.seconds / 60);
  const heart = Number(activity.average_heartrate);
  const pace = (1000 * training.seconds) / Number(activity.distance_meters);
  const series = (type: string, of: (share: number) => number): Row => ({
    id: member.rowId('activity_streams', training.entry.day, type),
    activity_id: activity.id ?? null,
    recorded_on: formatDay(training.entry.day),
    stream_type: type,
    offsets_seconds: Array.from({ length: minutes }, (_, minute) => minute * 60),
    stream_values: Array.from({ length: minutes }, (_, minute) => of(minute / minutes)),
    created_at: training.entry.assessedAt,
  });
  return [
    series('heartrate', (share) =>
      Math.round(
        clamp(heart - 14 * Math.exp(-6 * share) + random.normal(2, 3), 50, Number(activity.max_heartrate)),
      ),
    ),
    series('pace', () => roundTo(pace * random.between(0.93, 1.07), 0.1)),
  ];
}

/** Steps of the days on which the member was here: from a watch, so an evening after the day. */
export function stepRows(member: Member, cutoff: string): Row[] {
  const random = member.random('steps');
  const usual = random.between(4200, 9800);
  const rows: Row[] = [];
  const last = member.leftAfter ?? member.localToday;
  for (let day: DayNumber = Math.max(member.joinedOn + 1, last - 60); day <= last; day++) {
    const syncedAt = localInstant(member.identity.timeZone, day, 1400);
    if (syncedAt >= cutoff || random.chance(0.06)) continue;
    const steps = Math.round(clamp(random.normal(usual, usual * 0.28), 300, 32_000));
    rows.push({
      id: member.rowId('step_tracking', day),
      user_id: member.id,
      date: formatDay(day),
      source: 'garmin',
      steps,
      goal_steps: 8000,
      distance_meters: roundTo(steps * member.identity.heightCm * 0.00414, 0.1),
      active_minutes: Math.round(steps / 160),
      synced_at: syncedAt,
      created_at: syncedAt,
      updated_at: syncedAt,
    });
  }
  return rows;
}
