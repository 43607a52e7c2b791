import type { Stereo } from './synthesise.ts';

const headerBytes = 44;

/** RIFF/WAVE, 16-bit PCM, stereo (Microsoft and IBM, "Multimedia Programming Interface", 1991). */
export function encodeWav({ left, right }: Stereo, sampleRate: number): Uint8Array<ArrayBuffer> {
  const dataBytes = left.length * 4;
  const bytes = new Uint8Array(headerBytes + dataBytes);
  const view = new DataView(bytes.buffer);
  const tag = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  tag(0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  tag(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  tag(36, 'data');
  view.setUint32(40, dataBytes, true);
  const write = (at: number, value: number) => view.setInt16(at, Math.round(value * 32_767), true);
  for (let index = 0; index < left.length; index += 1) {
    write(headerBytes + index * 4, left[index] ?? 0);
    write(headerBytes + index * 4 + 2, right[index] ?? 0);
  }
  return bytes;
}
