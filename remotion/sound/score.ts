/** Musical material of the sound bed. 100 beats a minute, the beat that the films cut on. */
export const sampleRate = 48_000;
export const beatsPerMinute = 100;
/** Longer than any film: the film fades the bed out at its own end. */
export const bedBeats = 48;

/** Open, unhurried harmony: Dadd9, Bm7, Gmaj9, A6sus. Frequencies in Hz, equal temperament, A4 = 440. */
const chords: readonly (readonly number[])[] = [
  [73.42, 146.83, 220, 329.63, 369.99],
  [61.74, 123.47, 220, 293.66, 369.99],
  [48.999, 146.83, 196, 293.66, 440],
  [55, 164.81, 220, 277.18, 493.88],
];

/** A four-bar figure of plucks: beat within the phrase and degree of the chord, two octaves up on `high`. */
const figure: readonly { beat: number; degree: number; high: boolean; level: number }[] = [
  { beat: 0, degree: 1, high: false, level: 1 },
  { beat: 1.5, degree: 3, high: false, level: 0.6 },
  { beat: 2, degree: 4, high: false, level: 0.75 },
  { beat: 3, degree: 2, high: true, level: 0.5 },
  { beat: 3.5, degree: 4, high: true, level: 0.35 },
];

export interface Note {
  /** Seconds. */
  at: number;
  seconds: number;
  hertz: number;
  level: number;
  /** −1 left to 1 right. */
  pan: number;
}

const beatSeconds = 60 / beatsPerMinute;
const beatsPerChord = 4;

function chordAt(bar: number): readonly number[] {
  return chords[bar % chords.length] ?? [];
}

/** Held notes under everything, each chord breathing into the next. */
export function padNotes(): Note[] {
  return Array.from({ length: bedBeats / beatsPerChord }, (_, bar) =>
    chordAt(bar).map((hertz, voice) => ({
      at: bar * beatsPerChord * beatSeconds,
      seconds: beatsPerChord * beatSeconds,
      hertz,
      level: voice === 0 ? 0.9 : 0.5,
      pan: voice === 0 ? 0 : (voice % 2 === 0 ? 1 : -1) * 0.18 * voice,
    })),
  ).flat();
}

/** Plucks on and between the beats, quiet in the first bar. */
export function pluckNotes(): Note[] {
  return Array.from({ length: bedBeats / beatsPerChord }, (_, bar) =>
    figure.map(({ beat, degree, high, level }) => ({
      at: (bar * beatsPerChord + beat) * beatSeconds,
      seconds: 1.8,
      hertz: (chordAt(bar)[degree] ?? 220) * (high ? 2 : 1),
      level: level * (bar === 0 ? 0.6 : 1),
      pan: degree % 2 === 0 ? 0.35 : -0.35,
    })),
  ).flat();
}
