import { PlatformError, type Remedy, UnclearError } from '../errors.ts';
import type { Answer } from '../http.ts';

/** X's refusals: by the last part of the problem's `type`, or by words of its `detail`. First match wins. */
const X_ERRORS: readonly (readonly [RegExp, Remedy])[] = [
  [
    /longer than 2 minutes/i,
    { action: 'rerender', message: 'This X account may not post films of more than 2 minutes.' },
  ],
  [
    /usage-capped/,
    { action: 'human', message: 'The app has used up what it may post this month at X.', stopsAccount: true },
  ],
  [/rate-limit-exceeded/, { action: 'wait', message: 'X asks for a pause.', waitSeconds: 900 }],
  [
    /media.{0,40}(expired|not found|invalid)/i,
    { action: 'retry', message: 'The prepared upload is gone; a new one is made.', fresh: true },
  ],
  [
    /unauthorized|not-authorized-for-resource/i,
    { action: 'reconnect', message: 'X no longer accepts the connection. Connect the account again.' },
  ],
  [
    /resource-not-found/,
    { action: 'retry', message: 'X does not find the upload; a new one is made.', fresh: true },
  ],
  [/client-forbidden/, { action: 'human', message: 'X does not let the app do this.', stopsAccount: true }],
  [/invalid-request/, { action: 'human', message: 'X did not accept what was asked.' }],
];

const DUPLICATE = /duplicate content/i;

/**
 * @param now milliseconds since 1970, to know how long until `x-rate-limit-reset`.
 * @throws UnclearError for server errors, and for "duplicate content": that may be this very post, sent before.
 */
export function xRefusal({ status, headers, body }: Answer, now: number): PlatformError {
  const problem = body as { type?: string; title?: string; detail?: string } | null;
  const text = `${problem?.type ?? ''} ${problem?.title ?? ''} ${problem?.detail ?? ''}`;
  if (DUPLICATE.test(text))
    throw new UnclearError('duplicate_content', 'X says that it has a post with this text already.');
  if (status >= 500 || (!problem && status !== 429 && status !== 401)) {
    throw new UnclearError(`http_${status}`, `X answered with an error of its own (${status}).`);
  }
  const words =
    status === 429 && !/usage-capped/.test(text)
      ? 'rate-limit-exceeded'
      : status === 401
        ? 'unauthorized'
        : text;
  const remedy = X_ERRORS.find(([pattern]) => pattern.test(words))?.[1];
  const code = problem?.type?.split('/').at(-1) ?? `http_${status}`;
  if (!remedy)
    return new PlatformError(code, { action: 'human', message: `X refused: ${problem?.detail ?? code}.` });
  const reset = Number(headers.get('x-rate-limit-reset'));
  const waitSeconds =
    remedy.action === 'wait' && reset > 0 ? Math.max(1, Math.ceil(reset - now / 1000)) : remedy.waitSeconds;
  return new PlatformError(code, { ...remedy, ...(waitSeconds ? { waitSeconds } : {}) });
}
