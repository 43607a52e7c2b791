import { http } from 'msw';

/** Answers a request as a Supabase project does: `@supabase/lite` in tests. */
export type ApiFetch = (request: Request) => Promise<Response>;

/**
 * Hands every request for the API at `origin` to a back end that runs in this process. Nothing is imitated: what
 * answers is Postgres.
 */
export function supabaseHandlers(origin: string, api: ApiFetch) {
  return ['rest', 'auth', 'storage'].map((service) =>
    http.all(`${origin}/${service}/v1/*`, ({ request }) => api(request)),
  );
}
