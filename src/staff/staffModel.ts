export interface StaffRow {
  id: string;
  user_id: string;
  full_name: string;
  email: string;
  role: string;
  is_active: boolean;
  created_at: string;
  last_sign_in_at: string | null;
}

export interface InvitationRow {
  id: string;
  email: string;
  role: string;
  full_name: string | null;
  expires_at: string;
  accepted_at: string | null;
}

/** Where an invited person makes their account. The address in it has to be the invited one: the role hangs on it. */
export const joinLink = (email: string, origin: string) => `${origin}/join?${new URLSearchParams({ email })}`;
