import { useMemo } from 'react';
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

/** A film of cards, one after another on the beat; the same cards in any frame, style and look. */
export function CardFilm({ cards, looks, music }: Props) {
  const words = cards.flatMap(({ rows, note }) => [...rows.map(({ text }) => text), note ?? '']).join(' ');
  return (
    <FontGate words={words}>
      <Cards cards={cards} looks={looks} music={music} />
    </FontGate>
  );
}

function Cards({ cards, looks, music }: Props) {
  const frame = useCurrentFrame();
  const scene = useMemo(() => prepareCards(cards, looks), [cards, looks]);
  const current = scene.cards.findLast(({ from }) => frame >= from) ?? scene.cards[0];
  if (!current) throw new Error('A film of cards needs a card.');
  return (
    <CardProvider value={scene}>
      <AbsoluteFill style={{ overflow: 'hidden', backgroundColor: surfaceOf(scene, current).ground }}>
        <CardBackdrop card={current} frame={frame} />
        <CardView card={current} frame={frame} />
        {music && <Soundtrack music={music} />}
      </AbsoluteFill>
    </CardProvider>
  );
}
