import { filledLine } from '../story/index.ts';
import type { Card, Row, Visual } from './card.ts';
import type { CardProps } from './defineCardFilm.tsx';

const bare = { visual: null, note: null, brand: false } as const;

interface Opening {
  kicker: string;
  /** Large: a name or, without one, what the film is about. */
  title: string;
  line: string;
}

/** Who and what this is about. */
export function openingCard({ story, headline }: CardProps, { kicker, title, line }: Opening): Card {
  const rightToLeft = story.rightToLeft && title === story.name;
  return {
    ...bare,
    id: 'opening',
    beats: 4,
    ground: 'loud',
    rows: [
      { role: 'kicker', text: kicker, tone: 'muted', maxLines: 1 },
      { role: 'name', text: title, tone: 'ink', maxLines: 3, rightToLeft },
      { role: 'headline', text: filledLine(headline, story) || line, tone: 'accent', maxLines: 2 },
    ],
  };
}

interface FigureCard {
  id: string;
  label: string;
  text: string;
  counts?: Row['counts'];
  caption: string;
  visual?: Visual | null;
  note?: string | null;
  beats?: number;
  ground?: Card['ground'];
}

/** One number, what it is, and a drawing of it. */
export function figureCard(card: FigureCard): Card {
  const number: Row = { role: 'number', text: card.text, tone: 'ink', maxLines: 1 };
  return {
    ...bare,
    id: card.id,
    beats: card.beats ?? 5,
    ground: card.ground ?? 'paper',
    rows: [
      { role: 'label', text: card.label, tone: 'accent', maxLines: 1 },
      card.counts ? { ...number, counts: card.counts } : number,
      { role: 'detail', text: card.caption, tone: 'muted', maxLines: 2 },
    ],
    visual: card.visual ?? null,
    note: card.note ?? null,
  };
}

/** Last line of the film; the unbranded one ends without any sign of the brand. */
export function closingCard({ story, closingLine, branded }: CardProps): Card {
  const rows: Row[] = [
    { role: 'closing', text: filledLine(closingLine, story) || story.closing, tone: 'ink', maxLines: 4 },
  ];
  if (story.name) {
    rows.push({
      role: 'label',
      text: story.name,
      tone: 'muted',
      maxLines: 2,
      rightToLeft: story.rightToLeft,
    });
  }
  return { ...bare, id: 'closing', beats: 4, ground: 'paper', rows, brand: branded };
}

/** The whole trend; with a mark where the card speaks of one day. */
export function curveOf({ story }: Pick<CardProps, 'story'>, mark: [number, number] | null = null): Visual {
  const { trend, days, valueDomain } = story.chart;
  return { kind: 'curve', line: trend.flat(), days, domain: valueDomain, mark };
}

/** How much of the plan was done, and the longest run of days, where the story has them. */
export function consistencyCards(
  { story }: CardProps,
  wanted: { adherence: boolean; streak: boolean },
): Card[] {
  const cards: Card[] = [];
  if (wanted.adherence && story.adherence) {
    const { text, value, caption, share } = story.adherence;
    const counts = { value, decimals: 0 };
    cards.push(
      figureCard({
        id: 'adherence',
        label: 'Following the plan',
        text,
        counts,
        caption,
        visual: { kind: 'ring', share },
        ground: 'deep',
      }),
    );
  }
  if (wanted.streak && story.streak) {
    const { text, value, caption } = story.streak;
    cards.push(
      figureCard({
        id: 'streak',
        label: 'Longest run',
        text,
        counts: { value, decimals: 0 },
        caption,
        visual: { kind: 'run', days: value },
        beats: 4,
        ground: 'loud',
      }),
    );
  }
  return cards;
}
