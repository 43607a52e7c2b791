import type { Hex } from '../design/colour.ts';
import type { TypeStyle } from '../design/fitText.ts';
import type { TextPlace } from '../design/TextBox.tsx';

/** A text of a film: where and when it stands, and in what it is set. */
export interface PlacedWords {
  scene: string;
  text: string;
  type: TypeStyle;
  place: TextPlace;
  colour: Hex;
  ground: Hex;
  /** Frames between which it is there. */
  from: number;
  until: number;
  /** The choice that staff wrote it in; null for what the story says. */
  field: string | null;
  /** A number that counts: it is set in one line and shrinks to the width. */
  figure: boolean;
}
