/** How a piece of text is set. Sizes in film pixels, `tracking` in em, `leading` as a multiple of the size. */
export interface TypeStyle {
  family: string;
  weight: number;
  italic?: boolean;
  uppercase?: boolean;
  /** Digits of one width, so that a counter does not tremble. */
  tabular?: boolean;
  tracking: number;
  leading: number;
  /** Largest and smallest size; text that does not fit shrinks between them. */
  size: number;
  minSize: number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

let context: CanvasRenderingContext2D | null = null;

/** Width of one line in pixels. Browser only; the fonts must have been loaded. */
export function textWidth(text: string, type: TypeStyle, size: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas to measure text with.');
  context.font = `${type.italic ? 'italic ' : ''}${type.weight} ${size}px ${type.family}`;
  // A canvas cannot be told to use tabular digits: the zero stands for all of them, with a little air.
  const measured = type.tabular ? text.replace(/\d/gu, '0') : text;
  const air = type.tabular ? 1.03 : 1;
  return context.measureText(measured).width * air + Math.max(0, [...text].length - 1) * type.tracking * size;
}

const fitted = new Map<string, FittedText>();

/** Sets text as large as it goes into a box, wrapping at spaces and hyphens and, when nothing else helps, inside words. */
export function fitText(
  text: string,
  type: TypeStyle,
  box: { w: number; h: number },
  maxLines: number,
): FittedText {
  const shown = type.uppercase ? text.toLocaleUpperCase('en') : text;
  const key = JSON.stringify([shown, type, box.w, box.h, maxLines]);
  const known = fitted.get(key);
  if (known) return known;
  let size = type.size;
  let lines = wrap(shown, type, size, box.w, false);
  while (lines === null || lines.length > maxLines || lines.length * size * type.leading > box.h) {
    const smallest = size <= type.minSize;
    if (smallest && lines !== null) break;
    size = smallest ? size : Math.max(type.minSize, size * 0.96);
    lines = wrap(shown, type, size, box.w, size <= type.minSize);
  }
  const result = { size, lines: limit(balanced(shown, type, size, box.w, lines), maxLines) };
  fitted.set(key, result);
  return result;
}

/** The same number of lines, as even as they get: no single word left over on the last one. */
function balanced(text: string, type: TypeStyle, size: number, width: number, lines: string[]): string[] {
  let best = lines;
  for (let narrower = width * 0.97; lines.length > 1 && narrower > width / 3; narrower *= 0.97) {
    const tried = wrap(text, type, size, narrower, false);
    if (tried === null || tried.length > lines.length) break;
    best = tried;
  }
  return withoutWidow(best, type, size, width);
}

/** A short last word alone gets company from the line above. */
function withoutWidow(lines: string[], type: TypeStyle, size: number, width: number): string[] {
  const [last, above] = [lines.at(-1), lines.at(-2)];
  if (!last || !above || last.includes(' ')) return lines;
  const words = above.split(' ');
  const joined = `${words.at(-1)} ${last}`;
  if (words.length < 3 || textWidth(joined, type, size) > width) return lines;
  return [...lines.slice(0, -2), words.slice(0, -1).join(' '), joined];
}

function limit(lines: string[], maxLines: number): string[] {
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), `${kept.at(-1)?.trimEnd()}…`];
}

/** After a space, and after a hyphen between two long parts: "Maximiliana-Alexandrina" may be parted, "weigh-in" not. */
const breakable = /(?<= )|(?<=[^\s-]{4}[-\u05be])(?=[^\s-]{4})/u;

/** Lines no wider than `width`, or null when a word alone is wider and may not be broken. */
function wrap(
  text: string,
  type: TypeStyle,
  size: number,
  width: number,
  breakWords: boolean,
): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breakable)) {
    if (textWidth((line + word).trimEnd(), type, size) <= width) {
      line += word;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    line = word;
    while (textWidth(line.trimEnd(), type, size) > width) {
      if (!breakWords) return null;
      let end = [...line].length - 1;
      while (end > 1 && textWidth([...line].slice(0, end).join(''), type, size) > width) end -= 1;
      lines.push([...line].slice(0, end).join(''));
      line = [...line].slice(end).join('');
    }
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}
