import { type Pace, pacedBeats } from '../design/pace.ts';
import type { TypeRole } from '../design/styles.ts';
import type { ChartPoint, StoryPhoto } from '../story/index.ts';

/** A line of words, or a figure that counts up to its text. */
export interface Row {
  role: TypeRole;
  text: string;
  tone: 'ink' | 'muted' | 'accent';
  maxLines: number;
  rightToLeft?: boolean;
  /** The number within `text` that counts; a text that does not hold it stands still. */
  counts?: { value: number; decimals: number };
  /** The choice that staff wrote it in; without one it is the story's. */
  field?: string;
}

/** A number with what it is, small, beside others of its kind. */
export interface SmallFigure {
  text: string;
  caption: string;
}

/** One day of a plan: how many things were planned, and how many of them done. */
export interface PlanDay {
  label: string;
  planned: number;
  done: number;
}

export type Visual =
  | { kind: 'ring'; share: number }
  | { kind: 'days'; days: PlanDay[] }
  | { kind: 'run'; days: number }
  | { kind: 'photos'; photos: StoryPhoto[]; initials: string }
  | { kind: 'figures'; figures: SmallFigure[] }
  | { kind: 'badge' }
  | {
      kind: 'curve';
      line: ChartPoint[];
      days: number;
      domain: ChartPoint;
      mark: ChartPoint | null;
      /** What stands under the first and the last day. */
      ends?: [string, string];
    };

/** One picture of a card film: words that flow, and beside or below them something drawn. */
export interface Card {
  id: string;
  /** Length in beats of the sound bed: cards change on the beat. */
  beats: number;
  /** Ground of the bold style; calm and editorial stay on paper. */
  ground: 'paper' | 'loud' | 'deep';
  rows: Row[];
  visual: Visual | null;
  /** Small line at the foot. */
  note: string | null;
  brand: boolean;
  /** The brand in one line at the very foot, below the note. */
  signed?: boolean;
  /** What an edited timeline may not change: where the card stands, that it is shown, less than a number of beats. */
  fixed?: { place?: boolean; shown?: boolean; fewestBeats?: number };
}

/** 100 beats a minute at 30 frames a second. */
export const framesPerBeat = 18;

export const cardFrames = (cards: readonly Card[], pace: Pace): number =>
  timed(cards, pace).at(-1)?.until ?? 0;

export interface TimedCard extends Card {
  index: number;
  from: number;
  until: number;
}

export function timed(cards: readonly Card[], pace: Pace): TimedCard[] {
  let from = 0;
  return cards.map((card, index) => {
    const until = from + pacedBeats(card.beats, pace) * framesPerBeat;
    const entry = { ...card, index, from, until };
    from = until;
    return entry;
  });
}
