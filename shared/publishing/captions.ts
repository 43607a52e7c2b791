/** Platforms that a post can go to; `webhook` hands it to another tool. */
export const platforms = ['instagram', 'tiktok', 'facebook', 'x', 'webhook'] as const;
export type Platform = (typeof platforms)[number];

const ADDRESS = /https?:\/\/[^\s]+/gi;
/** X counts each address as 23, however long it is: it is shortened to that. */
const X_ADDRESS = 23;
/** Code points that X counts once; every other counts twice. Source: twitter-text's configuration v3. */
const X_LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const weightOf = (character: string): number => {
  // One emoji is two, of however many code points it is made.
  if (PICTOGRAPH.test(character)) return 2;
  let weight = 0;
  for (const point of character) {
    const code = point.codePointAt(0) ?? 0;
    weight += X_LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
};

/** X's weighted length of a text, in its composed form (NFC); 280 is the most. */
export function xLength(text: string): number {
  const composed = text.normalize('NFC');
  const addresses = composed.match(ADDRESS)?.length ?? 0;
  let weight = addresses * X_ADDRESS;
  for (const { segment } of graphemes.segment(composed.replace(ADDRESS, ''))) weight += weightOf(segment);
  return weight;
}

/** Length as each platform counts it: X weighted, TikTok in UTF-16 units, the others in characters. */
export function captionLength(platform: Platform, text: string): number {
  if (platform === 'x') return xLength(text);
  return platform === 'tiktok' ? text.length : [...text].length;
}

/** What a subscription at X lifts its limit to. */
const X_PREMIUM = 4_000;

/** Most that a caption may have; Facebook documents none, 63,206 is what is used in practice. */
const captionLimits: Readonly<Record<Platform, number>> = {
  instagram: 2_200,
  tiktok: 2_200,
  facebook: 63_206,
  x: 280,
  webhook: 63_206,
};

export const captionLimit = (platform: Platform, premium: boolean): number =>
  platform === 'x' && premium ? X_PREMIUM : captionLimits[platform];

/** The caption as it goes out: the hashtags that it does not already have come after it. */
export function wholeCaption(caption: string, hashtags: readonly string[]): string {
  const has = new Set(hashtagsIn(caption).map((tag) => tag.toLowerCase()));
  const missing = hashtags.filter((tag) => !has.has(tag.toLowerCase())).map((tag) => `#${tag}`);
  return [caption.trim(), missing.join(' ')].filter((part) => part !== '').join('\n\n');
}

export const hashtagsIn = (text: string): string[] =>
  [...text.matchAll(/(?<=^|[\s(])#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => tag ?? '');
export const mentionsIn = (text: string): string[] =>
  [...text.matchAll(/(?<=^|[\s(])@([\p{L}\p{N}_.]+)/gu)].map(([, name]) => name ?? '');
export const hasAddress = (text: string): boolean => /https?:\/\/\S/i.test(text);
