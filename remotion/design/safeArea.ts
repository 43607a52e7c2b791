/** A rectangle in film pixels. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const filmSize = { width: 1080, height: 1920 } as const;

/**
 * Where key text may stand on all four platforms in portrait: below the account bar (top 8 %), above caption and
 * buttons (bottom 20 %), left of the action column (right 12 %). Shapes may bleed out of it, words may not.
 */
export const safeArea: Box = { x: 72, y: 154, w: 878, h: 1382 };

/** As wide as the safe area allows while staying centred on the frame. */
export const safeCentred: Box = { x: 130, y: 154, w: 820, h: 1382 };
