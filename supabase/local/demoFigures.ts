import { PNG } from 'pngjs';

const WIDTH = 360;
const HEIGHT = 480;
type Rgb = readonly [number, number, number];

interface Shape {
  colour: Rgb;
  /** Whether a point belongs to it; x and y from 0 to 1. */
  holds(x: number, y: number): boolean;
}

const ellipse = (cx: number, cy: number, rx: number, ry: number, colour: Rgb): Shape => ({
  colour,
  holds: (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1,
});
const box = (left: number, top: number, right: number, bottom: number, colour: Rgb): Shape => ({
  colour,
  holds: (x, y) => x >= left && x <= right && y >= top && y <= bottom,
});

/** A person in a room, drawn: it stands for a photo that a member took. The same name gives the same picture. PNG. */
export function drawFigure(name: string, first: boolean): Buffer {
  let seed = 7;
  for (const letter of name.split('/')[0] ?? '') seed = (seed * 31 + letter.charCodeAt(0)) % 997;
  const tone = (shift: number, low: number, reach: number) => low + ((seed * shift) % reach);
  const skin: Rgb = [tone(3, 150, 80), tone(3, 105, 70), tone(3, 75, 60)];
  const hair: Rgb = [tone(5, 30, 90), tone(5, 22, 60), tone(5, 15, 45)];
  const shirt: Rgb = first
    ? [tone(7, 90, 60), tone(11, 105, 60), tone(13, 120, 60)]
    : [tone(13, 150, 70), tone(7, 90, 60), tone(11, 70, 60)];
  const wall: Rgb = first ? [218, 211, 198] : [206, 219, 214];
  const floor: Rgb = first ? [166, 143, 118] : [126, 144, 135];
  // From the front to the back.
  const shapes: readonly Shape[] = [
    ellipse(0.476, 0.215, 0.009, 0.007, [40, 30, 25]),
    ellipse(0.524, 0.215, 0.009, 0.007, [40, 30, 25]),
    ellipse(0.5, 0.222, 0.078, 0.072, skin),
    ellipse(0.5, 0.19, 0.092, 0.08, hair),
    box(0.47, 0.28, 0.53, 0.34, skin),
    ellipse(0.5, 0.4, 0.15, 0.09, shirt),
    box(0.38, 0.4, 0.62, 0.6, shirt),
    box(0.33, 0.38, 0.372, 0.58, shirt),
    box(0.628, 0.38, 0.67, 0.58, shirt),
    box(0.4, 0.6, 0.49, 0.9, [59, 71, 84]),
    box(0.51, 0.6, 0.6, 0.9, [59, 71, 84]),
    ellipse(0.5, 0.915, 0.2, 0.018, [floor[0] - 30, floor[1] - 30, floor[2] - 30]),
  ];
  const png = new PNG({ width: WIDTH, height: HEIGHT, colorType: 2 });
  for (let row = 0; row < HEIGHT; row += 1)
    for (let column = 0; column < WIDTH; column += 1) {
      const [x, y] = [column / WIDTH, row / HEIGHT];
      const shape = shapes.find((one) => one.holds(x, y));
      const colour = shape?.colour ?? (y > 0.84 ? floor : wall);
      const light = shape ? 1 : 1 - 0.12 * Math.hypot(x - 0.3, y - 0.2);
      png.data.set(
        [colour[0] * light, colour[1] * light, colour[2] * light, 255],
        (row * WIDTH + column) * 4,
      );
    }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 3 });
}
