import { contrast, minTextContrast } from '../design/colour.ts';
import { fitText } from '../design/fitText.ts';
import type { Format } from '../design/format.ts';
import { formats } from '../design/format.ts';
import { wordingIssues } from '../story/index.ts';
import type { Finding } from './finding.ts';
import type { PlacedWords } from './placedWords.ts';
import { platformsOver } from './platformAreas.ts';

/** Characters a second: adults read subtitles at 20 (Netflix's timed text guide); a third more can hardly be read. */
const comfortable = 20;
const readable = 30;
const fps = 30;

type Rule = (words: PlacedWords, format: Format) => Finding[];

const about = ({ field }: PlacedWords) => (field ? { field } : {});
const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** A text that its box cannot hold is cut with an ellipsis. A line of staff's own must not be. */
const overflow: Rule = (words) => {
  if (words.figure) return [];
  const { lines, size } = fitText(words.text, words.type, words.place, words.place.maxLines);
  const cut = lines.at(-1)?.endsWith('…') && !words.text.endsWith('…');
  const tall = lines.length * size * words.type.leading > words.place.h + 2;
  if (!cut && !tall) return [];
  return [
    {
      rule: 'overflow',
      severity: words.field ? 'error' : 'warning',
      ...about(words),
      message: `${quoted(words.text)} does not fit and is cut.`,
    },
  ];
};

const safeArea: Rule = (words, format) => {
  const { x, y, w, h } = words.place;
  if (format === 'portrait') {
    const covered = platformsOver(words.place);
    if (covered.length === 0) return [];
    return [
      {
        rule: 'safe_area',
        severity: 'error',
        ...about(words),
        message: `${quoted(words.text)} lies under what ${covered.join(', ')} draws over a film.`,
      },
    ];
  }
  const { safe } = formats[format];
  const inside =
    x >= safe.x && y >= safe.y - 1 && x + w <= safe.x + safe.w + 1 && y + h <= safe.y + safe.h + 1;
  if (inside) return [];
  return [
    {
      rule: 'safe_area',
      severity: 'error',
      ...about(words),
      message: `${quoted(words.text)} reaches into the margin of the ${format} film.`,
    },
  ];
};

const readsOn: Rule = (words) => {
  const ratio = contrast(words.colour, words.ground);
  if (ratio >= minTextContrast) return [];
  return [
    {
      rule: 'contrast',
      severity: 'error',
      field: 'accent',
      message: `${quoted(words.text)} has a contrast of ${ratio.toFixed(1)}:1; text needs ${minTextContrast}:1.`,
    },
  ];
};

/** Only lines of staff's own: the story's are the films' to time. */
const reading: Rule = (words) => {
  if (!words.field) return [];
  const seconds = (words.until - words.from) / fps;
  const pace = [...words.text].length / seconds;
  if (pace <= comfortable) return [];
  return [
    {
      rule: 'reading',
      severity: pace > readable ? 'error' : 'warning',
      ...about(words),
      message: `${quoted(words.text)} stands for ${seconds.toFixed(1)} s: ${Math.round(pace)} characters a second. Up to ${comfortable} are read with ease.`,
    },
  ];
};

/** A line with the story's words in it, which may say what the line alone did not. */
const wording: Rule = (words) =>
  words.field
    ? wordingIssues(words.text).map((reason) => ({
        rule: 'wording',
        severity: 'error',
        ...about(words),
        message: `${quoted(words.text)} ${reason}.`,
      }))
    : [];

export const wordRules: readonly Rule[] = [wording, overflow, safeArea, readsOn, reading];
