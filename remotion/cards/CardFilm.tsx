import { type ReactNode, useMemo } from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { FontGate } from '../design/FontGate.tsx';
import { Soundtrack } from '../films/Soundtrack.tsx';
import type { MusicName } from '../sound/soundtrack.ts';
import { CardBackdrop } from './backdrops/CardBackdrop.tsx';
import { type CardLooks, CardProvider, prepareCards, surfaceOf } from './CardContext.tsx';
import { CardView } from './CardView.tsx';
import type { Card } from './card.ts';

interface Props {
  cards: readonly Card[];
  looks: CardLooks;
  /** Null is silence. */
  music: MusicName | null;
}

/** All that is written on the cards, to load its letters. */
export const wordsOn = (cards: readonly Card[]) =>
  cards.flatMap(({ rows, note }) => [...rows.map(({ text }) => text), note ?? '']).join(' ');

/** A film of cards, one after another on the beat; the same cards in any frame, style and look. */
export function CardFilm({ cards, looks, music }: Props) {
  return (
    <FontGate words={wordsOn(cards)}>
      <Cards cards={cards} looks={looks} music={music} />
    </FontGate>
  );
}

function Cards({ cards, looks, music }: Props) {
  return (
    <CardsAt cards={cards} looks={looks} frame={useCurrentFrame()}>
      {music && <Soundtrack music={music} />}
    </CardsAt>
  );
}

interface AtProps extends Omit<Props, 'music'> {
  frame: number;
  children?: ReactNode;
}

/** One frame of the cards. Behind a `FontGate`. */
export function CardsAt({ cards, looks, frame, children }: AtProps) {
  const scene = useMemo(() => prepareCards(cards, looks), [cards, looks]);
  const current = scene.cards.findLast(({ from }) => frame >= from) ?? scene.cards[0];
  if (!current) throw new Error('A film of cards needs a card.');
  return (
    <CardProvider value={scene}>
      <AbsoluteFill style={{ overflow: 'hidden', backgroundColor: surfaceOf(scene, current).ground }}>
        <CardBackdrop card={current} frame={frame} />
        <CardView card={current} frame={frame} />
        {children}
      </AbsoluteFill>
    </CardProvider>
  );
}
