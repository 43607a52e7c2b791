import type { Access } from '../client.ts';
import { UnclearError } from '../errors.ts';
import { ask, type Http } from '../http.ts';
import { tiktokError, tiktokErrors } from './errors.ts';

/**
 * A call of TikTok's API. Success is `error.code === "ok"`, never the HTTP status alone.
 * @returns `data`. @throws PlatformError by the code, UnclearError when there is none.
 */
export async function tiktok(
  http: Http,
  host: string,
  access: Access,
  path: string,
  json: unknown = {},
): Promise<Record<string, unknown>> {
  const answer = await ask(http, {
    method: 'POST',
    url: `${host}/v2/${path}`,
    headers: { authorization: `Bearer ${access.token}` },
    json,
  });
  const body = answer.body as {
    data?: Record<string, unknown>;
    error?: { code?: string; message?: string };
  } | null;
  const code = body?.error?.code;
  if (code === 'ok') return body?.data ?? {};
  if (!code || answer.status >= 500) {
    throw new UnclearError(
      `http_${answer.status}`,
      `TikTok answered with an error of its own (${answer.status}).`,
    );
  }
  throw tiktokError(tiktokErrors, code, body?.error?.message);
}
