import type { Database } from '../data/database.types.ts';

type Tables = Database['public']['Tables'];

/** A member of staff; `id` is react-admin's name for `user_id`. */
export type StaffRow = Tables['staff_members']['Row'] & { id: string };

export type InvitationRow = Tables['staff_invitations']['Row'];

/** Where an invited person makes their account. The address in it has to be the invited one: the role hangs on it. */
export const joinLink = (email: string, origin: string) => `${origin}/join?${new URLSearchParams({ email })}`;
