import type { TypeStyle } from './fitText.ts';
import { filmFonts } from './fonts.ts';
import type { SpringName } from './motion.ts';
import type { Reveal } from './TextBox.tsx';

export type TypeRole =
  | 'kicker'
  | 'name'
  | 'headline'
  | 'number'
  | 'label'
  | 'title'
  | 'detail'
  | 'small'
  | 'closing';

/** Type and motion of a style, the same in every film. Sizes are those of portrait. */
export interface Style {
  type: Record<TypeRole, TypeStyle>;
  reveal: Reveal;
  spring: SpringName;
}

export const styleNames = ['calm', 'bold', 'editorial'] as const;
export type StyleName = (typeof styleNames)[number];

const text = { family: filmFonts.text, leading: 1.25 };
const display = { family: filmFonts.display, weight: 800, leading: 0.94 };
const serif = { family: filmFonts.serif, weight: 450, leading: 1.08 };
const sans = { family: filmFonts.text, weight: 550, leading: 1.3 };

/** Centred and light. Soft springs. */
const calm: Style = {
  type: {
    kicker: { ...text, weight: 500, tracking: 0.01, size: 40, minSize: 32 },
    name: { ...text, weight: 600, tracking: -0.035, leading: 1.08, size: 230, minSize: 60 },
    headline: { ...text, weight: 400, tracking: -0.015, leading: 1.2, size: 70, minSize: 42 },
    number: { ...text, weight: 600, tracking: -0.045, leading: 1.05, size: 210, minSize: 110, tabular: true },
    label: { ...text, weight: 500, tracking: 0, size: 40, minSize: 32 },
    title: { ...text, weight: 600, tracking: -0.02, leading: 1.15, size: 66, minSize: 44 },
    detail: { ...text, weight: 400, tracking: -0.005, size: 44, minSize: 34 },
    small: { ...text, weight: 450, tracking: 0, leading: 1.3, size: 36, minSize: 32 },
    closing: { ...text, weight: 500, tracking: -0.03, leading: 1.12, size: 104, minSize: 60 },
  },
  reveal: 'rise',
  spring: 'soft',
};

/** Poster-sized type that slams in. */
const bold: Style = {
  type: {
    kicker: { ...display, weight: 700, tracking: 0, leading: 1.1, size: 50, minSize: 36 },
    name: { ...display, tracking: -0.045, size: 440, minSize: 84 },
    headline: { ...display, weight: 700, tracking: -0.02, leading: 1.04, size: 92, minSize: 54 },
    number: { ...display, tracking: -0.05, size: 330, minSize: 130, tabular: true },
    label: { ...display, weight: 700, tracking: -0.01, leading: 1.1, size: 58, minSize: 40 },
    title: { ...display, tracking: -0.03, leading: 0.98, size: 110, minSize: 60 },
    detail: { ...display, weight: 600, tracking: -0.01, leading: 1.12, size: 56, minSize: 40 },
    small: { ...display, weight: 600, tracking: 0, leading: 1.2, size: 40, minSize: 32 },
    closing: { ...display, tracking: -0.04, leading: 0.96, size: 190, minSize: 84 },
  },
  reveal: 'slam',
  spring: 'snappy',
};

/** A printed page: serif and small sans. Words rise out of their lines; nothing hurries. */
const editorial: Style = {
  type: {
    kicker: { ...sans, tracking: 0.02, size: 34, minSize: 30 },
    name: { ...serif, tracking: -0.035, leading: 0.98, size: 300, minSize: 76 },
    headline: { ...serif, italic: true, tracking: -0.015, leading: 1.14, size: 76, minSize: 48 },
    number: { ...serif, tracking: -0.04, leading: 1, size: 250, minSize: 120 },
    label: { ...serif, italic: true, tracking: 0, leading: 1.2, size: 50, minSize: 38 },
    title: { ...serif, weight: 550, tracking: -0.015, leading: 1.1, size: 56, minSize: 42 },
    detail: { ...serif, italic: true, tracking: 0, leading: 1.2, size: 42, minSize: 36 },
    small: { ...sans, weight: 450, tracking: 0, leading: 1.35, size: 34, minSize: 30 },
    closing: { ...serif, tracking: -0.03, leading: 1.02, size: 150, minSize: 76 },
  },
  reveal: 'mask',
  spring: 'still',
};

const styles: Readonly<Record<StyleName, Style>> = { calm, bold, editorial };

export const fontNames = ['style', 'sans', 'display', 'serif'] as const;
/** Whose letters a film is set in: the style's own, or one family for all of it. */
export type FontName = (typeof fontNames)[number];

const families: Readonly<Record<Exclude<FontName, 'style'>, string>> = {
  sans: filmFonts.text,
  display: filmFonts.display,
  serif: filmFonts.serif,
};

/** A style in another typeface. Only the serif comes with an italic. */
function inFont(style: Style, font: Exclude<FontName, 'style'>): Style {
  const entries = Object.entries(style.type).map(([role, type]) => {
    const { italic, ...upright } = type;
    const set = { ...upright, family: families[font] };
    return [role, italic && font === 'serif' ? { ...set, italic } : set];
  });
  return { ...style, type: Object.fromEntries(entries) as Style['type'] };
}

const made = new Map<string, Style>();

/** The style as a film is set in it. The same names give the same object. */
export function styleOf(name: StyleName, font: FontName): Style {
  if (font === 'style') return styles[name];
  const key = `${name}/${font}`;
  const style = made.get(key) ?? inFont(styles[name], font);
  made.set(key, style);
  return style;
}
