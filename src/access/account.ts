import { pageAddress } from '../data/address.ts';
import { supabase } from '../data/client.ts';
import { createVerbs } from '../data/verbs.ts';
import { authProvider } from './authProvider.ts';
import { sessionMark } from './session.ts';
import { signInMessage } from './signInMessage.ts';

/** The shortest password that the console takes. The server may ask for more. */
export const MIN_PASSWORD = 10;

/** Mails a link to `/set-password`. Resolves for unknown addresses too: the page must not tell who has an account. */
export async function requestPasswordReset(email: string): Promise<void> {
  const redirectTo = pageAddress('/set-password');
  const { error } = await supabase.auth.resetPasswordForEmail(email, { redirectTo });
  if (error) throw new Error(signInMessage(error));
}

/** Whether somebody is signed in; waits until a link's token in the address has been read. */
export async function hasSession(): Promise<boolean> {
  const { data } = await supabase.auth.getSession();
  return data.session !== null;
}

/** Sets the password of the account that the mailed link signed in. */
export async function setPassword(password: string): Promise<void> {
  const { error } = await supabase.auth.updateUser({ password });
  if (error) throw new Error(signInMessage(error));
  sessionMark.set();
}

export interface NewAccount {
  fullName: string;
  email: string;
  password: string;
}

/**
 * Makes an account. What it may do is decided by the database: an invitation for its confirmed address, or nothing.
 * @returns 'confirm' when the server wants the address confirmed first, else 'done': the person is signed in.
 */
export async function signUp({ fullName, email, password }: NewAccount): Promise<'confirm' | 'done'> {
  const { data, error } = await supabase.auth.signUp({
    email: email.trim(),
    password,
    options: { data: { full_name: fullName }, emailRedirectTo: window.location.href },
  });
  if (error) throw new Error(signInMessage(error));
  if (!data.session) return 'confirm';
  sessionMark.set();
  return 'done';
}

/**
 * Makes whoever is signed in, or the account that it creates first, the first admin.
 * @returns 'confirm' when the address has to be confirmed first: the same page finishes the rest afterwards.
 */
export async function createFirstAdmin(code: string, account: NewAccount): Promise<'confirm' | 'done'> {
  if (!(await hasSession()) && (await signUp(account)) === 'confirm') return 'confirm';
  await createVerbs(supabase).claimFirstAdmin(code, account.fullName);
  authProvider.forget();
  return 'done';
}
