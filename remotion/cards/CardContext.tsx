import { createContext, useContext } from 'react';
import { type Format, type FrameFormat, formats } from '../design/format.ts';
import type { Pace } from '../design/pace.ts';
import { type FontName, type Style, type StyleName, styleOf } from '../design/styles.ts';
import { groundsOf, type Surface } from '../design/surfaces.ts';
import type { Look } from '../design/tokens.ts';
import { type Card, type TimedCard, timed } from './card.ts';

/** What every card film chooses about its looks. */
export interface CardLooks {
  style: StyleName;
  look: Look;
  accent: string;
  format: Format;
  font: FontName;
  pace: Pace;
}

/** Everything of a card film that does not change from frame to frame. */
export interface CardScene extends CardLooks {
  spec: Style;
  frame: FrameFormat;
  grounds: Record<Card['ground'], Surface>;
  cards: TimedCard[];
}

export function prepareCards(cards: readonly Card[], looks: CardLooks): CardScene {
  return {
    ...looks,
    spec: styleOf(looks.style, looks.font),
    frame: formats[looks.format],
    grounds: groundsOf(looks.look, looks.accent),
    cards: timed(cards, looks.pace),
  };
}

const CardContext = createContext<CardScene | null>(null);
export const CardProvider = CardContext.Provider;

export function useCards(): CardScene {
  const scene = useContext(CardContext);
  if (!scene) throw new Error('useCards needs a CardProvider above it.');
  return scene;
}

/** Bold changes its ground with the card, the other styles stay on paper. */
export function surfaceOf(scene: CardScene, card: Card): Surface {
  return scene.style === 'bold' ? scene.grounds[card.ground] : scene.grounds.paper;
}
