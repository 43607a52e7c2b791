import './realm.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { installBrowserGaps } from './browserGaps.ts';

installBrowserGaps();
// Pages are loaded lazily: on a busy machine the first of a file takes seconds. A short message beats a printed page.
configure({
  asyncUtilTimeout: 15_000,
  // Asking the style of every ancestor of every element is slow, and nothing that the console hides has a role twice.
  defaultHidden: true,
  getElementError: (message) =>
    new Error(
      `${message?.split('\n')[0]} at ${window.location.pathname}: ${document.body.textContent?.slice(0, 300)}`,
    ),
});

const written: string[] = [];

/** Messages that a test expects; everything else on `console.error` and `console.warn` fails it. */
let expected: RegExp[] = [];
/** Tests talk to the same back end beside the console: two clients in one window, and that is fine here. */
const harness = /Multiple GoTrueClient instances/;
export function expectConsole(...patterns: RegExp[]) {
  expected.push(...patterns);
}

beforeEach(() => {
  written.length = 0;
  expected = [];
  localStorage.clear();
  sessionStorage.clear();
  const note =
    (level: string) =>
    (...parts: unknown[]) => {
      written.push(
        `${level}: ${parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' ')}`,
      );
    };
  vi.spyOn(console, 'error').mockImplementation(note('error'));
  vi.spyOn(console, 'warn').mockImplementation(note('warn'));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(written.filter((line) => ![harness, ...expected].some((pattern) => pattern.test(line)))).toEqual([]);
});
