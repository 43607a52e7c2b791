import type { PlanSession } from '../catalog/planSessions.ts';
import { addMinutes } from '../core/calendar.ts';
import { clamp, type Random } from '../core/random.ts';
import type { AdherenceEntry } from './adherence.ts';
import { isRich } from './depth.ts';
import type { Member } from './member.ts';
import { ageOf, nutritionTargets } from './person.ts';
import { type PlannedSession, plannedDay } from './plan.ts';
import { type Program, programOn } from './programs.ts';

type Category = 'cardio_steady' | 'cardio_interval' | 'strength' | 'sports' | 'flexibility';

/** A session that was done, with what private.session_similarity() makes of it. */
export interface Training {
  readonly entry: AdherenceEntry;
  readonly program: Program;
  readonly planned: PlannedSession;
  readonly category: Category;
  readonly startAt: string;
  readonly seconds: number;
  readonly rpe: number;
  /** Sets done, of those that were planned; 0 where none was logged. */
  readonly sets: number;
  /** 0 to 1, to a thousandth. */
  readonly similarity: number;
}

/** `planning_parameters`: session_weight.*; a test asks the database for each result. */
const weights = { kind: 0.35, duration: 0.25, intensity: 0.1, exercises: 0.3 };
/** What stands in for a kind of training, and for how much of it: private.kind_similarity(). */
const substitutes: Readonly<Partial<Record<PlanSession['kind'], readonly (readonly [Category, number])[]>>> =
  {
    strength: [['strength', 1]],
    flexibility: [['flexibility', 1]],
    cardio_steady: [
      ['cardio_steady', 1],
      ['cardio_interval', 0.7],
      ['sports', 0.5],
    ],
    cardio_interval: [
      ['cardio_interval', 1],
      ['cardio_steady', 0.7],
      ['sports', 0.5],
    ],
  };
const tenthsOfMinute = 6;
const leastShare = 0.15;

interface Deed {
  readonly category: Category;
  readonly kind: number;
  readonly tenths: number;
  readonly rpe: number;
  readonly sets: number;
}

const setsOf = ({ exercises }: PlannedSession): number => exercises.reduce((sum, { sets }) => sum + sets, 0);

function similarityOf(planned: PlannedSession, { kind, tenths, rpe, sets }: Deed): number {
  const minutes = tenths / 10;
  const { minutes: wanted, rpe: target } = planned.session;
  const duration = Math.min(minutes, wanted) / Math.max(minutes, wanted);
  const all = setsOf(planned);
  const known = sets > 0 && all > 0;
  const sum =
    weights.kind * kind +
    weights.duration * duration +
    weights.intensity * (1 - Math.abs(rpe - target) / 9) +
    (known ? (weights.exercises * sets) / all : 0);
  const of = weights.kind + weights.duration + weights.intensity + (known ? weights.exercises : 0);
  // The database calculates in decimals and rounds halves up; binary dust would lose a half.
  return Math.round((sum / of) * 1000 + 1e-7) / 1000;
}

/** Something done that comes exactly as near to the plan as the member's adherence says; undefined when nothing could. */
function deedFor(planned: PlannedSession, wanted: number, random: Random): Deed | undefined {
  const all = setsOf(planned);
  const rpe = clamp(planned.session.rpe - random.int(0, 3), 1, 10);
  const found: Deed[] = [];
  for (const [category, kind] of substitutes[planned.session.kind] ?? [])
    for (let sets = all > 0 ? 1 : 0; sets <= all; sets++)
      for (
        let tenths = Math.ceil(planned.session.minutes * 10 * leastShare);
        tenths <= planned.session.minutes * 10;
        tenths++
      ) {
        const deed = { category, kind, tenths, rpe, sets };
        if (similarityOf(planned, deed) === wanted) {
          found.push(deed);
          break;
        }
      }
  const evenness = ({ tenths, sets }: Deed): number =>
    Math.abs(tenths / (planned.session.minutes * 10) - (all > 0 ? sets / all : 0.6));
  return found.sort((a, b) => evenness(a) - evenness(b))[0];
}

function wholeDeed(planned: PlannedSession, random: Random): Deed | undefined {
  const [category] = substitutes[planned.session.kind]?.[0] ?? [];
  return (
    category && {
      category,
      kind: 1,
      tenths: Math.round(planned.session.minutes * 10 * random.between(0.93, 1.07)),
      rpe: clamp(planned.session.rpe + random.pick([-1, -0.5, 0, 0, 0.5, 1]), 1, 10),
      sets: setsOf(planned),
    }
  );
}

/** What members who are told in full did of their sessions. Where nothing would come to the adherence, it stays the member's word. */
export function trainingOf(member: Member, programs: readonly Program[]): Training[] {
  if (!isRich(member.index)) return [];
  const { targetKcal } = nutritionTargets(member, ageOf(member));
  return member.adherence.flatMap((entry): Training[] => {
    const program = programOn(programs, entry.day);
    if (entry.kind !== 'session' || program === undefined) return [];
    if (entry.status === 'skipped' || entry.status === 'unknown') return [];
    const planned = plannedDay(member, program, entry.day, targetKcal).session;
    if (planned === undefined) return [];
    const random = member.random(`training-${entry.day}`);
    const deed =
      entry.similarity === null ? wholeDeed(planned, random) : deedFor(planned, entry.similarity, random);
    if (deed === undefined) return [];
    const seconds = deed.tenths * tenthsOfMinute;
    return [
      {
        entry,
        program,
        planned,
        category: deed.category,
        startAt: addMinutes(entry.assessedAt, -(seconds / 60) - 2),
        seconds,
        rpe: deed.rpe,
        sets: deed.sets,
        similarity: similarityOf(planned, deed),
      },
    ];
  });
}
