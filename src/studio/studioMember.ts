import type { StudioMember } from '../data/verbs.ts';
import { formatDay } from '../fields/format.ts';

/** The name that consent allows, or a stand-in that says why there is none. */
export const nameOf = (member: Pick<StudioMember, 'display_name'>) => member.display_name ?? 'Name withheld';

/** "24 weigh-ins · 3 Mar 2026 – 12 Oct 2026 · −8.4 kg", as far as it is known and allowed. */
export function memberFacts(member: StudioMember): string {
  const period =
    member.first_on && member.last_on && member.first_on !== member.last_on
      ? `${formatDay(member.first_on)} – ${formatDay(member.last_on)}`
      : member.first_on && formatDay(member.first_on);
  return [
    `${member.weigh_ins} weigh-in${member.weigh_ins === 1 ? '' : 's'}`,
    period,
    member.change_kg === null ? null : signedKilograms(member.change_kg),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `-8.4` → "−8.4 kg" with a real minus sign. */
export function signedKilograms(change: number): string {
  const sign = change < 0 ? '−' : change > 0 ? '+' : '±';
  return `${sign}${Math.abs(change).toFixed(1)} kg`;
}
