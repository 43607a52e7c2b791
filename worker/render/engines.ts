import { createCanvasEngine } from './canvas/canvas.ts';
import type { RenderEngine } from './engine.ts';
import { createFallbackEngine } from './fallback.ts';
import { createScreenshotEngine } from './screenshot.ts';

export const engineNames = ['auto', 'canvas', 'screenshot'] as const;
export type EngineName = (typeof engineNames)[number];

export interface EngineOptions {
  /** Remotion's licence key for drawing in a browser; null when there is none. */
  readonly licenseKey: string | null;
}

const makers: Readonly<Record<EngineName, (options: EngineOptions) => RenderEngine>> = {
  auto: (options) => createFallbackEngine(createCanvasEngine(options), createScreenshotEngine()),
  canvas: createCanvasEngine,
  screenshot: () => createScreenshotEngine(),
};

/** `auto`: canvas where the browser and the film allow it, screenshots otherwise. */
export function createEngine(name: EngineName, options: EngineOptions): RenderEngine {
  return makers[name](options);
}
