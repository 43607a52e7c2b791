import { type HeadlessBrowser, openBrowser } from '@remotion/renderer';
import { type FoundBrowser, findBrowser } from './browser.ts';

export interface OpenBrowser {
  readonly browser: HeadlessBrowser;
  readonly found: FoundBrowser;
  /** False as soon as the connection is gone: killed, crashed or closed. */
  alive: boolean;
  /** Called once, in the same turn in which the connection ends. */
  onDeath: (() => void) | null;
}

export interface WarmBrowser {
  /** The open browser; opens one when there is none or when the last one died. */
  get(): Promise<OpenBrowser>;
  close(): Promise<void>;
}

/** Keeps one headless browser open between renders: opening one takes a second, a page in it 0.2 s. */
export function createWarmBrowser(find: () => Promise<FoundBrowser> = findBrowser): WarmBrowser {
  let current: Promise<OpenBrowser> | null = null;
  return {
    async get() {
      const held = await current?.catch(() => null);
      if (held?.alive) return held;
      current = open(find);
      return current;
    },
    async close() {
      const held = await current?.catch(() => null);
      current = null;
      if (held?.alive) await held.browser.close({ silent: true });
    },
  };
}

async function open(find: () => Promise<FoundBrowser>): Promise<OpenBrowser> {
  const found = await find();
  const before = new Set(process.listeners('SIGINT'));
  const browser = await openBrowser('chrome', {
    browserExecutable: found.path,
    chromeMode: found.mode,
    logLevel: 'error',
    chromiumOptions: { enableMultiProcessOnLinux: true },
  });
  // Remotion's handler ends the whole process on Ctrl-C, before the worker could give its job back. The browser still
  // ends with the process: Remotion listens to its exit too.
  for (const listener of process.listeners('SIGINT')) {
    if (!before.has(listener)) process.removeListener('SIGINT', listener);
  }
  const held: OpenBrowser = { browser, found, alive: true, onDeath: null };
  const { transport } = browser.connection;
  const notify = transport.onclose;
  transport.onclose = () => {
    held.alive = false;
    // First, and synchronously: the render must be cancelled before Remotion's pending calls reject, or it opens a
    // replacement of its own that nobody closes.
    held.onDeath?.();
    notify?.();
  };
  return held;
}
