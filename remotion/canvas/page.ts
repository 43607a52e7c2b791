import type { FilmProps } from '../films/registry.ts';
import type { Finding } from '../lint/finding.ts';
import { lintVersion } from '../lint/lintVersion.ts';
import { type DrawRequest, drawFrames, drawStill, mixSound } from './drawFilm.ts';
import { whatIsMissing } from './support.ts';

/** What the worker calls in a page that has opened the films' bundle. All of it is JSON; files go by HTTP. */
export interface CanvasPage {
  whatIsMissing(width: number, height: number): Promise<string | null>;
  /** Draws a stretch and sends the MP4 to `sendTo` (PUT). Calls `window.canvasFrames(count)` on the way. */
  draw(request: DrawRequest, sendTo: string): Promise<void>;
  /** Draws the first frame of a stretch and sends the PNG. */
  still(request: DrawRequest, sendTo: string): Promise<void>;
  /** Mixes the sound of a stretch and sends the WAV. */
  sound(request: DrawRequest, sendTo: string): Promise<void>;
  /** What speaks against publishing a template with these choices. */
  lint(film: string, choices: FilmProps): Promise<Finding[]>;
  /** Stops what this page is doing; it rejects. */
  cancel(): void;
}

declare global {
  var canvasFrames: ((count: number) => unknown) | undefined;
}

let working = new AbortController();

async function send(file: Blob, to: string): Promise<void> {
  const { ok, status } = await fetch(to, { method: 'PUT', body: file });
  if (!ok) throw new Error(`Handing over the drawn film failed with ${status}.`);
}

function begin() {
  working = new AbortController();
  return {
    signal: working.signal,
    onFrames: (count: number) => {
      globalThis.canvasFrames?.(count);
    },
  };
}

export const canvasPage: CanvasPage = {
  whatIsMissing,
  draw: async (request, sendTo) => send(await drawFrames(request, begin()), sendTo),
  still: async (request, sendTo) => send(await drawStill(request, begin().signal), sendTo),
  sound: async (request, sendTo) => send(await mixSound(request, begin()), sendTo),
  lint: lintVersion,
  cancel: () => working.abort(),
};
