import { describe, expect, it } from 'vitest';
import { i420Converter, type PixelOrder } from '../../remotion/canvas/i420.ts';

/** A picture of these pixels, in the canvas's order of bytes, converted. */
function converted(width: number, height: number, colours: number[][], order: PixelOrder = 'RGBA') {
  const picture = i420Converter(width, height, order);
  colours.forEach(([red = 0, green = 0, blue = 0], at) => {
    picture.pixels.set(order === 'RGBA' ? [red, green, blue, 255] : [blue, green, red, 255], at * 4);
  });
  picture.convert();
  return [...picture.i420];
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
    for (const order of ['RGBA', 'BGRA'] as const) {
      const planes = converted(
        8,
        4,
        Array.from({ length: 32 }, () => rgb),
        order,
      );
      expect(planes.slice(0, 32)).toEqual(Array(32).fill(expected.y));
      expect(planes.slice(32, 40)).toEqual(Array(8).fill(expected.cb));
      expect(planes.slice(40)).toEqual(Array(8).fill(expected.cr));
    }
  });

  it('keeps each pixel in its place and averages colour over four', () => {
    const white = [255, 255, 255];
    const planes = converted(4, 2, [[0, 0, 0], white, [255, 0, 0], white, white, white, white, white]);
    expect(planes.slice(0, 8)).toEqual([16, 235, 63, 235, 235, 235, 235, 235]);
    // Left chroma: three white and a black pixel, grey. Right: a red one among white ones.
    expect(planes.slice(8)).toEqual([128, 122, 128, 156]);
  });

  it('rounds each number as the formula does, in rows that follow each other', () => {
    const colours = Array.from({ length: 24 * 6 }, (_, at) => [
      (at * 37) % 256,
      (at * 91) % 256,
      (at * 151) % 256,
    ]);
    const planes = converted(24, 6, colours);
    for (const [at, [red = 0, green = 0, blue = 0]] of colours.entries())
      expect(planes[at]).toBe((11966 * red + 40254 * green + 4064 * blue + (16 << 16) + (1 << 15)) >> 16);
  });

  it('refuses sides that do not come out even', () => {
    expect(() => i420Converter(6, 2, 'RGBA')).toThrow(RangeError);
    expect(() => i420Converter(4, 3, 'RGBA')).toThrow(RangeError);
  });
});
