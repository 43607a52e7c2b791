import type { StaffRole } from '../support/backend.ts';
import { type Actor, anon, service, signedIn } from './actors.ts';

/** Fixed ids of the people of these tests. */
export const staffIds: Record<StaffRole, string> = {
  admin: '00000000-0000-4000-8000-0000000000a1',
  support: '00000000-0000-4000-8000-0000000000a2',
  coach: '00000000-0000-4000-8000-0000000000a3',
  growth: '00000000-0000-4000-8000-0000000000a4',
  ml: '00000000-0000-4000-8000-0000000000a5',
  analyst: '00000000-0000-4000-8000-0000000000a6',
};
/** A colleague: the staff row that the matrix tries to read and change, so that nobody tries their own. */
export const colleagueId = '00000000-0000-4000-8000-0000000000a9';
export const ownerId = '00000000-0000-4000-8000-0000000000b1';
export const sessionId = '00000000-0000-4000-8000-0000000000b3';
export const otherId = '00000000-0000-4000-8000-0000000000b2';

/** Members who were asked to care for the owner's child, by what became of it. */
export const caregiverIds = {
  'reading caregiver': '00000000-0000-4000-8000-0000000000ba',
  'writing caregiver': '00000000-0000-4000-8000-0000000000bb',
  'invited caregiver': '00000000-0000-4000-8000-0000000000bc',
  'declined caregiver': '00000000-0000-4000-8000-0000000000bd',
  'revoked caregiver': '00000000-0000-4000-8000-0000000000be',
} as const;
/** The address of a caregiver's account: `reading@example.com`. */
export const caregiverEmail = (name: string) => `${name.split(' ')[0]}@example.com`;

export const actors: Record<string, Actor> = {
  ...Object.fromEntries(Object.entries(staffIds).map(([role, id]) => [role, signedIn(id)])),
  owner: signedIn(ownerId),
  other: signedIn(otherId),
  anon,
};

/** Everybody there is, for the matrix: the caregivers too (see caregiversSql), and the worker. */
export const everyActor: Record<string, Actor> = {
  ...actors,
  ...Object.fromEntries(Object.entries(caregiverIds).map(([name, id]) => [name, signedIn(id)])),
  service,
};

const account = (id: string, email: string, name: string) =>
  `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) values ('${id}', '${email}', now(), '{"full_name":"${name}"}');`;

/** Six members of staff, a colleague and two members, all through the same triggers as in production. */
export const peopleSql = `
  ${Object.entries(staffIds)
    .map(
      ([
        role,
        id,
      ]) => `insert into public.staff_invitations (email, role) values ('${role}@keel.example', '${role}');
      ${account(id, `${role}@keel.example`, `Test ${role}`)}`,
    )
    .join('\n')}
  insert into public.staff_invitations (email, role) values ('colleague@keel.example', 'analyst');
  ${account(colleagueId, 'colleague@keel.example', 'Test Colleague')}
  ${account(ownerId, 'owner@example.com', 'Ona Owner')}
  ${account(otherId, 'other@example.com', 'Otto Other')}
`;

/** The caregivers' accounts. */
export const caregiverAccountsSql = Object.entries(caregiverIds)
  .map(([name, id]) => account(id, caregiverEmail(name), name))
  .join('\n');
