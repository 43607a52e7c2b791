import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';
import { BoldCallout } from './BoldCallout.tsx';
import { CalmCallout } from './CalmCallout.tsx';
import { EditorialNote } from './EditorialNote.tsx';

const callouts = { calm: CalmCallout, bold: BoldCallout, editorial: EditorialNote };

/** What the line's moments say. Calm and bold show one at a time, editorial keeps them as numbered notes. */
export function Callouts({ frame, state }: { frame: number; state: LineState }) {
  const { timing, props } = useFilm();
  const Callout = callouts[props.style];
  return timing.moments.map((entry, index) => (
    <Callout
      key={`${entry.moment.kind}-${entry.moment.day}`}
      entry={entry}
      index={index}
      frame={frame}
      state={state}
    />
  ));
}
