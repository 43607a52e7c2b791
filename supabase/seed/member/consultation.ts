import { addMinutes } from '../core/calendar.ts';
import { cutoffOf, type DemoOptions, type Member } from './member.ts';

/** A member's consultation, which began with a key: one issued for them, or one that many people share. */
export interface Consultation {
  readonly memberId: string;
  /** `profiles.search_text` of the member. */
  readonly memberSearch: string;
  readonly key: 'own' | 'shared';
  /** When an own key was issued. */
  readonly issuedAt: string;
  readonly redeemedAt: string;
  /** Null while it is under way. */
  readonly completedAt: string | null;
}

const minutesPerDay = 1440;

/** About two members in five redeemed a key in their first weeks; one in six of those has not finished yet. */
export function consultationOf(member: Member, options: DemoOptions): Consultation | undefined {
  const random = member.random('consultation');
  if (!member.onboarded || member.kind === 'minor' || !random.chance(0.42)) return undefined;
  const cutoff = cutoffOf(options.today);
  const waitMinutes = random.between(0.05, 12) * minutesPerDay;
  const redeemedAt = addMinutes(member.createdAt, waitMinutes);
  if (redeemedAt >= cutoff) return undefined;
  const end = addMinutes(redeemedAt, random.between(0.02, 4) * minutesPerDay);
  return {
    memberId: member.id,
    memberSearch: ` ${member.identity.fullName} ${member.identity.email}`.toLowerCase(),
    key: random.chance(0.45) ? 'own' : 'shared',
    issuedAt: addMinutes(member.createdAt, waitMinutes * random.between(0.1, 0.9)),
    redeemedAt,
    completedAt: random.chance(0.83) && end < cutoff ? end : null,
  };
}
