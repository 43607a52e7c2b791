/**
 * Where lite 0.10.0 behaves otherwise than Supabase, told by tests/db/lite-fixes.test.ts (which fails once lite is right and the
 * fix can go): a Blob upload comes as a form whose file has no name, where lite wants `file`; signed URLs come as `signedUrl`
 * (with the API's prefix) where the client reads `signedURL` (without); stored objects ignore `Range`, without which a browser cannot seek in a video;
 * a body that is not UTF-8 is read with U+FFFD in the place of what is broken, and would be stored so; a filter's value `unknown` is
 * taken for SQL's UNKNOWN, which no row equals.
 */
export function withSupabaseAnswers(fetchApp: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/rest/v1/')) {
      const url = quoteUnknown(request.url);
      if (request.body) return withUtf8(request, url, fetchApp);
      return fetchApp(url === request.url ? request : new Request(url, request));
    }
    if (!pathname.startsWith('/storage/v1/object/')) return fetchApp(request);
    const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data');
    const response = await fetchApp(isForm ? await unwrapUpload(request) : request);
    if (request.method === 'POST' && pathname.startsWith('/storage/v1/object/sign/'))
      return renameSignedUrl(response);
    const range = request.headers.get('range');
    if (request.method === 'GET' && response.status === 200)
      return range ? sliceRange(response, range) : acceptRanges(response);
    return response;
  };
}

/** The word in quotes, which only lists take: `status=eq.unknown` becomes `status=in.("unknown")`. */
function quoteUnknown(address: string): string {
  if (!address.includes('unknown')) return address;
  const url = new URL(address);
  const quoted = [...url.searchParams].map(([name, value]) => [
    name,
    value
      .replace(/\beq\.unknown(?=$|[,)])/g, 'in.("unknown")')
      .replace(/\bin\.\(([^)]*)\)/g, (list) => list.replace(/(?<=[(,])unknown(?=[,)])/g, '"unknown"')),
  ]);
  url.search = new URLSearchParams(quoted).toString();
  return url.href;
}

async function withUtf8(
  request: Request,
  url: string,
  fetchApp: (request: Request) => Promise<Response>,
): Promise<Response> {
  const bytes = await request.arrayBuffer();
  const { method, headers, signal } = request;
  if (isUtf8(bytes)) return fetchApp(new Request(url, { method, headers, signal, body: bytes }));
  const message = 'invalid byte sequence for encoding "UTF8"';
  return Response.json({ code: '22021', message, details: null, hint: null }, { status: 400 });
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The client's upload form (`cacheControl`, `metadata`, and the file under the empty name) as a plain body with headers. */
async function unwrapUpload(request: Request): Promise<Request> {
  const form = await request.formData();
  const file = [...form.values()].find((value) => value instanceof Blob);
  if (!file) throw new TypeError('The upload form has no file');
  const headers = withoutLength(request.headers);
  headers.set('content-type', file.type || 'application/octet-stream');
  const cacheControl = form.get('cacheControl');
  if (typeof cacheControl === 'string') headers.set('cache-control', `max-age=${cacheControl}`);
  const metadata = form.get('metadata');
  if (typeof metadata === 'string') headers.set('x-metadata', btoa(metadata));
  return new Request(request.url, { method: request.method, headers, body: file });
}

async function renameSignedUrl(response: Response): Promise<Response> {
  if (!response.ok) return response;
  // The client puts `/storage/v1` in front itself, so the answer must not carry it.
  const rename = (item: Record<string, unknown>) =>
    typeof item.signedUrl === 'string' && !('signedURL' in item)
      ? { ...item, signedURL: item.signedUrl.replace(/^\/storage\/v1/, '') }
      : item;
  const body: unknown = await response.json();
  const fixed = Array.isArray(body) ? body.map(rename) : rename(body as Record<string, unknown>);
  return Response.json(fixed, { status: response.status, headers: withoutLength(response.headers) });
}

function acceptRanges(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('accept-ranges', 'bytes');
  return new Response(response.body, { status: response.status, headers });
}

/** One byte range of RFC 9110 §14 (`bytes=a-b`, `bytes=a-`, `bytes=-n`); several ranges get the whole object, as allowed. */
async function sliceRange(response: Response, range: string): Promise<Response> {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!match || (match[1] === '' && match[2] === '')) return acceptRanges(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const size = bytes.byteLength;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  const headers = withoutLength(response.headers);
  headers.set('accept-ranges', 'bytes');
  if (start >= size || start > end) {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${start}-${end}/${size}`);
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}

function withoutLength(source: Headers): Headers {
  const headers = new Headers(source);
  headers.delete('content-length');
  return headers;
}
