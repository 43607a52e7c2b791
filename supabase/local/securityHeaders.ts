import { createHash } from 'node:crypto';

/** Scripts that stand in the page itself, as a Content-Security-Policy names them. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(String(script)).digest('base64')}'`,
  );
}

/**
 * What a browser is told about the console's pages. Styles may stand inline, because Material's are written by script while the page
 * runs; scripts may not, but for those of `html`, by their hash. WebAssembly may be compiled, but nothing evaluated: films made in the browser
 * need it for their colours and their sound.
 * @param html the built `index.html`. @param api the API's origin, when it is not the page's own.
 */
export function securityHeaders(html: string, api?: string): Readonly<Record<string, string>> {
  const backEnd = api ? ` ${api}` : '';
  const policy = {
    'default-src': "'self'",
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...inlineScripts(html)].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob:${backEnd}`,
    'media-src': `'self' data: blob:${backEnd}`,
    'font-src': "'self' data:",
    'connect-src': `'self' data: blob:${backEnd}`,
    'worker-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Only behind TLS: a browser that was told so never again asks this host without. */
const overTls = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

const entries = (html: string, api?: string) => Object.entries({ ...securityHeaders(html, api), ...overTls });

/** The headers as a file `_headers`, which Netlify, Cloudflare Pages and others read beside the pages. */
export const headersFile = (html: string, api?: string): string =>
  `${[
    '/*',
    ...entries(html, api).map(([name, value]) => `  ${name}: ${value}`),
    '  cache-control: no-cache',
    '/assets/*',
    '  ! cache-control',
    '  cache-control: public, max-age=31536000, immutable',
  ].join('\n')}\n`;

/** The same for nginx, to be included in the `server` that serves the console. */
export const nginxHeaders = (html: string, api?: string): string =>
  `${entries(html, api)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n')}\n`;
