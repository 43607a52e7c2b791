import { beatsPerMinute, bedBeats, type Note, padNotes, pluckNotes, sampleRate } from './score.ts';

/** Two channels of samples, −1 to 1. */
export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

const tau = 2 * Math.PI;
const tailSeconds = 2;
/** About −16 LUFS would fight with speech put over it later; a bed stays under that. */
const peak = 0.5;

/** The whole bed: additive synthesis, a soft echo, no randomness and no samples of anyone's. Same bytes every time. */
export function synthesiseBed(): Stereo {
  const length = Math.round((bedBeats * (60 / beatsPerMinute) + tailSeconds) * sampleRate);
  const bed: Stereo = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const note of padNotes()) addPad(bed, note);
  const plucks: Stereo = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const note of pluckNotes()) addPluck(plucks, note);
  addEcho(plucks, 0.45, 0.38);
  for (let index = 0; index < length; index += 1) {
    bed.left[index] = (bed.left[index] ?? 0) + (plucks.left[index] ?? 0);
    bed.right[index] = (bed.right[index] ?? 0) + (plucks.right[index] ?? 0);
  }
  return normalise(bed);
}

function panned({ pan }: Note): [number, number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}

/** Two slightly detuned sines and an octave, swelling in and out over the neighbours. */
function addPad({ left, right }: Stereo, note: Note): void {
  const overlap = 0.9;
  const from = Math.round(note.at * sampleRate);
  const count = Math.round((note.seconds + overlap) * sampleRate);
  const [toLeft, toRight] = panned(note);
  for (let index = 0; index < count && from + index < left.length; index += 1) {
    const t = index / sampleRate;
    const rise = Math.min(1, t / overlap);
    const fall = Math.min(1, (note.seconds + overlap - t) / overlap);
    const swell = Math.sin((rise * Math.PI) / 2) * Math.sin((fall * Math.PI) / 2);
    const tone =
      Math.sin(tau * note.hertz * 0.9985 * t) +
      Math.sin(tau * note.hertz * 1.0015 * t) +
      0.22 * Math.sin(tau * note.hertz * 2 * t);
    const value = tone * swell * note.level * 0.11;
    left[from + index] = (left[from + index] ?? 0) + value * toLeft;
    right[from + index] = (right[from + index] ?? 0) + value * toRight;
  }
}

/** A struck bar: partials 1, 3 and 5.4 that die away the faster the higher they are. */
function addPluck({ left, right }: Stereo, note: Note): void {
  const from = Math.round(note.at * sampleRate);
  const count = Math.round(note.seconds * sampleRate);
  const [toLeft, toRight] = panned(note);
  for (let index = 0; index < count && from + index < left.length; index += 1) {
    const t = index / sampleRate;
    const attack = Math.min(1, t / 0.004);
    const tone =
      Math.sin(tau * note.hertz * t) * Math.exp(-3.2 * t) +
      0.28 * Math.sin(tau * note.hertz * 3 * t) * Math.exp(-9 * t) +
      0.1 * Math.sin(tau * note.hertz * 5.4 * t) * Math.exp(-18 * t);
    const value = tone * attack * note.level * 0.24;
    left[from + index] = (left[from + index] ?? 0) + value * toLeft;
    right[from + index] = (right[from + index] ?? 0) + value * toRight;
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

function normalise(bed: Stereo): Stereo {
  let loudest = 0;
  for (const channel of [bed.left, bed.right]) {
    for (const value of channel) loudest = Math.max(loudest, Math.abs(value));
  }
  const gain = loudest === 0 ? 0 : peak / loudest;
  return { left: bed.left.map((value) => value * gain), right: bed.right.map((value) => value * gain) };
}
