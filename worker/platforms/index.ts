import type { PlatformClient, PlatformName } from './client.ts';
import { facebookClient } from './facebook/client.ts';
import type { Http } from './http.ts';
import { instagramClient } from './instagram/client.ts';
import { metaOAuth } from './metaOAuth.ts';
import type { OAuthFlows } from './oauth.ts';
import { tiktokClient } from './tiktok/client.ts';
import { tiktokOAuth } from './tiktok/oauth.ts';
import { webhookClient } from './webhook/client.ts';
import { xClient } from './x/client.ts';
import { xOAuth } from './x/oauth.ts';

/** Where each platform is: its API, where files go, and where a person agrees. */
export interface Hosts {
  readonly graph: string;
  readonly graphUpload: string;
  readonly graphConsent: string;
  readonly tiktok: string;
  readonly tiktokConsent: string;
  readonly x: string;
  readonly xConsent: string;
  /** Set where everything is a fake. */
  readonly practice: string | null;
}

export const realHosts: Hosts = {
  graph: 'https://graph.facebook.com',
  graphUpload: 'https://rupload.facebook.com',
  graphConsent: 'https://www.facebook.com/v25.0/dialog/oauth',
  tiktok: 'https://open.tiktokapis.com',
  tiktokConsent: 'https://www.tiktok.com/v2/auth/authorize/',
  x: 'https://api.x.com',
  xConsent: 'https://x.com/i/oauth2/authorize',
  practice: null,
};

/** Everything behind one address, as the platforms' fakes serve it. */
export function hostsAt(origin: string): Hosts {
  return {
    graph: `${origin}/graph`,
    graphUpload: `${origin}/graph-upload`,
    graphConsent: `${origin}/graph/dialog/oauth`,
    tiktok: `${origin}/tiktok`,
    tiktokConsent: `${origin}/tiktok/v2/auth/authorize/`,
    x: `${origin}/x`,
    xConsent: `${origin}/x/i/oauth2/authorize`,
    practice: origin,
  };
}

export type PlatformClients = Readonly<Record<PlatformName, PlatformClient>>;

export function platformClients(http: Http, hosts: Hosts, now: () => number): PlatformClients {
  const meta = { graph: hosts.graph, upload: hosts.graphUpload };
  return {
    instagram: instagramClient(http, meta),
    facebook: facebookClient(http, meta),
    tiktok: tiktokClient(http, hosts.tiktok, now),
    x: xClient(http, hosts.x, now),
    webhook: webhookClient(http, now, hosts.practice),
  };
}

/** The webhook has none: its secret is pasted. */
export function oauthFlows(http: Http, hosts: Hosts, now: () => number): OAuthFlows {
  return {
    instagram: metaOAuth(http, hosts.graph, 'instagram', now),
    facebook: metaOAuth(http, hosts.graph, 'facebook', now),
    tiktok: tiktokOAuth(http, hosts.tiktok, now),
    x: xOAuth(http, hosts.x, now),
  };
}
