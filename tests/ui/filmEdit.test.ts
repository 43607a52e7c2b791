import { describe, expect, it } from 'vitest';
import type { Card } from '../../remotion/cards/card.ts';
import { editedCards, timelineChoice } from '../../remotion/cards/editing.ts';
import { changedAt, configOf, editorCards, moved, redo, step, undo } from '../../src/filmEditor/editModel.ts';

const card = (id: string, counts?: { value: number; decimals: number }): Card => ({
  id,
  beats: 6,
  ground: 'paper',
  rows: [{ role: 'title', text: `Words of ${id}`, tone: 'ink', maxLines: 1, ...(counts && { counts }) }],
  visual: null,
  note: null,
  brand: false,
});
const story = [card('opening'), card('plan', { value: 3, decimals: 0 }), card('trend'), card('closing')];
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);

describe('an edited timeline', () => {
  it('orders, trims, hides and rewords cards; figures stay what the rows say', () => {
    const timeline = [
      { id: 'trend', beats: 3, words: { '0': 'Slowly down' } },
      { id: 'opening' },
      { id: 'plan', words: { '0': 'Many' } },
      { id: 'closing', hidden: true },
    ];
    const film = editedCards(story, timeline);
    expect(ids(film)).toEqual(['trend', 'opening', 'plan']);
    expect(film[0]).toMatchObject({ beats: 3, rows: [{ text: 'Slowly down' }] });
    expect(film[2]?.rows[0]?.text).toBe('Words of plan');
    expect(timelineChoice.safeParse(timeline).success).toBe(true);
    expect(timelineChoice.safeParse([{ id: 'plan', words: { '0': '99 kg' } }]).success).toBe(false);
  });

  it('tells a card that is new in the story behind the one before it, and never ends without a card', () => {
    expect(ids(editedCards(story, [{ id: 'closing' }, { id: 'opening' }, { id: 'gone' }]))).toEqual([
      'closing',
      'opening',
      'plan',
      'trend',
    ]);
    expect(
      ids(
        editedCards(
          story,
          story.map(({ id }) => ({ id, hidden: true })),
        ),
      ),
    ).toEqual(['closing']);
    expect(editedCards(story, undefined)).toEqual(story);
  });

  it('goes back and forth step by step, and a new step ends the way forth', () => {
    const begun = configOf({ timeline_config: { choices: {} } });
    const rows = editorCards(story, begun.timeline);
    const one = step(begun, moved(rows, 0, 1));
    const two = step(one, changedAt(editorCards(story, one.timeline), 0, { beats: 2 }));
    expect(two.timeline.map(({ id }) => id)).toEqual(['plan', 'opening', 'trend', 'closing']);
    expect(undo(two).timeline).toEqual(one.timeline);
    expect(redo(undo(undo(two))).timeline).toEqual(one.timeline);
    expect(step(undo(two), []).future).toEqual([]);
    expect(undo(undo(undo(two))).timeline).toEqual([]);
  });
});
