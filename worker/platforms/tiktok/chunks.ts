import type { Media } from '../client.ts';
import { PlatformError, UnclearError } from '../errors.ts';
import { ask, type Http } from '../http.ts';

const MIB = 1024 * 1024;
const LARGEST_WHOLE = 64 * MIB;
const CHUNK = 32 * MIB;

/** How a file is cut: pieces of `chunk` bytes, and the last one takes the rest (so it is the longest). */
export interface Plan {
  readonly chunk: number;
  readonly count: number;
}

export function planChunks(bytes: number): Plan {
  return bytes <= LARGEST_WHOLE
    ? { chunk: bytes, count: 1 }
    : { chunk: CHUNK, count: Math.floor(bytes / CHUNK) };
}

export const rangeOf = ({ chunk, count }: Plan, bytes: number, index: number): readonly [number, number] => [
  index * chunk,
  index === count - 1 ? bytes : (index + 1) * chunk,
];

const gone = (code: string, message: string) =>
  new PlatformError(code, { action: 'retry', message: `${message} A new one is started.`, fresh: true });

/**
 * Sends one piece: 206 for one in the middle, 201 for the last.
 * @returns how many bytes TikTok has. A 416 says so too: go on from there.
 */
export async function putChunk(
  http: Http,
  url: string,
  media: Media,
  from: number,
  to: number,
): Promise<number> {
  const answer = await ask(http, {
    method: 'PUT',
    url,
    headers: { 'content-type': 'video/mp4', 'content-range': `bytes ${from}-${to - 1}/${media.bytes}` },
    body: new Blob([await media.read(from, to)]),
  });
  const last = /bytes \d+-(\d+)\//.exec(answer.headers.get('content-range') ?? '')?.[1];
  if (answer.status === 201 || answer.status === 206) return last === undefined ? to : Number(last) + 1;
  if (answer.status === 416) return last === undefined ? 0 : Number(last) + 1;
  if (answer.status === 403) throw gone('upload_expired', 'The address of the upload is older than an hour.');
  if (answer.status === 404) throw gone('upload_unknown', 'TikTok does not know the upload.');
  if (answer.status === 400) throw gone('upload_malformed', 'TikTok did not accept a piece of the file.');
  throw new UnclearError(`http_${answer.status}`, `TikTok answered the upload with ${answer.status}.`);
}
