import { bearer, GRAPH_VERSION } from './graph.ts';
import type { Http } from './http.ts';
import { askForToken, type ConnectedAccount, type OAuthApp, type OAuthFlow, type Tokens } from './oauth.ts';

/** Meta's long-lived user tokens last about 60 days when the answer does not say. */
const LONG_LIVED_SECONDS = 60 * 86_400;

interface Page {
  readonly id: string;
  readonly name: string;
  readonly access_token: string;
  readonly instagram_business_account?: { readonly id: string; readonly username: string };
}

/** Facebook Login, for a page and for the Instagram account behind it: a page token comes from the user's long-lived one. */
export function metaOAuth(
  http: Http,
  host: string,
  platform: 'instagram' | 'facebook',
  now: () => number,
): OAuthFlow {
  const token = (query: Record<string, string>) =>
    askForToken(http, { url: `${host}/${GRAPH_VERSION}/oauth/access_token`, query });
  const longLived = async (app: OAuthApp, userToken: string) => {
    const body = await token({
      grant_type: 'fb_exchange_token',
      client_id: app.clientId,
      client_secret: app.clientSecret,
      fb_exchange_token: userToken,
    });
    const seconds = Number(body.expires_in ?? LONG_LIVED_SECONDS);
    return { user: String(body.access_token), endsAt: now() + seconds * 1000 };
  };
  const pagesOf = async (userToken: string): Promise<readonly Page[]> => {
    const fields = 'id,name,access_token,instagram_business_account{id,username}';
    const url = `${host}/${GRAPH_VERSION}/me/accounts`;
    return (await askForToken(http, { url, query: { fields }, headers: bearer(userToken) })).data as Page[];
  };
  const idOf = (page: Page) => (platform === 'facebook' ? page.id : page.instagram_business_account?.id);
  const tokensOf = (page: Page, { user, endsAt }: { user: string; endsAt: number }): Tokens => ({
    access: page.access_token,
    refresh: user,
    accessEndsAt: endsAt,
    connectionEndsAt: endsAt,
  });

  return {
    async exchange(app, { code, redirectUri }) {
      const { access_token } = await token({
        client_id: app.clientId,
        client_secret: app.clientSecret,
        redirect_uri: redirectUri,
        code,
      });
      const kept = await longLived(app, String(access_token));
      return (await pagesOf(kept.user)).flatMap((page): ConnectedAccount[] => {
        const externalId = idOf(page);
        if (!externalId) return [];
        const handle = platform === 'facebook' ? page.name : `@${page.instagram_business_account?.username}`;
        return [{ externalId, handle, displayName: page.name, scopes: [], tokens: tokensOf(page, kept) }];
      });
    },
    async refresh(app, tokens, externalId) {
      const kept = await longLived(app, tokens.refresh ?? tokens.access);
      const page = (await pagesOf(kept.user)).find((each) => idOf(each) === externalId);
      if (!page) throw new Error('The connection no longer covers this account.');
      return tokensOf(page, kept);
    },
  };
}
