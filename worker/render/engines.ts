import type { RenderEngine } from './engine.ts';
import { createScreenshotEngine } from './screenshot.ts';

export const engineNames = ['screenshot'] as const;
export type EngineName = (typeof engineNames)[number];

const makers: Readonly<Record<EngineName, () => RenderEngine>> = {
  screenshot: () => createScreenshotEngine(),
};

export function createEngine(name: EngineName): RenderEngine {
  return makers[name]();
}
