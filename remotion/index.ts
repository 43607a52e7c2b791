import { registerRoot } from 'remotion';
import type { CanvasPage } from './canvas/page.ts';
import { Root } from './Root.tsx';

declare global {
  /** Loads what draws films in the page itself; the screenshot engine never asks for it. */
  var openCanvas: () => Promise<CanvasPage>;
}

globalThis.openCanvas = async () => (await import('./canvas/page.ts')).canvasPage;

registerRoot(Root);
