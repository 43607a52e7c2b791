export const REQUEST_HEADER = 'x-request-id';
/** Auth lists the headers that it takes from a page of another origin, and this one is not among them; the Data API takes any. */
const DATA_API = '/rest/v1/';

interface FailedRequest {
  request: string;
  method: string;
  /** Without the query: filters may hold names and addresses. */
  path: string;
  /** Null when no answer came. */
  status: number | null;
}

/** 122 random bits in the form of a UUID; `crypto.randomUUID` is missing where a page came over plain HTTP. */
export function newRequestId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

/** What went wrong, with what a person can say of it on the telephone: the id's first eight characters. */
export function withReference(message: string | undefined, requestId: string): string {
  const said = message?.replace(/[.\s]*$/, '') || 'The server had a problem. Try again later';
  return `${said}. Reference ${requestId.slice(0, 8)}`;
}

/** A failure of the server with the request's id in its body, and its reference at the end of its message. */
async function named(response: Response, requestId: string): Promise<Response> {
  const text = await response.text();
  let body: { message?: string } = {};
  try {
    body = JSON.parse(text) as { message?: string };
  } catch {
    // A gateway's page: what it says is of no help to a person.
  }
  const message = withReference(body.message, requestId);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify({ ...body, message, request_id: requestId }), {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}

/**
 * `send` that gives each request to the Data API an id of its own: the audit log keeps it, and what goes wrong on the server (a status from
 * 500 on) comes back with its reference in the message.
 * @param onFailure hears of those, and of requests that got no answer; not of refusals, which are answers.
 */
export function withRequestIds(
  send: typeof globalThis.fetch,
  onFailure: (failed: FailedRequest) => void = () => undefined,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'http://here');
    if (!pathname.includes(DATA_API)) return send(input, init);
    const request = newRequestId();
    const given = init?.headers ?? (input instanceof Request ? input.headers : {});
    // Not through a new Headers: what tests put over fetch makes its copy of those alone that were set one by one.
    const other = Array.isArray(given) ? given : Object.entries(given);
    const pairs: [string, string][] = given instanceof Headers ? [...given] : other;
    const headers: [string, string][] = [...pairs, [REQUEST_HEADER, request]];
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const failed = (status: number | null) => onFailure({ request, method, path: pathname, status });
    try {
      const response = await send(input, { ...init, headers });
      if (response.status < 500) return response;
      failed(response.status);
      return named(response, request);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) failed(null);
      throw error;
    }
  };
}
