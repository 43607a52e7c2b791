import { filmSize } from '../design/safeArea.ts';

/**
 * What each platform draws over a portrait film of 1080×1920, in pixels from the edges: account bar, caption, buttons.
 * Working values from public guides for organic posts, not measured by us; the apps change now and then, and advertisements need more
 * room below.
 */
export const platformInsets = {
  Instagram: { top: 108, right: 120, bottom: 320, left: 60 },
  TikTok: { top: 131, right: 120, bottom: 370, left: 60 },
  Facebook: { top: 108, right: 120, bottom: 340, left: 60 },
  X: { top: 96, right: 60, bottom: 240, left: 60 },
} as const;

interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Platforms whose own drawing would lie on this part of a portrait film. */
export function platformsOver({ x, y, w, h }: Rect): string[] {
  return Object.entries(platformInsets)
    .filter(
      ([, { top, right, bottom, left }]) =>
        x < left || y < top || x + w > filmSize.width - right || y + h > filmSize.height - bottom,
    )
    .map(([platform]) => platform);
}
