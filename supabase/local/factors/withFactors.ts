import {
  type Caller,
  claimsOf,
  type FactorOptions,
  factorAnswers,
  shownFactor,
  signed,
} from './factorAnswers.ts';

type Fetch = (request: Request) => Promise<Response>;

const FACTORS = /^\/auth\/v1\/factors(?:\/([0-9a-f-]{36})(?:\/(challenge|verify))?)?$/;
/** What answers a session, or a user. */
const SESSIONS = /^\/auth\/v1\/(token|signup|verify|user)$/;

interface AuthAnswer {
  id?: string;
  access_token?: string;
  user?: { id: string };
}

/**
 * What Supabase Auth has and lite 0.10.0 has not: second factors. Answers their endpoints, and puts into lite's answers what hangs on
 * them: `factors` of a user, and the claims `aal` and `amr` of a token, which is signed again for it.
 */
export function withFactors(fetchApp: Fetch, options: FactorOptions): Fetch {
  const answerFactors = factorAnswers(options);
  const factorsOf = async (userId: string) => {
    const factors = (await options.store.factorsOf(userId)).map(shownFactor);
    return factors.length > 0 ? { factors } : {};
  };

  /** lite says who it is, and whether key and session are good; its refusal is ours. */
  async function callerOf({ url, headers }: Request): Promise<Caller | Response> {
    const sent = new Headers(headers);
    sent.delete('content-length');
    const answer = await fetchApp(new Request(new URL('/auth/v1/user', url), { headers: sent }));
    if (!answer.ok) return answer;
    const token = headers.get('authorization')?.replace(/^Bearer /i, '') ?? '';
    return { user: (await answer.json()) as Caller['user'], claims: claimsOf(token) };
  }

  async function addFactors(response: Response): Promise<Response> {
    const body = (await response.json()) as AuthAnswer;
    const whole = { ...body };
    if (body.access_token) whole.access_token = await signed(options, claimsOf(body.access_token));
    if (body.user) whole.user = { ...body.user, ...(await factorsOf(body.user.id)) };
    if (body.id) Object.assign(whole, await factorsOf(body.id));
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return Response.json(whole, { status: response.status, headers });
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const [asked, factorId, step] = FACTORS.exec(pathname) ?? [];
    if (asked && request.method !== 'OPTIONS') {
      const caller = await callerOf(request);
      return caller instanceof Response ? caller : answerFactors(request, caller, factorId, step);
    }
    const response = await fetchApp(request);
    const isJson = response.headers.get('content-type')?.includes('json');
    return SESSIONS.test(pathname) && response.ok && isJson ? addFactors(response) : response;
  };
}
