import { afterEach, expect, it } from 'vitest';
import { reuseCanvases } from '../../remotion/canvas/reuseCanvases.ts';

const before = globalThis.OffscreenCanvas;
afterEach(() => {
  globalThis.OffscreenCanvas = before;
});

/** Node has none: one that counts how often it was emptied. */
function withCanvases() {
  class Canvas {
    resets = 0;
    constructor(
      readonly width: number,
      readonly height: number,
    ) {}
    getContext() {
      return {
        reset: () => {
          this.resets += 1;
        },
      };
    }
  }
  globalThis.OffscreenCanvas = Canvas as never;
  const reuse = reuseCanvases(1080, 1920);
  return { Canvas, reuse, make: (w = 1080, h = 1920) => new OffscreenCanvas(w, h) as unknown as Canvas };
}

it('gives a released canvas of the film’s size again, empty, and no other', () => {
  const { reuse, make } = withCanvases();
  const first = make();
  const small = make(10, 10);
  reuse.release();
  expect(make(10, 10)).not.toBe(small);
  expect(make()).toBe(first);
  expect(first.resets).toBe(2);
});

it('gives none twice within a frame, where one may still be drawn into', () => {
  const { reuse, make } = withCanvases();
  const [first, second] = [make(), make()];
  expect(second).not.toBe(first);
  reuse.release();
  expect(new Set([make(), make(), make()]).size).toBe(3);
});

it('ends: the browser’s own again', () => {
  const { Canvas, reuse, make } = withCanvases();
  const first = make();
  reuse.release();
  reuse.end();
  expect(globalThis.OffscreenCanvas).toBe(Canvas);
  expect(make()).not.toBe(first);
});
