/**
 * Pages have paths of the origin, or, where any file host serves the console (the demo in the browser), come after the `#`: such a host
 * knows one file only.
 */
const hasHashRoutes: boolean = import.meta.env.MODE === 'demo';

/** The folder of the console without a slash at its end; the origin, but for hash routes. */
export const siteRoot: string = hasHashRoutes
  ? new URL('.', window.location.href).href.replace(/\/$/, '')
  : window.location.origin;

/** The whole address of a page of the console, for links that are passed on. @param path begins with a slash. */
export const pageAddress = (path: string): string => `${siteRoot}${hasHashRoutes ? '/#' : ''}${path}`;

/** The path of the page that is open. */
export const openPath = (): string =>
  hasHashRoutes ? (window.location.hash.slice(1).split('?')[0] ?? '') || '/' : window.location.pathname;
