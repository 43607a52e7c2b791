import { Hono } from 'hono';
import { consentPage } from './consent.ts';
import { type FacebookOptions, facebookFake } from './facebook/routes.ts';
import { type FakeClock, type FaultPlan, withFaults } from './fake.ts';
import { badToken, graphError, graphWords, noSuchObject } from './graphAnswers.ts';
import { instagramRoutes } from './instagram/routes.ts';
import { type InstagramOptions, instagramState } from './instagram/state.ts';
import type { FakeTokens } from './tokens.ts';

const LONG_LIVED_SECONDS = 60 * 86_400;

export interface GraphOptions {
  readonly instagram?: InstagramOptions;
  readonly facebook?: FacebookOptions;
  readonly uploadOrigin: string;
  /** Accounts that a person can connect, by their ids. */
  readonly instagramAccounts?: readonly string[];
  readonly pages?: readonly string[];
}

/** graph.facebook.com and rupload.facebook.com: Instagram and Facebook share hosts, ids, tokens and errors. */
export function graphFake(clock: FakeClock, tokens: FakeTokens, plan: FaultPlan, options: GraphOptions) {
  const api = new Hono();
  const upload = new Hono();
  const { uploadOrigin, instagramAccounts = ['17841400000000001'], pages = ['61550000000001'] } = options;
  const state = instagramState(clock, options.instagram);

  api.get('/dialog/oauth', (c) => consentPage(c, 'Facebook', ['user1'], tokens));
  api.get('/:version/oauth/access_token', (c) => {
    const { code, redirect_uri, grant_type, fb_exchange_token: old } = c.req.query();
    const user =
      grant_type === 'fb_exchange_token'
        ? tokens.accountOf(old)
        : redirect_uri && tokens.spendCode(code ?? '', null);
    if (!user) return graphError(190, 0, 'Invalid verification code format.');
    const seconds = grant_type ? LONG_LIVED_SECONDS : 3_600;
    return c.json({ access_token: tokens.access(user, seconds), token_type: 'bearer', expires_in: seconds });
  });
  api.get('/:version/me/accounts', (c) => {
    if (!tokens.accountOf(c.req.header('authorization'))) return badToken();
    const page = (id: string, name: string, more = {}) => ({
      id,
      name,
      access_token: tokens.access(id, LONG_LIVED_SECONDS),
      ...more,
    });
    const behind = instagramAccounts.map((id, index) => ({
      ...page(id, `Practice ${index + 1}`),
      id: `page-of-${id}`,
      instagram_business_account: { id, username: `practice_${index + 1}` },
    }));
    return c.json({ data: [...pages.map((id, index) => page(id, `Practice page ${index + 1}`)), ...behind] });
  });

  const instagram = instagramRoutes(api, upload, state, { clock, tokens, uploadOrigin });
  const facebook = facebookFake(api, upload, clock, tokens, uploadOrigin, options.facebook);
  api.get('/:version/:id', (c) => {
    const [id, token] = [c.req.param('id'), c.req.header('authorization')];
    return instagram.get(id, token) ?? facebook.get(id, token) ?? noSuchObject(id);
  });
  api.delete('/:version/:id', (c) => {
    const [id, token] = [c.req.param('id'), c.req.header('authorization')];
    return instagram.remove(id, token) ?? facebook.remove(id, token) ?? noSuchObject(id);
  });
  const apiWithFaults = withFaults(api, clock, plan, graphWords);
  const uploadWithFaults = withFaults(upload, clock, plan, graphWords);
  return {
    api: apiWithFaults,
    upload: uploadWithFaults,
    instagram: { live: () => [...state.posts.values()] },
    facebook: { live: facebook.live },
  };
}
