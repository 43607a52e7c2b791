import {
  type GrowthMeasure,
  lmsAt,
  monthsOfDays,
  type Sex,
  valueAt,
} from '../../../shared/growth/growthStandard.ts';
import { type DayNumber, formatDay } from '../core/calendar.ts';
import { clamp, type Random, roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

/** How a child is made: where it stands on the curves of the standard, a z-score a measure. */
interface Build {
  readonly birth: DayNumber;
  readonly sex: Sex;
  readonly gestationalWeeks: number;
  readonly z: Readonly<Record<GrowthMeasure, number>>;
}

const headUntilMonths = 36;

export function buildOf(random: Random, birth: DayNumber): Build {
  const stature = clamp(random.normal(0, 0.9), -2.2, 2.2);
  return {
    birth,
    sex: random.pick(['female', 'male']),
    gestationalWeeks: random.chance(0.12) ? random.int(33, 36) : random.int(38, 41),
    z: {
      stature,
      weight: clamp(0.6 * stature + random.normal(0, 0.7), -2.3, 2.6),
      head: clamp(random.normal(0, 0.8), -2, 2),
    },
  };
}

/** Counted from the due date for those born early, until two years after birth. */
const monthsAt = ({ birth, gestationalWeeks }: Build, day: DayNumber): number => {
  const early = gestationalWeeks < 37 && day - birth < 730 ? (40 - gestationalWeeks) * 7 : 0;
  return monthsOfDays(day - birth - early);
};

/** A measure on a day, a little off the child's own curve; null before the due date. */
function sizeOn(build: Build, measure: GrowthMeasure, day: DayNumber, step: number, off = 0): number | null {
  const lms = lmsAt(measure, build.sex, monthsAt(build, day));
  return lms ? roundTo(valueAt(lms, build.z[measure] + off), step) : null;
}

/** Weighed at birth: those born early by as much less as they came early. */
const birthWeight = ({ sex, gestationalWeeks, z }: Build): number => {
  const lms = lmsAt('weight', sex, 0);
  return roundTo(
    valueAt(lms ?? [1, 3.3, 0.14], z.weight / 2) -
      (gestationalWeeks < 37 ? 0.2 * (40 - gestationalWeeks) : 0),
    0.01,
  );
};

/** Weighed and measured at birth, then every nine weeks or so, the head at the clinic and in the first three years. */
export function measurementRows(
  member: Member,
  build: Build,
  number: number,
  childId: string,
  since: string,
): Row[] {
  const random = member.random(`growth-${number}`);
  const last = member.localToday - random.int(3, 55);
  const days = [build.birth];
  for (let day = last; day > build.birth + 20; day -= random.int(50, 75)) days.splice(1, 0, day);
  return days.map((day, index): Row => {
    const isLast = index === days.length - 1;
    const place = index % 3 === 0 || isLast ? 'clinic' : 'home';
    // What was before the account is written down when the child is.
    const measuredAt = `${formatDay(day)}T09:00:00.000Z`;
    const at = measuredAt > since ? measuredAt : since;
    const off = () => random.normal(0, place === 'clinic' ? 0.06 : 0.14);
    return {
      id: member.rowId('child_measurements', number, index),
      child_id: childId,
      measured_on: formatDay(day),
      weight_kg:
        index === 0
          ? birthWeight(build)
          : (sizeOn(build, 'weight', day, 0.05, off()) ?? birthWeight(build) + 0.5),
      height_cm: sizeOn(build, 'stature', day, 0.5, off()),
      head_circumference_cm:
        place === 'clinic' && monthsAt(build, day) <= headUntilMonths
          ? sizeOn(build, 'head', day, 0.1)
          : null,
      measured_at_place: place,
      created_at: at,
      updated_at: at,
    };
  });
}

/** What the child's own row says: the newest of each measure. */
export function newestSizes(measurements: readonly Row[]): Row {
  const newest = (column: string) =>
    measurements.findLast((row) => row[column] !== null && row[column] !== undefined)?.[column] ?? null;
  return {
    birth_weight_kg: measurements[0]?.weight_kg ?? null,
    current_weight_kg: newest('weight_kg'),
    height_cm: newest('height_cm'),
    head_circumference_cm: newest('head_circumference_cm'),
  };
}
