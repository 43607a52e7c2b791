/** First and last frame, both included. */
export type Segment = readonly [number, number];

/**
 * Cuts a film into stretches that begin at a keyframe, short enough that pages which draw at different speed end together.
 * @param length frames of a stretch; a multiple of the keyframe interval.
 */
export function segmentsOf(frames: number, length: number): Segment[] {
  const count = Math.max(1, Math.ceil(frames / length));
  return Array.from({ length: count }, (_, index): Segment => {
    const from = index * length;
    return [from, Math.min(from + length, frames) - 1];
  });
}
