import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import type { Row } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';

const staff = [
  ['admin', 'Marit Solberg-Aune'],
  ['support', 'Tunde Afolarin'],
  ['coach', 'Ines Carvalhedo'],
  ['growth', 'Jonas Eichenholt'],
  ['ml', 'Aparna Sahyadrikar'],
  ['analyst', 'Noor Alzaytuni'],
] as const;

const openDays = 3650;

/**
 * Open invitations, one a role: whoever signs up with the address gets the role. Accounts themselves are made through
 * Auth, because a password's hash is Auth's business.
 */
export function invitationRows({ seed, today }: DemoOptions): Row[] {
  const day = parseDay(today);
  return staff.map(([role, fullName]) => ({
    id: stableUuid(`${seed}/staff_invitations/${role}`),
    email: `${role}@keel.example`,
    role,
    full_name: fullName,
    expires_at: utcInstant(day + openDays),
    created_at: utcInstant(day - 1),
  }));
}

const expected = [
  ['lotte.brandgaard', 'Lotte Brandgaard', 'spring cohort', 'premium'],
  ['amadi.okwuosa', 'Amadi Okwuosa', 'spring cohort', 'free'],
  ['irena.vukicevska', 'Irena Vukičevska', 'ambassador', 'premium'],
  ['teo.marchetto', null, null, 'free'],
] as const;

/** People who were invited from a file and have not signed up yet. */
export function memberInvitationRows({ seed, today }: DemoOptions): Row[] {
  const day = parseDay(today);
  return expected.map(([name, fullName, tag, tier], index) => ({
    id: stableUuid(`${seed}/member_invitations/${name}`),
    invited_email: `${name}@example.com`,
    full_name: fullName,
    subscription_tier: tier,
    tags: tag ? [tag] : [],
    expires_at: utcInstant(day + 80 - index),
    created_at: utcInstant(day - 10 - index),
  }));
}
