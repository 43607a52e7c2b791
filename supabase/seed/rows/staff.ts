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
