import { z } from 'zod';
import { ownLine } from '../films/choices.ts';
import type { Card, Row } from './card.ts';

const MAX_CARDS = 20;
/** A card is read in no less than two beats, and nobody looks at one for longer than sixteen. */
const fewestBeats = 2;
export const mostBeats = 16;

const cardEditSchema = z.object({
  id: z.string().min(1).max(60),
  hidden: z.boolean().optional(),
  beats: z.int().min(fewestBeats).max(mostBeats).optional(),
  /** Words in place of the story's, by the index of their row. Numbers are the member's rows' to say. */
  words: z
    .record(
      z.string().regex(/^\d$/),
      ownLine(90).regex(/^\D*$/, 'Numbers come from the member’s rows: say it without.'),
    )
    .optional(),
});

/**
 * What somebody made of one film's timeline: its cards in the order given, trimmed, left out, in other words. Not in the generated form:
 * the editor writes it.
 */
export const timelineChoice = z.array(cardEditSchema).max(MAX_CARDS).optional().meta({
  title: 'Timeline',
  description: 'Cards in another order, length or words, as the editor of timelines wrote them.',
  control: 'timeline',
});

export type CardEdit = z.infer<typeof cardEditSchema>;

/**
 * Every card in the order of an edit, hidden ones too. Cards that the edit does not name keep their place behind the one before them in the
 * story, so that a story with a new card still tells it; names that the story has no card for are passed over.
 */
export function orderedCards(cards: readonly Card[], edit: readonly CardEdit[]): Card[] {
  const named = edit.flatMap((change) => cards.find(({ id }) => id === change.id) ?? []);
  const ordered = [...new Set(named)];
  cards.forEach((card, index) => {
    if (ordered.includes(card)) return;
    const before = cards[index - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, card);
  });
  const movable = ordered.filter(({ fixed }) => !fixed?.place);
  return cards.flatMap((card) => (card.fixed?.place ? card : (movable.shift() ?? [])));
}

/** The cards as edited: ordered, without hidden ones, changed. A film never loses its last card. */
export function editedCards(cards: readonly Card[], edit: readonly CardEdit[] | undefined): Card[] {
  if (!edit || edit.length === 0) return [...cards];
  const ordered = orderedCards(cards, edit);
  const changeOf = (card: Card) => edit.find(({ id }) => id === card.id);
  const kept = ordered.filter((card) => card.fixed?.shown || !changeOf(card)?.hidden);
  return (kept.length > 0 ? kept : ordered.slice(-1)).map((card) => changed(card, changeOf(card)));
}

/** Fewest beats that a card may be seen. */
export const fewestBeatsOf = ({ fixed }: Pick<Card, 'fixed'>): number => fixed?.fewestBeats ?? fewestBeats;

/** Words may be said otherwise; a line with a number in it stays what the story says. */
export const isReworded = ({ text, counts }: Pick<Row, 'text' | 'counts'>) => !counts && !/\d/.test(text);

function changed(card: Card, change: CardEdit | undefined): Card {
  if (!change) return card;
  const rows = card.rows.map((row, index) => {
    const text = change.words?.[String(index)];
    return text && isReworded(row) ? { ...row, text } : row;
  });
  return { ...card, rows, beats: Math.max(change.beats ?? card.beats, fewestBeatsOf(card)) };
}
