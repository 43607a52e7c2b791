import { html } from 'hono/html';

interface StoredEmail {
  to: string;
  subject: string;
  text?: string;
  html?: string;
  sentAt: string;
}

/** Links that a person would click; a DOCTYPE and a namespace have addresses too. */
const LINK = /(?<=href=")https?:\/\/[^"]+/g;

/** The local mailbox as a page, newest first: subject, recipient, time and the links of each message. */
export function mailPage(messages: ReadonlyMap<string, readonly StoredEmail[]>) {
  const newest = [...messages.values()].flat().sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  const items = newest.map((message) => {
    const links = [...new Set((message.html ?? '').replaceAll('&amp;', '&').match(LINK) ?? [])];
    return html`<article>
      <h2>${message.subject}</h2>
      <p>To ${message.to}, ${message.sentAt}</p>
      <ul>${links.map((link) => html`<li><a href="${link}">${link}</a></li>`)}</ul>
    </article>`;
  });
  return html`<!doctype html>
    <html lang="en"><head><meta charset="utf-8" /><title>Local mailbox – Keel</title>
      <style>body{font:16px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}a{overflow-wrap:anywhere}</style></head>
      <body><h1>Local mailbox</h1>
        <p>Nothing is sent from this installation. What would have been e-mailed is listed here until it stops.</p>
        ${items.length > 0 ? items : html`<p>No messages yet.</p>`}
      </body></html>`;
}
