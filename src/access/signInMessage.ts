import type { AuthError } from '@supabase/supabase-js';

const messages: Record<string, string> = {
  invalid_credentials: 'That e-mail and password don’t match. Check both and try again.',
  email_not_confirmed: 'This address isn’t confirmed yet. Open the link in the e-mail that we sent you.',
  over_request_rate_limit: 'Too many tries. Wait a minute and try again.',
  user_banned: 'This account is switched off. Ask an admin.',
};

/** A failed sign-in in one sentence that helps and doesn't tell whether the address exists. */
export function signInMessage(error: AuthError): string {
  const known = messages[error.code ?? ''];
  if (known) return known;
  if (/invalid login credentials/i.test(error.message)) return messages.invalid_credentials as string;
  if (error.name === 'AuthRetryableFetchError')
    return 'The server can’t be reached. Check the connection and try again.';
  return error.message || 'Signing in failed. Try again.';
}
