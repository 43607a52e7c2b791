import { describe, expect, it } from 'vitest';
import type { RenderContext, RenderEngine, RenderRequest } from '../../worker/render/engine.ts';
import { RenderError, type RenderErrorCode } from '../../worker/render/errors.ts';
import { createFallbackEngine } from '../../worker/render/fallback.ts';

const request: RenderRequest = { film: 'x', props: {}, preset: 'portrait', outFile: '/a', posterFile: '/b' };
const context = (signal = new AbortController().signal): RenderContext => ({
  signal,
  onProgress: () => undefined,
});

/** An engine that fails with `code`, or draws. */
function engine(name: string, code?: RenderErrorCode): RenderEngine & { asked: number; warmed: number } {
  const refuse = () => {
    if (code) throw new RenderError(code, `${name} says ${code}`);
  };
  return {
    name,
    asked: 0,
    warmed: 0,
    async warmUp() {
      this.warmed += 1;
      if (code === 'canvas_unsupported') refuse();
    },
    async render() {
      this.asked += 1;
      refuse();
      const size = { width: 1080, height: 1920 };
      return {
        durationSeconds: 1,
        frames: 30,
        ...size,
        engine: name,
        engineVersion: '1',
        slowest: [],
        timings: {},
      };
    },
    close: async () => undefined,
  };
}

describe('the engine with a second choice', () => {
  it('draws with the first and says nothing', async () => {
    const second = engine('second');
    const result = await createFallbackEngine(engine('first'), second).render(request, context());
    expect(result.engine).toBe('first');
    expect(result).not.toHaveProperty('fallback');
    expect(second.asked).toBe(0);
  });

  it.each(['render_failed', 'browser_crashed'] as const)(
    'draws a film that fails the first with %s by the second, and says why',
    async (code) => {
      const first = engine('first', code);
      const both = createFallbackEngine(first, engine('second'));
      await both.render(request, context());
      const result = await both.render(request, context());
      expect(result).toMatchObject({ engine: 'second', fallback: `first says ${code}` });
      // The next film may be one that the first can draw.
      expect(first.asked).toBe(2);
    },
  );

  it('does not ask a first again that the browser does not support', async () => {
    const first = engine('first', 'canvas_unsupported');
    const second = engine('second');
    const both = createFallbackEngine(first, second);
    await both.warmUp();
    expect(second.warmed).toBe(1);
    expect(await both.render(request, context())).toMatchObject({ engine: 'second' });
    expect(first.asked).toBe(0);
  });

  it.each(['invalid_props', 'missing_asset', 'disk_full', 'output_rejected'] as const)(
    'leaves %s as it is: the second would fail too',
    async (code) => {
      const second = engine('second');
      const both = createFallbackEngine(engine('first', code), second);
      await expect(both.render(request, context())).rejects.toMatchObject({ code });
      expect(second.asked).toBe(0);
    },
  );

  it('does not begin again what was aborted', async () => {
    const stop = new AbortController();
    const second = engine('second');
    const first = engine('first', 'render_failed');
    const both = createFallbackEngine(first, second);
    stop.abort(new Error('enough'));
    await expect(both.render(request, context(stop.signal))).rejects.toThrow('enough');
    expect(second.asked).toBe(0);
  });
});
