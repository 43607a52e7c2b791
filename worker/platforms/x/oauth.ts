import type { Http } from '../http.ts';
import { askForToken, basicAuth, type OAuthApp, type OAuthFlow, type Tokens } from '../oauth.ts';

/** OAuth 2 with PKCE, scope offline.access. A refresh token works once. */
export function xOAuth(http: Http, host: string, now: () => number): OAuthFlow {
  const token = async (app: OAuthApp, form: Record<string, string>) => {
    const body = await askForToken(http, {
      method: 'POST',
      url: `${host}/2/oauth2/token`,
      headers: basicAuth(app),
      form: { client_id: app.clientId, ...form },
    });
    const tokens: Tokens = {
      access: String(body.access_token),
      refresh: body.refresh_token === undefined ? null : String(body.refresh_token),
      accessEndsAt: now() + Number(body.expires_in) * 1000,
      connectionEndsAt: null,
    };
    return { tokens, scopes: String(body.scope ?? '').split(' ') };
  };
  return {
    async exchange(app, { code, verifier, redirectUri }) {
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      };
      const { tokens, scopes } = await token(app, form);
      const url = `${host}/2/users/me`;
      const { data } = await askForToken(http, {
        url,
        headers: { authorization: `Bearer ${tokens.access}` },
      });
      const me = data as { id: string; username: string; name: string };
      return [{ externalId: me.id, handle: `@${me.username}`, displayName: me.name, scopes, tokens }];
    },
    async refresh(app, { refresh }) {
      return (await token(app, { grant_type: 'refresh_token', refresh_token: refresh ?? '' })).tokens;
    },
  };
}
