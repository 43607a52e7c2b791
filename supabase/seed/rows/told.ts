import type { DayNumber } from '../core/calendar.ts';
import type { AdherenceEntry } from '../member/adherence.ts';
import type { Member } from '../member/member.ts';
import type { Program } from '../member/programs.ts';
import type { Bundle } from './bundle.ts';
import type { InForce } from './overrides.ts';

/** A version of a program with all that its rows are made from. */
export interface Told {
  readonly member: Member;
  readonly program: Program;
  readonly bundle: Bundle;
  /** By kind, day and slot. */
  readonly adherence: ReadonlyMap<string, AdherenceEntry>;
  readonly changes: ReadonlyMap<DayNumber, InForce>;
}

export const keyOf = (kind: AdherenceEntry['kind'], day: DayNumber, slot: number): string =>
  `${kind}/${day}/${slot}`;
