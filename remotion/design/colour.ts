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

/** The colour itself where it can be read on `background`, else moved towards black or white until it can. */
export function readable(hex: Hex, background: Hex, ratio = minTextContrast): Hex {
  const target = luminance(background) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(hex, target, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return target;
}

/** Whichever of the two can be read better on `background`. */
export function bestOn(background: Hex, a: Hex, b: Hex): Hex {
  return contrast(a, background) >= contrast(b, background) ? a : b;
}
