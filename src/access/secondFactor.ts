import type { AuthError, Factor } from '@supabase/supabase-js';
import { supabase } from '../data/client.ts';
import { signInMessage } from './signInMessage.ts';

/** An authenticator app that was set up, or half set up, for the account that is signed in. */
export interface MyFactor {
  id: string;
  name: string;
  /** False until its first code came: it opens nothing. */
  isVerified: boolean;
  createdAt: string;
}

/** What an authenticator app has to know, once. */
export interface NewFactor {
  id: string;
  /** In base32, to be typed where no camera is. */
  secret: string;
  /** `otpauth://…`, for a QR code. */
  uri: string;
}

const messages: Record<string, string> = {
  mfa_verification_failed:
    'That code isn’t right. Type the one that your app shows now: it changes every 30 seconds.',
  mfa_challenge_expired: 'That took too long. Type the code that your app shows now.',
  mfa_factor_name_conflict: 'You have one of this name already. Give this one another name.',
  too_many_enrolled_mfa_factors: 'You have as many as there can be. Remove one first.',
  mfa_totp_enroll_not_enabled: 'Authenticator apps are switched off on this server. Ask whoever runs it.',
  mfa_factor_not_found: 'It isn’t there any more. Reload the page.',
  insufficient_aal: 'This needs the second step first. Sign out and in again.',
};

const failed = (error: AuthError) => new Error(messages[error.code ?? ''] ?? signInMessage(error));

const shown = ({ id, friendly_name, status, created_at }: Factor): MyFactor => ({
  id,
  name: friendly_name || 'Authenticator app',
  isVerified: status === 'verified',
  createdAt: created_at,
});

/** Oldest first. */
export async function myFactors(): Promise<MyFactor[]> {
  const { data, error } = await supabase.auth.mfa.listFactors();
  if (error) throw failed(error);
  return data.all.filter(({ factor_type }) => factor_type === 'totp').map(shown);
}

/** Begins to set up an app. What was begun before and never finished is thrown away: its secret was shown once and is gone. */
export async function beginFactor(name: string): Promise<NewFactor> {
  const unfinished = (await myFactors()).filter(({ isVerified }) => !isVerified);
  for (const { id } of unfinished) await supabase.auth.mfa.unenroll({ factorId: id });
  const { data, error } = await supabase.auth.mfa.enroll({
    factorType: 'totp',
    friendlyName: name,
    issuer: 'Keel',
  });
  if (error) throw failed(error);
  return { id: data.id, secret: data.totp.secret, uri: data.totp.uri };
}

/** Gives a code. From then on the app counts, and the session has passed the second step. */
export async function giveCode(factorId: string, code: string): Promise<void> {
  const { error } = await supabase.auth.mfa.challengeAndVerify({ factorId, code: code.replace(/\s/g, '') });
  if (error) throw failed(error);
}

/** Takes an app away. The session has passed no second step any more, unless another app gave it. */
export async function removeFactor(factorId: string): Promise<void> {
  const { error } = await supabase.auth.mfa.unenroll({ factorId });
  if (error) throw failed(error);
  await supabase.auth.refreshSession();
}

/** Whether this session has passed the second step; what it says is in the token, so nothing is asked. */
export async function hasSecondFactor(): Promise<boolean> {
  const { data } = await supabase.auth.mfa.getAuthenticatorAssuranceLevel();
  return data?.currentLevel === 'aal2';
}
