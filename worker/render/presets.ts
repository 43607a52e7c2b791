/** What a preset promises about the file. Width, height in pixels, frames per second. */
export interface Preset {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly maxSeconds: number;
}

/** `portrait` is the one file that all four platforms take; the others are for feeds, sites and embeds. */
export const PRESETS = {
  portrait: { width: 1080, height: 1920, fps: 30, maxSeconds: 90 },
  square: { width: 1080, height: 1080, fps: 30, maxSeconds: 90 },
  landscape: { width: 1920, height: 1080, fps: 30, maxSeconds: 90 },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS;

export const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name);

/** A draft is the same film at half its sides: a quarter of the pixels, and good enough to decide on. */
export const DRAFT_SCALE = 0.5;

/** Closed GOP of two seconds: Facebook asks for 2 to 5 s, and a player can seek every 2 s. */
export const KEYFRAME_SECONDS = 2;
export const AUDIO_BIT_RATE = 128_000;
export const AUDIO_SAMPLE_RATE = 48_000;
