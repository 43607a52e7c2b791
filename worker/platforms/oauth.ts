import type { PlatformName } from './client.ts';
import { PlatformError, UnclearError } from './errors.ts';
import { ask, type Call, type Http } from './http.ts';

/** The company's app at a platform, from its developer pages. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is kept of a connection, encrypted. */
export interface Tokens {
  readonly access: string;
  /** TikTok and X change it with every use; for Meta it is the user's long-lived token. */
  readonly refresh: string | null;
  /** Milliseconds since 1970; null when it does not end. */
  readonly accessEndsAt: number | null;
  /** When a person has to connect again, whatever the worker does. */
  readonly connectionEndsAt: number | null;
}

export interface ConnectedAccount {
  readonly externalId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly scopes: readonly string[];
  readonly tokens: Tokens;
}

export interface Exchange {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** One platform's OAuth. @throws PlatformError `reconnect` when the grant is not accepted. */
export interface OAuthFlow {
  exchange(app: OAuthApp, exchange: Exchange): Promise<readonly ConnectedAccount[]>;
  /** New tokens for the ones at hand. A refresh token that rotates is spent by this call. */
  refresh(app: OAuthApp, tokens: Tokens, externalId: string): Promise<Tokens>;
}

export type OAuthFlows = Readonly<Partial<Record<PlatformName, OAuthFlow>>>;

export function grantRefused(detail: string): PlatformError {
  const message = 'The platform did not accept the connection. Connect the account again.';
  return new PlatformError(detail.slice(0, 60) || 'invalid_grant', { action: 'reconnect', message });
}

/** @returns the body. @throws PlatformError `reconnect` for a refusal, UnclearError for a server error. */
export async function askForToken(http: Http, call: Call): Promise<Record<string, unknown>> {
  const answer = await ask(http, call);
  if (answer.status >= 500 || answer.body === null) {
    throw new UnclearError(`http_${answer.status}`, 'The platform could not answer for the connection.');
  }
  const body = answer.body as Record<string, unknown>;
  // TikTok answers 200 with an error inside.
  const error = body.error as string | { code?: string | number } | undefined;
  if (answer.status >= 400 || (error && (typeof error === 'string' || error.code !== 'ok'))) {
    throw grantRefused(typeof error === 'string' ? error : String(error?.code ?? answer.status));
  }
  return body;
}

export const basicAuth = ({ clientId, clientSecret }: OAuthApp) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`,
});
