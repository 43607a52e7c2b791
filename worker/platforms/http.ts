import { UnclearError } from './errors.ts';
import { parseJson } from './json.ts';

export interface Http {
  readonly fetch: typeof globalThis.fetch;
  /** Seconds after which an answer is no longer waited for. */
  readonly timeoutSeconds: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, or null where it is none. */
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Query;
  readonly body?: BodyInit;
}

export function withQuery(url: string, query: Query = {}): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) target.searchParams.set(name, String(value));
  return target.href;
}

const formOf = (fields: Query) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/**
 * One request, sent once. Redirects are not followed: a token must not travel.
 * @throws UnclearError when no whole answer came. A refusal is an answer.
 */
export async function ask(http: Http, call: Call): Promise<Answer> {
  const headers = new Headers(call.headers);
  let body = call.body;
  if (call.json !== undefined) {
    headers.set('content-type', 'application/json');
    body = JSON.stringify(call.json);
  } else if (call.form) body = formOf(call.form);
  const signal = AbortSignal.timeout(http.timeoutSeconds * 1000);
  try {
    const response = await http.fetch(withQuery(call.url, call.query), {
      method: call.method ?? 'GET',
      headers,
      body: body ?? null,
      redirect: 'manual',
      signal,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: jsonOrNull(text), text };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    throw new UnclearError(timedOut ? 'timeout' : 'no_answer', 'The platform did not answer.', {
      cause: error,
    });
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
