import { NoReactInternals } from 'remotion/no-react';
import { paintsHtml } from './paintsHtml.ts';

/** One font file and the text it is for. Only what a film's words need is loaded. */
interface Face {
  family: string;
  weight: string;
  style?: 'italic';
  /** CSS unicode-range; `wanted` is the same range as a test of the film's words. */
  range?: string;
  wanted?: RegExp;
  file: () => Promise<{ default: string }>;
}

const latinExt = /[\u0100-\u02ba\u1d00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/u;
const latinExtRange = 'U+0100-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF';
const latinRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215';
const cyrillicRange = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const greekRange = 'U+0370-03FF';

/** Bundled files, never the network. Dynamic, because Node reads the films' registry without being able to read a font. */
const faces: readonly Face[] = [
  {
    family: 'Inter Variable',
    weight: '100 900',
    range: latinRange,
    file: () => import('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  },
  {
    family: 'Inter Variable',
    weight: '100 900',
    range: latinExtRange,
    wanted: latinExt,
    file: () => import('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'),
  },
  {
    family: 'Inter Variable',
    weight: '100 900',
    range: cyrillicRange,
    wanted: /[\u0400-\u04ff]/u,
    file: () => import('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2'),
  },
  {
    family: 'Inter Variable',
    weight: '100 900',
    range: greekRange,
    wanted: /[\u0370-\u03ff]/u,
    file: () => import('@fontsource-variable/inter/files/inter-greek-wght-normal.woff2'),
  },
  {
    family: 'Bricolage Grotesque Variable',
    weight: '200 800',
    range: latinRange,
    file: () =>
      import('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'),
  },
  {
    family: 'Bricolage Grotesque Variable',
    weight: '200 800',
    range: latinExtRange,
    wanted: latinExt,
    file: () =>
      import(
        '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2'
      ),
  },
  {
    family: 'Newsreader Variable',
    weight: '200 800',
    range: latinRange,
    file: () => import('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
  },
  {
    family: 'Newsreader Variable',
    weight: '200 800',
    style: 'italic',
    range: latinRange,
    file: () => import('@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2'),
  },
  {
    family: 'Newsreader Variable',
    weight: '200 800',
    range: latinExtRange,
    wanted: latinExt,
    file: () => import('@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2'),
  },
  {
    family: 'Noto Sans Arabic',
    weight: '400',
    wanted: /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u,
    file: () => import('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'),
  },
  {
    family: 'Noto Sans Arabic',
    weight: '700',
    wanted: /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u,
    file: () => import('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2'),
  },
  {
    family: 'Noto Sans Hebrew',
    weight: '400',
    wanted: /[\u0590-\u05ff\ufb1d-\ufb4f]/u,
    file: () => import('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2'),
  },
  {
    family: 'Noto Sans Hebrew',
    weight: '700',
    wanted: /[\u0590-\u05ff\ufb1d-\ufb4f]/u,
    file: () => import('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff2'),
  },
];

const otherScripts = '"Noto Sans Arabic", "Noto Sans Hebrew"';

export const filmFonts = {
  text: `"Inter Variable", ${otherScripts}, sans-serif`,
  display: `"Bricolage Grotesque Variable", "Inter Variable", ${otherScripts}, sans-serif`,
  serif: `"Newsreader Variable", "Inter Variable", ${otherScripts}, serif`,
} as const;

const loaded = new Map<Face, Promise<void>>();

async function loadFace(face: Face): Promise<void> {
  const { default: url } = await face.file();
  const font = new FontFace(face.family, `url(${url}) format("woff2")`, {
    weight: face.weight,
    style: face.style ?? 'normal',
    ...(face.range ? { unicodeRange: face.range } : {}),
  });
  await font.load();
  document.fonts.add(font);
  if (!paintsHtml()) await embedInPictures(face, url);
}

/** An SVG that is drawn as a picture of its own knows none of the page's fonts: Remotion puts those into it that it is told of. */
async function embedInPictures({ family, weight, style, range }: Face, url: string): Promise<void> {
  NoReactInternals.registerFontFace({
    fontFamily: family,
    fontData: await (await fetch(url)).arrayBuffer(),
    fontUrl: url,
    format: 'woff2',
    weight,
    style: style ?? 'normal',
    unicodeRange: range ?? null,
    stretch: null,
    variant: null,
    display: null,
    featureSettings: null,
    ascentOverride: null,
    descentOverride: null,
    lineGapOverride: null,
  });
}

/**
 * Loads the fonts that `words` need. Resolves with the families that failed or took longer than `timeoutMs`: a film
 * with a system font is worth more than a render that hangs.
 */
export async function loadFilmFonts(words: string, timeoutMs = 8_000): Promise<string[]> {
  const needed = faces.filter((face) => !face.wanted || face.wanted.test(words));
  const failed: string[] = [];
  const loading = needed.map(async (face) => {
    const once = loaded.get(face) ?? loadFace(face);
    loaded.set(face, once);
    const late = new Promise<never>((_, reject) => setTimeout(reject, timeoutMs, new Error('timeout')));
    await Promise.race([once, late]).catch(() => {
      loaded.delete(face);
      failed.push(face.family);
    });
  });
  await Promise.all(loading);
  return failed;
}
