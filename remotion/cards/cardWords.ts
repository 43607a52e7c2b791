import type { PlacedWords } from '../lint/placedWords.ts';
import { type CardLooks, prepareCards, surfaceOf } from './CardContext.tsx';
import type { Card } from './card.ts';
import { regionsOf, stack, typeFor } from './layout.ts';
import { figureCells } from './visuals/figureCells.ts';

/** Roles that hold a line of staff's own, and the choice it comes from. */
const ownLines: Readonly<Record<string, string>> = { headline: 'headline', closing: 'closingLine' };

/**
 * Every text of a film of cards where `CardView` draws it. Browser only: it measures.
 * @param written choices that hold a line of staff's own.
 */
export function cardWords(
  cards: readonly Card[],
  looks: CardLooks,
  written: ReadonlySet<string>,
): PlacedWords[] {
  const scene = prepareCards(cards, looks);
  return scene.cards.flatMap((card) => {
    const { ground, ...colours } = surfaceOf(scene, card);
    const regions = regionsOf(card, looks.format, looks.style);
    const shared = { scene: card.id, ground, from: card.from, until: card.until };
    const rows = stack(card.rows, regions.words, scene, scene.frame.scale);
    const words = rows.map(({ row, type, place }): PlacedWords => {
      const choice = card.id === 'opening' || card.id === 'closing' ? ownLines[row.role] : undefined;
      return {
        ...shared,
        text: row.text,
        type,
        place,
        colour: colours[row.tone],
        field: row.field ?? (choice && written.has(choice) ? choice : null),
        figure: row.counts !== undefined,
      };
    });
    if (card.visual?.kind === 'figures') {
      for (const { value, caption } of figureCells(card.visual.figures, regions.visual, scene)) {
        words.push({ ...shared, ...value, colour: colours.ink, field: null, figure: false });
        words.push({ ...shared, ...caption, colour: colours.muted, field: null, figure: false });
      }
    }
    if (!card.note) return words;
    const note: PlacedWords = {
      ...shared,
      text: card.note,
      type: typeFor({ role: 'small' }, scene.spec, scene.frame.scale),
      place: { ...regions.note, align: 'left', valign: 'bottom', maxLines: 2 },
      colour: colours.muted,
      field: null,
      figure: false,
    };
    return [...words, note];
  });
}
