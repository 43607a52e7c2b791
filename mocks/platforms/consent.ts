import type { Context } from 'hono';
import { html } from 'hono/html';
import type { FakeTokens } from './tokens.ts';

/** The page on which a person allows the app to post, as each platform has one. Every account of the fake is offered. */
export function consentPage(c: Context, platform: string, accounts: readonly string[], tokens: FakeTokens) {
  const { redirect_uri: back, state = '', code_challenge: challenge = '' } = c.req.query();
  if (!back) return c.text('redirect_uri is missing', 400);
  const answer = (params: Record<string, string>) => {
    const target = new URL(back);
    for (const [name, value] of Object.entries({ ...params, state })) target.searchParams.set(name, value);
    return target.href;
  };
  const links = accounts.map(
    (account) =>
      html`<li><a href="${answer({ code: tokens.code(account, challenge) })}">Allow as ${account}</a></li>`,
  );
  return c.html(html`<!doctype html><html lang="en"><title>${platform} (practice)</title>
    <body style="font: 16px system-ui; max-width: 28rem; margin: 4rem auto; padding: 0 1rem">
      <h1>${platform}, for practice</h1>
      <p>Nothing leaves this machine. Choose the account that Keel may post to.</p>
      <ul>${links}</ul>
      <p><a href="${answer({ error: 'access_denied' })}">Do not allow it</a></p>
    </body></html>`);
}
