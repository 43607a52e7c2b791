import type { Box } from '../../../design/safeArea.ts';
import type { Style } from '../../../design/styles.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import type { SceneId } from '../timeline.ts';

/** Composition, type and motion of one style. Places are in film pixels and never overlap within a scene. */
export interface StyleSpec extends Style {
  hook: { kicker: TextPlace; name: TextPlace; headline: TextPlace };
  journey: { kicker: TextPlace; number: TextPlace; label: TextPlace };
  consistency: { number: TextPlace; caption: TextPlace; secondNumber: TextPlace; second: TextPlace };
  result: { headline: TextPlace; number: TextPlace; caption: TextPlace; goal: TextPlace; typical: TextPlace };
  closing: { line: TextPlace; name: TextPlace; brand: TextPlace };
  /** Where the line lives in each scene. */
  chart: Record<SceneId, Box>;
  /** Height of the flat line in the opening and closing scene. */
  flatY: { hook: number; closing: number };
  line: { width: number; dot: number; head: number };
  /** How the hundred dots of the consistency scene stand. */
  grid: { box: Box; columns: number; rows: number; mark: 'dot' | 'brick' | 'tally'; size: number };
  goalBar: Box;
  axes: 'full' | 'none';
  /** Camera of the journey: how much of the time axis is seen while the line is drawn. */
  camera: 'widening' | 'following' | 'still';
}
