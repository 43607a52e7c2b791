import {
  addMinutes,
  type DayNumber,
  localDay,
  localInstant,
  parseDay,
  utcInstant,
} from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { clamp, createRandom, type Random } from '../core/random.ts';
import { type AdherenceEntry, createAdherence } from './adherence.ts';
import { type Archetype, archetypeOf, createTemperament } from './archetypes.ts';
import { type Body, createBody } from './body.ts';
import { plannedMeals, sessionsDrawnFrom, weighingShare } from './depth.ts';
import { createIdentity, type Identity } from './identity.ts';
import { type LifeDay, simulateLife } from './life.ts';
import { deriveMilestones, type Milestone } from './milestones.ts';
import { deriveStreaks, type StreakSummary } from './streaks.ts';
import { createWeighIns, type WeighIn } from './weighIns.ts';

export interface DemoOptions {
  readonly seed: string;
  /** The reference day, `YYYY-MM-DD`. Nothing in the demo has happened after its midnight UTC. */
  readonly today: string;
  readonly users: number;
  /** How far back the oldest membership goes. */
  readonly days: number;
}

/** One member with everything that follows from who they are; table rows are made from this. */
export interface Member {
  readonly index: number;
  readonly id: string;
  readonly kind: Archetype;
  readonly identity: Identity;
  readonly body: Body;
  readonly createdAt: string;
  /** The local day of the member when the demo ends. */
  readonly localToday: DayNumber;
  readonly joinedOn: DayNumber;
  readonly leftAfter: DayNumber | undefined;
  readonly onboarded: boolean;
  readonly sessionsPerWeek: number;
  readonly mealsPerDay: number;
  /** Day by day from joining on, up to the last day or the one of leaving. */
  readonly life: readonly LifeDay[];
  readonly weighIns: readonly WeighIn[];
  readonly adherence: readonly AdherenceEntry[];
  readonly streaks: readonly StreakSummary[];
  readonly milestones: readonly Milestone[];
  /** Ids of the member's rows: the same for the same table and key. */
  rowId(table: string, ...key: (string | number)[]): string;
  /** A source of its own for each purpose, so that one more draw in one place changes nothing elsewhere. */
  random(purpose: string): Random;
}

/** Everything in the demo lies before this instant, so that no row is in the future at any hour of the day. */
export const cutoffOf = (today: string): string => utcInstant(parseDay(today));

const shortLives: Partial<Record<Archetype, readonly [number, number]>> = {
  new_sign_up: [1, 9],
  rapid_loss: [56, 84],
};
/** Lives that need most of the window to be told. */
const longLives: ReadonlySet<Archetype> = new Set(['plateau_then_drop', 'regain', 'gainer', 'drop_out']);

/** Days since joining. Early members outnumber late ones, and every week has some. */
function membershipDays(random: Random, kind: Archetype, days: number): number {
  const short = shortLives[kind];
  const early = 1 - random.next() ** 1.7;
  if (short !== undefined) return Math.min(days - 1, random.int(short[0], short[1]));
  const least = longLives.has(kind) ? 0.55 : 0.08;
  return clamp(Math.round(days * (least + (1 - least) * early)), 10, days - 1);
}

/** @throws RangeError when `today` is no day. */
export function createMember(options: DemoOptions, index: number): Member {
  const key = `${options.seed}/member/${index}`;
  const random = (purpose: string): Random => createRandom(`${key}/${purpose}`);
  const kind = archetypeOf(index);
  const identity = createIdentity(random('identity'), index);
  const body = createBody(random('body'), kind, identity);
  const drawn = createTemperament(random('temperament'), kind);
  const temperament = { ...drawn, weighPropensity: drawn.weighPropensity * weighingShare(index) };
  const { timeZone, sex } = identity;
  const cutoff = cutoffOf(options.today);
  const localToday = localDay(timeZone, addMinutes(cutoff, -1));
  const habits = random('habits');
  const joinedOn = localToday - membershipDays(habits, kind, options.days);
  const leaves =
    temperament.leavesAfterDays === undefined ? undefined : joinedOn + temperament.leavesAfterDays;
  const leftAfter = leaves !== undefined && leaves < localToday ? leaves : undefined;
  const life = [
    ...simulateLife(random('life'), {
      kind,
      temperament,
      body,
      sex,
      firstDay: joinedOn + 1,
      lastDay: localToday,
    }),
  ];
  const present = leftAfter === undefined ? life : life.filter(({ day }) => day <= leftAfter);
  const weighIns = createWeighIns(random('weigh-ins'), present, { kind, temperament, timeZone, cutoff });
  const onboarded = weighIns.length > 0 || habits.chance(0.35);
  const sessionsPerWeek = habits.pick(sessionsDrawnFrom(index));
  const mealsPerDay = plannedMeals(index, habits.pick([1, 1, 2, 2, 3]));
  const plan = { sessionsPerWeek, mealsPerDay, timeZone, cutoff, leftAfter };
  const adherence = onboarded ? createAdherence(random('adherence'), life, plan) : [];
  const streaks = deriveStreaks(weighIns, adherence, localToday);
  return {
    index,
    id: stableUuid(key),
    kind,
    identity,
    body,
    createdAt: localInstant(timeZone, joinedOn, habits.int(480, 1290)),
    localToday,
    joinedOn,
    leftAfter,
    onboarded,
    sessionsPerWeek,
    mealsPerDay,
    life: present,
    weighIns,
    adherence,
    streaks,
    milestones: deriveMilestones(weighIns, body, streaks),
    rowId: (table, ...parts) => stableUuid(`${key}/${table}/${parts.join('/')}`),
    random,
  };
}

/** Onboarding takes some minutes. */
export const onboardedAt = ({ createdAt }: Member): string => addMinutes(createdAt, 11);
