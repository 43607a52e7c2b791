import { beatsPerMinute, bedBeats, type Note, padNotes, pluckNotes, sampleRate } from './score.ts';
import type { MusicName } from './soundtrack.ts';

/** Two channels of samples, −1 to 1. */
export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

/** One sine of a sound: a multiple of the note's frequency, its level, and how fast it dies away (1/s). */
interface Partial {
  multiple: number;
  level: number;
  decay: number;
}

const tau = 2 * Math.PI;
const tailSeconds = 2;
/** A bed stays well under what platforms normalise to (about −14 LUFS): a voice can be put over it later. */
const peak = 0.5;

/** Two slightly detuned sines and an octave. */
const pad: readonly Partial[] = [
  { multiple: 0.9985, level: 0.11, decay: 0 },
  { multiple: 1.0015, level: 0.11, decay: 0 },
  { multiple: 2, level: 0.024, decay: 0 },
];
/** A struck bar: the higher a partial, the sooner it is gone. */
const pluck: readonly Partial[] = [
  { multiple: 1, level: 0.24, decay: 3.2 },
  { multiple: 3, level: 0.067, decay: 9 },
  { multiple: 5.4, level: 0.024, decay: 18 },
];
const padOverlapSeconds = 0.9;
const pluckAttackSeconds = 0.004;

/** The whole bed: additive synthesis and a soft echo, no randomness and no samples of anyone's. Always the same. */
export function synthesiseBed(music: MusicName = 'bed'): Stereo {
  const length = Math.round((bedBeats * (60 / beatsPerMinute) + tailSeconds) * sampleRate);
  const silence = (): Stereo => ({ left: new Float32Array(length), right: new Float32Array(length) });
  const [bed, plucks] = [silence(), silence()];
  for (const note of music === 'plucks' ? [] : padNotes()) {
    const seconds = note.seconds + padOverlapSeconds;
    addNote(bed, { ...note, seconds }, pad, padOverlapSeconds, padOverlapSeconds);
  }
  for (const note of music === 'pad' ? [] : pluckNotes())
    addNote(plucks, note, pluck, pluckAttackSeconds, 0.2);
  addEcho(plucks, 0.45, 0.38);
  add(bed.left, plucks.left);
  add(bed.right, plucks.right);
  return normalise(bed);
}

function addNote(bed: Stereo, note: Note, partials: readonly Partial[], rise: number, fall: number): void {
  const count = Math.round(note.seconds * sampleRate);
  const sound = new Float32Array(count);
  for (const partial of partials) addPartial(sound, note.hertz * partial.multiple, partial);
  const angle = ((note.pan + 1) * Math.PI) / 4;
  const [toLeft, toRight] = [Math.cos(angle), Math.sin(angle)];
  const from = Math.round(note.at * sampleRate);
  const end = Math.min(count, bed.left.length - from);
  for (let index = 0; index < end; index += 1) {
    const t = index / sampleRate;
    const swell = Math.min(1, t / rise) * Math.min(1, (note.seconds - t) / fall);
    // 3x² − 2x³: no corner where it begins or ends, so nothing clicks.
    const value = (sound[index] ?? 0) * swell * swell * (3 - 2 * swell) * note.level;
    bed.left[from + index] = (bed.left[from + index] ?? 0) + value * toLeft;
    bed.right[from + index] = (bed.right[from + index] ?? 0) + value * toRight;
  }
}

/**
 * A decaying sine as a rotating pair of numbers: four multiplications a sample, where Math.sin and Math.exp made the
 * bed ten times slower. A browser makes it for the preview while a person waits.
 */
function addPartial(sound: Float32Array, hertz: number, { level, decay }: Partial): void {
  const fade = Math.exp(-decay / sampleRate);
  const cos = Math.cos((tau * hertz) / sampleRate) * fade;
  const sin = Math.sin((tau * hertz) / sampleRate) * fade;
  let x = level;
  let y = 0;
  for (let index = 0; index < sound.length; index += 1) {
    sound[index] = (sound[index] ?? 0) + y;
    const turned = x * cos - y * sin;
    y = x * sin + y * cos;
    x = turned;
  }
}

/** Echo that changes sides, three quarters of a beat late. */
function addEcho({ left, right }: Stereo, seconds: number, feedback: number): void {
  const delay = Math.round(seconds * sampleRate);
  for (let index = delay; index < left.length; index += 1) {
    const [fromLeft, fromRight] = [left[index - delay] ?? 0, right[index - delay] ?? 0];
    left[index] = (left[index] ?? 0) + fromRight * feedback;
    right[index] = (right[index] ?? 0) + fromLeft * feedback;
  }
}

function add(to: Float32Array, from: Float32Array): void {
  for (let index = 0; index < to.length; index += 1) to[index] = (to[index] ?? 0) + (from[index] ?? 0);
}

function normalise(bed: Stereo): Stereo {
  let loudest = 0;
  for (const channel of [bed.left, bed.right]) {
    for (const value of channel) loudest = Math.max(loudest, Math.abs(value));
  }
  const gain = loudest === 0 ? 0 : peak / loudest;
  return { left: bed.left.map((value) => value * gain), right: bed.right.map((value) => value * gain) };
}
