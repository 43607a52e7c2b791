import { describe, expect, it } from 'vitest';
import { i420Size, rgbaToI420 } from '../../remotion/canvas/rgbaToI420.ts';

/** Luma and both chroma of one colour, drawn over 2×2 pixels. */
function converted(red: number, green: number, blue: number) {
  const rgba = new Uint8Array(16);
  for (let pixel = 0; pixel < 4; pixel += 1) rgba.set([red, green, blue, 255], pixel * 4);
  const out = new Uint8Array(i420Size(2, 2));
  rgbaToI420(rgba, out, 2, 2);
  return { y: out[0], cb: out[4], cr: out[5] };
}

describe('RGBA to I420, BT.709 limited range', () => {
  // Codes of 100 % colours in 8 bits, ITU-R BT.709 / EBU Tech 3325 colour bars.
  it.each([
    { name: 'white', rgb: [255, 255, 255], expected: { y: 235, cb: 128, cr: 128 } },
    { name: 'black', rgb: [0, 0, 0], expected: { y: 16, cb: 128, cr: 128 } },
    { name: 'red', rgb: [255, 0, 0], expected: { y: 63, cb: 102, cr: 240 } },
    { name: 'green', rgb: [0, 255, 0], expected: { y: 173, cb: 42, cr: 26 } },
    { name: 'blue', rgb: [0, 0, 255], expected: { y: 32, cb: 240, cr: 118 } },
    { name: 'yellow', rgb: [255, 255, 0], expected: { y: 219, cb: 16, cr: 138 } },
  ])('$name', ({ rgb, expected }) => {
    const [red = 0, green = 0, blue = 0] = rgb;
    expect(converted(red, green, blue)).toEqual(expected);
  });

  it('keeps each pixel in its place and averages colour over four', () => {
    const rgba = new Uint8Array(4 * 2 * 4).fill(255);
    rgba.set([0, 0, 0, 255], 0);
    rgba.set([255, 0, 0, 255], 8);
    const out = new Uint8Array(i420Size(4, 2));
    rgbaToI420(rgba, out, 4, 2);
    expect([...out.subarray(0, 8)]).toEqual([16, 235, 63, 235, 235, 235, 235, 235]);
    // Left chroma: three white and a black pixel, grey. Right: a red one among white ones.
    expect([...out.subarray(8)]).toEqual([128, 122, 128, 156]);
  });

  it('refuses odd sides', () => {
    expect(() => i420Size(3, 2)).toThrow(RangeError);
  });
});
