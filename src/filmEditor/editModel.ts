import type { Card } from '../../remotion/cards/card.ts';
import { type CardEdit, orderedCards } from '../../remotion/cards/editing.ts';
import type { Tables } from '../data/database.types.ts';

export type Timeline = readonly CardEdit[];

/** What an edit keeps: the film's choices, its timeline, and the way back and forth. */
export interface EditConfig {
  choices: Record<string, unknown>;
  timeline: Timeline;
  past: readonly Timeline[];
  future: readonly Timeline[];
}

/** A row of `film_edits`. */
export type FilmEdit = Omit<Tables<'film_edits'>, 'timeline_config'> & {
  timeline_config: Partial<EditConfig>;
};

const MOST_STEPS = 50;

export const configOf = ({ timeline_config }: Pick<FilmEdit, 'timeline_config'>): EditConfig => ({
  choices: {},
  timeline: [],
  past: [],
  future: [],
  ...timeline_config,
});

/** One step further; what was undone before it is gone. */
export const step = (config: EditConfig, timeline: Timeline): EditConfig => ({
  ...config,
  timeline,
  past: [...config.past, config.timeline].slice(-MOST_STEPS),
  future: [],
});

export function undo(config: EditConfig): EditConfig {
  const before = config.past.at(-1);
  if (!before) return config;
  const { past, future, timeline } = config;
  return { ...config, timeline: before, past: past.slice(0, -1), future: [timeline, ...future] };
}

export function redo(config: EditConfig): EditConfig {
  const [after, ...future] = config.future;
  if (!after) return config;
  return { ...config, timeline: after, past: [...config.past, config.timeline], future };
}

/** A card as the editor shows it: the story's, what was changed in it, and where it stands. */
export interface EditorCard {
  card: Card;
  edit: CardEdit;
}

/** Every card of the story in the order of the timeline, hidden ones too. */
export function editorCards(cards: readonly Card[], timeline: Timeline): EditorCard[] {
  return orderedCards(cards, timeline).map((card) => ({
    card,
    edit: timeline.find(({ id }) => id === card.id) ?? { id: card.id },
  }));
}

/** Whether the card at `from` may change places with the one at `to`. */
export const mayMove = (rows: readonly EditorCard[], from: number, to: number): boolean =>
  [rows[from], rows[to]].every((row) => row !== undefined && !row.card.fixed?.place);

/** The timeline with the card at `from` moved to `to`. */
export function moved(rows: readonly EditorCard[], from: number, to: number): Timeline {
  const edits = rows.map(({ edit }) => edit);
  const [taken] = edits.splice(from, 1);
  if (taken) edits.splice(to, 0, taken);
  return edits;
}

/** The timeline with one card changed. */
export const changedAt = (rows: readonly EditorCard[], index: number, change: Partial<CardEdit>): Timeline =>
  rows.map(({ edit }, at) => (at === index ? { ...edit, ...change } : edit));
