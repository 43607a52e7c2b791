import type { Consents, Platform } from './consents.ts';
import type { Member } from './member.ts';

/** The few facts of a member that videos and posts need, kept while the member itself is forgotten. */
export interface Storyteller {
  readonly memberId: string;
  readonly timeZone: string;
  /** Platforms agreed to first; a withdrawal since then leaves them here. */
  readonly asked: readonly Platform[];
  /** Platforms in force when the demo ends. */
  readonly allowed: readonly Platform[];
  readonly consentedAt: string;
  readonly withdrawnAt: string | null;
  readonly lastWeighInAt: string;
}

const untold = new Set(['minor', 'underweight_goal', 'rapid_loss']);
const fewestWeighIns = 12;
const shortestDays = 70;

/** Undefined for members of whom no video could have been made, or whose story is still too short. */
export function storytellerOf(member: Member, { entries, allowed }: Consents): Storyteller | undefined {
  const last = member.weighIns.at(-1);
  const [first] = entries;
  if (!first || !last || untold.has(member.kind) || member.weighIns.length < fewestWeighIns) return undefined;
  if (member.localToday - member.joinedOn < shortestDays) return undefined;
  const withdrawn =
    allowed.length === 0 ? entries.find(({ decision }) => decision === 'withdrawn') : undefined;
  if (allowed.length === 0 && withdrawn === undefined) return undefined;
  return {
    memberId: member.id,
    timeZone: member.identity.timeZone,
    asked: [...new Set(entries.map(({ platform }) => platform))],
    allowed,
    consentedAt: first.at,
    withdrawnAt: withdrawn?.at ?? null,
    lastWeighInAt: last.at,
  };
}
