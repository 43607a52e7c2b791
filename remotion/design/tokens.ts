/**
 * The one palette and type scale of Keel: films, cards and the console's theme all read it.
 * Colours are sRGB hex. Each role has a light and a dark value; text on `surface` keeps at least 4.5:1 in both.
 */
export const palette = {
  light: {
    background: '#F6F4EF',
    surface: '#FFFFFF',
    ink: '#14232E',
    inkMuted: '#55636D',
    line: '#DCD8CF',
    primary: '#0B6B63',
    onPrimary: '#FFFFFF',
    accent: '#C2502E',
    positive: '#1F7A4D',
    caution: '#8F5E00',
    critical: '#B3261E',
  },
  dark: {
    background: '#0E181F',
    surface: '#16242D',
    ink: '#F1EEE7',
    inkMuted: '#A9B6BE',
    line: '#2C3C47',
    primary: '#4FC9B8',
    onPrimary: '#05201C',
    accent: '#FF9A73',
    positive: '#6FCF97',
    caution: '#E9B44C',
    critical: '#FF8A80',
  },
} as const;

export type Look = keyof typeof palette;
export type Palette = (typeof palette)[Look];

/** Series colours for charts, in the order they are used; distinguishable in common colour-vision deficiencies. */
export const series = {
  light: ['#0B6B63', '#C2502E', '#5B5BA6', '#8F5E00', '#3B7EA1', '#7A4069'],
  dark: ['#4FC9B8', '#FF9A73', '#A8A8F0', '#E9B44C', '#7EC4E8', '#D99BC6'],
} as const;

/** Font families bundled from `@fontsource*` packages; nothing is fetched from the network. */
export const fontFamily = {
  text: '"Inter Variable", Inter, system-ui, sans-serif',
  display: '"Bricolage Grotesque Variable", "Inter Variable", system-ui, sans-serif',
} as const;

/** One spacing step in console pixels. Films multiply it by 3 (1080 px wide against 360 px). */
export const spacingUnit = 8;
