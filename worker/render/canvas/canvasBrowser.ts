import { type Browser, chromium, type Page } from 'playwright-core';
import type { CanvasPage } from '../../../remotion/canvas/page.ts';
import { findBrowser } from '../browser.ts';
import { RenderError } from '../errors.ts';

/** A page that has opened the films' bundle and can draw. */
export interface DrawingPage {
  /** Runs one method of the page's `CanvasPage`. */
  call<Name extends keyof CanvasPage>(
    name: Name,
    ...args: Parameters<CanvasPage[Name]>
  ): Promise<Awaited<ReturnType<CanvasPage[Name]>>>;
  /** Called with the frames drawn so far. */
  onFrames: (count: number) => void;
}

export interface CanvasBrowser {
  readonly pages: readonly DrawingPage[];
  /** False as soon as the browser, or one of its pages, is gone: a page that crashed never answers again. */
  alive(): boolean;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  // As the screenshot engine has them: hinted letters are wider, and a line would break elsewhere.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--mute-audio',
  // A page that nobody sees is slowed down otherwise.
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // Frames come as fast as they are drawn, not 60 times a second.
  '--disable-frame-rate-limit',
];

/**
 * What the page shows is composited as well as drawn. It is drawn into a canvas of the film's size whatever the window's;
 * a small window saves a third of the work.
 */
const VIEWPORT = { width: 64, height: 64 } as const;

/**
 * Opens a browser with `count` pages on the films' bundle.
 * @param htmlInCanvas false leaves the feature off, as it is in browsers that people use. @throws RenderError `browser_missing`, or what the launch says.
 */
export async function openCanvasBrowser(
  origin: string,
  count: number,
  htmlInCanvas = true,
): Promise<CanvasBrowser> {
  const found = await findBrowser();
  if (!found.path) throw new RenderError('browser_missing', 'No browser was found that draws in a canvas.');
  // The worker itself decides what a signal means: it gives its job back first.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const args = htmlInCanvas ? [...FLAGS, '--enable-features=CanvasDrawElement'] : FLAGS;
  const browser = await chromium.launch({ executablePath: found.path, args, ...signals });
  try {
    // One context each: pages of one context share a process, and so a core.
    const pages = await Promise.all(Array.from({ length: count }, () => openPage(browser, origin)));
    let crashed = false;
    const onCrash = () => {
      crashed = true;
    };
    for (const context of browser.contexts()) for (const page of context.pages()) page.on('crash', onCrash);
    return {
      pages,
      alive: () => !crashed && browser.isConnected(),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openPage(browser: Browser, origin: string): Promise<DrawingPage> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page: Page = await context.newPage();
  const drawing: DrawingPage = {
    onFrames: () => undefined,
    call: (name, ...args) =>
      page.evaluate(
        async ([method, values]) => {
          const canvas = await globalThis.openCanvas();
          const run = canvas[method] as (...given: unknown[]) => unknown;
          return run(...values);
        },
        [name, args] as const,
      ) as never,
  };
  await page.exposeFunction('canvasFrames', (frames: number) => drawing.onFrames(frames));
  await page.goto(`${origin}/index.html`);
  return drawing;
}
