import type { Http } from '../http.ts';
import { askForToken, type OAuthApp, type OAuthFlow, type Tokens } from '../oauth.ts';
import { creatorInfo } from './creator.ts';

/** Access tokens last 24 hours, refresh tokens 365 days, and every refresh answers a new refresh token. */
export function tiktokOAuth(http: Http, host: string, now: () => number): OAuthFlow {
  const token = async (app: OAuthApp, form: Record<string, string>) => {
    const body = await askForToken(http, {
      method: 'POST',
      url: `${host}/v2/oauth/token/`,
      form: { client_key: app.clientId, client_secret: app.clientSecret, ...form },
    });
    const tokens: Tokens = {
      access: String(body.access_token),
      refresh: String(body.refresh_token),
      accessEndsAt: now() + Number(body.expires_in) * 1000,
      connectionEndsAt: now() + Number(body.refresh_expires_in) * 1000,
    };
    return { tokens, openId: String(body.open_id), scopes: String(body.scope ?? '').split(',') };
  };
  return {
    async exchange(app, { code, verifier, redirectUri }) {
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      };
      const { tokens, openId, scopes } = await token(app, form);
      const creator = await creatorInfo(http, host, { account: openId, token: tokens.access });
      const handle = `@${creator.creator_username}`;
      return [{ externalId: openId, handle, displayName: creator.creator_nickname, scopes, tokens }];
    },
    async refresh(app, { refresh }) {
      return (await token(app, { grant_type: 'refresh_token', refresh_token: refresh ?? '' })).tokens;
    },
  };
}
