import { addMinutes, formatDay, localInstant } from '../core/calendar.ts';
import { clamp, type Random, roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import { cycleDays, type LifeDay } from '../member/life.ts';
import type { Member } from '../member/member.ts';

const lightNights = 10;

/** How a night was, 1 to 10: good days come after good nights. The same for whatever else asks for that night. */
export const sleepQuality = (member: Member, { day, diligence, away }: LifeDay): number =>
  clamp(Math.round(member.random(`night-${day}`).normal(3 + diligence * 5 - (away ? 1 : 0), 1.1)), 1, 10);

function night(member: Member, life: LifeDay, random: Random, isWorn: boolean): Row {
  const quality = sleepQuality(member, life);
  const wakeAt = localInstant(member.identity.timeZone, life.day, random.int(365, 470));
  const asleep = clamp(Math.round(random.normal(360 + quality * 13, 28)), 240, 600);
  const latency = clamp(Math.round(random.normal(32 - quality * 2, 7)), 3, 90);
  const awakenings = clamp(Math.round(random.normal(5 - quality * 0.4, 1)), 0, 9);
  const deep = Math.round(asleep * random.between(0.14, 0.22));
  const rem = Math.round(asleep * random.between(0.18, 0.25));
  return {
    id: member.rowId('sleep_tracking', life.day),
    user_id: member.id,
    sleep_on: formatDay(life.day),
    bedtime_at: addMinutes(wakeAt, -(asleep + latency + awakenings * 4)),
    wake_at: wakeAt,
    duration_minutes: asleep,
    sleep_latency_minutes: latency,
    awakenings_count: awakenings,
    deep_minutes: isWorn ? deep : null,
    rem_minutes: isWorn ? rem : null,
    light_minutes: isWorn ? asleep - deep - rem : null,
    quality,
    resting_heart_rate_bpm: isWorn ? clamp(Math.round(random.normal(67 - quality, 4)), 44, 90) : null,
    heart_rate_variability_ms: isWorn
      ? roundTo(clamp(random.normal(30 + quality * 4, 8), 12, 120), 0.1)
      : null,
    source: isWorn ? 'wearable' : 'manual',
    created_at: wakeAt,
    updated_at: wakeAt,
  };
}

const phaseOf = (day: number): string =>
  day <= 5 ? 'menstrual' : day <= 12 ? 'follicular' : day <= 16 ? 'ovulatory' : 'luteal';
const flows = ['medium', 'heavy', 'medium', 'light', 'spotting'] as const;

/** A day of the cycle that the body's water follows too, see simulateLife. */
function cycleRow(member: Member, { day, diligence }: LifeDay, cycleDay: number, random: Random): Row {
  const bleeding = cycleDay <= 5;
  const late = cycleDay > cycleDays - 5;
  const at = localInstant(member.identity.timeZone, day, 1020);
  return {
    id: member.rowId('menstrual_cycle_tracking', day),
    user_id: member.id,
    tracked_on: formatDay(day),
    cycle_start_on: formatDay(day - cycleDay + 1),
    cycle_day: cycleDay,
    cycle_length_days: cycleDays,
    phase: phaseOf(cycleDay),
    flow: flows[cycleDay - 1] ?? 'none',
    symptoms:
      bleeding || late
        ? random.sample(['cramps', 'headache', 'bloating', 'tiredness'], random.int(0, 2))
        : [],
    pain_level: bleeding ? random.int(1, 6) : 0,
    mood_level: clamp(Math.round(random.normal(3 + diligence * 5 - (late ? 1 : 0), 1)), 1, 10),
    energy_level: clamp(Math.round(random.normal(bleeding ? 5 : 6.5, 1)), 1, 10),
    hunger_level: clamp(Math.round(random.normal(late ? 7 : 5, 1)), 1, 10),
    cravings: late && random.chance(0.5) ? [random.pick(['chocolate', 'bread', 'something salty'])] : [],
    water_retention: late,
    basal_temperature_c: roundTo(random.normal(cycleDay > 16 ? 36.7 : 36.35, 0.08), 0.01),
    hormonal_contraception: false,
    created_at: at,
    updated_at: at,
  };
}

/** Nights, and cycles of women who track theirs. */
export function addBody(tables: Tables, member: Member, profile: Row, lastActiveAt: string): void {
  if (!member.onboarded) return;
  const rich = isRich(member.index);
  const random = member.random('nights');
  const isWorn = random.chance(0.45);
  const days = rich ? member.life : random.chance(0.3) ? member.life.slice(-lightNights) : [];
  const nights = days
    .filter(() => random.chance(0.8))
    .map((life) => night(member, life, random, isWorn))
    .filter(({ wake_at }) => String(wake_at) <= lastActiveAt);
  addRows(tables, 'public.sleep_tracking', nights);
  const age = Number(profile.age ?? 0);
  const cycle = member.random('cycle');
  if (age < 18 || age > 48 || !cycle.chance(rich ? 0.8 : 0.2)) return;
  const tracked = member.life.flatMap((life): Row[] => {
    const often = (life.cycleDay ?? 0) <= 6 ? 0.95 : 0.45;
    if (life.cycleDay === undefined || !cycle.chance(often)) return [];
    const row = cycleRow(member, life, life.cycleDay, cycle);
    return String(row.created_at) <= lastActiveAt ? [row] : [];
  });
  addRows(tables, 'public.menstrual_cycle_tracking', tracked);
}
