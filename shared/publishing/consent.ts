/** What `start_connection` answers. */
export interface StartedConnection {
  readonly id: string;
  readonly consent_url: string;
  readonly app_id: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly redirect_uri: string;
  readonly code_challenge: string;
}

/** Who takes a challenge and asks for its verifier; Meta's login for business does not. */
const WITH_PKCE: readonly string[] = ['tiktok', 'x'];

/** The address at which a person allows the app to post. TikTok calls the app `client_key`; X separates scopes by spaces. */
export function consentAddress(platform: string, started: StartedConnection): string {
  const address = new URL(started.consent_url);
  const fields: Record<string, string> = {
    [platform === 'tiktok' ? 'client_key' : 'client_id']: started.app_id,
    response_type: 'code',
    scope: started.scopes.join(platform === 'x' ? ' ' : ','),
    redirect_uri: started.redirect_uri,
    state: started.state,
    ...(WITH_PKCE.includes(platform)
      ? { code_challenge: started.code_challenge, code_challenge_method: 'S256' }
      : {}),
  };
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  return address.href;
}
