import { decode, sign } from 'hono/jwt';
import type { Factor, FactorStore } from './factorStore.ts';
import { isTotpCode, newSecret } from './totp.ts';

export interface FactorOptions {
  store: FactorStore;
  jwtSecret: string;
  jwtExpirySeconds: number;
  siteUrl: string;
}

interface User {
  id: string;
  email: string;
}

/** Who asks: their user, and the claims of the token that they ask with. */
export interface Caller {
  user: User;
  claims: Record<string, unknown> & { session_id: string };
}

export const claimsOf = (token: string): Caller['claims'] =>
  decode(token).payload as unknown as Caller['claims'];

const MAX_FACTORS = 10;
const CHALLENGE_MS = 5 * 60_000;
/** Tries a minute. Supabase counts by address; here everybody has the same. */
const MAX_TRIES = 15;
const MINUTE = 60_000;

/** An error as Supabase Auth answers it since version 2024-01-01 of its API. */
class AuthFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const failureAnswer = ({ status, code, message }: AuthFailure) =>
  Response.json({ code, message }, { status, headers: { 'x-supabase-api-version': '2024-01-01' } });

/** What a person may see of a factor: everything but its secret. */
export const shownFactor = ({ secret: _, ...factor }: Factor) => factor;

/**
 * `POST /factors`, `POST /factors/:id/challenge`, `POST /factors/:id/verify` and `DELETE /factors/:id` of Supabase Auth, TOTP only,
 * with its error codes.
 */
export function factorAnswers(options: FactorOptions) {
  const { store } = options;
  const tries = new Map<string, number[]>();

  function countTry(userId: string) {
    const recent = (tries.get(userId) ?? []).filter((at) => at > Date.now() - MINUTE);
    tries.set(userId, [...recent, Date.now()]);
    if (recent.length >= MAX_TRIES)
      throw new AuthFailure(429, 'over_request_rate_limit', 'Request rate limit reached');
  }

  async function enrol({ user, claims }: Caller, body: Record<string, unknown>) {
    if (body.factor_type !== 'totp')
      throw new AuthFailure(400, 'validation_failed', 'factor_type needs to be totp');
    const name = typeof body.friendly_name === 'string' ? body.friendly_name : '';
    const factors = await store.factorsOf(user.id);
    if (factors.some(({ friendly_name }) => friendly_name === name))
      throw new AuthFailure(
        422,
        'mfa_factor_name_conflict',
        `A factor with the friendly name "${name}" for this user already exists`,
      );
    if (factors.length >= MAX_FACTORS)
      throw new AuthFailure(
        422,
        'too_many_enrolled_mfa_factors',
        'Maximum number of verified factors reached, unenroll to continue',
      );
    if (factors.some(({ status }) => status === 'verified') && !(await isStrong(claims)))
      throw new AuthFailure(403, 'insufficient_aal', 'AAL2 required to enroll a new factor');
    const issuer = typeof body.issuer === 'string' ? body.issuer : new URL(options.siteUrl).host;
    const secret = newSecret();
    const id = await store.enrol(user.id, name, secret);
    const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(user.email)}`;
    const uri = `otpauth://totp/${label}?${new URLSearchParams({ algorithm: 'SHA1', digits: '6', issuer, period: '30', secret })}`;
    // Supabase draws a QR code too; the console draws its own from the address.
    return { id, type: 'totp', friendly_name: name, totp: { qr_code: '', secret, uri } };
  }

  const isStrong = async ({ session_id }: Caller['claims']) =>
    (await store.assuranceOf(session_id)).aal === 'aal2';

  async function challenge(factor: Factor, address: string | null) {
    const id = await store.challenge(factor.id, address);
    return { id, type: 'totp', expires_at: Math.floor((Date.now() + CHALLENGE_MS) / 1000) };
  }

  async function verify(caller: Caller, factor: Factor, body: Record<string, unknown>) {
    const { user, claims } = caller;
    countTry(user.id);
    const [challengeId, code] = [String(body.challenge_id ?? ''), String(body.code ?? '')];
    if (!code) throw new AuthFailure(400, 'validation_failed', 'Code needs to be non-empty');
    const asked = await store.challengeOf(factor.id, challengeId);
    if (!asked)
      throw new AuthFailure(
        422,
        'mfa_factor_not_found',
        'MFA factor with the provided challenge ID not found',
      );
    if (asked.verified_at)
      throw new AuthFailure(422, 'mfa_ip_address_mismatch', 'Challenge and verify IP addresses mismatch.');
    if (Date.parse(asked.created_at) < Date.now() - CHALLENGE_MS)
      throw new AuthFailure(
        422,
        'mfa_challenge_expired',
        `MFA challenge ${challengeId} has expired, verify against another challenge or create a new challenge.`,
      );
    if (!(await isTotpCode(factor.secret, code, Date.now())))
      throw new AuthFailure(422, 'mfa_verification_failed', 'Invalid TOTP code entered');
    const refreshToken = await store.accept(user.id, claims.session_id, factor.id, challengeId);
    const issued = Math.floor(Date.now() / 1000);
    const expires = issued + options.jwtExpirySeconds;
    const access = await signed(options, { ...claims, iat: issued, exp: expires });
    return {
      access_token: access,
      token_type: 'bearer',
      expires_in: options.jwtExpirySeconds,
      expires_at: expires,
      refresh_token: refreshToken,
      user: { ...user, factors: (await store.factorsOf(user.id)).map(shownFactor) },
    };
  }

  async function remove({ claims }: Caller, factor: Factor) {
    if (factor.status === 'verified' && !(await isStrong(claims)))
      throw new AuthFailure(422, 'insufficient_aal', 'AAL2 required to unenroll verified factor');
    await store.remove(factor.id);
    return { id: factor.id };
  }

  async function answer(request: Request, caller: Caller, factorId?: string, step?: string) {
    const body = (await request.json().catch(() => ({}))) as Record<string, unknown>;
    if (!factorId) return enrol(caller, body);
    const factor = (await store.factorsOf(caller.user.id)).find(({ id }) => id === factorId);
    if (!factor) throw new AuthFailure(404, 'mfa_factor_not_found', 'Factor not found');
    if (request.method === 'DELETE') return remove(caller, factor);
    if (step === 'challenge') return challenge(factor, request.headers.get('x-forwarded-for'));
    return verify(caller, factor, body);
  }

  return async (request: Request, caller: Caller, factorId?: string, step?: string): Promise<Response> => {
    try {
      return Response.json(await answer(request, caller, factorId, step));
    } catch (error) {
      if (error instanceof AuthFailure) return failureAnswer(error);
      throw error;
    }
  };
}

/** The claims with `aal` and `amr` as the session is now, signed with the project's own secret. */
export async function signed(
  { store, jwtSecret }: Pick<FactorOptions, 'store' | 'jwtSecret'>,
  claims: Caller['claims'],
): Promise<string> {
  return sign({ ...claims, ...(await store.assuranceOf(claims.session_id)) }, jwtSecret, 'HS256');
}
