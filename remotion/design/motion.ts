import { Easing, spring } from 'remotion';

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** Share of the way from `from` to `to` (frames), 0 before and 1 after. */
export function during(frame: number, from: number, to: number): number {
  return clamp01((frame - from) / Math.max(1, to - from));
}

export const ease = {
  /** Slow at both ends: moves of the camera. */
  glide: Easing.bezier(0.65, 0, 0.35, 1),
  /** Fast start, long settle: things that arrive. */
  arrive: Easing.bezier(0.16, 1, 0.3, 1),
  /** Things that leave. */
  leave: Easing.bezier(0.7, 0, 0.84, 0),
} as const;

const springs = {
  soft: { damping: 22, mass: 1, stiffness: 90 },
  snappy: { damping: 15, mass: 0.6, stiffness: 190 },
  still: { damping: 30, mass: 1, stiffness: 120 },
} as const;

export type SpringName = keyof typeof springs;

/** A spring from 0 to 1 that starts at frame `at`. */
export function springAt(frame: number, at: number, name: SpringName): number {
  return frame <= at ? 0 : spring({ frame: frame - at, fps: 30, config: springs[name] });
}
