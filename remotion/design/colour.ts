/** An sRGB colour as `#rrggbb`. */
export type Hex = string;

type Rgb = readonly [number, number, number];

function parse(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function write([red, green, blue]: Rgb): Hex {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `to` over `from`, mixed in sRGB as alpha blending does. */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const [a, b] = [parse(from), parse(to)];
  return write([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

export function withAlpha(hex: Hex, alpha: number): string {
  return `rgba(${parse(hex).join(', ')}, ${alpha})`;
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
export function luminance(hex: Hex): number {
  const [r, g, b] = parse(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Smallest contrast of text, WCAG 2.2 level AA. */
export const minTextContrast = 4.5;

/** Hue in degrees, 0 to 360; grey has hue 0. */
export function hueOf(hex: Hex): number {
  const [r, g, b] = parse(hex);
  const high = Math.max(r, g, b);
  const chroma = high - Math.min(r, g, b);
  if (chroma === 0) return 0;
  const sector = high === r ? (g - b) / chroma : high === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return (sector * 60 + 360) % 360;
}

/** The same hue and saturation with another lightness (HSL), 0 to 1. */
function withLightness(hex: Hex, lightness: number): Hex {
  const [r, g, b] = parse(hex).map((part) => part / 255) as [number, number, number];
  const [low, high] = [Math.min(r, g, b), Math.max(r, g, b)];
  const chroma = high - low;
  const own = (high + low) / 2;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * own - 1));
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const turn = (part: number) =>
    chroma === 0 ? lightness : lightness + reach * (2 * ((part - low) / chroma) - 1);
  return write([turn(r) * 255, turn(g) * 255, turn(b) * 255]);
}

/** The colour itself where it can be read on all `grounds`, else a darker or lighter one of its hue that can. */
export function readable(hex: Hex, grounds: readonly Hex[], ratio = minTextContrast): Hex {
  const reads = (candidate: Hex) => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  if (reads(hex)) return hex;
  const darkGround = luminance(grounds[0] ?? '#ffffff') < 0.18;
  for (let step = 1; step < 50; step += 1) {
    const candidate = withLightness(hex, darkGround ? 0.3 + step * 0.014 : 0.7 - step * 0.014);
    if (reads(candidate)) return candidate;
  }
  return darkGround ? '#ffffff' : '#000000';
}

/** `ink` faded towards the ground as far as `share`, but never below what can be read on all `grounds`. */
export function faded(ink: Hex, share: number, grounds: readonly Hex[]): Hex {
  for (let faint = share; faint > 0; faint -= 0.04) {
    const candidate = mix(ink, grounds[0] ?? ink, faint);
    if (grounds.every((ground) => contrast(candidate, ground) >= minTextContrast)) return candidate;
  }
  return ink;
}

/** Whichever of the two can be read better on `background`. */
export function bestOn(background: Hex, a: Hex, b: Hex): Hex {
  return contrast(a, background) >= contrast(b, background) ? a : b;
}
