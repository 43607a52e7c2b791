import { vi } from 'vitest';

/** Width that media queries and charts see; `phone()` and `desktop()` change it. */
let width = 1280;
export const phone = () => {
  width = 390;
};
export const desktop = () => {
  width = 1280;
};

/** `(min-width:600px)` and `(max-width:599.95px)` against the width above; any other query (dark, motion) is no. */
function matches(query: string): boolean {
  const min = /min-width:\s*([\d.]+)px/.exec(query)?.[1];
  const max = /max-width:\s*([\d.]+)px/.exec(query)?.[1];
  if (!min && !max) return false;
  return width >= Number(min ?? 0) && width <= Number(max ?? Number.POSITIVE_INFINITY);
}

/** What jsdom doesn't have and the console uses. */
export function installBrowserGaps() {
  window.matchMedia = (media: string) => ({
    media,
    matches: matches(media),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  });
  // jsdom asks every rule of every style sheet for every element, which is most of a test's time. What the console sets
  // inline is enough here: nothing of a test hangs on a class's colour or size.
  window.getComputedStyle = (element) => (element as HTMLElement).style;
  window.scrollTo = () => undefined;
  window.ResizeObserver = class {
    private readonly report: ResizeObserverCallback;
    constructor(report: ResizeObserverCallback) {
      this.report = report;
    }
    observe(target: Element) {
      const contentRect = { width: 640, height: 300, top: 0, left: 0, bottom: 300, right: 640, x: 0, y: 0 };
      const entry = { target, contentRect } as unknown as ResizeObserverEntry;
      queueMicrotask(() => this.report([entry], this as unknown as ResizeObserver));
    }
    unobserve() {}
    disconnect() {}
  } as unknown as typeof ResizeObserver;
  vi.stubGlobal('ResizeObserver', window.ResizeObserver);
}
