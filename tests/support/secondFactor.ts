import type { SupabaseClient } from '@supabase/supabase-js';
import { totpCode } from '../../supabase/local/factors/totp.ts';

/** What the authenticator app of this secret shows now. */
export const codeNow = (secret: string) => totpCode(secret, Date.now());

/** Sets up a factor and gives its first code, as the person would: the client's session is worth `aal2` afterwards. */
export async function giveSecondFactor(client: SupabaseClient, friendlyName = 'Test phone') {
  const { data, error } = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName });
  if (error) throw error;
  const { secret } = data.totp;
  const verified = await client.auth.mfa.challengeAndVerify({
    factorId: data.id,
    code: await codeNow(secret),
  });
  if (verified.error) throw verified.error;
  return { id: data.id, secret };
}
