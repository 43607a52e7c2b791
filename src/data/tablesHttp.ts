import { supabaseHttpClient } from 'ra-supabase-core';
import { HttpError } from 'react-admin';
import { newRequestId, REQUEST_HEADER, withReference } from '../../shared/requestIds.ts';
import { type Client, publishableKey } from './client.ts';
import { refusalSentence } from './errors.ts';

type Send = ReturnType<typeof supabaseHttpClient>;

/** How the Supabase provider fetches, which it does past the client: with an id for each request, as the client's have. */
export function tablesHttp(client: Client): Send {
  const send = supabaseHttpClient({ apiKey: publishableKey, supabaseClient: client });
  return async (url, options = {}) => {
    const id = newRequestId();
    const headers = new Headers(options.headers);
    headers.set(REQUEST_HEADER, id);
    try {
      return await send(url, { ...options, headers });
    } catch (error) {
      const { status = 0, message, body } = error as Partial<HttpError>;
      if (status === 403) throw new HttpError(refusalSentence(message ?? ''), status, body);
      throw status < 500
        ? error
        : new HttpError(withReference(message, id), status, { ...body, request_id: id });
    }
  };
}
