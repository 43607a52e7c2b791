import type { Box } from '../../design/safeArea.ts';
import type { StyleName } from '../../design/styles.ts';
import type { Surface } from '../../design/surfaces.ts';

/** What a drawing needs. `drawn` runs from 0 to 1 while it draws itself. */
export interface Drawing {
  box: Box;
  surface: Surface;
  style: StyleName;
  /** Type and strokes against portrait. */
  scale: number;
  drawn: number;
}
