import { type Box, filmSize, safeArea } from './safeArea.ts';

/** Shape of the picture. Portrait is what all four platforms take; the others are for feeds and embeds. */
export const formatNames = ['portrait', 'square', 'landscape'] as const;
export type Format = (typeof formatNames)[number];

export interface FrameFormat {
  width: number;
  height: number;
  /** Where words may stand: in portrait inside what the platforms draw over a film, else inside an even margin. */
  safe: Box;
  /** Type and strokes against portrait. */
  scale: number;
}

export const formats: Readonly<Record<Format, FrameFormat>> = {
  portrait: { ...filmSize, safe: safeArea, scale: 1 },
  square: { width: 1080, height: 1080, safe: { x: 72, y: 72, w: 936, h: 936 }, scale: 0.72 },
  landscape: { width: 1920, height: 1080, safe: { x: 112, y: 96, w: 1696, h: 888 }, scale: 0.84 },
};
