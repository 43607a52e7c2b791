import { writeFile } from 'node:fs/promises';
import type { RenderContext, RenderEngine, RenderRequest } from '../../../worker/render/engine.ts';

export const FILM_BYTES = Buffer.from('not really a film, but the same bytes everywhere');
export const POSTER_BYTES = Buffer.from('not really a poster');

export interface FakeEngine extends RenderEngine {
  readonly requests: RenderRequest[];
}

/**
 * An engine without a browser. It writes its two files, then lets the test do what it wants in the middle of the render.
 * @param during runs at 40 %; what it throws is the render's failure.
 */
export function fakeEngine(
  during: (context: RenderContext, request: RenderRequest) => Promise<void> | void = () => undefined,
): FakeEngine {
  const requests: RenderRequest[] = [];
  return {
    name: 'fake',
    requests,
    warmUp: async () => undefined,
    close: async () => undefined,
    async render(request, context) {
      requests.push(request);
      await writeFile(request.outFile, FILM_BYTES);
      await writeFile(request.posterFile, POSTER_BYTES);
      context.onProgress(0.4, 'drawing');
      await during(context, request);
      context.signal.throwIfAborted();
      return {
        durationSeconds: 15,
        frames: 450,
        width: 1080,
        height: 1920,
        engine: 'fake',
        engineVersion: '1',
        slowest: [{ frame: 12, ms: 80 }],
        timings: { draw: 1 },
      };
    },
  };
}

/** Rejects with the signal's reason as soon as it fires, as a real engine does. */
export function untilAborted({ signal }: RenderContext): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A promise that the test settles. */
export function gate(): { readonly opened: Promise<void>; open: () => void } {
  const door = new AbortController();
  const opened = new Promise<void>((resolve) => {
    door.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return { opened, open: () => door.abort() };
}
