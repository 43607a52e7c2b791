import type { RenderEngine } from './engine.ts';
import { classifyError, type RenderErrorCode } from './errors.ts';

/** What another way of drawing may get past. Wrong data, a missing picture or a full disk would fail it too. */
const ANOTHER_WAY: ReadonlySet<RenderErrorCode> = new Set([
  'canvas_unsupported',
  'render_failed',
  'browser_crashed',
]);

/**
 * Draws with `first`; a film that it cannot draw is drawn by `second`, and the result says why. When the browser lacks
 * what `first` needs, `first` is not asked again.
 */
export function createFallbackEngine(first: RenderEngine, second: RenderEngine): RenderEngine {
  let unsupported: string | null = null;
  return {
    name: `${first.name}, else ${second.name}`,
    async warmUp() {
      try {
        await first.warmUp();
      } catch (error) {
        const failure = classifyError(error);
        if (failure.code !== 'canvas_unsupported') throw failure;
        unsupported = failure.message;
        await second.warmUp();
      }
    },
    async render(request, context) {
      if (unsupported === null) {
        try {
          return await first.render(request, context);
        } catch (error) {
          context.signal.throwIfAborted();
          const failure = classifyError(error);
          if (!ANOTHER_WAY.has(failure.code)) throw failure;
          if (failure.code === 'canvas_unsupported') unsupported = failure.message;
          return { ...(await second.render(request, context)), fallback: failure.message };
        }
      }
      return { ...(await second.render(request, context)), fallback: unsupported };
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
