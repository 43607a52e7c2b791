import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beatsPerMinute, bedBeats, sampleRate } from '../../remotion/sound/score.ts';
import { synthesiseBed } from '../../remotion/sound/synthesise.ts';
import { encodeWav } from '../../remotion/sound/wav.ts';

const bed = synthesiseBed();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('sound bed', () => {
  it('outlasts the longest film, never clips and is never silent under it', () => {
    expect(bed.left.length / sampleRate).toBeGreaterThan(18);
    const loudest = bed.left.reduce(
      (max, value, index) => Math.max(max, Math.abs(value), Math.abs(bed.right[index] ?? 0)),
      0,
    );
    expect(loudest).toBeCloseTo(0.5, 3);
    for (let second = 1; second < 18; second += 1) {
      const part = bed.left.subarray(second * sampleRate, (second + 1) * sampleRate);
      const rms = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
      expect(rms).toBeGreaterThan(0.03);
      expect(rms).toBeLessThan(0.25);
    }
    expect(bedBeats * (60 / beatsPerMinute)).toBeGreaterThan(18);
  });

  it('is a 48 kHz stereo WAV, the same bytes every time', () => {
    const wav = encodeWav(bed, sampleRate);
    const view = new DataView(wav.buffer);
    expect(new TextDecoder().decode(wav.subarray(0, 4))).toBe('RIFF');
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([
      2, 48_000, 16,
    ]);
    expect(wav.length).toBe(44 + bed.left.length * 4);
    expect(sha(encodeWav(synthesiseBed(), sampleRate))).toBe(sha(wav));
  });
});
